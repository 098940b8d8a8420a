import HourglassLanguage

/// The checklist as plain text, to be printed and ticked.
public func checklistText(_ checklist: Checklist) -> Page {
  var page = Page()
  page.paragraph("Checklist of " + inQuotes(checklist.programme), .strong)
  page.paragraph(opening(of: checklist))
  for (index, section) in checklist.sections.enumerated() {
    page.gap()
    let number = section.stage == nil ? "" : "\(index + 1). "
    page.paragraph(number + section.title, .strong)
    write(section, to: &page)
  }
  return page
}

/// What is left to do, and what decides which target is next.
func opening(of checklist: Checklist) -> String {
  let open = checklist.openCount
  var text =
    open == 0
    ? "Everything is defined." : "Still to define: \(open) of its entries, marked “to define”."
  if let day = checklist.day {
    text += " The next target is the first one not yet due on " + day.spelling + "."
  }
  return text
}

private func write(_ section: Checklist.Section, to page: inout Page) {
  if let note = section.note { page.paragraph(note, indent: 3) }
  if section.groups.isEmpty, section.note == nil {
    page.paragraph("[ ] " + Checklist.missingIndicator.words, indent: 3, .warning)
  }
  for group in section.groups {
    page.gap()
    if let objective = group.objective {
      page.paragraph("Objective: " + objective, indent: 3)
    } else if section.stage != nil {
      page.paragraph("Not tied to one objective", indent: 3)
    }
    if group.isToDefine {
      page.paragraph("[ ] " + Checklist.missingIndicator.words, indent: 3, .warning)
    }
    for title in group.elsewhere {
      page.paragraph("See the indicator " + inQuotes(title) + ".", indent: 7)
    }
    for row in group.rows { write(row, to: &page) }
  }
  if let question = section.question {
    page.gap()
    page.paragraph("Ask yourselves: " + question, indent: 3)
  }
}

private func write(_ row: Checklist.Row, to page: inout Page) {
  page.write("   [ ] ")
  page.paragraph(row.indicator, indent: 7, .strong)
  for (heading, cell) in row.cells {
    page.labelled(
      heading, cell.words, indent: 7, labelWidth: 15, cell.isToDefine ? .warning : .plain)
  }
  if !row.breakdown.isEmpty {
    page.labelled(
      "broken down by", row.breakdown.joined(separator: ", "), indent: 7, labelWidth: 15)
  }
  if !row.alsoMeasures.isEmpty {
    page.labelled("also measures", listed(row.alsoMeasures), indent: 7, labelWidth: 15)
  }
}
