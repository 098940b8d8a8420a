/// The tokens that need no closer look: nearly all of a file.
///
/// They are read in one loop, which has everything it needs in variables of its own and collects
/// its tokens in a buffer. It reports nothing. What it leaves to others is what has to be looked
/// at twice, or what nobody would write on purpose.
extension Lexer {
  /// Reads tokens up to one that needs a closer look.
  ///
  /// - Parameter buffer: room for tokens, whatever it holds.
  mutating func readPlainTokens(_ buffer: inout [Token]) {
    let bytes = self.bytes
    bytes.withUnsafeBufferPointer { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes[..<limit])
      buffer.withUnsafeMutableBufferPointer { buffer in
        while readPlainTokens(bytes, buffer) {}
      }
    }
  }

  /// Whether it stopped for no other reason than that the buffer was full.
  private mutating func readPlainTokens(
    _ bytes: UnsafeBufferPointer<UInt8>, _ buffer: UnsafeMutableBufferPointer<Token>
  ) -> Bool {
    var end = at
    var count = 0
    var openBraces = line.openBraces
    var lineStart = line.start
    /// Where the line begins among the tokens of the buffer; -1 where it began before them.
    var lineTokens = -1

    reading: while count < buffer.count, end < bytes.count {
      let start = end
      let kind: TokenKind
      var symbol: UInt32 = 0
      switch bytes[start] {
      case .space, .tab:
        kind = .blank
        end += 1
        while end < bytes.count, bytes[end].isBlank { end += 1 }
      case 0x61...0x7A, 0x41...0x5A:
        kind = .word
        let key = WordKey(beginningAt: start, in: bytes)
        let next = start &+ key.length
        guard next == bytes.count || bytes[next] < 0x80 && bytes[next] != .underscore else {
          break reading
        }
        end = next
        symbol = symbols.intern(key, in: bytes, at: start)
      case .lineFeed, .carriageReturn:
        kind = .newline
        let isPair =
          bytes[start] == .carriageReturn && start + 1 < bytes.count
          && bytes[start + 1] == .lineFeed
        end += isPair ? 2 : 1
        lineStart = end
        lineTokens = count + 1
        openBraces = 0
      case .quote:
        kind = .text
        let isDoubted = line.isDoubted && lineTokens < 0
        guard !isDoubted, start == lineStart || bytes[start - 1].leavesTextFree,
          let next = bytes.endOfPlainText(from: start)
        else { break reading }
        end = next
      case .openBrace:
        kind = .openBrace
        end += 1
        openBraces += 1
      case .closeBrace:
        kind = .closeBrace
        end += 1
        openBraces -= 1
      case .comma:
        kind = .comma
        end += 1
      case .semicolon:
        kind = .semicolon
        end += 1
      case 0x30...0x39, .hyphen:
        kind = .value
        guard let next = bytes.endOfPlainValue(from: start) else { break reading }
        end = next
      case .hash:
        kind = .comment
        guard let next = bytes.endOfPlainComment(from: start) else { break reading }
        end = next
      default: break reading
      }
      buffer[count] = Token(kind, start: Int32(truncatingIfNeeded: start), symbol: symbol)
      count += 1
    }

    if lineTokens >= 0 { beginLine(at: lineStart, tokens: tokens.count + lineTokens) }
    line.openBraces = openBraces
    at = end
    tokens.append(contentsOf: buffer[..<count])
    return count == buffer.count
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The end of a text that begins at a place, if it can be read in no other way: of plain
  /// characters, with a letter or the like before its closing mark.
  @inline(__always)
  fileprivate func endOfPlainText(from start: Int) -> Int? {
    let end = endOfPlainCharacters(from: start + 1)
    guard end < count, self[end] == .quote, end > start + 1, !self[end - 1].leavesTextFree else {
      return nil
    }
    return end + 1
  }

  @inline(__always)
  fileprivate func endOfPlainComment(from start: Int) -> Int? {
    let end = endOfPlainCharacters(from: start + 1)
    return end == count || self[end].isLineEnd ? end : nil
  }

  /// The end of a value that begins at a place, if it has only such characters as values have and
  /// stands apart from what follows.
  @inline(__always)
  fileprivate func endOfPlainValue(from start: Int) -> Int? {
    var end = start + 1
    while end < count, self[end].isNamePart || self[end] == .point || self[end] == .percent {
      end += 1
    }
    guard end < count else { return end }
    switch self[end] {
    case .space, .lineFeed, .carriageReturn, .semicolon: return end
    case .comma: return end + 1 < count && self[end + 1].isDigit ? nil : end
    default: return nil
    }
  }

  /// The first place from one on that needs a closer look in a text or comment: a mark, a
  /// backslash, or what is neither printable ASCII nor harmless.
  @inline(__always)
  func endOfPlainCharacters(from start: Int) -> Int {
    var end = start
    while end < count {
      let length = EightBytes(self, at: end).plainTextLength
      end += length
      if length == 8 { continue }
      guard end < count, self[end] >= 0x80 else { break }
      let next = endOfHarmlessCharacters(from: end)
      if next == end { break }
      end = next
    }
    return end
  }

  /// The end of a run of characters beyond ASCII that can neither hide anything nor end a line:
  /// those of two bytes and most of three, to judge by the first.
  @inline(never)
  private func endOfHarmlessCharacters(from start: Int) -> Int {
    var end = start
    while end + 2 < count, self[end + 1] & 0xC0 == 0x80 {
      switch self[end] {
      case 0xC3...0xDF: end += 2
      case 0xE1, 0xE3...0xEC, 0xEE, 0xEF:
        guard self[end + 2] & 0xC0 == 0x80 else { return end }
        end += 3
      case 0xE2:
        // Among the general punctuation, which has quotation marks and dashes before U+2026.
        let isEarly = self[end + 1] > 0x81 || self[end + 2] < 0xA6
        guard self[end + 2] & 0xC0 == 0x80, isEarly else { return end }
        end += 3
      default: return end
      }
    }
    return end
  }
}
