import HourglassSyntax

/// Where the lines of a text begin, to go from bytes to positions of the protocol and back.
///
/// LF, CRLF and CR end a line, and nothing else does. Every character of the text counts, also a
/// byte-order mark.
struct LineTable {
  let bytes: [UInt8]
  let encoding: PositionEncoding
  private let starts: [Int32]
  /// Characters within long lines with their columns, at least so far apart: nobody counts a line
  /// from its beginning for each place on it.
  private var marks: [(offset: Int, character: Int)] = []

  private static let markDistance = 512

  init(_ bytes: [UInt8], _ encoding: PositionEncoding) {
    self.bytes = bytes
    self.encoding = encoding
    var starts: [Int32] = [0]
    bytes.withUnsafeBufferPointer { bytes in
      for (at, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { continue }
        starts.append(Int32(at + 1))
      }
    }
    self.starts = starts
    if encoding != .utf8 {
      for line in starts.indices { mark(line) }
    }
  }

  private mutating func mark(_ line: Int) {
    let end = line + 1 < starts.count ? Int(starts[line + 1]) : bytes.count
    var at = Int(starts[line])
    if end - at <= Self.markDistance { return }
    var character = 0
    var next = at + Self.markDistance
    while at < end {
      if at >= next, bytes[at] & 0xC0 != 0x80 {
        marks.append((at, character))
        next = at + Self.markDistance
      }
      character += encoding.width(ofFirstByte: bytes[at])
      at += 1
    }
  }

  /// The last place that is known before another on its line, so that only the rest is counted.
  private func known(
    in content: Range<Int>, where isBefore: ((offset: Int, character: Int)) -> Bool
  ) -> (offset: Int, character: Int) {
    let first = leadingCount(of: marks.count) { marks[$0].offset <= content.lowerBound }
    let within = leadingCount(of: marks.count - first) { index in
      let mark = marks[first + index]
      return mark.offset < content.upperBound && isBefore(mark)
    }
    return within > 0 ? marks[first + within - 1] : (content.lowerBound, 0)
  }

  var count: Int { starts.count }

  /// The line of a byte, from 0.
  func line(at offset: Int32) -> Int {
    max(0, leadingCount(of: starts.count) { starts[$0] <= offset } - 1)
  }

  /// The bytes of a line, without what ends it.
  func content(ofLine line: Int) -> Range<Int> {
    let start = Int(starts[line])
    var end = line + 1 < starts.count ? Int(starts[line + 1]) : bytes.count
    if line + 1 < starts.count {
      if end > start, bytes[end - 1] == 0x0A { end -= 1 }
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    }
    return start..<end
  }

  /// The position of a byte. What ends a line counts as the end of its last character, and the
  /// middle of a character as its beginning.
  func position(of offset: Int32) -> Position {
    let line = line(at: max(0, offset))
    let content = content(ofLine: line)
    var end = min(max(content.lowerBound, Int(offset)), content.upperBound)
    while end > content.lowerBound, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    if encoding == .utf8 { return Position(line: line, character: end - content.lowerBound) }
    let (start, before) = known(in: content) { $0.offset <= end }
    var character = before
    for byte in bytes[start..<end] { character += encoding.width(ofFirstByte: byte) }
    return Position(line: line, character: character)
  }

  /// The byte that stands at a position. What lies beyond the end of a line counts as that end, and
  /// what lies beyond the last line as the end of the text; the middle of a character is its
  /// beginning.
  func offset(of position: Position) -> Int32 {
    if position.line >= starts.count { return Int32(bytes.count) }
    let content = content(ofLine: max(0, position.line))
    if encoding == .utf8 {
      var at = min(content.lowerBound + max(0, position.character), content.upperBound)
      while at > content.lowerBound, at < content.upperBound, bytes[at] & 0xC0 == 0x80 { at -= 1 }
      return Int32(at)
    }
    let (start, before) = known(in: content) { $0.character <= position.character }
    var at = start
    var left = position.character - before
    while at < content.upperBound, left > 0 {
      var next = at + 1
      while next < content.upperBound, bytes[next] & 0xC0 == 0x80 { next += 1 }
      let width = encoding.width(ofFirstByte: bytes[at])
      if width > left { break }
      left -= width
      at = next
    }
    return Int32(at)
  }

  /// The parts of a stretch that stand on one line each, without line ends, and none empty.
  func pieces(of span: Span) -> [Span] {
    let (first, last) = (line(at: span.start), line(at: span.end))
    if first == last { return span.start < span.end ? [span] : [] }
    return (first...last).compactMap { line in
      let content = content(ofLine: line)
      let start = max(Int32(content.lowerBound), span.start)
      let end = min(Int32(content.upperBound), span.end)
      return start < end ? Span(start, end) : nil
    }
  }

  /// How many units a stretch of one line has.
  func width(of span: Span) -> Int {
    position(of: span.end).character - position(of: span.start).character
  }
}
