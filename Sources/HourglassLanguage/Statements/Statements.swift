import HourglassSyntax

/// Finds out which form of the vocabulary each statement of a file has, and tells its operands
/// apart. What the vocabulary does not have is reported and left out.
struct StatementResolver {
  let tree: Tree
  let lexicon: Lexicon
  let vocabulary = CompiledVocabulary.shared
  private(set) var resolution: Resolution
  var findings: [Finding] = []
  var suggestions = Suggestions()
  private let matcher: Matcher
  /// Blocks that are yet to be gone through, the next one last.
  private var waiting: [(block: Block, owner: Int32)] = []
  /// For each row the statement of it that was seen last, and the block in which it was.
  private var seen: [(statement: Int32, owner: Int32)]

  /// - Parameters:
  ///   - isForDesigns: whether the blocks of programmes are wanted, or only what the file holds for
  ///     others.
  ///   - block: the block that the whole of the file stands in.
  init(_ tree: Tree, _ lexicon: Lexicon, isForDesigns: Bool, in block: Block = .file) {
    self.tree = tree
    self.lexicon = lexicon
    resolution = Resolution(tree, lexicon)
    matcher = Matcher(tree, lexicon)
    seen = Array(repeating: (-1, -2), count: vocabulary.keywords.count)
    waiting = [(block, -1)]
    while let (block, owner) = waiting.popLast() {
      resolve(block, of: owner, isForDesigns: isForDesigns)
    }
  }

  mutating func report(
    _ kind: FindingKind, _ span: Span, _ message: String, next: String = "",
    related: Finding.Related? = nil, fix: Fix? = nil
  ) {
    findings.append(Finding(kind, span, message, next: next, related: related, fix: fix))
  }

  /// - Parameter owner: the statement whose block it is; -1 for the file.
  private mutating func resolve(_ block: Block, of owner: Int32, isForDesigns: Bool) {
    let firstInner = waiting.count
    var index = owner + 1
    let end = owner < 0 ? Int32(tree.statements.count) : tree.statements[Int(owner)].next
    while index < end {
      let first = index
      index = tree.statements[Int(first)].next
      guard let row = row(of: first, in: block) else { continue }
      var last = first
      // What goes on with a statement, and begins none here, was meant to stand on its line.
      while index < end, !tree.statements[Int(last)].hasBlock, goesOn(index, in: block) {
        reportWrapped(index, behind: last)
        resolution.statements[Int(index)].condition = .continuation
        resolution.statements[Int(index)].blockOwner = first
        last = index
        index = tree.statements[Int(index)].next
      }
      match(row, first, last)
      if vocabulary.isLimited[row] { checkOccurrence(of: row, first, in: owner) }
      if let opened = vocabulary.opens[row], tree.statements[Int(last)].hasBlock,
        isForDesigns || opened != .programme
      {
        waiting.append((opened, last))
      }
    }
    if owner >= 0 { checkRequired(in: block, owner) }
    waiting[firstInner...].reverse()
  }

  private func goesOn(_ index: Int32, in block: Block) -> Bool {
    let token = tree.tokens[Int(tree.statements[Int(index)].first)]
    guard case .word = token.kind, let word = lexicon.word(of: token.symbol) else { return false }
    return vocabulary.continues(word, in: block) && vocabulary.row(of: word, in: block) == nil
  }

  private mutating func reportWrapped(_ index: Int32, behind last: Int32) {
    let statement = tree.statements[Int(index)]
    let earlier = tree.statements[Int(last)]
    report(
      .wrappedLine, tree.span(ofToken: statement.first),
      "This line goes on with the statement above it.",
      next: "Put it on the line above, behind “\(tree.lastWords(of: earlier))”.",
      fix: tree.joined(statement, behind: earlier))
  }

  /// The row of the vocabulary a statement belongs to; nil, and reported, where there is none.
  private mutating func row(of index: Int32, in block: Block) -> Int? {
    let first = tree.statements[Int(index)].first
    let token = tree.tokens[Int(first)]
    if case .word = token.kind, let word = lexicon.word(of: token.symbol),
      let row = vocabulary.row(of: word, in: block)
    {
      return row
    }
    return meantRow(of: index, in: block)
  }

  /// The same where the statement begins with no word that may stand here; reported.
  private mutating func meantRow(of index: Int32, in block: Block) -> Int? {
    let statement = tree.statements[Int(index)]
    let token = tree.tokens[Int(statement.first)]
    guard token.kind == .word else {
      if !statement.isDamaged { reportNoKeyword(statement, block) }
      return nil
    }
    let word = lexicon.word(of: token.symbol)
    let spelling = tree.word(statement.first)
    let lowered = lexicon.word(spelled: spelling.lowercased())
    if let lowered, lowered != word, let row = vocabulary.row(of: lowered, in: block) {
      let span = tree.span(ofToken: statement.first)
      let right = spelling.lowercased()
      report(
        .capitalisedWord, span, "“\(spelling)” is written in lower case.", next: right,
        fix: Fix(span, right))
      return row
    }
    if !statement.isDamaged { reportUnknown(spelling, lowered ?? word, statement, block) }
    return nil
  }

  private mutating func match(_ row: Int, _ first: Int32, _ last: Int32) {
    let start = resolution.operands.count
    let range = tree.statements[Int(first)].first + 1..<tree.statements[Int(last)].end
    let isMatched = matcher.match(row: row, range, into: &resolution.operands)
    if !isMatched {
      let items = matcher.items(in: range)
      let failure = MatchFailure(row: row, items.map { $0.item })
      let isDamaged =
        tree.statements[Int(first)].isDamaged || tree.statements[Int(last)].isDamaged
      if !isDamaged { reportWrongOperands(row, first, items.map { $0.token }, failure) }
      // Of a statement that cannot be understood to its end, its beginning still counts: the name
      // it gives, or the first of the people it lists, so that nothing else is called wrong too.
      let end = failure.position < items.count ? items[failure.position].token : range.upperBound
      _ = matcher.match(
        row: row, range.lowerBound..<end, isBeginning: true, into: &resolution.operands)
    }
    var statement = ResolvedStatement(first)
    statement.row = Int16(row)
    statement.keyword = vocabulary.keywords[row]
    statement.condition = isMatched ? .sound : .broken
    statement.blockOwner = last
    statement.operands = start..<resolution.operands.count
    resolution.statements[Int(first)] = statement
    if vocabulary.opens[row] == nil, tree.statements[Int(last)].hasBlock {
      report(
        .wrongOperands, tree.span(of: tree.statements[Int(first)]),
        "“\(lexicon.spellings[vocabulary.keywords[row]])” takes no block of its own.",
        next: "Put what stands between { and } beside it, or into the block it belongs to.")
    }
  }

  /// Reports what stands more often in a block than it may.
  private mutating func checkOccurrence(of row: Int, _ index: Int32, in owner: Int32) {
    // All ways of measuring count as one.
    let slot = vocabulary.keywords[row].isMeasure ? vocabulary.measureRow : row
    if seen[slot].owner != owner {
      seen[slot] = (index, owner)
    } else if !resolution.statements[Int(index)].isBroken || seen[row].owner != owner {
      reportRepeated(index, earlier: seen[slot].statement)
    }
  }

  /// Reports what must stand in a block and does not.
  private mutating func checkRequired(in block: Block, _ owner: Int32) {
    for row in vocabulary.required[Int(block.rawValue)] where seen[row].owner != owner {
      let form = Vocabulary.forms[row]
      findings.append(
        .missingWord(
          in: Int(owner), of: tree, "A line is missing here that says \(form.meaning).",
          offering: example(of: form)))
    }
  }

  /// The example of a form, as one would write it in this file.
  func example(of form: StatementForm) -> String {
    lexicon.spelled(form.example, in: form.blocks[0])
  }
}
