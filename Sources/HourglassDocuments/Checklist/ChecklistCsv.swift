import HourglassFormats
import HourglassLanguage

/// The checklists of a file as one table for a spreadsheet.
package func checklistCsv(_ checklists: [Checklist]) -> String {
  let headings =
    ["programme", "stage", "objective", "indicator"]
    + IndicatorField.ofChecklist.map { $0.heading } + ["groups", "remark", "done"]
  return csvTable(
    [headings]
      + checklists.flatMap { checklist in
        checklist.sections.flatMap { records(of: $0, checklist.programme) }
      })
}

private func records(of section: Checklist.Section, _ programme: String) -> [[String]] {
  let stage = section.stage == nil ? "" : section.title
  let empty = IndicatorField.ofChecklist.map { _ in "" } + [""]
  func record(_ objective: String, _ indicator: String, _ remark: String) -> [String] {
    [programme, stage, objective, indicator] + empty + [remark, ""]
  }
  if section.groups.isEmpty {
    return [
      record(
        "", section.isMissing ? Checklist.missingIndicator : "",
        section.note ?? section.question ?? "")
    ]
  }
  var records: [[String]] = []
  for group in section.groups {
    let objective = group.objective ?? ""
    if group.isMissing {
      records.append(record(objective, Checklist.missingIndicator, section.question ?? ""))
    }
    records += group.elsewhere.map { record(objective, "", "see the indicator " + inQuotes($0)) }
    records += group.rows.map { row in
      [programme, row.stage ?? "", objective, row.indicator]
        + row.cells.map { $0.cell.onPaper }
        + [
          row.record.parts.joined(separator: "; "),
          row.measures.map { $0.heading + " " + $0.words } ?? "", "",
        ]
    }
  }
  return records
}
