import HourglassComparison
import HourglassOutput
import HourglassSyntax

extension KnownFindings {
  /// The findings of one file, held against those that are known.
  package struct Comparison: Sendable {
    /// As the list names the file.
    package let path: String
    /// Those that no entry speaks for, and those that the design allows, in the order of the file.
    package internal(set) var shown: [PlacedFinding] = []
    package internal(set) var known: [PlacedFinding] = []
    /// How many findings of each sort there are, known or not; those that are allowed do not
    /// count.
    package internal(set) var counts: [Key: Int] = [:]
    /// Whether something in the file cannot be understood and was not known before. What is gone
    /// may then only be out of sight, so nothing counts as mended.
    package internal(set) var isObscured = false

    /// Those that no entry speaks for.
    package var new: [PlacedFinding] { shown.filter { $0.allowedBecause == nil } }
  }

  /// Tells the known findings of a file from the new ones.
  ///
  /// Where there are more of a sort than its entry says, the last ones in the file are new. A
  /// finding about several things is new as soon as one of them is.
  ///
  /// - Parameters:
  ///   - findings: in the order of the file, with their anchors.
  ///   - path: as the list names the file.
  package func compare(_ findings: [PlacedFinding], path: String) -> Comparison {
    var comparison = Comparison(path: path)
    var left: [Key: Int] = [:]
    for entry in entries(of: path) { left[entry.key] = entry.count }
    for finding in findings {
      if finding.allowedBecause != nil {
        comparison.shown.append(finding)
        continue
      }
      let keys = Key.keys(of: finding, path: path)
      for key in keys { comparison.counts[key, default: 0] += 1 }
      if keys.allSatisfy({ left[$0, default: 0] > 0 }) {
        for key in keys { left[key, default: 0] -= 1 }
        comparison.known.append(finding)
      } else {
        comparison.shown.append(finding)
        if finding.severity == .error, finding.kind.isAboutWriting {
          comparison.isObscured = true
        }
      }
    }
    return comparison
  }

  /// The entries that speak of more findings than their file still has.
  package func mended(in comparison: Comparison) -> [Entry] {
    if comparison.isObscured { return [] }
    return entries(of: comparison.path).filter { $0.count > comparison.counts[$0.key] ?? 0 }
  }

  /// The list as it is once these files have been looked at; what it says of others stays.
  ///
  /// - Parameters:
  ///   - gone: files that are no more.
  ///   - acceptsNew: whether findings that it does not have are put into it.
  package func updated(
    by comparisons: [Comparison], gone: [String] = [], acceptsNew: Bool
  ) -> KnownFindings {
    var comparisonOfPath: [String: Comparison] = [:]
    for comparison in comparisons { comparisonOfPath[comparison.path] = comparison }
    var kept: [Entry] = []
    let gone = Set(gone)
    for entry in entries {
      if gone.contains(entry.key.path) { continue }
      var entry = entry
      if let comparison = comparisonOfPath[entry.key.path], !comparison.isObscured {
        entry.count = min(entry.count, comparison.counts[entry.key] ?? 0)
      }
      if entry.count > 0 { kept.append(entry) }
    }
    if acceptsNew {
      for comparison in comparisons {
        // A key that is there as well takes the larger count.
        for (key, count) in comparison.counts { kept.append(Entry(key, count: count)) }
      }
    }
    return KnownFindings(kept, closingComments: closingComments)
  }

  /// What another list has less of: its entries, each with how many are missing there.
  package func missing(in other: KnownFindings) -> [Entry] {
    var left: [Key: Int] = [:]
    for entry in other.entries { left[entry.key] = entry.count }
    return entries.compactMap { entry in
      let missing = entry.count - (left[entry.key] ?? 0)
      return missing > 0 ? Entry(entry.key, count: missing) : nil
    }
  }
}

extension CheckedFile {
  /// The same without the findings that a list has, which are only counted.
  package func leavingOut(_ known: KnownFindings.Comparison) -> CheckedFile {
    var file = self
    file.findings = known.shown
    file.counts.known = 0
    for finding in known.known { file.counts.moveToKnown(finding.severity) }
    return file
  }
}
