import HourglassDocuments
import HourglassRules
import HourglassSyntax

/// A file that has been checked, with all that is to be said of it if other files of the run have
/// programmes of the same names.
struct FileOfRun: Sendable {
  var checked: CheckedFile
  /// One for each finding about two files, in their order.
  let programmes: [String]
  /// Findings about two files that a run over more files may have.
  fileprivate(set) var unseen: [PlacedFinding] = []

  /// - Parameter hasOthers: whether other programmes matter.
  init(
    _ analysis: Analysis, path: String, withAllowed: Bool, withAnchors: Bool,
    withQuestions: Bool = false, hasOthers: Bool
  ) {
    let programmes = hasOthers ? analysis.programmesAmongFiles : []
    self.programmes = programmes.map { $0.name }
    checked = CheckedFile(
      path: path,
      findings: analysis.findings(
        path: path, withAllowed: withAllowed, withAnchors: withAnchors,
        and: programmes.map { $0.ifRepeated }),
      counts: analysis.counts, contentCounts: analysis.contentCounts,
      openQuestions: withQuestions ? analysis.openQuestionCount : 0,
      verdict: withQuestions && analysis.designs.count == 1
        ? Verdict(of: analysis.designs[0].reading).text : nil)
  }
}

/// The files in which the programmes of a run were first met.
struct ProgrammesOfRun {
  /// Whether it reads all that belongs together, as far as anybody can tell.
  private let isWhole: Bool
  private var paths: [String: String] = [:]

  init(isWhole: Bool) { self.isWhole = isWhole }

  /// Leaves out of a file what is said of programmes that no earlier file has, and names the
  /// earlier file where one has them.
  mutating func settle(_ file: inout FileOfRun, withAllowed: Bool) {
    if file.programmes.isEmpty { return }
    var left = file.programmes[...]
    let path = file.checked.path
    var counts = file.checked.counts
    var unseen: [PlacedFinding] = []
    file.checked.findings = file.checked.findings.compactMap { finding in
      guard finding.kind.name == FindingKind.programmeInTwoFiles.name,
        let name = left.popFirst()
      else { return finding }
      guard let earlier = paths[name] else {
        paths[name] = path
        if !isWhole { unseen.append(finding) }
        return nil
      }
      let isAllowed = finding.allowedBecause != nil
      counts.add(finding.severity, isAllowed: isAllowed)
      return isAllowed && !withAllowed ? nil : finding.saying("It is in \(earlier).")
    }
    file.checked.counts = counts
    file.unseen = unseen
  }

  /// Settles several files, the first by its path first, so that the finding is in the same file
  /// however the files were named.
  mutating func settle(_ files: inout [FileOfRun], withAllowed: Bool) {
    let order = files.indices.sorted {
      files[$0].checked.path.utf8.lexicographicallyPrecedes(files[$1].checked.path.utf8)
    }
    for index in order { settle(&files[index], withAllowed: withAllowed) }
  }
}

extension Environment {
  /// Whether one of the paths is a folder, of which all files are read.
  func hasFolder(among paths: [String]) -> Bool {
    paths.contains { path in
      if path != "-", case .folder = place(path) { return true }
      return false
    }
  }
}
