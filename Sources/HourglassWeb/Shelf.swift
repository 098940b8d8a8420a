import Hourglass
import HourglassAnalysis
import HourglassLanguage
import HourglassSyntax

/// The files that a page has open. Nothing but a name is known of where they stand.
struct Shelf: Sendable {
  private var files: [String: [UInt8]] = [:]

  mutating func put(_ bytes: [UInt8], as name: String) { files[name] = bytes }

  mutating func clear() { files = [:] }

  /// Reads a text of this name, which may use the others.
  func analyse(_ bytes: [UInt8], named name: String) -> Analysis {
    var context = DocumentContext.reference
    context.place = { name }
    var shelf = self
    shelf.put(bytes, as: name)
    context.open = { [shelf] path, _ in
      // A page does not know folders.
      let name = path.split { $0 == "/" || $0 == "\\" }.last.map { String($0) } ?? path
      guard let found = shelf.files[name] else { return .missing }
      return .found(found, place: name, isMarkdown: isMarkdown(path: name))
    }
    return Hourglass.analyse(bytes, markdown: isMarkdown(path: name), with: context)
  }

  /// The other files, read anew, by their names and in the order of these.
  ///
  /// - Parameters:
  ///   - name: that of the text.
  ///   - bytes: the text, which they may use.
  func others(than name: String, _ bytes: [UInt8]) -> [(name: String, analysis: Analysis)] {
    var shelf = self
    shelf.put(bytes, as: name)
    return files.keys.filter { $0 != name }.ordered().compactMap { other in
      files[other].map { (other, shelf.analyse($0, named: other)) }
    }
  }
}
