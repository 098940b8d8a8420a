/// Texts on one line.
///
/// With a blank before it and a letter after it, a quotation mark opens a text; the other way
/// round, it closes one. Where that does not fit, or the line ends within a text, the line is read
/// a second time with an eye on this. So the text that lacks a mark is found, and the others on
/// the line stay whole.
extension Lexer {
  /// Reads what begins with a straight quotation mark.
  mutating func readText() {
    if at + 1 < limit, bytes[at + 1] == .quote {
      if bytes.hasThreeMarks(at: at, limit: limit) { return readLongText() }
      if readsLongTextOpenedByTwo() { return }
    }
    if closesText(at) { return line.isDoubted ? takeUnopenedText() : rereadLine() }
    if line.isDoubted {
      let next = nextMark(from: at + 1)
      if next == limit || bytes[next] != .quote || opensText(next) {
        return takeUnclosedText(before: next)
      }
    }
    if let end = endOfText(from: at + 1) {
      take(.text, to: end)
    } else if line.isDoubted {
      takeUnclosedText(before: lineEnd())
    } else {
      rereadLine()
    }
  }

  /// The place after the quotation mark that closes a text; nil if its line ends before, or if
  /// another text begins there. Looks at everything in between.
  private mutating func endOfText(from start: Int) -> Int? {
    var end = start
    while true {
      end = endOfPlainCharacters(from: end)
      guard end < limit, !bytes[end].isLineEnd else { return nil }
      switch bytes[end] {
      case .quote: return opensText(end) ? nil : end + 1
      case .backslash: end = endOfEscape(from: end)
      case .tab: end += 1
      default: end = endOfUnusual(from: end)
      }
    }
  }

  /// The place after a backslash and the character it belongs to.
  mutating func endOfEscape(from start: Int) -> Int {
    guard start + 1 < limit, !bytes[start + 1].isLineEnd else { return start + 1 }
    let escaped = bytes[start + 1]
    if escaped == .quote || escaped == .backslash || escaped == UInt8(ascii: "n") {
      return start + 2
    }
    let length = bytes.scalarLength(at: start + 1)
    let written = String(decoding: bytes[start..<start + 1 + length], as: UTF8.self)
    report(
      .unknownEscape, start, start + 1 + length,
      "In a text the backslash of \(quoted: written) has no meaning.",
      next: "Write \\\\ for a backslash, \\\" for a quotation mark, \\n for a new line.",
      fix: doubledBackslash(at: start))
    // Only the backslash: what follows may need a look of its own.
    return start + 1
  }

  /// The next straight quotation mark on the line that is not escaped, or the line's end.
  private func nextMark(from start: Int) -> Int {
    var next = start
    while next < limit, !bytes[next].isLineEnd, bytes[next] != .quote {
      let isEscape = bytes[next] == .backslash && next + 1 < limit && !bytes[next + 1].isLineEnd
      next += isEscape ? 2 : 1
    }
    return next
  }

  /// Whether nothing of a text can be before a place: a blank, a line end or a mark is.
  private func isFree(before index: Int) -> Bool {
    if index <= line.start || bytes[index - 1].leavesTextFree { return true }
    // A character that only looks like a blank, or like nothing, is a blank here as well.
    guard bytes[index - 1] >= 0x80 else { return false }
    var start = index - 1
    while start > line.start, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isUnusualBlank(at: start)
  }

  private func isFree(after index: Int) -> Bool {
    guard index + 1 < limit else { return true }
    switch bytes[index + 1] {
    case .openBrace, .closeBrace, .semicolon, .comma, .hash: return true
    default:
      return bytes[index + 1].isBlank || bytes[index + 1].isLineEnd
        || isUnusualBlank(at: index + 1)
    }
  }

  private func isUnusualBlank(at index: Int) -> Bool {
    guard bytes[index] >= 0x80, let (scalar, _) = bytes.scalar(at: index) else { return false }
    let sort = ScalarClass(scalar)
    return sort == .unusualBlank || sort == .invisible
  }

  /// Whether a mark can only open a text.
  private func opensText(_ mark: Int) -> Bool { isFree(before: mark) && !isFree(after: mark) }

  /// Whether a mark can only close a text.
  private func closesText(_ mark: Int) -> Bool { !isFree(before: mark) && isFree(after: mark) }

  /// Whether a mark closes a text at the end of its line, but for braces and a comment.
  func endsUnopenedText(_ mark: Int) -> Bool {
    guard closesText(mark) else { return false }
    var end = mark + 1
    while end < limit {
      switch bytes[end] {
      case .space, .tab, .openBrace, .closeBrace, .semicolon: end += 1
      case .lineFeed, .carriageReturn, .hash: return true
      default: return false
      }
    }
    return true
  }

  // A mark is missing.

  /// Takes a text whose closing mark is missing; it ends before a place at the latest.
  private mutating func takeUnclosedText(before stop: Int) {
    if let end = endAfterCurlyMark(before: stop) {
      reportCurlyMarks(to: end)
      return take(.text, to: end)
    }
    let end = endOfUnclosed(from: at + 1, before: stop)
    if end - at == 1 {
      report(
        .unclosedText, at, end, "This quotation mark has no partner on its line.",
        next: "Write the text and a second \" after it, or delete the mark.")
    } else {
      report(
        .unclosedText, at, end, "The text \(quoted(at, end)) has no closing quotation mark.",
        next: "Write \" after its last word.", fix: closingMark(at, end))
    }
    takeDamaged(.text, to: end)
  }

  /// Where a text most likely ends whose closing mark is missing: before a `{` between blanks that
  /// a statement or nothing follows, before what closes a block of its own line, or with its line.
  func endOfUnclosed(from start: Int, before stop: Int) -> Int {
    var end = start
    while end < stop {
      switch bytes[end] {
      case .openBrace where bytes[end - 1].isBlank && isFree(after: end) && opensBlock(end, stop):
        return endWithoutBlanks(end, from: start)
      case .semicolon where line.openBraces > 0 && isFree(after: end):
        return endWithoutBlanks(end, from: start)
      case .closeBrace where line.openBraces > 0:
        var rest = end
        while rest < stop, bytes[rest] == .closeBrace || bytes[rest].isBlank { rest += 1 }
        if rest == stop || bytes[rest] == .hash || bytes[rest] == .semicolon {
          return endWithoutBlanks(end, from: start)
        }
        end = rest
      default: end += 1
      }
    }
    return endWithoutBlanks(stop, from: start)
  }

  /// Whether a statement could begin behind a brace, or the line ends or goes on with a brace or a
  /// comment there.
  private func opensBlock(_ brace: Int, _ stop: Int) -> Bool {
    var next = brace + 1
    while next < stop, bytes[next].isBlank { next += 1 }
    guard next < stop else { return true }
    switch bytes[next] {
    case 0x61...0x7A, 0x41...0x5A, .closeBrace, .hash: return true
    case 0x80...: return bytes.scalar(at: next).map { ScalarClass($0.scalar) == .letter } ?? false
    default: return false
    }
  }

  private func endWithoutBlanks(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return end
  }

  /// Takes the closing mark of a text that has no opening one. Its words have been read as words;
  /// that the marks among them do no harm, everything from the first of those on is taken back
  /// into the text.
  private mutating func takeUnopenedText() {
    let end = at + 1
    var first = tokens.count
    var harmful = tokens.count
    while first > line.tokens, let isHarmful = isPartOfUnopened(first - 1) {
      first -= 1
      if isHarmful { harmful = first }
    }
    let isAfterText = first > line.tokens && tokens[first - 1].kind == .text
    while first < tokens.count, tokens[first].kind.isTrivia { first += 1 }
    // The first word of a statement is its keyword.
    if !isAfterText, first + 1 < tokens.count { first += 1 }
    while first < tokens.count, tokens[first].kind.isTrivia { first += 1 }
    let start = first < tokens.count ? Int(tokens[first].start) : at

    if harmful < tokens.count {
      for token in tokens[harmful...] {
        if token.kind == .openBrace { line.openBraces -= 1 }
        if token.kind == .closeBrace { line.openBraces += 1 }
      }
      at = Int(tokens[harmful].start)
      tokens.removeLast(tokens.count - harmful)
      while let last = damaged.last, last >= harmful { damaged.removeLast() }
    }
    // What looks odd among its words would be no finding within quotation marks.
    var earlier = findings.count
    while earlier > line.findings, findings[earlier - 1].span.start >= start { earlier -= 1 }
    let hidden: [FindingKind] = [.unclosedText, .bidirectionalControl, .unreadableBytes]
    let kept = findings[earlier...].filter { finding in
      hidden.contains { $0.name == finding.kind.name }
    }
    findings.removeLast(findings.count - earlier)
    findings += kept
    report(
      .unclosedText, start, end,
      "The text that ends in \(quotedEnd(start, end)) has no opening quotation mark.",
      next: "Write \" before its first word.",
      fix: end - start == 1 ? nil : Fix([edit(start..<start, "\"")], changesMeaning: true))
    takeDamaged(.text, to: end)
  }

  /// Whether a token may have been meant as part of a text that has lost its opening mark, and
  /// then whether it would do harm outside the text; nil if it was not.
  private func isPartOfUnopened(_ token: Int) -> Bool? {
    switch tokens[token].kind {
    case .text, .longText, .newline, .prose, .end: return nil
    case .semicolon: return line.openBraces > 0 ? nil : true
    // Within a sentence a brace seldom stands between blanks, and a block's nowhere else.
    case .openBrace, .closeBrace: return isFree(before: Int(tokens[token].start)) ? nil : true
    default: return false
    }
  }

  // Marks of other kinds.

  /// Reads a text opened by “ ” „ « or ».
  mutating func readCurlyText(markLength: Int) {
    var end = at + markLength
    /// Where the text ends if no mark of its own kind follows.
    var straightEnd: Int?
    var straightCount = 0
    while end < limit, !bytes[end].isLineEnd {
      let byte = bytes[end]
      if byte == .quote {
        straightCount += 1
        straightEnd = straightEnd ?? end + 1
        end += 1
      } else if byte == .backslash {
        end = endOfEscape(from: end)
      } else if byte.isPlain || byte == .tab {
        end += 1
      } else if isCurlyMark(at: end) {
        end += bytes.scalarLength(at: end)
        // An odd straight mark before it is the partner of ours, and this one another's.
        if straightCount % 2 == 1, let straightEnd { end = straightEnd }
        reportCurlyMarks(to: end)
        return take(.text, to: end)
      } else {
        end = endOfUnusual(from: end)
      }
    }
    if let straightEnd {
      reportCurlyMarks(to: straightEnd)
      take(.text, to: straightEnd)
    } else {
      takeUnclosedText(before: end)
    }
  }

  private func isCurlyMark(at index: Int) -> Bool {
    guard bytes[index] >= 0x80, let (scalar, _) = bytes.scalar(at: index) else { return false }
    return ScalarClass(scalar) == .doubleQuotationMark
  }

  /// The place after the first curly mark of the text that begins here which can close it.
  private func endAfterCurlyMark(before stop: Int) -> Int? {
    var end = at + bytes.scalarLength(at: at)
    while end < stop {
      let next = end + bytes.scalarLength(at: end)
      if isCurlyMark(at: end), !isFree(before: end), isFree(after: next - 1) { return next }
      end = next
    }
    return nil
  }

  private mutating func reportCurlyMarks(to end: Int) {
    report(
      .curlyQuotationMarks, at, end,
      "The text \(quoted(at, end)) is not in straight quotation marks.",
      next: "Write \" before and after it.", fix: straightMarks(at, end))
  }

  /// Reads ' or ‘ where something can begin: a text in single quotation marks, or a stray mark.
  mutating func readSingleQuoted(markLength: Int) {
    var end = at + markLength
    let reported = findings.count
    let isHopeless = !isFree(before: at) || at < line.singleMarksEnd
    while !isHopeless, end < limit, !bytes[end].isLineEnd, bytes[end] != .quote {
      let length = bytes.scalarLength(at: end)
      let isMark = bytes.scalar(at: end).map { ScalarClass($0.scalar) == .singleQuotationMark }
      if isMark == true, isFree(after: end + length - 1) {
        end += length
        report(
          .singleQuotationMarks, at, end,
          "The text \(quoted(at, end)) is in single quotation marks.",
          next: "Write \" before and after it.", fix: straightMarks(at, end))
        return take(.text, to: end)
      }
      end = bytes[end].isPlain ? end + 1 : bytes[end] == .tab ? end + 1 : endOfUnusual(from: end)
    }
    line.singleMarksEnd = max(end, line.singleMarksEnd)
    // It is no text: what follows is looked at again, as what it is.
    findings.removeLast(findings.count - reported)
    reportStray(to: at + markLength)
    takeDamaged(.stray, to: at + markLength)
  }
}
