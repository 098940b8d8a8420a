import HourglassLanguage
import HourglassProgress
import HourglassReading
import HourglassSyntax

/// The progress of all programmes of a file as a workbook: how each indicator stands, the values
/// that were read, and the rows that could not be used. Numbers are numbers and days are days.
package func progressWorkbook(_ all: [Progress]) -> Workbook {
  var sheets = [progressSheet(all), valuesSheet(all)]
  if let table = all.first, !(table.problems.isEmpty && table.remarks.isEmpty) {
    sheets.append(leftOutSheet(table))
  }
  return Workbook(title: all.map { $0.programme }.joined(separator: "; "), sheets: sheets)
}

private func progressSheet(_ all: [Progress]) -> Workbook.Sheet {
  let columns: [Workbook.Column] = [
    .init("State", widest: 12), .init("Indicator", widest: 34), .init("Part", widest: 16),
    .init("Stage", widest: 18), .init("Why", widest: 60), .init("Value", widest: 12),
    .init("Date", widest: 14), .init("Provisional", widest: 10), .init("Baseline", widest: 14),
    .init("Baseline of", widest: 10), .init("Target", widest: 14), .init("Target due", widest: 12),
    .init("Progress (%)", widest: 10), .init("Final target", widest: 16),
    .init("Light", widest: 8), .init("Tracked by", widest: 20), .init("As of", widest: 12),
  ]
  return sheet("Progress", columns, of: all, fixed: 2) { progress in
    progress.groups.flatMap { $0.rows }.map { cells(of: $0, progress) }
  }
}

private func cells(of row: Progress.Row, _ progress: Progress) -> [Workbook.Cell] {
  let design = progress.design
  let figure = row.reading.figure
  let target = row.reading.target.map { TargetCells($0, design) }
  return [
    .text(row.reading.state.heading), .text(row.indicator), .words(row.part), .words(row.stage),
    .text(row.reading.why), figure.map { Workbook.Cell($0.value) } ?? .empty,
    figure.map { Workbook.Cell($0.period) } ?? .empty,
    .words(figure.map { $0.isProvisional ? "yes" : "no" }),
    row.start.map { design.cell($0.value) } ?? Workbook.Cell(row.baseline),
    Workbook.Cell(row.start?.date), target?.value ?? .empty, target?.due ?? .empty,
    row.reading.percentOfWay.map { Workbook.Cell(Quantity($0, isPercentage: true)) } ?? .empty,
    Workbook.Cell(row.finalTarget), .words(row.reading.light?.name), Workbook.Cell(row.tracker),
    .date(progress.day),
  ]
}

private func valuesSheet(_ all: [Progress]) -> Workbook.Sheet {
  let columns: [Workbook.Column] = [
    .init("Indicator", widest: 34), .init("Name", widest: 14), .init("Period", widest: 14),
    .init("Value", widest: 20), .init("Dimension", widest: 20), .init("Comment", widest: 34),
    .init("Source", widest: 26), .init("Line", widest: 8),
  ]
  return sheet("Values", columns, of: all, fixed: 1) { progress in
    progress.observations.map { observation in
      let head = progress.design.indicators[observation.indicator].head
      return [
        .text(progress.design.title(head)),
        .words(head.name.map { progress.design.word($0) }), Workbook.Cell(observation.period),
        observation.value.map { Workbook.Cell($0) } ?? .gap("to be filled in"),
        .words(dimensionSpelling(observation.traits)), .words(observation.comment),
        .words(observation.source), .number(Quantity(Int64(observation.line))),
      ]
    }
  }
}

private func leftOutSheet(_ table: Progress) -> Workbook.Sheet {
  Workbook.Sheet(
    name: "Not used", columns: [.init("Line", widest: 8), .init("Problem", widest: 90)],
    rows: (table.problems + table.remarks).map { problem in
      [.number(Quantity(Int64(problem.line))), .text(problem.message)]
    })
}

/// With the programme before each row where there are several.
private func sheet(
  _ name: String, _ columns: [Workbook.Column], of all: [Progress], fixed: Int,
  rows: (Progress) -> [[Workbook.Cell]]
) -> Workbook.Sheet {
  if all.count < 2 {
    return Workbook.Sheet(
      name: name, columns: columns, rows: all.flatMap(rows), fixedColumns: fixed)
  }
  return Workbook.Sheet(
    name: name, columns: [Workbook.Column("Programme", widest: 24)] + columns,
    rows: all.flatMap { progress in rows(progress).map { [.text(progress.programme)] + $0 } },
    fixedColumns: fixed + 1)
}

extension Workbook.Cell {
  init(_ value: ObservedValue) {
    switch value {
    case .quantity(let quantity): self = Workbook.Cell(quantity)
    case .yes, .no, .words, .grade: self = .text(value.spelling)
    }
  }

  /// A year or a day as such; what lasts from one date to another in words.
  init(_ period: ObservedPeriod) {
    self = period.start == period.end ? Workbook.Cell(period.start) : .text(period.spelling)
  }
}
