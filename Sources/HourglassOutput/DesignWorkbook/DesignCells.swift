import HourglassLanguage
import HourglassReading

/// How what a design says becomes cells of its workbook.
extension Programme {
  func cell(_ value: Value) -> Workbook.Cell {
    switch value {
    case .quantity(let quantity): Workbook.Cell(quantity)
    case .yes, .no, .words, .grade, .open: .text(spelling(value))
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
    case .declined(let because): Workbook.Cell(Entry.declined(string(because)))
    case .pending(let date): Workbook.Cell(Entry.pending(date.spelling))
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
    value =
      target.aim.form == .value
      ? programme.cell(target.value) : .text(programme.words(for: target.aim))
    due =
      target.from.map { .text($0.spelling + " to " + target.by.spelling) }
      ?? Workbook.Cell(target.by)
  }

  /// What there is to say where there is no target.
  init(_ cell: Entry) {
    value = Workbook.Cell(cell)
    due = .empty
  }
}
