/// Cuts a file into tokens that hold every one of its bytes.
///
/// It takes one step a token and looks at most at the rest of a line, except in a long text.
/// What needs no closer look is read many tokens at a time. What it cannot make sense of it takes
/// in, marks as damaged and reports.
struct Lexer {
  let bytes: [UInt8]
  /// Where the next token begins.
  var at = 0
  /// The end of the stretch of language being read: of the file, or of a Markdown fence.
  var limit = 0
  var tokens: [Token] = []
  var symbols: Symbols
  var findings: [Finding] = []
  /// Whether there was more to report than is collected.
  var hasMoreFindings = false
  private let findingLimit: Int
  /// The tokens whose statements are not to be judged further, in order.
  var damaged: [Int32] = []
  var line = LineState()
  var longTextSearch = LongTextSearch()

  /// What is known about the line being read.
  struct LineState {
    /// How things stood at its beginning, to read it a second time.
    var start = 0
    var tokens = 0
    var findings = 0
    var damaged = 0
    /// How many `{` opened on it are not closed on it.
    var openBraces = 0
    var hasStray = false
    /// Whether a quotation mark lacks its partner, so that each is looked at to find out which.
    var isDoubted = false
    /// Its end, once that was looked for.
    var end = -1
    /// No single quotation mark before this place closes a text.
    var singleMarksEnd = -1
    /// The first `"""` behind what was read so far, or the line's end, once that was looked for.
    var threeMarks = -1
  }

  init(_ source: Source, knowing words: Symbols) {
    bytes = source.bytes
    findingLimit = source.findingLimit
    precondition(bytes.count <= Int(Int32.max), "A place in a file has 32 bits.")
    symbols = Symbols(of: bytes, knowing: words)
    tokens.reserveCapacity(bytes.count / 4 + 16)
    if reportsForeignEncoding(source.host) {
      take(.prose, to: bytes.count)
    } else {
      switch source.host {
      case .plain: readLanguage(to: bytes.count)
      case .markdown: readMarkdown()
      }
    }
    take(.end, to: bytes.count)
  }

  private mutating func readMarkdown() {
    for fence in hourglassFences(in: bytes) {
      for (index, stretch) in fence.enumerated() {
        // The marks of a quotation before a line are to be seen, and mean nothing.
        if at < stretch.lowerBound { take(index == 0 ? .prose : .blank, to: stretch.lowerBound) }
        readLanguage(to: stretch.upperBound)
      }
    }
    if at < bytes.count { take(.prose, to: bytes.count) }
  }

  private mutating func readLanguage(to end: Int) {
    limit = end
    beginLine()
    var buffer = [Token](repeating: Token(.end, start: 0), count: 256)
    while at < limit {
      readPlainTokens(&buffer)
      if at < limit { readToken() }
    }
  }

  /// Reads a token that needs a closer look.
  private mutating func readToken() {
    let byte = bytes[at]
    switch byte {
    case .quote: readText()
    case 0x61...0x7A, 0x41...0x5A: readUnusualWord()
    case 0x30...0x39, .hyphen: readValue(from: at + 1)
    // A change from the baseline: `+12%`.
    case .plus where at + 1 < limit && bytes[at + 1].isDigit: readValue(from: at + 1)
    case .hash: readComment()
    case .apostrophe: readSingleQuoted(markLength: 1)
    case .slash where beginsForeignComment: readForeignComment()
    default:
      if byte.isPlain { readStray() } else { readUnusual() }
    }
  }

  /// Makes what lies between here and `end` a token.
  @inline(__always)
  mutating func take(_ kind: TokenKind, to end: Int, symbol: UInt32 = 0) {
    tokens.append(Token(kind, start: Int32(at), symbol: symbol))
    at = end
  }

  mutating func takeDamaged(_ kind: TokenKind, to end: Int, symbol: UInt32 = 0) {
    damaged.append(Int32(tokens.count))
    take(kind, to: end, symbol: symbol)
  }

  mutating func report(
    _ kind: FindingKind, _ start: Int, _ end: Int, _ message: Prose, next: Advice = "",
    fix: Fix? = nil
  ) {
    guard findings.count < findingLimit else {
      hasMoreFindings = true
      return
    }
    findings.append(
      Finding(
        kind, about: [.place], at: Span(Int32(start), Int32(end)), message, next: next, fix: fix))
  }

  mutating func beginLine() { beginLine(at: at, tokens: tokens.count) }

  mutating func beginLine(at start: Int, tokens: Int) {
    line = LineState(
      start: start, tokens: tokens, findings: findings.count, damaged: damaged.count)
  }

  /// Goes back to the beginning of the line, to read it again in another way.
  mutating func rereadLine() {
    at = line.start
    tokens.removeLast(tokens.count - line.tokens)
    findings.removeLast(findings.count - line.findings)
    if findings.count < findingLimit { hasMoreFindings = false }
    damaged.removeLast(damaged.count - line.damaged)
    line.openBraces = 0
    line.isDoubted = true
    line.hasStray = false
    line.threeMarks = -1
  }

  /// The end of the line being read, without what ends it.
  mutating func lineEnd() -> Int {
    if line.end < at {
      line.end = at
      while line.end < limit, !bytes[line.end].isLineEnd { line.end += 1 }
    }
    return line.end
  }

  /// The place after spaces and tabs.
  func endOfBlanks(from start: Int) -> Int {
    var end = start
    while end < limit, bytes[end].isBlank { end += 1 }
    return end
  }

  /// The first place from one on that needs a closer look in a text or comment.
  func endOfPlainCharacters(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer {
      UnsafeBufferPointer(rebasing: $0[..<limit]).endOfPlainCharacters(from: start)
    }
  }

  /// Reads a value whose first character ends at a place.
  mutating func readValue(from start: Int) {
    var end = start
    var isDamaged = false
    while end < limit {
      let byte = bytes[end]
      if !byte.isPlain {
        guard byte >= 0x80 || byte == .null, let next = endInsideValue(from: end, &isDamaged)
        else { break }
        end = next
        continue
      }
      switch byte {
      case .space, .semicolon, .openBrace, .closeBrace, .hash, .quote: break
      case .comma where !(bytes[end - 1].isDigit && end + 1 < limit && bytes[end + 1].isDigit):
        break
      default:
        end += 1
        continue
      }
      break
    }
    if isDamaged { takeDamaged(.value, to: end) } else { take(.value, to: end) }
  }

  private mutating func readComment() {
    var end = at + 1
    var marks = 0
    var lastMark = at
    reading: while true {
      end = endOfPlainCharacters(from: end)
      guard end < limit else { break }
      switch bytes[end] {
      case .quote:
        marks += 1
        lastMark = end
        end += 1
      case .backslash, .tab: end += 1
      case .lineFeed, .carriageReturn: break reading
      default:
        if isUnusualLineEnd(at: end) { break reading }
        end = endOfUnusual(from: end)
      }
    }
    if marks % 2 == 1, isAmongWords, endsUnopenedText(lastMark) {
      // No comment, but a text with a # in it that has lost its first quotation mark.
      if !line.isDoubted { return rereadLine() }
      end = lastMark
    }
    take(.comment, to: end)
  }

  /// Whether what stands before this place on the line could be words of a text: a comment behind
  /// a brace, a `;` or a whole text begins no text.
  private var isAmongWords: Bool {
    let before = tokens[line.tokens...].last { $0.kind != .blank }
    switch before?.kind {
    case .word, .value, .comma, .stray: return true
    default: return false
    }
  }

  /// Whether `//` begins a comment here, as it does in other languages.
  private var beginsForeignComment: Bool {
    at + 1 < limit && bytes[at + 1] == .slash && (at == line.start || bytes[at - 1].isBlank)
  }

  private mutating func readForeignComment() {
    report(
      .strayCharacter, at, at + 2, "Comments begin with “#”, not with “//”.",
      next: "Write # in front of the comment.", fix: Fix([edit(at..<at + 2, "#")]))
    readComment()
  }

  /// `80 %` is a percentage with a blank in it: the sign is reported with the figure it belongs to.
  private mutating func readsDetachedPercentSign(to end: Int) -> Bool {
    guard end == at + 1, bytes[at] == .percent, tokens.count > line.tokens + 1,
      tokens[tokens.count - 1].kind == .blank, tokens[tokens.count - 2].kind == .value
    else { return false }
    let start = Int(tokens[tokens.count - 2].start)
    let blank = Int(tokens[tokens.count - 1].start)
    let figure = String(decoding: bytes[start..<blank], as: UTF8.self)
    report(
      .strayCharacter, start, end,
      "\(quoted: "\(figure) %") has a space before its percent sign.",
      next: "Write \(figure)%", fix: Fix([edit(blank..<at, "")]))
    takeDamaged(.stray, to: end)
    return true
  }

  private mutating func readStray() {
    var end = at + 1
    while end < limit, bytes[end].isStray { end += 1 }
    if readsDetachedPercentSign(to: end) { return }
    if bytes[end - 1] == .backslash, end < limit, bytes[end] == .quote {
      // Outside a text this is part of one that has lost its first quotation mark.
      if !line.isDoubted { return rereadLine() }
      end += 1
    }
    reportStray(to: end)
    takeDamaged(.stray, to: end)
  }
}

extension UInt8 {
  /// Printable ASCII that begins nothing.
  fileprivate var isStray: Bool {
    guard isPlain, !isNamePart else { return false }
    switch self {
    case .space, .quote, .openBrace, .closeBrace, .comma, .semicolon, .hash, .apostrophe:
      return false
    default: return true
    }
  }
}
