import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// Findings as Markdown for a comment on a pull request or the summary of a job: what it comes to,
/// then a table for each file that has findings.
///
/// What is shown is held until the end, where it is known what all comes to; it never grows
/// beyond the limit, and what there is no room for is counted.
package struct FindingMarkdown: Sendable {
  /// GitHub takes 65,536 characters in a comment, and some are left to whoever posts it.
  package static let commentLimit = 60_000
  /// GitHub takes a megabyte as the summary of a step.
  package static let summaryLimit = 1 << 20

  /// In bytes.
  private let limit: Int
  private var body = ""
  private var left = FindingCounts()
  /// How many files are not shown, or not to their end.
  private var filesLeft = 0

  /// What the heading and the last lines may take.
  private static let frame = 1000

  package init(limit: Int) {
    self.limit = limit - FindingMarkdown.frame
  }

  package mutating func add(_ file: CheckedFile) {
    if file.findings.isEmpty, file.trouble == nil { return }
    let heading = "\n### " + markdown(file.path) + "\n\n"
    if let trouble = file.trouble {
      let text = heading + "**" + markdown(trouble) + "**\n"
      if hasRoom(for: text) { body += text } else { leave(file.findings[...]) }
      return
    }
    let opening = heading + "| Line | Severity | Finding |\n| ---: | --- | --- |\n"
    var isOpen = false
    for (index, finding) in file.findings.enumerated() {
      let text = (isOpen ? "" : opening) + row(finding)
      guard hasRoom(for: text) else {
        return leave(file.findings[index...])
      }
      body += text
      isOpen = true
    }
  }

  package func text(_ totals: CheckTotals) -> String {
    var text = "## Hourglass: " + totals.words + "\n"
    if totals.troubles > 0 {
      let verb = totals.troubles == 1 ? " has" : " have"
      text +=
        "\n**" + counted(totals.troubles, "path") + verb
        + " no design that could be read.**\n"
    }
    text += body
    if filesLeft > 0 {
      let what = left.words.isEmpty ? "" : left.words + " in "
      text +=
        "\nSome findings are not shown here, for lack of space: " + what
        + counted(filesLeft, "file") + ". To see them all, run: `hourglass check`\n"
    }
    if totals.counts.allowed > 0 {
      text +=
        "\n" + counted(totals.counts.allowed, "finding")
        + (totals.counts.allowed == 1 ? " is" : " are") + " allowed, with reasons.\n"
    }
    return text
  }

  /// Once something has been left out, all that comes after it is.
  private func hasRoom(for text: String) -> Bool {
    filesLeft == 0 && body.utf8.count + text.utf8.count <= limit
  }

  private mutating func leave(_ findings: ArraySlice<PlacedFinding>) {
    for finding in findings { left.add(finding.severity, isAllowed: finding.allowedBecause != nil) }
    filesLeft += 1
  }
}

private func row(_ finding: PlacedFinding) -> String {
  let weight: String
  var words = markdown(finding.wholeMessage)
  if let reason = finding.allowedBecause {
    weight = "allowed"
    words += " Allowed because: " + markdown(asSentence(reason))
  } else {
    weight = finding.severity == .error ? "**error**" : finding.severity.name
  }
  return "| \(finding.start.line) | " + weight + " | " + words + " " + code(finding.kind.name)
    + " |\n"
}
