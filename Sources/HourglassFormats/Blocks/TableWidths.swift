import HourglassLanguage

/// How the columns of a table share the width of a page.
struct TableWidths {
  /// In hundredths of the width of a letter.
  let columns: [Int]
  /// Whether the words find room in smaller letters only.
  let isCrowded: Bool

  /// By the shares of the columns, but none narrower than its longest word, as long as the others
  /// can spare that: nobody reads a word or a number that goes on in the next line.
  ///
  /// - Parameter isWide: whether the page is wider than high.
  init(of table: Table, isWide: Bool) {
    // So many letters fit on A4 where the font is a wide one, and more where it is small.
    var room = isWide ? 13_600 : 9_200
    let words = table.columns.indices.map { 100 * table.longestWord(in: $0) }
    var needed = words.map { $0 + 200 }
    // The longest words alone leave no room for sentences.
    isCrowded = needed.reduce(0, +) * 10 > room * 9
    if isCrowded {
      room = room * 19 / 16
      // The cells have narrower margins too.
      needed = words.map { $0 + 120 }
    }
    let whole = max(1, table.columns.reduce(0) { $0 + $1.share })
    let asked = table.columns.map { $0.share * room / whole }
    let lacking = zip(asked, needed).reduce(0) { $0 + max(0, $1.1 - $1.0) }
    let spare = zip(asked, needed).reduce(0) { $0 + max(0, $1.0 - $1.1) }
    let given = min(lacking, spare)
    // Products of two widths are too large for the integers of a browser.
    func part(_ difference: Int, of all: Int) -> Int {
      all == 0 ? 0 : Int(Int64(difference) * Int64(given) / Int64(all))
    }
    columns = zip(asked, needed).map { asked, needed in
      needed > asked
        ? asked + part(needed - asked, of: lacking) : asked - part(asked - needed, of: spare)
    }
  }

  /// The same, each as its part of a whole.
  func columns(of whole: Int) -> [Int] {
    let sum = Int64(max(1, columns.reduce(0, +)))
    return columns.map { Int(Int64($0) * Int64(whole) / sum) }
  }
}

extension Document {
  /// The widths of each table; those with the same columns stand below each other.
  var widths: [TableWidths] {
    var groups: [[Table]] = []
    let places = tables.map { table in
      let headings = table.columns.map { $0.heading }
      let known = groups.firstIndex { $0[0].columns.map { $0.heading } == headings }
      guard let known else {
        groups.append([table])
        return groups.count - 1
      }
      groups[known].append(table)
      return known
    }
    let widths = groups.map { TableWidths(of: Table.joined($0).withBoxes, isWide: isWide) }
    return places.map { widths[$0] }
  }
}

extension Table {
  /// Whether a row takes so few lines that no page should end within it.
  func isShort(_ row: Row, _ widths: TableWidths) -> Bool { lineCount(of: row, widths) <= 20 }

  /// Whether the row and those that share its first cell belong on one page.
  func staysTogether(from row: Int, _ widths: TableWidths) -> Bool {
    let height = height(ofRow: row, column: 0)
    if height < 2 { return false }
    var lines = 0
    for row in rows[row..<row + height] where lines <= 16 { lines += lineCount(of: row, widths) }
    return lines <= 16
  }

  /// About how many lines a row takes.
  private func lineCount(of row: Row, _ widths: TableWidths) -> Int {
    var most = 1
    for (column, lines) in row.enumerated() {
      let room =
        column == row.count - 1
        ? widths.columns[column...].reduce(0, +) : widths.columns[column]
      most = max(
        most, (lines ?? []).reduce(0) { $0 + 1 + 100 * width(of: $1.text) / max(200, room) })
    }
    return most
  }

  /// In letters. What is longer than an address is broken.
  fileprivate func longestWord(in column: Int) -> Int {
    var longest = length(ofLongestIn: columns[column].heading, isStrong: true)
    for row in rows where column < row.count {
      // What goes on in other columns has room there.
      if column == row.count - 1, row.count < columns.count { continue }
      for line in row[column] ?? [] {
        let isStrong = line.look != .plain && line.look != .faint
        longest = max(
          longest, length(ofLongestIn: line.words, isStrong: isStrong),
          length(ofLongestIn: line.label.map { $0 + ":" } ?? "", isStrong: false))
      }
    }
    return min(24, longest)
  }
}

/// How long the longest word is, where bold letters and digits are wider than others.
private func length(ofLongestIn text: String, isStrong: Bool) -> Int {
  let bytes = Array(text.utf8)
  var longest = 0
  var start = 0
  for end in 0...bytes.count {
    // A line can end after a hyphen before a letter, though not within `2014-Q3`.
    let isHyphen =
      end + 1 < bytes.count && bytes[end] == UInt8(ascii: "-") && bytes[end + 1] > 0x40
      && !(end > start && (0x30...0x39).contains(bytes[end - 1]))
    guard end == bytes.count || bytes[end] == 0x20 || bytes[end] == 0x0A || isHyphen else {
      continue
    }
    let word = bytes[start..<end]
    start = end + 1
    if (word.count * 12 + 9) / 10 <= longest { continue }
    let length = width(of: String(decoding: word, as: UTF8.self))
    let isWide = word.contains { (0x30...0x39).contains($0) }
    longest = max(
      longest, isStrong ? (length * 12 + 9) / 10 : isWide ? (length * 11 + 9) / 10 : length)
  }
  return longest
}
