import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// Findings for people: what is missing or wrong, where, why it matters, and what to write next.
///
/// One value goes through a whole run, so that the first finding of each kind says why it matters
/// and the later ones do not say it again.
package struct FindingText: Sendable {
  private var explained: [String] = []

  package init() {}

  package mutating func write(_ finding: PlacedFinding, to page: inout Page) {
    page.gap()
    writeHeadLine(of: finding, to: &page)
    page.endLine()
    if !finding.detail.isEmpty { page.paragraph(finding.detail, indent: 2) }
    page.gap()
    writeExcerpts(of: finding, to: &page)
    if let reason = finding.allowedBecause {
      page.gap()
      page.paragraph("Allowed because: " + asSentence(reason), indent: 2)
      return
    }
    if !explained.contains(where: { $0 == finding.kind.name }) {
      explained.append(finding.kind.name)
      page.gap()
      page.write("  Why: ", .strong)
      page.paragraph(finding.kind.why, indent: 2)
    }
    if !finding.advice.isEmpty {
      page.gap()
      writeNext(finding.advice, to: &page)
    }
  }

  /// What the whole run found, and where to read on.
  /// - Parameter example: the name of a kind of finding that was shown.
  package static func writeSummary(
    _ counts: FindingCounts, in contentCounts: ContentCounts, showsAllowed: Bool, example: String?,
    to page: inout Page
  ) {
    page.gap()
    let known = counts.known ?? 0
    let none = known > 0 ? "No new findings" : "No findings"
    let found = counts.words.isEmpty ? none : counts.words
    page.line(
      found + " in " + contentCounts.words + ".", counts.words.isEmpty ? .good : .strong)
    if counts.allowed > 0, !showsAllowed {
      let verb = counts.allowed == 1 ? "is" : "are"
      page.paragraph(
        "\(counts.allowed) more \(verb) allowed, with reasons. To see "
          + (counts.allowed == 1 ? "it" : "them") + ", run: hourglass check --allowed")
    }
    if known > 0 {
      page.paragraph(
        counted(known, "known finding") + (known == 1 ? " is" : " are") + " not shown. To see "
          + (known == 1 ? "it" : "them") + ", run hourglass check without --known.")
    }
    if let example {
      page.paragraph(
        "For the evidence and an example, run hourglass explain with the name in square brackets: "
          + "`hourglass explain \(example)`", .faint)
    }
  }
}

extension FindingText {
  /// The verdict on the one design of a run, and what to do first.
  package static func writeVerdict(_ totals: CheckTotals, to page: inout Page) {
    guard let verdict = totals.verdict else { return }
    page.gap()
    page.paragraph(verdict, .strong)
    let pressing = totals.first.filter { $0.severity > .note }
    let first = pressing.isEmpty ? Array(totals.first.prefix(1)) : pressing
    if first.isEmpty { return }
    page.line(first.count == 1 ? "Start with this:" : "Start with these:")
    for (index, finding) in first.enumerated() {
      page.write("  \(index + 1). ")
      page.paragraph(
        "Line \(finding.start.line): " + onOneLine(finding.message) + " [" + finding.kind.name
          + "]",
        indent: 5)
    }
  }

  /// How many guiding questions the designs do not answer; empty if there are none. That is no
  /// finding, only a way on.
  /// - Parameter path: the file of the design, where there is only one.
  package static func writeOpenQuestions(_ count: Int, path: String?, to page: inout Page) {
    if count == 0 { return }
    let questions = counted(count, "guiding question") + (count == 1 ? " is" : " are")
    let aim = "To list " + (count == 1 ? "it" : "them") + (path == nil ? " for a design" : "")
    // On one line, however long, so that the command can be copied.
    page.line(
      questions + " unanswered. " + aim + ", run: `hourglass questions "
        + (path.map { shellWord($0) } ?? "FILE") + "`")
  }
}

/// `path:line:column: warning: message [rule-name]`, the line that other programs look for.
func writeHeadLine(of finding: PlacedFinding, to page: inout Page) {
  page.write(finding.path + ":\(finding.start.line):\(finding.start.column): ", .strong)
  if finding.allowedBecause != nil {
    page.write("allowed: ", .faint)
  } else {
    page.write(finding.severity.name + ": ", finding.severity.role)
  }
  page.write(onOneLine(finding.message), .strong)
  page.write(" [" + finding.kind.name + "]", .faint)
}

extension Severity {
  var role: Page.Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}

private func writeExcerpts(of finding: PlacedFinding, to page: inout Page) {
  let related = finding.related
  let digits = String(max(finding.excerpt.line, related?.excerpt.line ?? 0)).utf8.count
  func writeFinding() {
    write(finding.excerpt, mark: "^", "", finding.severity.role, digits: digits, to: &page)
  }
  func writeRelated(_ related: PlacedFinding.Related) {
    write(related.excerpt, mark: "-", related.message, .note, digits: digits, to: &page)
  }
  guard let related else { return writeFinding() }
  // In the order of the file.
  if related.excerpt.line < finding.excerpt.line {
    writeRelated(related)
    writeFinding()
  } else {
    writeFinding()
    writeRelated(related)
  }
}

private func write(
  _ excerpt: Excerpt, mark: String, _ message: String, _ role: Page.Role, digits: Int,
  to page: inout Page
) {
  let number = String(excerpt.line)
  page.write(blanks(2 + digits - number.utf8.count) + number + " | ", .faint)
  page.line(excerpt.text)
  page.write(blanks(digits + 3) + "| ", .faint)
  page.write(blanks(excerpt.before))
  page.write(String(repeating: mark, count: excerpt.underlined), role)
  if !message.isEmpty { page.write(" " + onOneLine(message), role) }
  page.endLine()
}

/// Sentences as sentences; lines of the language as they are to be copied.
private func writeNext(_ advice: Advice, to page: inout Page) {
  for part in advice.parts {
    page.gap()
    if part.sentences.isEmpty {
      page.line("  Write, for example:", .strong)
    }
    for line in linesOf(part.sentences.text) { page.paragraph(line, indent: 2) }
    guard let offer = part.offer else { continue }
    page.gap()
    for line in offer.lines { page.line(blanks(6) + line, .good) }
  }
}

/// With blanks where its line ends are.
package func onOneLine(_ text: String) -> String {
  linesOf(text).joined(separator: " ")
}
