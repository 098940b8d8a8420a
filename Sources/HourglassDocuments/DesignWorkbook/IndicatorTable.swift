import HourglassFormats
import HourglassLanguage
import HourglassReading

/// All that is said of each indicator, a row each: the fields of the reference sheets, those about
/// one thing in one cell.
func indicatorTable(of reading: Reading) -> Table {
  let columns: [(column: Table.Column, fields: [String])] = [
    (.init("Result measured", share: 18), ["Name of result measured"]),
    (.init("Definition and unit", share: 20), ["Precise definition", "Unit of measure"]),
    (.init("Disaggregated by", share: 12), ["Disaggregated by"]),
    (
      .init("Data source and method", share: 19),
      ["Data source", "Method of data collection and construction", "Known data limitations"]
    ),
    (
      .init("Tracking and reporting", share: 16),
      ["Individuals responsible, by role", "Reporting frequency"]
    ),
    (.init("Baseline", share: 10), []), (.init("Milestones", share: 12), []),
    (.init("Final target", share: 10), []),
    (
      .init("Notes", share: 16),
      [
        "Rationale for indicator", "Rationale for targets", "Thresholds", "Other notes",
        "Changes to indicator",
      ]
    ),
  ]
  var table = Table(columns: [.init("Indicator", share: 20)] + columns.map { $0.column })
  table.rows = reading.programme.indicators.indices.map { index in
    let sheet = IndicatorReferenceSheet(of: index, reading)
    let cells = IndicatorCells(of: reading.programme.indicators[index], reading)
    var targets = cells.allTargets
    let final = targets.popLast()
    var row: Table.Row = [
      sheet.lines(of: "Name of indicator") + (sheet.name.map { [Line($0, label: "name")] } ?? [])
    ]
    for (column, fields) in columns {
      var lines = fields.flatMap { sheet.lines(of: $0) }
      switch column.heading {
      case "Result measured":
        if let stage = reading.indicators[index].stage,
          !lines.contains(where: { $0.label == "stage" })
        {
          lines.append(Line(reading.title(ofStage: stage), label: "stage"))
        }
      case "Baseline": lines = [Line(cells.baseline)]
      case "Milestones": lines = targets.map { Line($0) }
      case "Final target": lines = final.map { [Line($0)] } ?? []
      case "Notes":
        if let because = reading.programme.indicators[index].baseline.value?.because {
          lines.append(Line(reading.programme.string(because), label: "baseline, because"))
        }
      default: break
      }
      lines.removeAll { $0.look == .faint && column.heading == "Notes" }
      row.append(lines)
    }
    return row
  }
  return table
}
