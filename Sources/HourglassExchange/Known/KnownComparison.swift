import HourglassComparison
import HourglassDocuments
import HourglassSyntax

extension KnownFindings {
  /// The findings of one file, held against those that are known.
  package struct Comparison: Sendable {
    /// As the list names the file.
    package let path: String
    /// Those that no entry speaks for, and those that the design allows, in the order of the file.
    package fileprivate(set) var shown: [PlacedFinding] = []
    package fileprivate(set) var known: [PlacedFinding] = []
    /// How many findings of each sort there are, known or not; those that are allowed do not
    /// count. An entry of an older version counts those it speaks for.
    package fileprivate(set) var counts: [Key: Int] = [:]
    /// What to put in the place of the entries of older versions.
    fileprivate(set) var renewed: [Key: [Entry]] = [:]
    /// What may still be found where other files are read as well, so that nothing tells whether
    /// it is mended.
    fileprivate var unseen: Set<Key> = []
    /// Whether something in the file cannot be understood and was not known before. What is gone
    /// may then only be out of sight, so nothing counts as mended.
    package fileprivate(set) var isObscured = false

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
  ///   - unseen: what would be found beside them if other files had it.
  ///   - path: as the list names the file.
  package func compare(
    _ findings: [PlacedFinding], unseen: [PlacedFinding] = [], path: String
  ) -> Comparison {
    var comparison = Comparison(path: path)
    for finding in unseen { comparison.unseen.formUnion(Key.keys(of: finding, path: path)) }
    let keys = findings.map { $0.allowedBecause == nil ? Key.keys(of: $0, path: path) : [] }
    for key in keys.joined() { comparison.counts[key, default: 0] += 1 }
    var left: [Key: Int] = [:]
    var isKnown = findings.map { $0.allowedBecause != nil }
    var older = OlderEntries()
    for entry in entries(of: path) {
      if comparison.counts[entry.key] == nil, !comparison.unseen.contains(entry.key) {
        older.add(entry)
      } else {
        left[entry.key] = entry.count
      }
    }
    for index in findings.indices where !isKnown[index] {
      guard keys[index].allSatisfy({ left[$0, default: 0] > 0 }) else { continue }
      for key in keys[index] { left[key, default: 0] -= 1 }
      isKnown[index] = true
    }
    for index in findings.indices where !isKnown[index] && !older.isEmpty {
      guard let entry = older.entry(for: findings[index], path: path) else { continue }
      isKnown[index] = true
      comparison.counts[entry.key, default: 0] += 1
      for key in keys[index] {
        comparison.renewed[entry.key, default: []].append(Entry(key, count: 1))
      }
    }
    for (index, finding) in findings.enumerated() {
      if finding.allowedBecause != nil || !isKnown[index] {
        comparison.shown.append(finding)
      } else {
        comparison.known.append(finding)
      }
      if !isKnown[index], finding.severity == .error, finding.kind.isAboutWriting {
        comparison.isObscured = true
      }
    }
    return comparison
  }

  /// The entries that speak of more findings than their file still has, each with how many more.
  package func mended(in comparison: Comparison) -> [Entry] {
    if comparison.isObscured { return [] }
    return entries(of: comparison.path).compactMap { entry in
      if comparison.unseen.contains(entry.key) { return nil }
      let gone = entry.count - (comparison.counts[entry.key] ?? 0)
      return gone > 0 ? Entry(entry.key, count: gone) : nil
    }
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
    for var entry in entries {
      if gone.contains(entry.key.path) { continue }
      if let comparison = comparisonOfPath[entry.key.path], !comparison.isObscured,
        !comparison.unseen.contains(entry.key)
      {
        if let renewed = comparison.renewed[entry.key] {
          kept += summed(renewed, comments: entry.comments)
          continue
        }
        entry.count = min(entry.count, comparison.counts[entry.key] ?? 0)
      }
      if entry.count > 0 { kept.append(entry) }
    }
    if acceptsNew {
      for comparison in comparisons {
        // A key that is there as well takes the larger count.
        for (key, count) in comparison.counts
        where comparison.renewed[key] == nil || comparison.isObscured {
          kept.append(Entry(key, count: count))
        }
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

/// One entry for each key, the first with the comments.
private func summed(
  _ entries: [KnownFindings.Entry], comments: [String]
) -> [KnownFindings.Entry] {
  var counts: [KnownFindings.Key: Int] = [:]
  for entry in entries { counts[entry.key, default: 0] += entry.count }
  var summed: [KnownFindings.Entry] = []
  for entry in entries {
    guard let count = counts.removeValue(forKey: entry.key) else { continue }
    summed.append(
      KnownFindings.Entry(entry.key, count: count, comments: summed.isEmpty ? comments : []))
  }
  return summed
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
