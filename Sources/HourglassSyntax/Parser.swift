/// Reads a file. Any bytes give a tree, and the tree gives back the bytes.
///
/// Braces alone say what belongs to what. Only where they do not pair is the file read a second
/// time, with an eye on its indentation, to guess which block lacks one.
///
/// - Parameter words: those whose symbols are to be the same in every file.
package func parse(_ source: Source, knowing words: Symbols = .none) -> Tree {
  let lexer = Lexer(source, knowing: words)
  var parser = Parser(tokens: lexer.tokens, layout: nil)
  parser.run()
  if parser.imbalance > 0 {
    let layout = Layout(tokens: lexer.tokens, bytes: source.bytes)
    var guided = Parser(tokens: lexer.tokens, layout: layout)
    guided.run()
    if layout.isUseful, guided.imbalance <= 2 * parser.imbalance + 2 {
      parser = guided
    } else {
      parser.keepFirstImbalance()
    }
  }
  parser.markDamage(lexer.damaged)
  let tree = Tree(
    source: source, tokens: lexer.tokens, statements: parser.statements, symbols: lexer.symbols,
    findings: lexer.findings)
  if parser.problems.isEmpty, !lexer.hasMoreFindings { return tree }
  return tree.adding(
    parser.problems, isGuided: parser.isGuided, hasMore: lexer.hasMoreFindings)
}

/// Tokens to statements: one step a token, with a stack of its own instead of recursion.
struct Parser {
  let tokens: [Token]
  private(set) var statements: [Statement] = []
  /// What is wrong with the braces, in the order in which it was found.
  private(set) var problems: [BraceProblem] = []

  /// Where the lines begin and how far they are indented, if that is to be looked at.
  private let layout: Layout?
  let isGuided: Bool
  private var line = -1
  private var open: [OpenBlock] = []
  /// The statement being read; -1 between statements.
  private var current: Int32 = -1
  private var operandsEnd: Int32 = 0
  private var isAfterComma = false
  /// Whether a block ended on this line and nothing has ended the statement it belongs to.
  private var isAfterBlock = false
  /// A statement that ended with its line and may yet get a block; -1 where there is none.
  private var ended: Int32 = -1
  private var endedLine = -1
  /// The first statement of the line at the level of the innermost block; -1 before it.
  private var firstOfLine: Int32 = -1
  /// A `}` that the indentation shows to be one too many; -1 where there is none.
  private var strayBrace: Int32 = -1
  private var isTooDeepReported = false
  /// Blocks below this depth have been reported as going on across a fence.
  private var reportedAcross = 0

  private struct OpenBlock {
    let statement: Int32
    let indentation: Int32
    let line: Int
  }

  /// Deeper nesting is understood but reported.
  static let depthLimit = 32

  init(tokens: [Token], layout: Layout?) {
    self.tokens = tokens
    self.layout = layout
    isGuided = layout != nil
    statements.reserveCapacity(tokens.count / 6)
  }

  /// How many braces lack their partner.
  var imbalance: Int {
    var count = 0
    for problem in problems { count += problem.imbalance }
    return count
  }

  mutating func run() {
    let tokens = self.tokens
    for index in tokens.indices {
      let kind = tokens[index].kind
      if kind == .blank { continue }
      let token = Int32(index)
      if isGuided, let layout, layout.begins(line: line + 1, token) {
        line += 1
        beginLine(token, layout)
      }
      switch kind {
      case .blank, .comment: break
      case .newline: if !isAfterComma { endStatement(mayGetBlock: true) }
      case .prose: endFence(token)
      case .word, .value, .text, .longText, .stray: takeOperand(token)
      case .comma:
        takeOperand(token)
        isAfterComma = true
      case .semicolon: endStatement(mayGetBlock: false)
      case .openBrace: openBlock(token)
      case .closeBrace: closeBlock(token)
      case .end: endFile(token)
      }
    }
  }

  private mutating func takeOperand(_ token: Int32) {
    if current < 0 { beginStatement(token) }
    operandsEnd = token + 1
    isAfterComma = false
  }

  private mutating func beginStatement(_ token: Int32) {
    current = Int32(statements.count)
    statements.append(
      Statement(
        first: token, end: token + 1, parent: open.last?.statement ?? -1, next: current + 1))
    ended = -1
    if isAfterBlock { problems.append(.runOn(statement: current)) }
    isAfterBlock = false
    if firstOfLine < 0 { firstOfLine = current }
  }

  private mutating func endStatement(mayGetBlock: Bool) {
    isAfterComma = false
    isAfterBlock = false
    if current >= 0 {
      statements[Int(current)].end = operandsEnd
      ended = current
      endedLine = line
      current = -1
    }
    if !mayGetBlock { ended = -1 }
  }

  private mutating func openBlock(_ token: Int32) {
    if current >= 0 {
      endStatement(mayGetBlock: true)
    } else if ended >= 0 {
      problems.append(.braceOnOwnLine(brace: token, statement: ended))
    } else {
      isAfterBlock = false
      beginStatement(token)
      operandsEnd = token + 1
      endStatement(mayGetBlock: true)
      statements[Int(ended)].isDamaged = true
      problems.append(.blockWithoutKeyword(brace: token))
    }
    statements[Int(ended)].open = token
    enterBlock(of: ended)
    if open.count > Self.depthLimit, !isTooDeepReported {
      isTooDeepReported = true
      problems.append(.nestedTooDeep(brace: token))
    }
  }

  private mutating func enterBlock(of statement: Int32) {
    statements[Int(statement)].hasBlock = true
    let indentation = layout?.indentation(ofLine: endedLine) ?? 0
    open.append(OpenBlock(statement: statement, indentation: indentation, line: endedLine))
    ended = -1
    firstOfLine = -1
  }

  private mutating func closeBlock(_ token: Int32) {
    endStatement(mayGetBlock: true)
    if let layout, !layout.isFirst(token, ofLine: line), adoptsLine(token, layout) { return }
    guard token != strayBrace, let block = open.popLast() else {
      problems.append(.strayClosingBrace(brace: token, after: ended))
      ended = -1
      return
    }
    statements[Int(block.statement)].close = token
    leave(block)
    isAfterBlock = true
  }

  private mutating func leave(_ block: OpenBlock) {
    statements[Int(block.statement)].next = Int32(statements.count)
    firstOfLine = block.line == line ? block.statement : -1
    ended = -1
    reportedAcross = min(reportedAcross, open.count)
  }

  private mutating func endFence(_ token: Int32) {
    endStatement(mayGetBlock: false)
    if layout != nil {
      leaveUnclosed(downTo: 0, before: token)
    } else if reportedAcross < open.count {
      problems.append(.blockAcrossFences(statement: open[reportedAcross].statement))
      reportedAcross = open.count
    }
  }

  private mutating func endFile(_ token: Int32) {
    endStatement(mayGetBlock: false)
    leaveUnclosed(downTo: 0, before: token)
  }

  /// Leaves the blocks above a depth, which should have been closed before a token: one finding.
  private mutating func leaveUnclosed(downTo depth: Int, before token: Int32) {
    guard depth < open.count, let innermost = open.last else { return }
    problems.append(
      .unclosedBlock(
        statement: innermost.statement, around: open.count - depth - 1, before: token))
    while open.count > depth { leave(open.removeLast()) }
  }

  // What indentation tells.

  /// Looks at a line before its first token is read.
  private mutating func beginLine(_ token: Int32, _ layout: Layout) {
    let indentation = layout.indentation(ofLine: line)
    firstOfLine = -1
    switch tokens[Int(token)].kind {
    case .closeBrace: beginClosingLine(token, indentation, layout)
    case .openBrace where ended >= 0: break
    default:
      leaveUnclosed(downTo: depth(below: indentation), before: token)
      let isDeeper = ended >= 0 && layout.indentation(ofLine: endedLine) < indentation
      if isDeeper, layout.isClosed(line: endedLine) {
        problems.append(.unopenedBlock(statement: ended))
        enterBlock(of: ended)
      }
    }
  }

  private mutating func beginClosingLine(_ token: Int32, _ indentation: Int32, _ layout: Layout) {
    let depth = depth(below: indentation + 1)
    guard depth > 0 else { return }
    let candidate = open[depth - 1].indentation
    if candidate == indentation {
      leaveUnclosed(downTo: depth, before: token)
    } else if depth == open.count, layout.goesOn(afterLine: line, indentation: candidate) {
      strayBrace = token
    }
  }

  /// How many blocks are indented less than so far; those within them are indented no less.
  private func depth(below indentation: Int32) -> Int {
    leadingCount(of: open.count) { open[$0].indentation < indentation }
  }

  /// Whether a `}` within a line belongs to a block of that line whose `{` is missing; if so, the
  /// statements of the line are put into it.
  private mutating func adoptsLine(_ token: Int32, _ layout: Layout) -> Bool {
    guard firstOfLine >= 0, open.last?.line != line || open.isEmpty else { return false }
    if let block = open.last, !layout.goesOn(afterLine: line, indentation: block.indentation) {
      return false
    }
    let owner = statements[Int(firstOfLine)]
    if owner.hasBlock {
      problems.append(.unpairedLine(brace: token, statement: firstOfLine))
      return true
    }
    for index in Int(firstOfLine) + 1..<statements.count
    where statements[index].parent == owner.parent {
      statements[index].parent = firstOfLine
    }
    statements[Int(firstOfLine)].hasBlock = true
    statements[Int(firstOfLine)].isDamaged = true
    statements[Int(firstOfLine)].close = token
    statements[Int(firstOfLine)].next = Int32(statements.count)
    problems.append(.unopenedBlock(statement: firstOfLine))
    ended = -1
    return true
  }

  // After the reading.

  /// Keeps one finding about braces, where indentation does not tell which of them to believe.
  mutating func keepFirstImbalance() {
    var isFirst = true
    problems.removeAll { problem in
      guard problem.imbalance > 0 else { return false }
      defer { isFirst = false }
      return !isFirst
    }
  }

  mutating func markDamage(_ damaged: [Int32]) {
    var index = 0
    for token in damaged {
      while index < statements.count, statements[index].end <= token { index += 1 }
      if index < statements.count, statements[index].first <= token {
        statements[index].isDamaged = true
      }
    }
  }
}
