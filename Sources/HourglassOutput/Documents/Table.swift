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

    init(_ heading: String, share: Int, choices: [String] = []) {
      self.heading = heading
      self.share = share
      self.choices = choices
    }
  }

  /// The cells of one row. Nil is a place that the cell above takes up as well; the last of too
  /// few cells takes what is left of the row.
  package typealias Row = [[Line]?]

  /// What the whole table is about, where it is not the only one of its kind.
  var heading: String?
  /// What stands between the heading and the table.
  var remarks: [Line] = []
  package let columns: [Column]
  package var rows: [Row] = []
  /// How many columns at the left stay in sight on a sheet.
  var fixedColumns = 1

  init(heading: String? = nil, columns: [Column]) {
    self.heading = heading
    self.columns = columns
  }

  /// Whether anything in it is still to be defined.
  var hasGaps: Bool {
    rows.contains { row in
      row.contains { lines in (lines ?? []).contains { $0.look == .gap } }
    }
  }

  /// How many rows the cell takes up that stands here: itself, and those below that go on with it.
  func height(ofRow row: Int, column: Int) -> Int {
    var end = row + 1
    while end < rows.count, column < rows[end].count, rows[end][column] == nil { end += 1 }
    return end - row
  }
}
