import HourglassFormats
import HourglassLanguage

/// The agendas of a file as one table for a spreadsheet: RFC 4180 in UTF-8, with the mark that Excel
/// needs to see that it is UTF-8. A row for each question, risk, principle and challenge that the
/// document has, with room for what is said.
package func agendaCsv(_ all: [Agenda]) -> String {
  var text = "\u{FEFF}"
  text += csvRecord([
    "programme", "stage", "kind", "item", "in the design", "our answer", "who finds out",
    "by when", "status",
  ])
  for agenda in all {
    // What stands below a stage, in tables without its name.
    var stage = ""
    for table in agenda.document.tables {
      if !table.isPart { stage = table.heading ?? "" }
      for row in table.rows {
        let cells = row.prefix(2).map { lines in
          (lines ?? []).map { $0.text }.joined(separator: "\n")
        }
        text += csvRecord(
          [agenda.programme ?? "", stage, table.columns[0].heading.lowercased()] + cells
            + ["", "", "", ""])
      }
    }
  }
  return text
}
