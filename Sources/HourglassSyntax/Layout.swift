/// How the lines of a file are indented: what a reader sees of its structure where the braces
/// cannot be trusted.
struct Layout {
  private var lines: [Line] = []
  /// Whether the insides of blocks are mostly indented deeper than what opens them.
  private(set) var isUseful = false

  private struct Line {
    /// Its first token that is not trivia.
    let first: Int32
    let indentation: Int32
    let closes: Bool
    /// The next line that is not indented deeper; the number of lines where there is none.
    var nextOuter: Int32
  }

  /// Only lines that begin something count: no empty ones, none with only a comment, and none
  /// that goes on after a comma.
  init(tokens: [Token], bytes: [UInt8]) {
    var isLineStart = true
    var isAfterComma = false
    var lineStart: Int32 = 0
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .blank, .comment: continue
      case .newline, .prose:
        isLineStart = !isAfterComma || token.kind == .prose
        if isLineStart { isAfterComma = false }
        lineStart = tokens[index + 1].start
        continue
      case .end: continue
      default: break
      }
      if isLineStart {
        lines.append(
          Line(
            first: Int32(index), indentation: Self.width(bytes, lineStart, token.start),
            closes: token.kind == .closeBrace, nextOuter: 0))
        isLineStart = false
      }
      isAfterComma = token.kind == .comma
    }
    findOuterLines()
    judge(tokens)
  }

  private mutating func findOuterLines() {
    var waiting: [Int] = []
    for index in lines.indices {
      while let last = waiting.last, lines[last].indentation >= lines[index].indentation {
        lines[last].nextOuter = Int32(index)
        waiting.removeLast()
      }
      waiting.append(index)
    }
    for index in waiting { lines[index].nextOuter = Int32(lines.count) }
  }

  /// Counts the lines that end in `{`, and those of them that a deeper line follows.
  private mutating func judge(_ tokens: [Token]) {
    var opening = 0
    var deeper = 0
    for index in lines.indices.dropLast() {
      var last = Int(lines[index + 1].first) - 1
      while last > 0, tokens[last].kind.isTrivia { last -= 1 }
      guard tokens[last].kind == .openBrace, !lines[index + 1].closes else { continue }
      opening += 1
      if lines[index + 1].indentation > lines[index].indentation { deeper += 1 }
    }
    // A file with one block and its { missing has no line that ends in one.
    isUseful = opening == 0 || deeper * 2 >= opening
  }

  func begins(line: Int, _ token: Int32) -> Bool {
    line < lines.count && lines[line].first == token
  }

  func isFirst(_ token: Int32, ofLine line: Int) -> Bool { lines[line].first == token }

  func indentation(ofLine line: Int) -> Int32 { lines[line].indentation }

  /// Whether the deeper lines below a line end in a `}` under its beginning.
  func isClosed(line: Int) -> Bool {
    let outer = Int(lines[line].nextOuter)
    return outer < lines.count && lines[outer].closes
      && lines[outer].indentation == lines[line].indentation
  }

  /// Whether the block of a line so far indented is still open after another line.
  func goesOn(afterLine line: Int, indentation: Int32) -> Bool {
    guard line + 1 < lines.count else { return false }
    let next = lines[line + 1]
    return next.indentation > indentation || next.closes && next.indentation == indentation
  }

  /// How far a line is indented; a tab goes to the next multiple of eight.
  private static func width(_ bytes: [UInt8], _ start: Int32, _ end: Int32) -> Int32 {
    var width: Int32 = 0
    var at = Int(start)
    while at < Int(end) {
      width = bytes[at] == .tab ? (width / 8 + 1) * 8 : width + 1
      at += bytes.scalarLength(at: at)
    }
    return width
  }
}
