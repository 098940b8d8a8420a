import HourglassLanguage

/// A workbook for Excel and its like: what stands on its sheets, and nothing of how that is
/// written.
package struct Workbook: Sendable {
  package let title: String
  package let sheets: [Sheet]

  package init(title: String, sheets: [Sheet]) {
    self.title = title
    self.sheets = sheets
  }

  /// A table with one line of headings, which stays in sight.
  package struct Sheet: Sendable {
    package let name: String
    /// What stands at the foot of every page that is printed of it.
    package let caption: String
    package let columns: [Column]
    /// Each has a cell for each column.
    package let rows: [[Cell]]
    /// How many columns at the left stay in sight.
    package let fixedColumns: Int

    package init(
      name: String, caption: String = "", columns: [Column], rows: [[Cell]], fixedColumns: Int = 0
    ) {
      self.name = name
      self.caption = caption
      self.columns = columns
      self.rows = rows
      self.fixedColumns = fixedColumns
    }
  }

  package struct Column: Sendable {
    package let heading: String
    /// How wide it may become, in characters; longer texts are wrapped.
    package let widest: Int
    /// How wide it is at least, also where nothing stands in it yet.
    package let narrowest: Int
    /// What its cells offer to choose from.
    package let choices: [String]

    package init(
      _ heading: String, widest: Int = 16, narrowest: Int = 8, choices: [String] = []
    ) {
      self.heading = heading
      self.widest = widest
      self.narrowest = narrowest
      self.choices = choices
    }
  }

  package enum Cell: Sendable, Equatable {
    case empty
    /// Words, whatever they look like: never a formula.
    case text(String)
    /// What is missing, in words; stands out by its colour as well.
    case gap(String)
    /// Also a percentage, which is a hundredth of what it is written as.
    ///
    /// The ending is shown behind it, and is no part of the number.
    case number(Quantity, ending: String = "")
    case year(Int32)
    case date(Day)
    /// The cell above goes on here.
    case above
    /// The cell to the left goes on here.
    case before
  }
}

extension Workbook.Sheet {
  var headings: [Workbook.Cell] { columns.map { .text($0.heading) } }

  /// How many rows and columns a cell takes up: those below and beside it that go on with it.
  package func extent(ofRow number: Int, column: Int) -> (height: Int, width: Int) {
    var end = number + 1
    while end < rows.count, rows[end][column] == .above { end += 1 }
    var last = column + 1
    while last < columns.count, rows[number][last] == .before { last += 1 }
    return (end - number, last - column)
  }
}
