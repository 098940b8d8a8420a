import HourglassLanguage

/// Documents as a workbook: a sheet for each table, with numbers as numbers and days as days.
extension Binder {
  package var workbook: Workbook {
    var sheets: [Workbook.Sheet] = []
    for document in documents {
      for table in document.tablesForSheets {
        sheets.append(table.sheet(named: table.heading ?? document.title))
      }
    }
    return Workbook(title: title, sheets: sheets)
  }
}

extension Document {
  /// Tables with the same columns that follow one another are one table, each with its heading in a
  /// row above.
  fileprivate var tablesForSheets: [Table] {
    var all: [Table] = []
    var start = 0
    while start < tables.count {
      let headings = tables[start].columns.map { $0.heading }
      var end = start + 1
      while end < tables.count, tables[end].columns.map({ $0.heading }) == headings { end += 1 }
      if end == start + 1 {
        all.append(tables[start])
      } else {
        var one = tables[start]
        one.heading = nil
        one.rows = tables[start..<end].flatMap { table in
          [[[Line(table.heading ?? "", .strong)] + table.remarks]] + table.rows
        }
        all.append(one)
      }
      start = end
    }
    return all
  }
}

extension Table {
  func sheet(named name: String) -> Workbook.Sheet {
    Workbook.Sheet(
      name: name,
      columns: columns.map { .init($0.heading, widest: max(8, $0.share), choices: $0.choices) },
      rows: rows.map { cells(of: $0) }, fixedColumns: fixedColumns)
  }

  private func cells(of row: Row) -> [Workbook.Cell] {
    var cells = row.map { lines in lines.map { Workbook.Cell($0) } ?? .above }
    while cells.count < columns.count { cells.append(.before) }
    return cells
  }
}

extension Workbook.Cell {
  /// A figure that stands alone is a number or a day; everything else is lines below each other. A
  /// gap in one of them is seen from afar.
  init(_ lines: [Line]) {
    if lines.count == 1, let figure = lines[0].figure, lines[0].label == nil {
      self.init(figure)
      return
    }
    let words = lines.filter { !$0.words.isEmpty }.map { $0.text }.joined(separator: "\n")
    self = lines.contains { $0.look == .gap } ? .gap(words) : .words(words)
  }

  private init(_ figure: Figure) {
    switch figure.value {
    case .number(let quantity):
      self.init(quantity)
      if case .number(let number, _) = self { self = .number(number, ending: figure.ending) }
    case .year(let year): self = figure.ending.isEmpty ? .year(year) : .text(figure.words)
    // Spreadsheets disagree about the days before.
    case .day(let day) where figure.ending.isEmpty && day >= Day(year: 1900, month: 3, day: 1):
      self = .date(day)
    case .day: self = .text(figure.words)
    }
  }
}
