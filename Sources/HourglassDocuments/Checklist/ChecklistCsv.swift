import HourglassFormats
import HourglassLanguage

/// The checklists of a file as one table for a spreadsheet: RFC 4180 in UTF-8, with the mark that
/// Excel needs to see that it is UTF-8. Nothing in it is calculated.
package func checklistCsv(_ checklists: [Checklist]) -> String {
  var text = "\u{FEFF}"
  text += csvRecord(
    [
      "programme", "stage", "objective", "indicator", "definition", "unit", "baseline",
      "next target", "final target", "data source", "collection method", "tracked by", "frequency",
      "next due date", "disaggregated by", "reported to", "remark", "done",
    ])
  for checklist in checklists {
    for section in checklist.sections { write(section, of: checklist.programme, to: &text) }
  }
  return text
}

private func write(_ section: Checklist.Section, of programme: String, to text: inout String) {
  let stage = section.stage == nil ? "" : section.title
  let empty = [String](repeating: "", count: 12)
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
      let also = row.alsoMeasures.isEmpty ? "" : "also measures " + listed(row.alsoMeasures)
      text += csvRecord(
        [programme, row.stage ?? "", objective, row.indicator]
          + row.cells.map { $0.cell.onPaper } + [also, ""])
    }
  }
}
