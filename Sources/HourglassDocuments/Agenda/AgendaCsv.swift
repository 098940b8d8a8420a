import HourglassFormats
import HourglassLanguage

/// The agendas of a file as one table for a spreadsheet: a row for each question, risk, principle and
/// challenge that the document has, with room for what is said.
package func agendaCsv(_ all: [Agenda]) -> String {
  var records = [
    [
      "programme", "stage", "kind", "item", "in the design", "our answer", "who finds out",
      "by when", "status",
    ]
  ]
  for agenda in all {
    // What stands below a stage, in tables without its name.
    var stage = ""
    for table in agenda.document.tables {
      if !table.isPart { stage = table.heading ?? "" }
      for row in table.rows {
        let cells = row.prefix(2).map { lines in
          (lines ?? []).map { $0.text }.joined(separator: "\n")
        }
        records.append(
          [agenda.programme ?? "", stage, table.columns[0].heading.lowercased()] + cells
            + ["", "", "", ""])
      }
    }
  }
  return csvTable(records)
}
