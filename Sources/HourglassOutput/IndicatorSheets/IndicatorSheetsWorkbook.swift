import HourglassLanguage
import HourglassReading

/// The indicator reference sheets of a file as a workbook: a sheet that lists them, then one for
/// each indicator.
package func indicatorSheetsWorkbook(_ readings: [Reading]) -> Workbook {
  let designs = readings.map { IndicatorReferenceSheet.all(of: $0) }
  let sheets = designs.flatMap { $0 }
  let names = sheetNames([overviewName] + sheets.map { $0.name ?? $0.title })
  let titles = readings.map { $0.programme.title($0.programme.head) }
  var rows: [[Workbook.Cell]] = []
  var place = 1
  for (title, design) in zip(titles, designs) {
    if design.isEmpty {
      rows.append(
        [.text(title), .empty, Workbook.Cell([IndicatorReferenceSheet.absence])]
          + [Workbook.Cell](repeating: .empty, count: 4))
    }
    for sheet in design {
      rows.append(overview(of: sheet, named: names[place]))
      place += 1
    }
  }
  let overview = Workbook.Sheet(
    name: overviewName, columns: overviewColumns, rows: rows, fixedColumns: 3)
  return Workbook(
    title: "Indicator reference sheets of " + listed(titles.map { inQuotes($0) }),
    sheets: [overview]
      + zip(sheets, names.dropFirst()).map { sheet, name in
        Workbook.Sheet(
          name: name,
          columns: [.init("Field", widest: 40), .init("Value", widest: 80)],
          rows: sheet.rows, fixedColumns: 1)
      })
}

private let overviewName = "Indicators"

private let overviewColumns: [Workbook.Column] = [
  .init("Programme", widest: 24), .init("Sheet", widest: 24), .init("Indicator", widest: 40),
  .init("Result measured", widest: 40), .init("Unit", widest: 24),
  .init("Responsible", widest: 24), .init("Missing", widest: 40),
]

private func overview(
  of sheet: IndicatorReferenceSheet, named name: String
) -> [Workbook.Cell] {
  func words(_ title: String) -> Workbook.Cell {
    let fields = sheet.sections.flatMap { $0.fields }
    return Workbook.Cell(fields.first { $0.title == title }?.lines ?? [])
  }
  let gaps = sheet.gaps
  return [
    .text(sheet.programme), .text(name), .text(sheet.title), words("Name of result measured"),
    words("Unit of measure"), words("Individuals responsible, by role"),
    gaps.isEmpty ? .empty : .gap(gaps.joined(separator: "\n")),
  ]
}

extension IndicatorReferenceSheet {
  /// A row for each field, and one for each figure.
  fileprivate var rows: [[Workbook.Cell]] {
    var rows: [[Workbook.Cell]] = []
    for section in sections {
      // In capitals, as in the template: on a sheet all cells look alike.
      rows.append([.text(section.title.uppercased()), .empty])
      for field in section.fields {
        if let cells = field.cells {
          rows += cells.map { [.text($0.title), $0.cell] }
        } else {
          rows.append([.text(field.title), Workbook.Cell(field.lines)])
        }
      }
    }
    return rows
  }
}
