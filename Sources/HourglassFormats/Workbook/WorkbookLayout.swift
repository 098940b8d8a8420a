import HourglassLanguage

/// How much room the cells of a sheet take. Spreadsheet programs wrap texts but not all of them
/// make room for the lines when they open a file.

/// So many characters side by side can still be read on paper.
let charactersOnPage = 190

/// For each column, in characters: as wide as the longest line in it, within its limits, and
/// narrower where only that lets all of them find room on one page.
package func columnWidths(of sheet: Workbook.Sheet) -> [Int] {
  let asked = widthsAsked(by: sheet)
  let lacking = asked.reduce(0, +) - charactersOnPage
  if lacking <= 0 { return asked }
  let spare = asked.enumerated().map { index, width in
    max(0, width - max(width * 3 / 5, leastWidth(of: index, in: sheet)))
  }
  let all = spare.reduce(0, +)
  if all < lacking { return asked }
  return zip(asked, spare).map { width, spare in width - (spare * lacking + all - 1) / all }
}

/// What a column needs in any case: its longest word, and its longest number.
private func leastWidth(of index: Int, in sheet: Workbook.Sheet) -> Int {
  let column = sheet.columns[index]
  var least = column.narrowest
  func take(_ text: String, and more: Int) {
    for word in text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      least = max(least, min(24, width(of: String(Substring(word)))) * 11 / 10 + more)
    }
  }
  take(column.heading, and: 5)
  for choice in column.choices { least = max(least, width(of: choice) + 4) }
  for row in sheet.rows {
    if index + 1 < row.count, row[index + 1] == .before { continue }
    switch row[index] {
    case .text(let text), .gap(let text): take(text, and: 3)
    case .number, .date: least = max(least, width(of: row[index]))
    case .empty, .year, .above, .before: break
    }
  }
  return least
}

private func widthsAsked(by sheet: Workbook.Sheet) -> [Int] {
  sheet.columns.enumerated().map { index, column in
    // The button that filters takes room too, and headings are wrapped between words.
    var widest = column.heading.utf8.split(separator: 0x20).map { $0.count + 5 }.max() ?? 0
    for choice in column.choices { widest = max(widest, width(of: choice) + 4) }
    var limit = max(column.widest, widest)
    for row in sheet.rows {
      // A number is never wrapped: where it has no room, none of it is shown.
      if case .number = row[index] { limit = max(limit, width(of: row[index])) }
    }
    for row in sheet.rows where widest < limit {
      // What goes on in the next column has room there.
      if index + 1 < row.count, row[index + 1] == .before { continue }
      widest = max(widest, width(of: row[index]))
    }
    return max(column.narrowest, min(widest, limit))
  }
}

/// Of the headings and of each row, in points.
package func rowHeights(of sheet: Workbook.Sheet, _ widths: [Int]) -> [Int] {
  let headings = sheet.headings.enumerated().map { height(of: $1, widths[$0], isBold: true) }
  var heights = [headings.max() ?? 16]
  /// The cells that take up several rows, with the last of these.
  var tall: [(cell: Workbook.Cell, width: Int, rows: Range<Int>)] = []
  for (number, row) in sheet.rows.enumerated() {
    var most = 16
    // The heading of a group.
    let isBold = row.count > 1 && row[1] == .before
    for (column, cell) in row.enumerated() where cell != .above && cell != .before {
      let extent = sheet.extent(ofRow: number, column: column)
      let width = widths[column..<column + extent.width].reduce(0, +)
      if extent.height == 1 {
        most = max(most, height(of: cell, width, isBold: isBold))
      } else {
        tall.append((cell, width, number + 1..<number + 1 + extent.height))
      }
    }
    heights.append(most)
  }
  // No row can be higher than 409 points.
  for (cell, width, rows) in tall {
    let lacking = height(of: cell, width) - heights[rows].reduce(0, +)
    if lacking > 0 { heights[rows.upperBound - 1] += lacking }
  }
  return heights.map { min(409, $0) }
}

private func height(of cell: Workbook.Cell, _ width: Int, isBold: Bool = false) -> Int {
  guard case .text(let text) = cell.asText else { return 16 }
  // The edges of the cell and the distance from the cell before.
  let room = max(2, Double(width) - 1.3)
  return linesOf(text).reduce(0) { $0 + wrapped($1, into: room, isBold: isBold) } * 15 + 1
}

private func width(of cell: Workbook.Cell) -> Int {
  switch cell {
  case .text(let text), .gap(let text):
    // A little more, since letters differ and the room for them must do.
    (linesOf(text).map { width(of: $0) }.max() ?? 0) * 11 / 10 + 3
  case .number(let quantity, let ending):
    quantity.spelling.utf8.count * 4 / 3 + 3 + width(of: ending)
  case .date: 12
  case .empty, .year, .above, .before: 0
  }
}

/// How many lines a text takes when it is broken between words, and within those that are too
/// long.
private func wrapped(_ line: String, into room: Double, isBold: Bool) -> Int {
  let blank = digits(in: " ", isBold: isBold)
  var lines = 1
  var used = 0.0
  for word in line.utf8.split(separator: 0x20) {
    let length = digits(in: String(Substring(word)), isBold: isBold)
    let needed = used == 0 ? length : used + blank + length
    if needed <= room {
      used = needed
      continue
    }
    if used > 0 { lines += 1 }
    let more = Int(length / room)
    lines += more
    used = max(1, length - Double(more) * room)
  }
  return lines
}

/// As wide as how many digits, which is how spreadsheets measure a column. Which font is at hand
/// is not known: letters relate to digits much alike in all of them, and a little is added for
/// those that are wider. What is known of other scripts is the widest of their letters, of which
/// no word consists.
private func digits(in text: String, isBold: Bool) -> Double {
  let digit = Double(TextWidths.advance(of: "0", isBold: false))
  var sum = 0.0
  for scalar in text.unicodeScalars {
    if scalar.isASCII {
      sum += Double(TextWidths.advance(of: scalar, isBold: isBold)) / digit * 1.04
    } else {
      sum += Double(columns(of: scalar)) * (isBold ? 1.2 : 1.1)
    }
  }
  return sum
}

extension Workbook.Cell {
  /// A gap is a text too.
  fileprivate var asText: Workbook.Cell {
    if case .gap(let text) = self { return .text(text) }
    return self
  }
}
