/// Where the lines of a file begin, so that a byte's place can be said as line and column.
///
/// LF, CRLF and CR end a line.
package struct Lines: Sendable {
  /// A place as people count: both from 1, columns in Unicode code points.
  package struct Place: Sendable, Equatable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  private let bytes: [UInt8]
  private var starts: [Int32]
  /// Characters within long lines with their columns, at least so far apart: nobody counts a line
  /// from its beginning for each finding on it.
  private var marks: [Mark] = []

  private struct Mark {
    let offset: Int32
    let column: Int
  }

  private static var markDistance: Int { 512 }

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte-order mark is no character of the first line: no editor counts it.
    starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    starts += bytes[...].lineEnds.map { Int32($0) }
    for line in starts.indices { markLine(line) }
  }

  private mutating func markLine(_ line: Int) {
    let end = line + 1 < starts.count ? Int(starts[line + 1]) : bytes.count
    var at = Int(starts[line])
    var column = 1
    var next = at + Self.markDistance
    while next < end {
      while at < next {
        at += bytes.scalarLength(at: at)
        column += 1
      }
      marks.append(Mark(offset: Int32(at), column: column))
      next = at + Self.markDistance
    }
  }

  package var count: Int { starts.count }

  /// The line a byte stands in, from 1.
  package func line(at offset: Int32) -> Int {
    max(1, leadingCount(of: starts.count) { starts[$0] <= offset })
  }

  /// The line and the column of a byte; a byte that is no UTF-8 counts as a code point.
  package func place(of offset: Int32) -> Place {
    let line = line(at: offset)
    let end = min(Int(max(offset, 0)), bytes.count)
    var at = Int(starts[line - 1])
    var column = 1
    let before = leadingCount(of: marks.count) { Int(marks[$0].offset) <= end }
    if before > 0, marks[before - 1].offset > starts[line - 1] {
      at = Int(marks[before - 1].offset)
      column = marks[before - 1].column
    }
    while at < end {
      let next = at + bytes.scalarLength(at: at)
      // The middle of a character is where the character is.
      if next > end { break }
      at = next
      column += 1
    }
    return Place(line: line, column: column)
  }

  /// The bytes of a line, counted from 1, without what ends it.
  package func span(ofLine line: Int) -> Span {
    let start = Int(starts[line - 1])
    var end = line < starts.count ? Int(starts[line]) : bytes.count
    if line < starts.count {
      if end > start, bytes[end - 1] == .lineFeed { end -= 1 }
      if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
    }
    return Span(Int32(start), Int32(end))
  }
}

extension ArraySlice<UInt8> {
  /// The places behind each line end.
  package var lineEnds: [Int] {
    indices.compactMap { at in
      let isEnd = self[at] == .lineFeed
      let isBareReturn =
        self[at] == .carriageReturn && !(at + 1 < endIndex && self[at + 1] == .lineFeed)
      return isEnd || isBareReturn ? at + 1 : nil
    }
  }
}
