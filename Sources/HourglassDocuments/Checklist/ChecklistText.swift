import HourglassFormats
import HourglassLanguage

/// The checklist as plain text, to be printed and ticked.
package func checklistText(_ checklist: Checklist) -> Page {
  var page = Page()
  page.paragraph("Checklist of " + inQuotes(checklist.programme), .strong)
  page.paragraph(checklistOpening(of: checklist))
  for section in checklist.sections {
    page.gap()
    page.paragraph(section.heading, .strong)
    write(section, of: checklist, to: &page)
  }
  return page
}

/// What is left to do, and what depends on which day.
func checklistOpening(of checklist: Checklist) -> String {
  let open = checklist.openCount
  var text =
    open == 0
    ? "No entries are missing."
    : counted(open, "entry", "entries") + (open == 1 ? " is" : " are") + " missing."
  text += " Targets and due dates as of " + checklist.day.spelling
  text += checklist.isToday ? " (today, UTC)." : "."
  if let until = checklist.until {
    text += " This list shows what is due until " + until.spelling
    text += checklist.sections.isEmpty ? ": nothing." : "."
  }
  return text
}

extension Checklist.Section {
  /// Its title, with its number where it is a stage.
  var heading: String { (number.map { "\($0). " } ?? "") + title }

  /// The words above a group; nil where there is nothing to tell it from.
  func heading(of group: Checklist.Group) -> String? {
    if let objective = group.objective { return "Objective: " + objective }
    return stage != nil || groups.count > 1 ? "Not linked to one objective" : nil
  }
}

private func write(
  _ section: Checklist.Section, of checklist: Checklist, to page: inout Page
) {
  if let note = section.noteForReaders { page.paragraph(note, indent: 3) }
  if section.groups.isEmpty, let rule = section.rule { writeGap(rule, to: &page) }
  for group in section.groups {
    page.gap()
    if let heading = section.heading(of: group) { page.paragraph(heading, indent: 3) }
    if group.rows.isEmpty, let rule = group.rule { writeGap(rule, to: &page) }
    for title in group.elsewhere {
      page.paragraph("See the indicator " + inQuotes(title) + ".", indent: 7)
    }
    for row in group.rows { write(row, of: checklist, to: &page) }
  }
  if let question = section.question {
    page.gap()
    page.paragraph("Question for the team: " + question, indent: 3)
  }
}

private func writeGap(_ rule: String, to page: inout Page) {
  page.write("   [ ] ", .warning)
  page.paragraph(Checklist.missingIndicator(rule), indent: 7, .warning)
}

private func write(_ row: Checklist.Row, of checklist: Checklist, to page: inout Page) {
  page.write("   [ ] ")
  page.paragraph(row.numberedTitle, indent: 7, .strong)
  for (heading, cell) in row.shown(in: checklist) {
    page.labelled(
      heading, cell.words, indent: 7, labelWidth: 19, cell.isMissing ? .warning : .plain)
  }
  if !checklist.hasOnlyGaps {
    for words in row.record.parts {
      page.labelled("of these", words, indent: 7, labelWidth: 19)
    }
  }
  if let (heading, words) = row.measures {
    page.labelled(heading, words, indent: 7, labelWidth: 19)
  }
}
