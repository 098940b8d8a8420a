/// What a stretch of a file is, before anybody asks what it means.
package enum TokenKind: UInt8, Sendable {
  /// Spaces and tabs, and the stranger blanks that are reported.
  case blank
  /// A line end: LF, CRLF, CR, or U+2028 and U+2029 (reported).
  case newline
  /// From `#` to the end of its line.
  case comment
  /// What stands outside the fences of a Markdown file, the fence lines included.
  case prose
  /// A letter, then letters, marks, digits and `-`. The token's symbol is its word.
  case word
  /// What begins with a digit or a minus, up to a blank or a mark. Judged by its slot.
  case value
  /// Text in quotation marks on one line, the marks included.
  case text
  /// Text between `"""` and `"""`, the marks included.
  case longText
  case openBrace
  case closeBrace
  case comma
  case semicolon
  /// Bytes that can begin nothing; reported.
  case stray
  /// The end of the file: the last token of every tree, without bytes.
  case end

  /// Whether the reader of a statement passes over it.
  package var isTrivia: Bool { rawValue <= TokenKind.prose.rawValue }
}

/// One token in eight bytes: its kind, its word's symbol (words only) and where it begins.
/// It ends where the next one begins, so a tree's tokens hold every byte of the file.
package struct Token: Sendable {
  package let kind: TokenKind
  // The symbol in three bytes, so that all of it takes eight and the kind needs no unpacking.
  private let symbolHigh: UInt8
  private let symbolLow: UInt16
  package let start: Int32

  /// - Parameter symbol: below 2²⁴; words past that many different ones share the last symbol.
  package init(_ kind: TokenKind, start: Int32, symbol: UInt32 = 0) {
    self.kind = kind
    symbolHigh = UInt8(truncatingIfNeeded: symbol >> 16)
    symbolLow = UInt16(truncatingIfNeeded: symbol)
    self.start = start
  }

  package var symbol: UInt32 { UInt32(symbolHigh) << 16 | UInt32(symbolLow) }
}

/// One statement: a keyword, its operands, and maybe a block of statements.
package struct Statement: Sendable {
  /// The token it begins with: its keyword, if that is a word.
  package var first: Int32
  /// One past the last token of keyword and operands; no trailing trivia, no brace.
  package var end: Int32
  /// The `{` token; -1 where there is none, also where one was guessed.
  package var open: Int32 = -1
  /// The `}` token; -1 where there is none.
  package var close: Int32 = -1
  /// Whether a block belongs to it, written or guessed.
  package var hasBlock = false
  /// Whether a syntax finding lies in its keyword or operands, so that they are not to be
  /// judged further.
  package var isDamaged = false
  /// The statement it stands in; -1 at the top of the file.
  package var parent: Int32
  /// The statement after it and everything inside it, in the order of the file.
  package var next: Int32
}

/// A file as tokens and statements; printing its tokens gives back every byte.
///
/// A final class, because everything that is known of a file holds it; it never changes.
package final class Tree: Sendable {
  package let source: Source
  /// In the order of the file, ending in one `.end`.
  package let tokens: [Token]
  /// In the order of the file: a statement, then those in its block.
  package let statements: [Statement]
  package let symbols: Symbols
  /// In the order in which they were found.
  package let findings: [Finding]

  init(
    source: Source, tokens: [Token], statements: [Statement], symbols: Symbols,
    findings: [Finding]
  ) {
    self.source = source
    self.tokens = tokens
    self.statements = statements
    self.symbols = symbols
    self.findings = findings
  }

  package func span(ofToken index: Int32) -> Span {
    Span(tokens[Int(index)].start, tokens[min(Int(index) + 1, tokens.count - 1)].start)
  }

  /// From the first through the last token of a range, which must not be empty.
  package func span(ofTokens range: Range<Int32>) -> Span {
    Span(span(ofToken: range.lowerBound).start, span(ofToken: range.upperBound - 1).end)
  }

  /// Keyword and operands of a statement, without its block.
  package func span(of statement: Statement) -> Span {
    span(ofTokens: statement.first..<statement.end)
  }
}
