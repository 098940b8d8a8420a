import HourglassSyntax

/// A statement that the vocabulary has, with its operands told apart.
struct Matched {
  /// Its row in `Vocabulary.words`.
  let row: Int
  let keyword: Keyword
  /// The statement it begins with; its block belongs to `blockOwner`, another one only where the
  /// statement was broken over several lines.
  let statement: Int32
  let blockOwner: Int32
  /// Its operands: a range of `Resolver.operands`.
  let operands: Range<Int>
  /// Its operands could not be understood, and that has been reported.
  let isBroken: Bool
}

/// Turns a tree into programmes and models; what it cannot understand it reports and leaves out.
///
/// The work is spread over the files of this folder: statements, operands, names, and a builder
/// for each sort of thing.
struct Resolver {
  let tree: Tree
  let lexicon = Lexicon.shared
  /// For each symbol of the tree, the number of the vocabulary's word.
  let words: [Lexicon.WordNumber]
  var findings: [Finding] = []
  var operands: [Operand] = []
  var names: NameTable
  /// Those of the model that is being read, or that the programme being read follows.
  var modelNames = ModelNames()
  /// Which rows of the vocabulary the programme that is being read has used.
  var saidRows: [Bool] = []
  private var matcher = Matcher()
  private var tokens: [Int32] = []

  init(_ tree: Tree) {
    self.tree = tree
    var words: [Lexicon.WordNumber] = []
    words.reserveCapacity(tree.symbols.count)
    for symbol in 0..<UInt32(tree.symbols.count) {
      words.append(lexicon.number(ofBytes: tree.symbols.bytes(of: symbol)))
    }
    self.words = words
    names = NameTable(symbols: tree.symbols.count)
  }

  mutating func report(
    _ kind: FindingKind, _ span: Span, _ message: String, next: String = "",
    related: Finding.Related? = nil, fix: Fix? = nil
  ) {
    findings.append(Finding(kind, span, message, next: next, related: related, fix: fix))
  }

  /// The statements of one block that the vocabulary has, in their order; the others are
  /// reported.
  ///
  /// - Parameter owner: the statement whose block it is; -1 for the file.
  mutating func statements(in block: Block, of owner: Int32) -> [Matched] {
    var all: [Matched] = []
    var index = owner + 1
    let end = owner < 0 ? Int32(tree.statements.count) : tree.statements[Int(owner)].next
    if owner >= 0, !tree.statements[Int(owner)].hasBlock { return [] }
    while index < end {
      let first = index
      index = tree.statements[Int(first)].next
      guard let row = row(of: first, in: block) else { continue }
      var last = first
      collectTokens(of: first)
      // What goes on with a statement, and begins none here, was meant to stand on its line.
      while index < end, !tree.statements[Int(last)].hasBlock, goesOn(index, in: block) {
        let statement = tree.statements[Int(index)]
        report(
          .wrappedLine, tree.span(ofToken: statement.first),
          "This line goes on with the statement above it.",
          next:
            "Put it on the line above, behind “\(tree.lastWords(of: tree.statements[Int(last)]))”.",
          fix: joined(statement, behind: tree.statements[Int(last)]))
        collectTokens(of: index, isContinuation: true)
        last = index
        index = statement.next
      }
      all.append(match(row, first, last))
    }
    checkOccurrences(of: all, in: block, owner: owner)
    return all
  }

  private func goesOn(_ index: Int32, in block: Block) -> Bool {
    let token = tree.tokens[Int(tree.statements[Int(index)].first)]
    guard token.kind == .word else { return false }
    let word = words[Int(token.symbol)]
    return lexicon.continues(word, in: block) && lexicon.row(of: word, in: block) == nil
  }

  private mutating func collectTokens(of index: Int32, isContinuation: Bool = false) {
    if !isContinuation { tokens.removeAll(keepingCapacity: true) }
    let statement = tree.statements[Int(index)]
    var token = isContinuation ? statement.first : statement.first + 1
    while token < statement.end {
      if !tree.tokens[Int(token)].kind.isTrivia { tokens.append(token) }
      token += 1
    }
  }

  /// The row of the vocabulary a statement belongs to; nil, and reported, where there is none.
  private mutating func row(of index: Int32, in block: Block) -> Int? {
    let statement = tree.statements[Int(index)]
    let token = tree.tokens[Int(statement.first)]
    guard token.kind == .word else {
      if !statement.isDamaged { reportNoKeyword(statement, block) }
      return nil
    }
    let word = words[Int(token.symbol)]
    if let row = lexicon.row(of: word, in: block) { return row }
    let spelling = tree.word(statement.first)
    let lowered = lexicon.number(of: spelling.lowercased())
    if lowered != word, let row = lexicon.row(of: lowered, in: block) {
      report(
        .capitalisedWord, tree.span(ofToken: statement.first),
        "“\(spelling)” is written in lower case.", next: lexicon.spellings[Int(lowered)],
        fix: Fix(tree.span(ofToken: statement.first), lexicon.spellings[Int(lowered)]))
      return row
    }
    if !statement.isDamaged {
      reportUnknown(spelling, lowered == 0 ? word : lowered, statement, block)
    }
    return nil
  }

  private mutating func match(_ row: Int, _ first: Int32, _ last: Int32) -> Matched {
    let start = operands.count
    let isMatched = matcher.match(row: row, tokens[...], in: tree, words: words)
    let isDamaged = tree.statements[Int(first)].isDamaged || tree.statements[Int(last)].isDamaged
    if isMatched {
      if !saidRows.isEmpty { saidRows[row] = true }
      operands.append(contentsOf: matcher.operands)
    } else {
      if !isDamaged { reportWrongOperands(row, first, tokens, matcher.failure) }
      keepBeginning(row)
    }
    let matched = Matched(
      row: row, keyword: lexicon.keywords[row], statement: first, blockOwner: last,
      operands: start..<operands.count,
      isBroken: !isMatched)
    if lexicon.opens[row] == nil, tree.statements[Int(last)].hasBlock {
      report(
        .wrongOperands, tree.span(of: tree.statements[Int(first)]),
        "“\(matched.keyword.rawValue)” takes no block of its own.",
        next: "Put what stands between { and } beside it, or into the block it belongs to.")
    }
    return matched
  }

  /// Of a statement that cannot be understood to its end, its beginning still counts: the name it
  /// gives, or the first of the people it lists, so that nothing else is called wrong as well.
  private mutating func keepBeginning(_ row: Int) {
    let end = matcher.failure.position
    if matcher.match(row: row, tokens[..<end], in: tree, words: words, isBeginning: true) {
      operands.append(contentsOf: matcher.operands)
    }
  }

  /// Reports what stands more often in a block than it may, and what must stand there and does
  /// not.
  private mutating func checkOccurrences(of all: [Matched], in block: Block, owner: Int32) {
    // Where each row was first seen; all ways of measuring count as one.
    var firstSeen = [Int32](repeating: -1, count: lexicon.keywords.count)
    for matched in all where lexicon.isLimited[matched.row] {
      if matched.isBroken && firstSeen[matched.row] >= 0 { continue }
      let slot = matched.keyword.isMeasure ? lexicon.measureRow : matched.row
      if firstSeen[slot] < 0 {
        firstSeen[slot] = matched.statement
      } else {
        reportRepeated(matched.statement, earlier: firstSeen[slot])
      }
    }
    guard owner >= 0 else { return }
    for row in lexicon.required[Int(block.rawValue)] where firstSeen[row] < 0 {
      let word = Vocabulary.words[row]
      report(
        .missingWord, tree.span(of: tree.statements[Int(owner)]),
        "A line is missing here that says \(word.meaning).", next: word.example)
    }
  }
}

extension Keyword {
  /// Whether it says how an indicator is measured: only one of these may stand in an indicator.
  var isMeasure: Bool {
    switch self {
    case .counts, .percent, .amount, .rated, .yesOrNo, .story: true
    default: false
    }
  }
}
