/// How a sheet is laid out on paper: A4, upright or on its side, and where pages end. Programs
/// would end one within a cell that takes up several rows, and cut through its words.
struct SheetPages {
  let isUpright: Bool
  /// How many pages stand side by side.
  let across: Int
  /// The rows after which a page ends, counted from 1 for the headings.
  let ends: [Int]

  /// - Parameters:
  ///   - widths: of the columns, in characters.
  ///   - heights: of the headings and of each row, in points.
  init(of sheet: Workbook.Sheet, _ widths: [Int], _ heights: [Int]) {
    let width = widths.reduce(0, +)
    let lying = Paper(isUpright: false, width, columns: widths.count)
    let upright = Paper(isUpright: true, width, columns: widths.count)
    // What is high and not wide takes fewer pages upright, in letters that are large enough.
    isUpright =
      width <= 96
      || width <= 130 && upright.pages(for: heights) < lying.pages(for: heights)
    across = max(1, (width + charactersOnPage - 1) / charactersOnPage)
    // Where no rows share a cell, programs end pages between rows by themselves.
    let hasTall = sheet.rows.contains { $0.contains(.above) }
    ends =
      across == 1 && hasTall
      ? sheet.ends(heights, room: (isUpright ? upright : lying).room(heights)) : []
  }
}

/// One page of A4 without its margins, in the points of a sheet that is fitted to its width.
private struct Paper {
  private let height: Int

  init(isUpright: Bool, _ width: Int, columns: Int) {
    let (across, down) = isUpright ? (537, 748) : (784, 501)
    // A character is 5.25 points wide, and a column has some more at its edges.
    let needed = width * 21 / 4 + columns * 4
    height = needed > across ? down * needed / across : down
  }

  /// What is left below the headings, which stand on every page.
  func room(_ heights: [Int]) -> Int { max(1, height * 24 / 25 - heights[0]) }

  func pages(for heights: [Int]) -> Int {
    let room = room(heights)
    return (heights.dropFirst().reduce(0, +) + room - 1) / room
  }
}

extension Workbook.Sheet {
  /// Rows that share a cell stay on one page, and so do a heading with the row below it and what
  /// is remarked below a group.
  fileprivate func ends(_ heights: [Int], room: Int) -> [Int] {
    var ends: [Int] = []
    var used = 0
    var row = 0
    while row < rows.count {
      var end = row + 1
      while end < rows.count,
        rows[end].contains(.above) || isHeading(end - 1) || isRemark(end)
      { end += 1 }
      let group = heights[row + 1..<end + 1]
      let height = group.reduce(0, +)
      if used > 0, used + height > room, height <= room {
        ends.append(row + 1)
        used = 0
      }
      for height in group { used = used + height > room ? height : used + height }
      row = end
    }
    return ends
  }

  /// Whether a row is one cell beside its label.
  private func isRemark(_ row: Int) -> Bool {
    rows[row].count > 2 && rows[row][1] != .before
      && rows[row].dropFirst(2).allSatisfy { $0 == .before }
  }

  /// Whether a row is a single cell.
  private func isHeading(_ row: Int) -> Bool {
    rows[row].count > 1 && rows[row].dropFirst().allSatisfy { $0 == .before }
  }
}
