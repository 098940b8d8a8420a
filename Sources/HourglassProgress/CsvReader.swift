import HourglassLanguage

/// A table as spreadsheets write it: RFC 4180 with what Excel and its like make of it. Whatever is
/// wrong with one record is kept with that record, so that it never takes the others with it.
package struct CsvTable {
  /// Those with anything in them, in the order of the file.
  package private(set) var records: [Record] = []
  /// Whether semicolons stand between the cells, as where a comma stands in numbers.
  private(set) var hasSemicolons = false

  package struct Record {
    /// Where it begins in the file; counts from 1, and counts the line ends within cells.
    package let line: Int
    package let cells: [String]
    package let damage: Damage?
  }

  package enum Damage {
    /// Some of its bytes are no UTF-8.
    case encoding
    /// A quotation mark opens a cell and does not close it.
    case openQuote
  }

  /// - Parameter headings: how many of these cells are headings that the table should have; the
  ///   separator that brings out the most of them is the one that is used.
  package init(_ file: [UInt8], headings: ([String]) -> Int) {
    let bytes = CsvTable.utf8(file)
    var best = -1
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      var scanner = Scanner(bytes, separator)
      guard var first = scanner.heading() else { continue }
      var found = headings(first.cells)
      if found == 0 {
        // A spreadsheet may have a title and empty rows above its headings.
        var ahead = scanner
        for _ in 0..<8 where found == 0 {
          guard let next = ahead.next() else { break }
          let count = headings(next.cells)
          if count > 1 { (first, found, scanner) = (next, count, ahead) }
        }
      }
      if found > best {
        best = found
        hasSemicolons = separator == UInt8(ascii: ";")
        records = [first]
        while let next = scanner.next() { records.append(next) }
      }
    }
  }

  /// The bytes without a mark of their encoding, and out of UTF-16 where they begin with its mark.
  private static func utf8(_ file: [UInt8]) -> [UInt8] {
    if file.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(file.dropFirst(3)) }
    let isLittle = file.starts(with: [0xFF, 0xFE])
    guard isLittle || file.starts(with: [0xFE, 0xFF]) else { return file }
    var units: [UInt16] = []
    var index = 2
    while index + 1 < file.count {
      let (one, two) = (UInt16(file[index]), UInt16(file[index + 1]))
      units.append(isLittle ? two << 8 | one : one << 8 | two)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

/// Goes through the bytes, record by record.
private struct Scanner {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var line = 1
  /// Where cells begin from which on a quotation mark is not closed as it should be.
  private var hopeless: Set<Int> = []

  private let quote = UInt8(ascii: "\"")

  init(_ bytes: [UInt8], _ separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// The line of headings: the first with anything in it. Excel puts a line before it that says
  /// what stands between the cells.
  mutating func heading() -> CsvTable.Record? {
    guard let record = next() else { return nil }
    let isNote =
      record.cells.count <= 2 && record.cells[0].utf8.starts(with: "sep=".utf8)
      && record.cells.dropFirst().allSatisfy { $0.isEmpty }
    return isNote ? next() : record
  }

  /// The next record with anything in it.
  mutating func next() -> CsvTable.Record? {
    while index < bytes.count {
      let record = read()
      if record.damage != nil || record.cells.contains(where: { !$0.isEmpty }) { return record }
    }
    return nil
  }

  private mutating func read() -> CsvTable.Record {
    let (start, startLine) = (index, line)
    if let cells = cells(takesQuotes: true) { return record(cells, startLine, nil) }
    // The mark would swallow the rows below, so that it is read as a mark like any other.
    index = start
    line = startLine
    return record(cells(takesQuotes: false) ?? [], startLine, .openQuote)
  }

  private func record(
    _ cells: [[UInt8]], _ line: Int, _ damage: CsvTable.Damage?
  ) -> CsvTable.Record {
    let texts = cells.map { String(decoding: $0, as: UTF8.self) }
    let isSound = zip(cells, texts).allSatisfy { $0.elementsEqual($1.utf8) }
    return CsvTable.Record(
      line: line, cells: texts.map { trimmedCell(withoutApostrophe(trimmedCell($0))) },
      damage: damage ?? (isSound ? nil : .encoding))
  }

  /// The cells up to the end of the record; nil where a quotation mark is not closed as it
  /// should be.
  private mutating func cells(takesQuotes: Bool) -> [[UInt8]]? {
    var cells: [[UInt8]] = []
    // Where cells in quotation marks begin.
    var quotes: [Int] = []
    while true {
      var cell: [UInt8] = []
      if takesQuotes, index < bytes.count, bytes[index] == quote {
        quotes.append(index)
        guard !hopeless.contains(index), let content = quoted() else {
          hopeless.formUnion(quotes)
          return nil
        }
        cell = content
      } else {
        while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) {
          cell.append(bytes[index])
          index += 1
        }
      }
      cells.append(cell)
      if index < bytes.count, bytes[index] == separator {
        index += 1
        continue
      }
      endLine()
      return cells
    }
  }

  private mutating func quoted() -> [UInt8]? {
    var content: [UInt8] = []
    index += 1
    while index < bytes.count {
      if bytes[index] == quote {
        index += 1
        if index < bytes.count, bytes[index] == quote {
          content.append(quote)
          index += 1
          continue
        }
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
        let isClosed =
          index == bytes.count || bytes[index] == separator || isLineEnd(bytes[index])
        return isClosed ? content : nil
      }
      if isLineEnd(bytes[index]) {
        // A line end in a cell is a line feed, whatever the file has.
        content.append(UInt8(ascii: "\n"))
        endLine()
      } else {
        content.append(bytes[index])
        index += 1
      }
    }
    return nil
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Past CR LF, LF or CR.
  private mutating func endLine() {
    guard index < bytes.count, isLineEnd(bytes[index]) else { return }
    let isReturn = bytes[index] == 0x0D
    index += 1
    if isReturn, index < bytes.count, bytes[index] == 0x0A { index += 1 }
    line += 1
  }

  /// Our own tables have an apostrophe before what a spreadsheet would calculate.
  private func withoutApostrophe(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", let second = scalars.dropFirst().first else { return text }
    switch second {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠":
      return String(Substring(scalars.dropFirst()))
    default: return text
    }
  }
}

/// Without blanks and line ends at either end; a no-break space is a blank in numbers and names.
func trimmedCell(_ text: String) -> String {
  var scalars = Substring(text).unicodeScalars
  while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
  while let last = scalars.last, isBlank(last) { scalars.removeLast() }
  return String(Substring(scalars))
}

func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x202F: true
  default: false
  }
}
