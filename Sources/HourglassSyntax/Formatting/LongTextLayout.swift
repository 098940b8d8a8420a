extension [UInt8] {
  /// A text of several lines with its last line so far indented, and the others moved with it; nil
  /// where that cannot be done without changing what it says.
  ///
  /// - Parameters:
  ///   - span: the text with its marks.
  ///   - lineEnd: what ends the lines of the file.
  func longText(_ span: Span, indentedBy indentation: Int, lineEnd: [UInt8]) -> [UInt8]? {
    let all = Int(span.start)..<Int(span.end)
    guard all.count >= 6, hasThreeMarks(at: all.lowerBound, limit: all.upperBound),
      hasThreeMarks(at: all.upperBound - 3, limit: all.upperBound)
    else { return nil }
    let lines = lines(of: all.lowerBound + 3..<all.upperBound - 3)
    // Text on the line of the opening marks cannot be moved, nor can the end of one that does not
    // end on a line of its own.
    guard lines.count >= 2, let first = lines.first, let last = lines.last,
      self[first].allSatisfy({ $0.isBlank }), self[last].allSatisfy({ $0.isBlank })
    else { return nil }

    let margin = Array(repeating: UInt8.space, count: indentation)
    var moved: [UInt8] = [.quote, .quote, .quote]
    for line in lines.dropFirst().dropLast() {
      moved += lineEnd
      let content = self[line].withoutIndentation(self[last])
      if !content.isEmpty { moved += margin + content }
    }
    moved += lineEnd + margin + [.quote, .quote, .quote]
    let value = longValue(all.lowerBound + 3..<all.upperBound - 3)
    return moved.longValue(3..<moved.count - 3) == value ? moved : nil
  }

  /// Lines without what ends them.
  private func lines(of range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    for at in range where self[at] == .lineFeed {
      let isPair = at > start && self[at - 1] == .carriageReturn
      lines.append(start..<(isPair ? at - 1 : at))
      start = at + 1
    }
    lines.append(start..<range.upperBound)
    return lines
  }
}

extension ArraySlice<UInt8> {
  /// A line of a long text without the indentation of its closing marks, as the reader of values
  /// takes it off.
  fileprivate func withoutIndentation(_ indentation: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = self
    for blank in indentation where rest.first == blank { rest.removeFirst() }
    return rest
  }
}
