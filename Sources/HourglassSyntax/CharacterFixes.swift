/// What to put in the place of marks and characters that are understood but should not stand there.
extension Lexer {
  /// Straight marks around a text that has others, so that it says the same.
  func straightMarks(_ start: Int, _ end: Int) -> Fix? {
    let content = bytes.textContent(of: start..<end)
    let opening = start..<content.lowerBound
    let closing = content.upperBound..<end
    guard opening.count == bytes.scalarLength(at: start), !closing.isEmpty,
      closing.count == bytes.scalarLength(at: closing.lowerBound)
    else { return nil }
    // Two marks side by side would be read as one text, or as the beginning of a long one.
    if start > 0, bytes[start - 1] == .quote { return nil }
    if end < limit, bytes[end] == .quote { return nil }
    var edits: [Edit] = []
    if bytes[start] != .quote { edits.append(edit(opening, "\"")) }
    var index = content.lowerBound
    while index < content.upperBound {
      if bytes[index] == .backslash {
        index += 1
      } else if bytes[index] == .quote {
        edits.append(edit(index..<index, "\\"))
      }
      index += 1
    }
    if bytes[closing.lowerBound] != .quote { edits.append(edit(closing, "\"")) }
    return Fix(edits)
  }

  /// The closing mark that a text lacks: where it was meant to stand is a guess.
  func closingMark(_ start: Int, _ end: Int) -> Fix? {
    guard end - start > bytes.scalarLength(at: start) else { return nil }
    var backslashes = 0
    while bytes[end - 1 - backslashes] == .backslash { backslashes += 1 }
    if backslashes % 2 == 1 { return nil }
    return Fix([edit(end..<end, "\"")], changesMeaning: true)
  }

  /// A second backslash, so that the text goes on saying what it says.
  func doubledBackslash(at start: Int) -> Fix? {
    if let (scalar, _) = bytes.scalar(at: start + 1) {
      let sort = ScalarClass(scalar)
      // Whether the mark still ends the text would depend on it.
      if sort == .doubleQuotationMark || sort == .singleQuotationMark { return nil }
    }
    return Fix([edit(start..<start, "\\")])
  }

  /// Ordinary blanks, or nothing, for a run of the character that stands between words.
  func plainRun(of scalar: UInt32, _ sort: ScalarClass, _ start: Int, _ length: Int) -> Fix {
    var end = start
    var count = 0
    while end + length <= limit, bytes[end..<end + length] == bytes[start..<start + length] {
      end += length
      count += 1
    }
    let text: String
    if sort == .unusualBlank {
      text = String(repeating: " ", count: count)
    } else {
      text = isParted(start, end) ? "" : " "
    }
    // An empty character may be half of a letter in another encoding.
    let isDoubtful = sort == .bidirectionalControl || scalar == 0
    return Fix([edit(start..<end, text)], changesMeaning: isDoubtful)
  }

  /// Whether what stands before and after a stretch is told apart without it.
  private func isParted(_ start: Int, _ end: Int) -> Bool {
    start == 0 || end == limit || parts(bytes[start - 1]) || parts(bytes[end])
  }

  private func parts(_ byte: UInt8) -> Bool {
    switch byte {
    case .openBrace, .closeBrace, .comma, .semicolon: true
    default: byte.isBlank || byte.isLineEnd
    }
  }

  /// A character of a word that is read as a hyphen, or not at all, wherever it stands there.
  func respelling(of scalar: UInt32, _ sort: ScalarClass, _ start: Int, _ end: Int) -> Fix {
    var edits: [Edit] = []
    var index = start
    while index < end {
      let length = bytes.scalarLength(at: index)
      if let (found, _) = bytes.scalar(at: index), found == scalar {
        let isDash = sort == .dash || sort == .minus
        let isEnd = index + length == end && end < limit && !parts(bytes[end])
        edits.append(edit(index..<index + length, isDash ? "-" : isEnd ? " " : ""))
      }
      index += length
    }
    return Fix(edits, changesMeaning: sort == .bidirectionalControl)
  }

  /// A dash before a figure is a minus, unless it joins two figures.
  func minusSign(_ start: Int, _ end: Int) -> Fix? {
    guard end < limit, bytes[end].isDigit else { return nil }
    if tokens.count > line.tokens, let last = tokens.last(where: { $0.kind != .blank }),
      last.kind == .value
    {
      return nil
    }
    return Fix([edit(start..<end, "-")], changesMeaning: true)
  }

  /// An ordinary line end, unless Markdown would take what follows for the end of the fence.
  func plainLineEnd(_ start: Int, _ end: Int) -> Fix? {
    var next = end
    while next < limit, bytes[next] == .space { next += 1 }
    if next < limit, bytes[next] == .backquote || bytes[next] == .tilde { return nil }
    return Fix([edit(start..<end, bytes.lineEndInUse)])
  }

  /// Nothing, or one blank where words would run together, in the place of a mark that has no
  /// meaning.
  func omission(_ start: Int, _ end: Int) -> Fix {
    Fix([edit(start..<end, isParted(start, end) ? "" : " ")])
  }

  func edit(_ range: Range<Int>, _ text: String) -> Edit {
    Edit(Span(Int32(range.lowerBound), Int32(range.upperBound)), text)
  }
}

extension [UInt8] {
  /// What the first line of the file ends in; LF where it is not seen soon.
  package var lineEndInUse: String {
    for index in 0..<Swift.min(count, 1 << 14) {
      if self[index] == .lineFeed { return "\n" }
      if self[index] == .carriageReturn {
        return index + 1 < count && self[index + 1] == .lineFeed ? "\r\n" : "\r"
      }
    }
    return "\n"
  }
}
