import Foundation

/// The files of the repository that these tests read, and rewrite where they are asked to.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// `HOURGLASS_UPDATE=1 swift test` rewrites what is generated instead of comparing it.
  static let isUpdating = ProcessInfo.processInfo.environment["HOURGLASS_UPDATE"] != nil

  static func text(_ path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  static func write(_ text: String, to path: String) throws {
    try text.write(to: root.appending(path: path), atomically: true, encoding: .utf8)
  }

  /// The designs and models that are kept in the repository, in the order of their names.
  static let samples: [String] = {
    let models = root.appending(path: "Models")
    let files = FileManager.default.enumerator(atPath: models.path())?.compactMap { $0 as? String }
    return (files ?? []).filter { $0.hasSuffix(".hourglass") }.sorted().map { "Models/" + $0 }
  }()
}
