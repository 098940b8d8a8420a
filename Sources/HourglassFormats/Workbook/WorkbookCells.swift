import HourglassLanguage

/// How words and numbers become cells.
extension Workbook.Cell {
  /// A number, unless spreadsheets could not hold all its digits.
  init(_ quantity: Quantity) {
    let isExact = quantity.digits.magnitude < 1_000_000_000_000_000 && quantity.decimals <= 20
    self = isExact ? .number(quantity) : .text(quantity.spelling)
  }

  /// Words, where there are any.
  package static func words(_ text: String) -> Workbook.Cell { text.isEmpty ? .empty : .text(text) }
}
