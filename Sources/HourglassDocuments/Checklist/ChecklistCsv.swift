import HourglassFormats
import HourglassLanguage

/// The checklists of a file as one table for a spreadsheet: RFC 4180 in UTF-8, with the mark that
/// Excel needs to see that it is UTF-8. Nothing in it is calculated.
package func checklistCsv(_ checklists: [Checklist]) -> String {
  var text = "\u{FEFF}"
  text += csvRecord(
    ["programme", "stage", "objective", "indicator"]
      + IndicatorField.ofChecklist.map { $0.heading } + ["groups", "remark", "done"])
  for checklist in checklists {
    for section in checklist.sections { write(section, of: checklist.programme, to: &text) }
  }
  return text
}

private func write(_ section: Checklist.Section, of programme: String, to text: inout String) {
  let stage = section.stage == nil ? "" : section.title
  let empty = IndicatorField.ofChecklist.map { _ in "" } + [""]
  func write(objective: String, indicator: String, remark: String) {
    text += csvRecord([programme, stage, objective, indicator] + empty + [remark, ""])
  }
  if section.groups.isEmpty {
    write(
      objective: "", indicator: section.isMissing ? Checklist.missingIndicator : "",
      remark: section.note ?? section.question ?? "")
  }
  for group in section.groups {
    let objective = group.objective ?? ""
    if group.isMissing {
      write(
        objective: objective, indicator: Checklist.missingIndicator,
        remark: section.question ?? "")
    }
    for title in group.elsewhere {
      write(objective: objective, indicator: "", remark: "see the indicator " + inQuotes(title))
    }
    for row in group.rows {
      let also = row.measures.map { $0.heading + " " + $0.words } ?? ""
      let groups = row.parts.map { $0.words }.joined(separator: "; ")
      text += csvRecord(
        [programme, row.stage ?? "", objective, row.indicator]
          + row.cells.map { $0.cell.onPaper } + [groups, also, ""])
    }
  }
}
