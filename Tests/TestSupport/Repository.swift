import Foundation

/// The files of this repository, by their paths from its top.
package enum Repository {
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file. One that is not there is a fault of the checkout, and no test can do
  /// without it.
  package static func text(of path: String) -> String {
    do {
      return try String(contentsOf: root.appending(path: path), encoding: .utf8)
    } catch { fatalError("\(path) cannot be read: \(error)") }
  }

  package static func write(_ text: String, to path: String) throws {
    try text.write(to: root.appending(path: path), atomically: true, encoding: .utf8)
  }

  /// The files of a folder and of the folders in it, in the order of their names. There is at
  /// least one: who asks for files and gets none would go on to test nothing.
  package static func files(in folder: String, ending: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: root.appending(path: folder).path())
    let files = (all?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix("." + ending) }
    precondition(!files.isEmpty, "\(folder) has no files that end in .\(ending)")
    return files.sorted().map { folder + "/" + $0 }
  }

  /// All that is kept in the language: models, profiles, libraries and designs.
  package static let samples = files(in: "Models", ending: "hourglass")

  /// The designs among them.
  package static let examples = files(in: "Models/examples", ending: "hourglass")

  /// The name of a file without its folders and its ending.
  package static func name(of path: String) -> String {
    URL(filePath: path).deletingPathExtension().lastPathComponent
  }
}
