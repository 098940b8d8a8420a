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

extension Workbook.Sheet {
  /// Whether figures stand below their headings, as words do. At the other edge of a wide cell they
  /// would be nearer to what stands in the next one. In columns of nothing but numbers they stand
  /// to the right, where those of different length can be compared.
  var figuresStandLeft: Bool {
    for column in columns.indices {
      var (hasFigures, hasWords) = (false, false)
      for row in rows {
        switch row[column] {
        case .number(_, let ending) where !ending.isEmpty: return true
        case .number, .year, .date: hasFigures = true
        // A heading that goes on in the next columns is above all of them.
        case .text, .gap:
          hasWords = hasWords || column + 1 == row.count || row[column + 1] != .before
        case .empty, .above, .before: break
        }
      }
      if hasFigures, hasWords { return true }
    }
    return false
  }
}
