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
          This file has \(all.count) findings about its text so far. Hourglass shows the others \
          when these are fixed.
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
        "The block of \(name(of: index)) has no opening {.",
        next: "Write { after it, before the lines that belong to it.", fix: openingBrace(of: index))
    case .unpairedLine(let brace, let index):
      Finding(
        .unopenedBlock, about: [.place], at: span(ofToken: brace),
        "In the line of \(name(of: index)), a { is missing or this } is not needed.",
        next: "Write the { of the block that this } closes, or delete the }.")
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
        "This { has no keyword before it.",
        next: "Write a keyword before it, such as objective, or delete it and its }.")
    case .braceOnOwnLine(let brace, let index):
      Finding(
        .braceOnOwnLine, about: [.place], at: span(ofToken: brace),
        "The { of \(name(of: index)) is on a line of its own.",
        next: "Move it to the end of the line before.", fix: self.brace(brace, behind: index))
    case .runOn(let index):
      Finding(
        .runOnStatement, about: [.place], at: span(ofToken: statements[Int(index)].first),
        "A new statement begins on the line where the block before it ends.",
        next: "Start a new line, or put a ; between them.", fix: semicolon(before: index))
    case .nestedTooDeep(let brace):
      Finding(
        .nestedTooDeep, about: [.place], at: span(ofToken: brace),
        "More than \(Parser.depthLimit) blocks are nested here.",
        next: "Look for a missing } above.")
    case .blockAcrossFences(let index):
      Finding(
        .blockAcrossFences, about: [.place], at: span(of: statements[Int(index)]),
        "The block of \(name(of: index)) continues in another code block of the page.",
        next: "Close it with } before the end of this code block.")
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
      case 1: " The block around it is not closed either."
      default: " \(around) blocks around it are not closed either."
      }
    return Finding(
      .unclosedBlock, about: [.place], at: span(of: statements[Int(index)]),
      "The block of \(name(of: index)) has no closing } \(before).\(others)",
      next: "Write } on a line of its own \(before).",
      related: Finding.Related(place, "Close the block before this line."), fix: fix)
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
