import HourglassFormats
import HourglassLanguage
import HourglassReading

extension Agenda {
  /// How the design stands to a principle or a challenge, in sentences; without a design, what one
  /// would say.
  func standing(_ row: PrincipleRow) -> String {
    if programme == nil { return "A design shows it with: " + row.missing.asList }
    switch row.state {
    case .shown: return "The design shows it."
    case .declined:
      return "The design leaves it out on purpose" + (row.reason.map { ": " + inQuotes($0) } ?? "")
        + "."
    case .inPart: return "The design shows it in part. Missing: " + row.missing.asList
    case .notStated: return "Missing: " + row.missing.asList
    }
  }
}

extension [String] {
  fileprivate var asList: String { joined(separator: "; ") + "." }
}

/// The principles and challenges to talk about, as plain text.
func writePrinciples(of agenda: Agenda, to page: inout Page) {
  for (heading, rows) in agenda.openPrinciples {
    page.gap()
    page.paragraph(heading, .strong)
    for row in rows {
      page.gap()
      page.write("   [ ] ")
      page.paragraph(row.numberedTitle + " (" + row.key + ")", indent: 7)
      page.paragraph(agenda.standing(row), indent: 7, .faint)
    }
  }
  if let row = agenda.openPrinciples.first?.rows.first {
    page.gap()
    page.atTerminal {
      $0.paragraph(
        "For what shows it and its source, run `hourglass explain " + row.key + "`. Use the other "
          + "names in brackets in the same way.", .faint)
    }
  }
}
