/// What can be wrong with the braces of a file, before it is put into words.
enum BraceProblem {
  /// The innermost of the blocks that lack a `}` before a token, and how many more around it do.
  case unclosedBlock(statement: Int32, around: Int, before: Int32)
  case unopenedBlock(statement: Int32)
  /// A `}` too many on a line, or a `{` too few.
  case unpairedLine(brace: Int32, statement: Int32)
  /// A `}` too many, and the statement that ended before it if that has no block; otherwise -1.
  case strayClosingBrace(brace: Int32, after: Int32)
  case blockWithoutKeyword(brace: Int32)
  case braceOnOwnLine(brace: Int32, statement: Int32)
  /// A statement that begins on the line where the block before it ended.
  case runOn(statement: Int32)
  case nestedTooDeep(brace: Int32)
  case blockAcrossFences(statement: Int32)

  /// How many braces it is short of, or has too many.
  var imbalance: Int {
    switch self {
    case .unclosedBlock(_, let around, _): around + 1
    case .unopenedBlock, .unpairedLine, .strayClosingBrace: 1
    case .blockWithoutKeyword, .braceOnOwnLine, .runOn, .nestedTooDeep, .blockAcrossFences: 0
    }
  }
}

extension Tree {
  /// Adds to the findings as many as are collected, and says where that leaves some out.
  ///
  /// - Parameters:
  ///   - isGuided: whether the indentation was looked at to find the problems.
  ///   - hasMore: whether there is more to be found that is not among the findings of the tree.
  func adding(_ problems: [BraceProblem], isGuided: Bool, hasMore: Bool) -> Tree {
    var all = findings
    let isCut = !add(problems, isGuided, to: &all)
    if hasMore || isCut, let last = all.indices.last {
      all[last].add(
        detail: """
          That makes \(all.count) findings about how this file is written; there are more of them, \
          which are shown when these are mended.
          """)
    }
    return Tree(
      source: source, tokens: tokens, statements: statements, symbols: symbols, findings: all)
  }

  /// - Returns: whether there was room for all of them.
  private func add(
    _ problems: [BraceProblem], _ isGuided: Bool, to findings: inout [Finding]
  ) -> Bool {
    if problems.isEmpty { return true }
    let lines = Lines(source.bytes)
    var lastStrayLine = 0
    for problem in problems {
      if case .strayClosingBrace(let brace, _) = problem {
        // One finding for all of a line.
        let line = lines.line(at: tokens[Int(brace)].start)
        if line == lastStrayLine { continue }
        lastStrayLine = line
      }
      if findings.count >= source.findingLimit { return false }
      findings.append(finding(problem, lines, isGuided))
    }
    return true
  }

  private func finding(_ problem: BraceProblem, _ lines: Lines, _ isGuided: Bool) -> Finding {
    switch problem {
    case .unclosedBlock(let index, let around, let before):
      unclosedBlock(
        index, around, before, lines,
        fix: isGuided ? closingBraces(ofBlock: index, around: around, before: before) : nil)
    case .unopenedBlock(let index):
      Finding(
        .unopenedBlock, about: [.place], at: span(of: statements[Int(index)]),
        "The block of \(name(of: index)) is not opened: a { is missing.",
        next: "Write { after it, before what belongs to it.", fix: openingBrace(of: index))
    case .unpairedLine(let brace, let index):
      Finding(
        .unopenedBlock, about: [.place], at: span(ofToken: brace),
        "In the line of \(name(of: index)) a { is missing, or this } is one too many.",
        next: "Write the { of the block that it should close, or delete it.")
    case .strayClosingBrace(let brace, let statement):
      Finding(
        .strayClosingBrace, about: [.place], at: span(ofToken: brace),
        "This } has no matching {."
          + (statement < 0 ? "" : " A { may be missing after \(name(of: statement))."),
        next: "Delete it, or add the missing {.",
        fix: isGuided ? withoutBrace(brace) : nil)
    case .blockWithoutKeyword(let brace):
      Finding(
        .blockWithoutKeyword, about: [.place], at: span(ofToken: brace),
        "This { opens a block, but nothing stands before it that the block could belong to.",
        next: "Write a keyword before it, such as objective, or delete it and its }.")
    case .braceOnOwnLine(let brace, let index):
      Finding(
        .braceOnOwnLine, about: [.place], at: span(ofToken: brace),
        "The { of \(name(of: index)) stands on a line of its own.",
        next: "Put it at the end of the line before.", fix: self.brace(brace, behind: index))
    case .runOn(let index):
      Finding(
        .runOnStatement, about: [.place], at: span(ofToken: statements[Int(index)].first),
        "A new statement begins here, on the line where the block before it ends.",
        next: "Begin a new line, or put a ; between them.", fix: semicolon(before: index))
    case .nestedTooDeep(let brace):
      Finding(
        .nestedTooDeep, about: [.place], at: span(ofToken: brace),
        "More than \(Parser.depthLimit) blocks stand within each other here.",
        next: "Look for a } that is missing further up.")
    case .blockAcrossFences(let index):
      Finding(
        .blockAcrossFences, about: [.place], at: span(of: statements[Int(index)]),
        "The block of \(name(of: index)) goes on in another part of the page.",
        next: "Close it with } before the line that ends this part.")
    }
  }

  private func unclosedBlock(
    _ index: Int32, _ around: Int, _ before: Int32, _ lines: Lines, fix: Fix?
  ) -> Finding {
    let place = span(ofToken: before)
    let isEnd = tokens[Int(before)].kind == .end
    let before = isEnd ? "at the end of the file" : "before line \(lines.line(at: place.start))"
    let others =
      switch around {
      case 0: ""
      case 1: " Nor is the block around it."
      default: " Nor are \(around) blocks around it."
      }
    return Finding(
      .unclosedBlock, about: [.place], at: span(of: statements[Int(index)]),
      "The block of \(name(of: index)) is not closed: a } is missing \(before).\(others)",
      next: "Write } on a line of its own \(isEnd ? before : "there").",
      related: Finding.Related(place, "Before this the block should be closed."), fix: fix)
  }

  /// A statement as its author would call it: its keyword, and its title or else its name.
  func name(of index: Int32) -> String {
    let statement = statements[Int(index)]
    let operands = statement.first + 1..<max(statement.first + 1, statement.end)
    let keyword = source.bytes.excerpt(of: span(ofToken: statement.first))
    let kinds = operands.map { tokens[Int($0)].kind }
    if let text = kinds.firstIndex(where: { $0 == .text || $0 == .longText }) {
      let span = span(ofToken: operands.lowerBound + Int32(text))
      return keyword + " " + source.bytes.excerpt(from: Int(span.start), to: Int(span.end))
    }
    if let word = kinds.firstIndex(where: { !$0.isTrivia }) {
      return keyword + " "
        + source.bytes.excerpt(of: span(ofToken: operands.lowerBound + Int32(word)))
    }
    return keyword
  }
}
