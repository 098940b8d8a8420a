import HourglassLanguage

/// A table for people: headings, and rows of cells with lines in them. Every format shows the same
/// cells.
package struct Table: Sendable {
  package struct Column: Sendable {
    package let heading: String
    /// How much of the width of the page it takes, beside what the others take; on a sheet, how
    /// wide it may become, in characters.
    package let share: Int
    /// What its cells offer to choose from, where they can.
    let choices: [String]
    /// Whether its cells are left open for whoever has the paper before them.
    let isToFillIn: Bool

    package init(_ heading: String, share: Int, choices: [String] = [], isToFillIn: Bool = false) {
      self.heading = heading
      self.share = share
      self.choices = choices
      self.isToFillIn = isToFillIn
    }
  }

  /// The cells of one row. Nil is a place that the cell above takes up as well; the last of too
  /// few cells takes what is left of the row.
  package typealias Row = [[Line]?]

  /// What the whole table is about, where it is not the only one of its kind.
  package var heading: String?
  /// What stands between the heading and the table.
  package var remarks: [Line] = []
  /// What is drawn above its rows, where the format draws.
  package var drawing: Drawing?
  /// The same for a screen that is higher than wide, which a page shows in its place there.
  package var narrowDrawing: Drawing?
  package let columns: [Column]
  package var rows: [Row] = []
  /// How many columns at the left stay in sight on a sheet.
  package var fixedColumns = 1
  /// What a sheet with it is called, where that is not its heading.
  package var name: String?
  /// Whether each row is something to do or to talk about; rows of a single cell are not.
  package var isToTick = false
  /// Whether what is drawn says all of it, so that a page shows its rows only to who asks.
  package var isDrawn = false
  /// Whether it belongs to the table before it.
  package var isPart = false

  package init(heading: String? = nil, columns: [Column]) {
    self.heading = heading
    self.columns = columns
  }

  /// Whether anything in it is still to be defined.
  package var hasGaps: Bool {
    rows.contains { row in
      row.contains { lines in (lines ?? []).contains { $0.look == .gap } }
    }
  }

  /// Tables with the same columns as one, each with its heading in a row above.
  package static func joined(_ tables: [Table]) -> Table {
    guard var one = tables.first else { return Table(columns: []) }
    if tables.count == 1 { return one }
    one.heading = nil
    one.remarks = []
    one.rows = tables.flatMap { table -> [Row] in
      let heading = (table.heading.map { [Line($0, .strong)] } ?? []) + table.remarks
      return (heading.isEmpty ? [] : [[heading]]) + table.rows
    }
    return one
  }

  /// With a box before each row that is something to tick.
  var withBoxes: Table {
    if !isToTick { return self }
    var table = Table(heading: heading, columns: [.init("Done", share: 7)] + columns)
    table.remarks = remarks
    table.rows = rows.map { row in
      guard row.count > 1, row[0] != nil else { return row }
      return [[Line("done", .box)]] + row
    }
    return table
  }

  /// How many rows the cell takes up that stands here: itself, and those below that go on with it.
  func height(ofRow row: Int, column: Int) -> Int {
    var end = row + 1
    while end < rows.count, column < rows[end].count, rows[end][column] == nil { end += 1 }
    return end - row
  }
}

/// What can be said of something to be done.
package let taskStates = ["open", "in progress", "done"]
