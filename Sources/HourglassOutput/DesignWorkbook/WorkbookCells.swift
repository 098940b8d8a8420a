import HourglassLanguage
import HourglassReading

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
    case .day, .month, .quarter, .half, .notStated: self = .text(date.spelling)
    }
  }

  init(_ date: PartialDate?) { self = date.map { Workbook.Cell($0) } ?? .empty }

  init(_ cell: Checklist.Cell) {
    self = cell.isMissing ? .gap(cell.words) : .text(cell.words)
  }

  /// Lines below each other; a gap in one of them is seen from afar.
  init(_ lines: [Line]) {
    let words = lines.map { $0.text }.joined(separator: "\n")
    self = lines.contains { $0.look == .gap } ? .gap(words) : .words(words)
  }

  static func missing(_ what: String) -> Workbook.Cell { .gap("missing: " + what) }

  /// Words, where there are any.
  package static func words(_ text: String) -> Workbook.Cell { text.isEmpty ? .empty : .text(text) }
  static func words(_ text: String?) -> Workbook.Cell { text.map { .words($0) } ?? .empty }
  static func words(_ items: [String]) -> Workbook.Cell { .words(items.joined(separator: "; ")) }
}

extension Programme {
  func cell(_ value: Value) -> Workbook.Cell {
    switch value {
    case .quantity(let quantity): Workbook.Cell(quantity)
    case .yes, .no, .words: .text(spelling(value))
    }
  }

  /// What stands in a place that may also hold a gap.
  ///
  /// - Parameter missing: what to ask for where the design is silent; nil where it may be.
  func cell<Value>(
    _ given: Given<Value>, missing: String? = nil, _ cell: (Value) -> Workbook.Cell
  ) -> Workbook.Cell {
    switch given {
    case .said(let value): cell(value)
    case .declined(let because): Workbook.Cell(Checklist.Cell.declined(string(because)))
    case .pending(let date): Workbook.Cell(Checklist.Cell.pending(date.spelling))
    case .unsaid, .broken:
      missing.map { .missing($0) } ?? .empty
    }
  }

  func cell(_ given: Given<Text>, missing: String? = nil) -> Workbook.Cell {
    cell(given, missing: missing) { .words(string($0)) }
  }

  func cell(_ text: Text?) -> Workbook.Cell { .words(text.map { string($0) }) }

  func cell(_ parties: Given<[Reference<Party>]>, missing: String? = nil) -> Workbook.Cell {
    cell(parties, missing: missing) { .words(titles(of: $0)) }
  }

  /// Several statements of one sort.
  func cell(_ texts: [Given<Text>]) -> Workbook.Cell {
    if texts.count == 1 { return cell(texts[0]) }
    return .words(texts.compactMap { $0.value.map { string($0) } })
  }
}

/// A target and by when, as two cells.
struct TargetCells {
  let value: Workbook.Cell
  let due: Workbook.Cell

  init(_ target: Indicator.Target, _ programme: Programme) {
    value = programme.cell(target.value)
    due =
      target.from.map { .text($0.spelling + " to " + target.by.spelling) }
      ?? Workbook.Cell(target.by)
  }

  /// What there is to say where there is no target.
  init(_ cell: Checklist.Cell) {
    value = Workbook.Cell(cell)
    due = .empty
  }
}
