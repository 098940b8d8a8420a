import HourglassComparison
import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// The changes of all designs for people who read them in a terminal: the worst first.
package func comparisonText(_ comparisons: [Comparison]) -> Page {
  var page = Page()
  var findings = FindingText()
  for comparison in comparisons where !comparison.isEmpty {
    page.gap()
    page.paragraph(comparison.heading, .strong)
    if let headline = comparison.headline { page.paragraph(headline) }
    for (changeClass, changes) in comparison.byClass {
      page.gap()
      page.write(
        changeClass.title + " (\(changes.count)). ",
        changeClass == .evaluabilityLost ? .warning : .strong)
      page.paragraph(changeClass.meaning, .faint)
      for change in changes {
        page.write("  - ")
        page.paragraph(change.sentence, indent: 4)
      }
    }
    for finding in comparison.placedFindings { findings.write(finding, to: &page) }
  }
  page.gap()
  page.paragraph(
    summary(of: comparisons), comparisons.contains { !$0.isEmpty } ? .strong : .good)
  return page
}

/// How many changes there are of each class.
func summary(of comparisons: [Comparison]) -> String {
  let changes = comparisons.flatMap { $0.changes }
  if changes.isEmpty { return "The meaning did not change." }
  let parts = ChangeClass.allCases.reversed().compactMap { changeClass -> String? in
    let count = changes.filter { $0.changeClass == changeClass }.count
    return count == 0 ? nil : changeClass.title.lowercased() + " \(count)"
  }
  var text = counted(changes.count, "change") + ": " + parts.joined(separator: ", ") + "."
  let open = comparisons.flatMap { $0.findings }.filter { $0.allowedBecause == nil }.count
  if open > 0 { text += " " + counted(open, "finding") + " without a reason in the design." }
  return text
}

extension Comparison {
  package var isEmpty: Bool { changes.isEmpty && findings.isEmpty }

  /// Changes under their classes, the worst class first.
  var byClass: [(ChangeClass, [Change])] {
    ChangeClass.allCases.reversed().compactMap { changeClass in
      let own = changes.filter { $0.changeClass == changeClass }
      return own.isEmpty ? nil : (changeClass, own)
    }
  }

  var heading: String {
    let place: String =
      switch (oldPath, newPath) {
      case (let old?, let new?) where old != new: old + " and " + new
      case (_, let new?): new
      case (let old?, nil): old
      case (nil, nil): ""
      }
    return inQuotes(programme) + (place.isEmpty ? "" : ", " + place)
  }

  /// What became of the verdict; nil where there is only one version.
  var headline: String? {
    guard let oldVerdict, let newVerdict else { return nil }
    if oldVerdict == newVerdict { return "As before, " + newVerdict + "." }
    return "In the older version, " + oldVerdict + ". In the newer version, " + newVerdict + "."
  }
}

extension Change {
  /// The whole change in one line.
  var sentence: String {
    var text = label + what + values
    if let newReason { text += ", because " + inQuotes(newReason) }
    return place.isEmpty ? text : text + " " + place
  }

  /// Why, unless what is said now ends in it already.
  var newReason: String? {
    guard let reason, after?.hasSuffix(inQuotes(reason)) != true else { return nil }
    return reason
  }

  /// What it is about: `indicator “Directors who …”: `.
  var label: String {
    if sort == .programme { return aspect == .programme ? inQuotes(subject) + ": " : "" }
    let word = sort == .party ? "" : sort.name + " "
    return word + inQuotes(subject) + (about.map { ", " + $0 } ?? "") + ": "
  }

  /// `: 15 by 2014 → 10 by 2014`; nothing where the thing itself came or went.
  var values: String {
    let about = sort == .programme ? self.about.map { ", " + $0 } ?? "" : ""
    // The verdict stands above all changes.
    if aspect == .verdict || aspect == sort && kind != .replaced { return about }
    switch (before, after) {
    case (let before?, let after?): return about + ": " + before + " → " + after
    case (let only?, nil), (nil, let only?): return about + ": " + only
    case (nil, nil): return about
    }
  }

  /// `(line 12)`, and how sure it is that the two are one.
  var place: String {
    var parts: [String] = []
    if let newLine { parts.append("line \(newLine)") }
    if newLine == nil, let oldLine { parts.append("line \(oldLine) before") }
    if let likeness { parts.append("matched as the same item (\(likeness)% similar)") }
    return parts.isEmpty ? "" : "(" + parts.joined(separator: "; ") + ")"
  }
}

extension Comparison {
  /// The findings with their places worked out, each in the version it points into.
  var placedFindings: [PlacedFinding] {
    var known: (tree: Tree, lines: Lines)?
    return findings.map { finding in
      let tree = finding.version.programme.tree
      let lines = known.flatMap { $0.tree === tree ? $0.lines : nil } ?? Lines(tree.source.bytes)
      known = (tree, lines)
      return PlacedFinding(
        finding.finding, path: finding.version.path, in: tree.source, lines: lines,
        allowedBecause: finding.allowedBecause)
    }
  }
}
