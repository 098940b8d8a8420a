/// The checklist as a task list for GitHub and whatever else reads Markdown.
public func checklistMarkdown(_ checklist: Checklist) -> String {
  var text = "# Checklist of " + inQuotes(markdown(checklist.programme)) + "\n\n"
  text += markdown(opening(of: checklist)) + "\n"
  for (index, section) in checklist.sections.enumerated() {
    let number = section.stage == nil ? "" : "\(index + 1). "
    text += "\n## " + number + markdown(section.title) + "\n"
    if let note = section.note { text += "\n" + markdown(note) + "\n" }
    if section.groups.isEmpty, section.note == nil {
      text += "\n- [ ] " + markdown(Checklist.missingIndicator.words) + "\n"
    }
    for group in section.groups { write(group, isOfStage: section.stage != nil, to: &text) }
    if let question = section.question {
      text += "\nAsk yourselves: " + markdown(question) + "\n"
    }
  }
  return text
}

private func write(_ group: Checklist.Group, isOfStage: Bool, to text: inout String) {
  if let objective = group.objective {
    text += "\n### Objective: " + markdown(objective) + "\n"
  } else if isOfStage {
    text += "\n### Not tied to one objective\n"
  }
  text += "\n"
  if group.isToDefine { text += "- [ ] " + markdown(Checklist.missingIndicator.words) + "\n" }
  for title in group.elsewhere {
    text += "See the indicator " + inQuotes(markdown(title)) + ".\n\n"
  }
  for row in group.rows {
    text += "- [ ] " + markdown(row.indicator) + "\n"
    for (heading, cell) in row.cells {
      let words = markdown(cell.words)
      text += "  - " + heading + ": " + (cell.isToDefine ? "**" + words + "**" : words) + "\n"
    }
    if !row.breakdown.isEmpty {
      text += "  - broken down by: " + markdown(row.breakdown.joined(separator: ", ")) + "\n"
    }
    if !row.alsoMeasures.isEmpty {
      text += "  - also measures: " + markdown(listed(row.alsoMeasures)) + "\n"
    }
  }
}
