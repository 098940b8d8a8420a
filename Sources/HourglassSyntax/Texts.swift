/// What texts say, once their quotation marks are off and their escapes undone.
extension Tree {
  /// The UTF-8 of a text's value. Whatever quotation marks it has are taken off, also the wrong
  /// ones, and those that are missing are not missed.
  package func value(ofText index: Int32) -> [UInt8] {
    let span = span(ofToken: index)
    let bytes = source.bytes
    let content = bytes.textContent(of: Int(span.start)..<Int(span.end))
    if tokens[Int(index)].kind == .longText { return bytes.longValue(content) }
    return bytes.withoutEscapes(content)
  }

  package func string(ofText index: Int32) -> String {
    let span = span(ofToken: index)
    let bytes = source.bytes
    let content = bytes.textContent(of: Int(span.start)..<Int(span.end))
    let isPlain = bytes.withUnsafeBufferPointer {
      UnsafeBufferPointer(rebasing: $0[content]).endOfPlainCharacters(from: 0) == content.count
    }
    return String(decoding: isPlain ? bytes[content] : value(ofText: index)[...], as: UTF8.self)
  }
}

extension [UInt8] {
  /// A text without the quotation marks around it, of whatever kind and number.
  package func textContent(of range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    let opening = markLength(at: start, end)
    start += opening
    if opening == 1, start < end, self[start] == .quote {
      // Two or three straight marks open a long text; two alone are an empty one.
      if end - start == 1 { return start..<start }
      start += 1
      if start < end, self[start] == .quote { start += 1 }
      for _ in 0..<3 where end > start && self[end - 1] == .quote { end -= 1 }
      return start..<end
    }
    let closing = markLengthBefore(end, start)
    if closing > 0, !isEscaped(end - closing, from: start) { end -= closing }
    return start..<end
  }

  private func isQuotationMark(_ index: Int) -> Bool {
    guard let (scalar, _) = scalar(at: index) else { return false }
    if scalar == UInt32(UInt8.quote) { return true }
    let sort = ScalarClass(scalar)
    return sort == .doubleQuotationMark || sort == .singleQuotationMark
  }

  private func markLength(at index: Int, _ end: Int) -> Int {
    index < end && isQuotationMark(index) ? scalarLength(at: index) : 0
  }

  private func markLengthBefore(_ end: Int, _ start: Int) -> Int {
    var index = end - 1
    while index > start, end - index < 3, self[index] & 0xC0 == 0x80 { index -= 1 }
    guard index >= start, isQuotationMark(index), index + scalarLength(at: index) == end else {
      return 0
    }
    return end - index
  }

  private func isEscaped(_ index: Int, from start: Int) -> Bool {
    var backslashes = 0
    while index - backslashes > start, self[index - backslashes - 1] == .backslash {
      backslashes += 1
    }
    return backslashes % 2 == 1
  }

  /// A stretch of a text with its escapes undone and its line ends LF.
  fileprivate func withoutEscapes(_ range: Range<Int>) -> [UInt8] {
    let isPlain = self[range].allSatisfy {
      $0 != .backslash && $0 != .carriageReturn && $0 != 0xE2
    }
    if isPlain { return Array(self[range]) }
    var value: [UInt8] = []
    value.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = self[at]
      at += 1
      if byte == .backslash, at < range.upperBound,
        let meant = Self.meaning(ofEscape: self[at])
      {
        value.append(meant)
        at += 1
      } else if byte == .carriageReturn {
        if at < range.upperBound, self[at] == .lineFeed { at += 1 }
        value.append(.lineFeed)
      } else if byte == 0xE2, let (scalar, length) = scalar(at: at - 1),
        scalar == 0x2028 || scalar == 0x2029
      {
        at += length - 1
        value.append(.lineFeed)
      } else {
        value.append(byte)
      }
    }
    return value
  }

  private static func meaning(ofEscape byte: UInt8) -> UInt8? {
    switch byte {
    case .quote, .backslash: byte
    case UInt8(ascii: "n"): .lineFeed
    default: nil
    }
  }

  /// The value of a long text: without the line ends after its opening and before its closing
  /// marks, and without the closing line's indentation on every line.
  func longValue(_ content: Range<Int>) -> [UInt8] {
    var start = content.lowerBound
    var end = content.upperBound
    let firstLine = endOfBlankLine(from: start, to: end)
    if firstLine < end { start = afterLineEnd(firstLine, to: end) }
    var lastLine = end
    while lastLine > start, self[lastLine - 1].isBlank { lastLine -= 1 }
    let isOwnLine =
      lastLine == start && start > content.lowerBound
      || lastLine > start && self[lastLine - 1].isLineEnd
    guard isOwnLine else { return withoutEscapes(start..<end) }
    let indentation = lastLine..<end
    end = beforeLineEnd(lastLine, from: start)

    var value: [UInt8] = []
    var at = start
    while at < end {
      var lineEnd = at
      while lineEnd < end, !self[lineEnd].isLineEnd { lineEnd += 1 }
      for blank in indentation where at < lineEnd && self[at] == self[blank] { at += 1 }
      value += withoutEscapes(at..<lineEnd)
      at = afterLineEnd(lineEnd, to: end)
      if at > lineEnd { value.append(.lineFeed) }
    }
    return value
  }

  /// The end of the line, where nothing but blanks come before it; otherwise the end of it all.
  private func endOfBlankLine(from start: Int, to end: Int) -> Int {
    var at = start
    while at < end, self[at].isBlank { at += 1 }
    return at < end && self[at].isLineEnd ? at : end
  }

  private func afterLineEnd(_ index: Int, to end: Int) -> Int {
    guard index < end, self[index].isLineEnd else { return index }
    let isPair = self[index] == .carriageReturn && index + 1 < end && self[index + 1] == .lineFeed
    return index + (isPair ? 2 : 1)
  }

  private func beforeLineEnd(_ index: Int, from start: Int) -> Int {
    guard index > start, self[index - 1].isLineEnd else { return index }
    let isPair =
      index - 1 > start && self[index - 1] == .lineFeed
      && self[index - 2] == .carriageReturn
    return index - (isPair ? 2 : 1)
  }
}

extension [String] {
  /// All of them, one after the other. The standard library's own way looks up at run time what
  /// kind of list it is: 110,000 instructions the first time, a hundredth of a short command.
  package func joined(separator: String) -> String {
    var all = first ?? ""
    for text in dropFirst() {
      all += separator
      all += text
    }
    return all
  }
}
