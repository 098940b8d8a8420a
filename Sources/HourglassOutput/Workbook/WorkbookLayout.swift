import HourglassLanguage

/// How much room the cells of a sheet take. Spreadsheet programs wrap texts but not all of them
/// make room for the lines when they open a file.

/// For each column, in characters: as wide as the longest line in it, within its limits.
func columnWidths(of sheet: Workbook.Sheet) -> [Int] {
  sheet.columns.enumerated().map { index, column in
    // The button that filters takes room too, and headings are wrapped between words.
    var widest = column.heading.utf8.split(separator: 0x20).map { $0.count + 4 }.max() ?? 0
    for choice in column.choices { widest = max(widest, width(of: choice) + 4) }
    let limit = max(column.widest, widest)
    for row in sheet.rows where widest < limit { widest = max(widest, width(of: row[index])) }
    return max(8, min(widest, limit))
  }
}

/// In points.
func rowHeight(of row: [Workbook.Cell], _ widths: [Int]) -> Int {
  var most = 1
  for (cell, width) in zip(row, widths) {
    guard case .text(let text) = cell.asText else { continue }
    var lines = 0
    for line in linesOf(text) { lines += wrapped(line, into: width - 1) }
    most = max(most, lines)
  }
  // No row can be higher than 409 points.
  return min(409, most * 15 + 1)
}

private func width(of cell: Workbook.Cell) -> Int {
  switch cell {
  case .text(let text), .gap(let text):
    // A little more, since letters differ and the room for them must do.
    (linesOf(text).map { width(of: $0) }.max() ?? 0) * 11 / 10 + 2
  case .number(let quantity): quantity.spelling.utf8.count * 4 / 3 + 2
  case .date: 12
  case .empty, .year: 0
  }
}

/// How many lines a text takes when it is broken between words, and within those that are too
/// long.
private func wrapped(_ line: String, into room: Int) -> Int {
  var lines = 1
  var used = 0
  for word in line.utf8.split(separator: 0x20) {
    let length = width(of: String(Substring(word)))
    let needed = used == 0 ? length : used + 1 + length
    if needed <= room {
      used = needed
      continue
    }
    if used > 0 { lines += 1 }
    lines += max(0, length - 1) / room
    used = max(1, length % room)
  }
  return lines
}

extension Workbook.Cell {
  /// A gap is a text too.
  fileprivate var asText: Workbook.Cell {
    if case .gap(let text) = self { return .text(text) }
    return self
  }
}
