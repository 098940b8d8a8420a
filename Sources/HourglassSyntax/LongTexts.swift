/// Texts of several lines, between `"""` and `"""`.
///
/// The closing marks stand on a line of their own, or at the end of the text's last line. Two
/// marks for three are understood where nothing else can be meant.
extension Lexer {
  /// What earlier searches have found, so that no stretch of a file is searched for each text.
  struct LongTextSearch {
    /// The last line looked for by `nextMarksLine`: from where, where the `"""` is, and whether
    /// it stands alone.
    var from = Int.max
    var at = 0
    var isAlone = false
    var limit = 0
  }

  mutating func readLongText() {
    let start = at
    let ownLineEnd = lineEnd()
    let findingsBefore = findings.count
    if let close = closingMarks(from: start + 3, ownLineEnd: ownLineEnd) {
      if close.marks == 2 {
        report(
          .unclosedText, close.end - 2, close.end,
          "The long text \(quoted(start, close.end)) ends in two quotation marks instead of three.",
          next: "Write \"\"\" after it.", fix: Fix([edit(close.end..<close.end, "\"")]))
      }
      take(.longText, to: close.end)
      if close.end > ownLineEnd { beginLine() }
      return
    }
    findings.removeLast(findings.count - findingsBefore)
    let end = endOfUnclosed(from: start + 3, before: ownLineEnd)
    report(
      .unclosedText, start, end,
      "The long text that begins with \(quoted(start, end)) has no end.",
      next: "Write \"\"\" on a line of its own after its last line.")
    takeDamaged(.longText, to: end)
  }

  /// Where a long text ends, and whether two or three marks close it; nil if none do.
  private mutating func closingMarks(
    from start: Int, ownLineEnd: Int
  ) -> (end: Int, marks: Int)? {
    var index = start
    var isOwnLine = true
    var isLineStart = false
    while index < limit {
      let byte = bytes[index]
      if byte.isLineEnd {
        if isOwnLine, let close = twoMarks(start, ownLineEnd) { return close }
        isOwnLine = false
        isLineStart = true
        index += 1
      } else if byte == .quote, bytes.hasThreeMarks(at: index, limit: limit) {
        if !isOwnLine, !isLineStart, opensLongText(index) { return nil }
        return (index + 3, 3)
      } else if byte == .quote, isLineStart, isTwoMarksAlone(index) {
        return (index + 2, 2)
      } else if byte == .backslash {
        index = endOfEscape(from: index)
        isLineStart = false
      } else if byte.isPlain || byte == .tab {
        isLineStart = isLineStart && byte.isBlank
        index = isLineStart ? index + 1 : endOfPlainCharacters(from: index + 1)
      } else {
        isLineStart = false
        index = endOfUnusual(from: index)
      }
    }
    return isOwnLine ? twoMarks(start, ownLineEnd) : nil
  }

  /// Two marks at the end of a text that begins and ends on one line.
  private func twoMarks(_ start: Int, _ lineEnd: Int) -> (end: Int, marks: Int)? {
    let end = endOfUnclosed(from: start, before: lineEnd)
    guard end - start > 2, bytes[end - 1] == .quote, bytes[end - 2] == .quote else { return nil }
    return (end, 2)
  }

  /// Whether `"""` within a line looks like the beginning of the next text, so that the one
  /// being read was never closed.
  private func opensLongText(_ marks: Int) -> Bool {
    bytes[marks - 1].isBlank && isLineOver(marks + 3)
  }

  private func isTwoMarksAlone(_ marks: Int) -> Bool {
    marks + 1 < limit && bytes[marks + 1] == .quote && isLineOver(marks + 2)
  }

  /// Whether nothing more of a text can come on a line.
  private func isLineOver(_ start: Int) -> Bool {
    let end = endOfBlanks(from: start)
    guard end < limit else { return true }
    switch bytes[end] {
    case .lineFeed, .carriageReturn, .openBrace, .closeBrace, .semicolon, .hash: return true
    default: return false
    }
  }

  /// Reads a long text that is opened by two marks instead of three, if one begins here: its
  /// closing marks are then the next in the file, alone on their line, or on this line.
  mutating func readsLongTextOpenedByTwo() -> Bool {
    let start = at
    let ownLineEnd = lineEnd()
    var end: Int
    if endOfBlanks(from: start + 2) == ownLineEnd {
      guard let marks = nextMarksLine(from: ownLineEnd), longTextSearch.isAlone else {
        return false
      }
      end = marks + 3
    } else {
      if isWithinMarks(start + 2) { return false }
      end = threeMarks(from: start + 2, before: ownLineEnd)
      guard end < ownLineEnd else { return false }
      end += 3
    }
    report(
      .unclosedText, start, start + 2,
      "The long text \(quoted(start, end)) begins with two quotation marks instead of three.",
      next: "Write \"\"\" before it.", fix: Fix([edit(start..<start, "\"")]))
    take(.longText, to: end)
    if end > ownLineEnd { beginLine() }
    return true
  }

  /// The first `"""` of the line being read from a place on, or the line's end.
  private mutating func threeMarks(from start: Int, before end: Int) -> Int {
    if line.threeMarks < start {
      line.threeMarks = start
      while line.threeMarks < end, !bytes.hasThreeMarks(at: line.threeMarks, limit: end) {
        line.threeMarks += 1
      }
    }
    return line.threeMarks
  }

  private func isWithinMarks(_ index: Int) -> Bool {
    bytes[index].isBlank || !bytes[index].isPlain && bytes[index] < 0x80
  }

  /// The first `"""` after a place; whether it stands first on its line is `isAlone`.
  private mutating func nextMarksLine(from start: Int) -> Int? {
    if start < longTextSearch.from || start > longTextSearch.at || limit != longTextSearch.limit {
      var index = start
      var isAlone = false
      while index < limit, !bytes.hasThreeMarks(at: index, limit: limit) {
        isAlone = bytes[index].isLineEnd || isAlone && bytes[index].isBlank
        index += 1
      }
      longTextSearch.from = start
      longTextSearch.at = index
      longTextSearch.limit = limit
      longTextSearch.isAlone = isAlone && index < limit && isLineOver(index + 3)
    }
    return longTextSearch.at < limit ? longTextSearch.at : nil
  }
}
