/// The checklists of a file as one table for a spreadsheet: RFC 4180 in UTF-8, with the mark that
/// Excel needs to see that it is UTF-8. Nothing in it is calculated.
public func checklistCsv(_ checklists: [Checklist]) -> String {
  var text = "\u{FEFF}"
  text += csvRecord(
    [
      "programme", "stage", "objective", "indicator", "unit", "baseline", "next target",
      "final target", "source", "method", "tracked by", "how often", "broken down by", "remark",
      "done",
    ])
  for checklist in checklists {
    for section in checklist.sections { write(section, of: checklist.programme, to: &text) }
  }
  return text
}

private func write(_ section: Checklist.Section, of programme: String, to text: inout String) {
  let place = [programme, section.stage == nil ? "" : section.title]
  let empty = [String](repeating: "", count: 9)
  if section.groups.isEmpty {
    let indicator = section.note == nil ? Checklist.missingIndicator.words : ""
    let remark = section.note ?? section.question ?? ""
    text += csvRecord(place + ["", indicator] + empty + [remark, ""])
  }
  for group in section.groups {
    let objective = group.objective ?? ""
    if group.isToDefine {
      text += csvRecord(
        place + [objective, Checklist.missingIndicator.words] + empty
          + [section.question ?? "", ""])
    }
    for title in group.elsewhere {
      text += csvRecord(
        place + [objective, ""] + empty + ["see the indicator " + inQuotes(title), ""])
    }
    for row in group.rows {
      let also = row.alsoMeasures.isEmpty ? "" : "also measures " + listed(row.alsoMeasures)
      text += csvRecord(
        place + [objective, row.indicator] + row.cells.map { $0.cell.words }
          + [row.breakdown.joined(separator: ", "), also, ""])
    }
  }
}
