import HourglassLanguage

/// Documents as a workbook: tables with the same columns on one sheet, with numbers as numbers and
/// days as days.
extension Binder {
  package var workbook: Workbook {
    Workbook(title: title, sheets: documents.flatMap { $0.sheets })
  }
}

extension Document {
  fileprivate var sheets: [Workbook.Sheet] {
    var groups: [[Table]] = []
    // What a part belongs to.
    var heading: String?
    for var table in tables {
      if !table.isPart {
        heading = table.heading
      } else if let heading, let own = table.heading {
        table.heading = heading + ": " + own
      }
      let headings = table.columns.map { $0.heading }
      let place = groups.firstIndex { $0[0].columns.map { $0.heading } == headings }
      if let place { groups[place].append(table) } else { groups.append([table]) }
    }
    let caption = opening.prefix { $0.look == .plain && $0.label != nil }.map { $0.text }
      .joined(separator: " · ")
    return groups.map { tables in
      let one = Table.joined(tables).withStatus
      return one.sheet(
        named: one.name ?? one.heading ?? title, caption: caption)
    }
  }
}

extension Table {
  /// With room to say how far one is with what is to be ticked elsewhere.
  fileprivate var withStatus: Table {
    if !isToTick { return self }
    var table = Table(
      heading: heading,
      columns: columns + [.init("Status", share: 13, choices: taskStates)])
    table.name = name
    table.fixedColumns = fixedColumns
    table.rows = rows.map { $0.count > 1 ? $0 + [[]] : $0 }
    return table
  }

  fileprivate func sheet(named name: String, caption: String) -> Workbook.Sheet {
    Workbook.Sheet(
      name: name, caption: caption,
      columns: columns.map { column in
        .init(
          column.heading, widest: max(8, column.share),
          narrowest: column.isToFillIn ? column.share : 8, choices: column.choices)
      },
      rows: rows.map { cells(of: $0) }, fixedColumns: fixedColumns)
  }

  private func cells(of row: Row) -> [Workbook.Cell] {
    var cells = row.enumerated().map { column, lines in
      lines.map { Workbook.Cell($0, room: max(28, 2 * columns[column].share)) } ?? .above
    }
    while cells.count < columns.count { cells.append(.before) }
    return cells
  }
}

extension Workbook.Cell {
  /// A figure that stands alone is a number or a day; everything else is lines below each other. A
  /// gap in one of them is seen from afar.
  ///
  /// - Parameter room: in letters. A number is not wrapped: with more behind it, it would make its
  ///   column as wide as that, and is words there.
  init(_ lines: [Line], room: Int = 28) {
    if lines.count == 1, let figure = lines[0].figure, lines[0].label == nil,
      figure.ending.isEmpty || width(of: figure.words) <= room
    {
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
