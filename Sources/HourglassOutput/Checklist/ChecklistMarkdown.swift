import HourglassLanguage

/// The checklist as a task list for GitHub and whatever else reads Markdown.
package func checklistMarkdown(_ checklist: Checklist) -> String {
  var text = "# Checklist of " + inQuotes(markdown(checklist.programme)) + "\n\n"
  text += markdown(checklistOpening(of: checklist)) + "\n"
  for section in checklist.sections {
    let number = section.number.map { "\($0). " } ?? ""
    text += "\n## " + number + markdown(section.title) + "\n"
    if let note = section.note { text += "\n" + markdown(note) + "\n" }
    if section.isMissing { text += "\n" + emptyItem }
    for group in section.groups {
      write(group, headed: section.heading(of: group), of: checklist, to: &text)
    }
    if let question = section.question {
      text += "\nQuestion for the team: " + markdown(question) + "\n"
    }
  }
  return text
}

/// The place of an indicator that is not there.
private let emptyItem = "- [ ] " + markdown(Checklist.missingIndicator) + "\n"

private func write(
  _ group: Checklist.Group, headed heading: String?, of checklist: Checklist, to text: inout String
) {
  if let heading { text += "\n### " + markdown(heading) + "\n" }
  text += "\n"
  if group.isMissing { text += emptyItem }
  for title in group.elsewhere {
    text += "See the indicator " + inQuotes(markdown(title)) + ".\n\n"
  }
  for row in group.rows {
    text += "- [ ] " + markdown(row.indicator) + "\n"
    for (heading, cell) in row.shown(in: checklist) where !cell.onPaper.isEmpty {
      let words = markdown(cell.onPaper)
      text += "  - " + heading + ": " + (cell.isMissing ? "**" + words + "**" : words) + "\n"
    }
    if !row.alsoMeasures.isEmpty {
      text += "  - also measures: " + markdown(listed(row.alsoMeasures)) + "\n"
    }
  }
}
