import HourglassLanguage

/// How what a design says becomes cells: numbers as numbers, dates as dates, gaps in words.
extension Workbook.Cell {
  /// A number, unless spreadsheets could not hold all its digits.
  init(_ quantity: Quantity) {
    let isExact = quantity.digits.magnitude < 1_000_000_000_000_000 && quantity.decimals <= 20
    self = isExact ? .number(quantity) : .text(quantity.spelling)
  }

  /// A year or a day; a half-year, a quarter and a month stay what they are, in words.
  init(_ date: PartialDate) {
    switch date.precision {
    case .year: self = .year(date.year)
    // Spreadsheets disagree about the days before.
    case .day where date.firstDay >= Day(year: 1900, month: 3, day: 1): self = .date(date.firstDay)
    case .day, .month, .quarter, .half, .splitYear, .notStated: self = .text(date.spelling)
    }
  }

  init(_ date: PartialDate?) { self = date.map { Workbook.Cell($0) } ?? .empty }

  init(_ cell: Entry) {
    self = cell.isMissing ? .gap(cell.onPaper) : .words(cell.onPaper)
  }

  static func missing(_ what: String) -> Workbook.Cell { .gap("missing: " + what) }

  /// Words, where there are any.
  package static func words(_ text: String) -> Workbook.Cell { text.isEmpty ? .empty : .text(text) }
  static func words(_ text: String?) -> Workbook.Cell { text.map { .words($0) } ?? .empty }
  static func words(_ items: [String]) -> Workbook.Cell { .words(items.joined(separator: "; ")) }
}
