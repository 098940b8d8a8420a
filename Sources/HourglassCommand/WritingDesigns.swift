import Hourglass
import HourglassExchange
import HourglassSyntax

/// What commands may write over, and what they may not.
extension Environment {
  /// Puts a design in the place of the one that was read; says what is in the way, in a sentence.
  ///
  /// A link in a project may lead anywhere, and whoever has a folder put in order does not expect
  /// that to change what is outside it.
  func replaceDesign(_ path: String, _ old: [UInt8], with new: [UInt8]) -> String? {
    if leadsOutOfProject(path) {
      return "\(path) is a link to a file outside the project. It was not changed."
    }
    if case .special(let what) = place(path) {
      return "\(path) is \(what). Hourglass does not write to it."
    }
    return replaceFile(path, new, old).map { path + " " + $0.words }
  }

  /// Whether a file is a link to one outside the project it stands in.
  func leadsOutOfProject(_ path: String) -> Bool {
    let own = wholePath(path)
    guard let real = realPath(path), PathBytes(real) != PathBytes(own) else { return false }
    return !isInside(real, project(around: folder(of: own)))
  }

  /// Why a file may not be replaced by a report or a list, in a sentence; nil where it may.
  ///
  /// - Parameter others: files that the run reads, whatever their names.
  func reasonToKeep(_ path: String, besides others: [String]) -> String? {
    let real = realPath(path) ?? path
    // A report of Markdown may be replaced by the next; what has a design in it is a team's work.
    if isMarkdown(path: real) {
      var bytes: [UInt8] = []
      let hasDesign =
        read(path, &bytes) == nil
        && !parse(Source(bytes: bytes, host: .markdown)).statements.isEmpty
      if hasDesign { return "\(path) has a design in it, so it is not replaced." }
    } else if let own = identity(path), others.contains(where: { identity($0) == own }) {
      return "The command reads \(path), so a report cannot replace it. Choose another file."
    }
    if isDesign(path: path) || isDesign(path: real) {
      return "\(path) has the name of a design, so a report cannot replace it. Choose another file."
    }
    guard case .file = place(path) else { return nil }
    if leadsOutOfProject(path) {
      return "\(path) is a link to a file outside the project. It was not changed."
    }
    return nil
  }
}
