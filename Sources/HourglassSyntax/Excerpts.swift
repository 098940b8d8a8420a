/// What the author wrote, short enough for a message.
extension [UInt8] {
  /// The beginning of a text, in curly quotation marks of our own.
  func excerpt(from start: Int, to end: Int) -> String {
    var (start, end) = withoutMarks(start, end)
    while start < end, self[start].isBlank || self[start].isLineEnd { start += 1 }
    var stop = start
    var lastBlank = start
    while stop < end, stop - start < Self.excerptLength, !self[stop].isLineEnd {
      if self[stop].isBlank { lastBlank = stop }
      stop += scalarLength(at: stop)
    }
    if stop >= end {
      while end > start, self[end - 1].isBlank { end -= 1 }
      return "“" + shown(start, end) + "”"
    }
    if lastBlank > start, !self[stop].isLineEnd { stop = lastBlank }
    return "“" + shown(start, stop) + "…”"
  }

  /// The end of a text, in the same way.
  func excerptOfEnd(from start: Int, to end: Int) -> String {
    let (start, end) = withoutMarks(start, end)
    guard end - start > Self.excerptLength else { return "“" + shown(start, end) + "”" }
    var from = end - Self.excerptLength
    while from < end, !self[from].isBlank { from += 1 }
    if from == end { from = end - Self.excerptLength }
    while from < end, self[from] & 0xC0 == 0x80 || self[from].isBlank { from += 1 }
    return "“…" + shown(from, end) + "”"
  }

  /// A word or value, without marks of ours.
  func excerpt(of span: Span) -> String {
    var end = Int(span.start)
    while end < Int(span.end), end - Int(span.start) < Self.excerptLength {
      end += scalarLength(at: end)
    }
    return shown(Int(span.start), end)
  }

  private static var excerptLength: Int { 44 }

  private func withoutMarks(_ start: Int, _ end: Int) -> (Int, Int) {
    let content = textContent(of: start..<end)
    return (content.lowerBound, content.upperBound)
  }

  private func shown(_ start: Int, _ end: Int) -> String {
    String(decoding: self[start..<end], as: UTF8.self)
  }
}

extension Lexer {
  func quoted(_ start: Int, _ end: Int) -> String { bytes.excerpt(from: start, to: end) }

  func quotedEnd(_ start: Int, _ end: Int) -> String { bytes.excerptOfEnd(from: start, to: end) }
}
