/// A token that is to be seen, with the gap before it: the blanks and line ends between it and the
/// token that was seen before.
struct Piece {
  let token: Int32
  let kind: TokenKind
  /// Its bytes in the file.
  let span: Span
  /// Where the gap before it begins; it ends where the piece begins.
  let gapStart: Int32
  /// How many lines end in the gap; two stand for any more.
  var lineBreaks: Int32
  /// Whether the gap holds nothing but spaces, tabs and ordinary line ends.
  let isGapPlain: Bool
  /// Code points; of a text of several lines the marks that open it.
  let width: Int32
  /// Whether it is a text of several lines.
  let isMultiline: Bool
  var gap = Gap.blank
  /// A `;` that is not needed any more.
  var isDropped = false
  /// How far the last line of a text of several lines is to be indented; -1 where the text stays
  /// as it is.
  var textIndentation: Int32 = -1

  /// What is to stand before a piece.
  enum Gap {
    /// What stands there.
    case kept
    case none
    case blank
    /// Blanks before a comment behind something else.
    case comment
    /// A new line, so far indented.
    case line(Int32, isAfterEmptyLine: Bool)
    /// A new line, indented as it is.
    case ownLine(isAfterEmptyLine: Bool)
  }

  var isKept: Bool {
    if case .kept = gap { return true }
    return false
  }
}

extension Tree {
  /// The pieces of the file in their order, ending in that of the file's end.
  ///
  /// - Parameter braces: each `{` that is to stand behind the statement it belongs to, with the
  ///   last token of that statement, in the order of the file.
  func pieces(moving braces: [(brace: Int32, statementEnd: Int32)]) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(tokens.count / 2 + 1)
    var gapStart: Int32 = 0
    var lineBreaks: Int32 = 0
    var isGapPlain = true
    var nextMoved = 0
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .blank: isGapPlain = isGapPlain && isPlainBlank(index)
      case .newline:
        isGapPlain = isGapPlain && source.bytes[Int(token.start)].isLineEnd
        lineBreaks = min(2, lineBreaks + 1)
      default:
        let end = index + 1 < tokens.count ? tokens[index + 1].start : token.start
        let isMoved = nextMoved < braces.count && braces[nextMoved].brace == Int32(index)
        if isMoved {
          // It stands behind its statement already.
          nextMoved += 1
          lineBreaks = pieces.last?.kind == .comment ? 1 : 0
        } else {
          pieces.append(
            piece(Int32(index), Span(token.start, end), gapStart, lineBreaks, isGapPlain))
          if nextMoved < braces.count, braces[nextMoved].statementEnd == Int32(index) {
            let brace = braces[nextMoved].brace
            pieces.append(piece(brace, span(ofToken: brace), end, 0, true))
          }
          lineBreaks = 0
          isGapPlain = true
        }
        gapStart = end
      }
    }
    return pieces
  }

  private func piece(
    _ token: Int32, _ span: Span, _ gapStart: Int32, _ lineBreaks: Int32, _ isGapPlain: Bool
  ) -> Piece {
    let kind = tokens[Int(token)].kind
    let bytes = source.bytes[Int(span.start)..<Int(span.end)]
    let isMultiline = kind == .longText && bytes.contains { $0.isLineEnd }
    let width = isMultiline ? 3 : kind == .prose ? 0 : bytes.codePoints
    return Piece(
      token: token, kind: kind, span: span, gapStart: gapStart, lineBreaks: lineBreaks,
      isGapPlain: isGapPlain, width: width, isMultiline: isMultiline)
  }
}

extension Tree {
  /// Whether nothing but blanks stands between two words: no character that only looks like one,
  /// and not the marks of a quotation.
  private func isPlainBlank(_ token: Int) -> Bool {
    let span = span(ofToken: Int32(token))
    return source.bytes[Int(span.start)].isPlainOrTab
      && !source.bytes[Int(span.start)..<Int(span.end)].contains(UInt8(ascii: ">"))
  }
}

extension UInt8 {
  fileprivate var isPlainOrTab: Bool { isPlain || self == .tab }
}

extension ArraySlice<UInt8> {
  /// How many characters a reader of the file counts.
  var codePoints: Int32 {
    var count: Int32 = 0
    for byte in self where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
