import HourglassAnalysis
import HourglassLanguage
import HourglassDocuments
import HourglassSyntax

/// A programme of a file that other files of the run may have as well: documents, calendars and
/// lists of known findings tell programmes apart by their names.
struct NamedProgramme: Sendable {
  let name: String
  /// What is to be said of it where another file has it already.
  let finding: PlacedFinding
}

/// The programmes of a file by their names, each name once; more of them is told in the file
/// itself.
func namedProgrammes(of analysis: Analysis, path: String) -> [NamedProgramme] {
  var names: Set<String> = []
  let tree = analysis.document.tree
  let lines = Lines(tree.source.bytes)
  return analysis.document.programmes.compactMap { programme in
    guard let name = programme.head.name else { return nil }
    let word = tree.word(name.token)
    guard names.insert(word).inserted else { return nil }
    let finding = Finding(
      .repeatedProgramme, tree.span(ofToken: name.token),
      "Another file has a programme called “\(shortened(word))” as well.",
      next: "Give one of them another name. If one is an earlier version, keep it outside of these "
        + "files.")
    return NamedProgramme(
      name: word, finding: PlacedFinding(finding, path: path, in: tree.source, lines: lines))
  }
}

/// The files that the programmes of a run were first met in.
struct ProgrammesOfRun {
  private var paths: [String: String] = [:]

  /// Adds to a file what is to be said of those of its programmes that an earlier file has.
  mutating func meet(_ programmes: [NamedProgramme], in file: inout CheckedFile) {
    for programme in programmes {
      guard let path = paths[programme.name] else {
        paths[programme.name] = file.path
        continue
      }
      let place = programme.finding.start
      let index =
        file.findings.firstIndex { (place.line, place.column) < ($0.start.line, $0.start.column) }
        ?? file.findings.endIndex
      file.findings.insert(programme.finding.saying("It is in \(path)."), at: index)
      file.counts.add(programme.finding.severity)
    }
  }
}
