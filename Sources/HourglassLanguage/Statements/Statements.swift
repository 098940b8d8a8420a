import HourglassSyntax

/// Finds out which form of the vocabulary each statement of a file has, and tells its operands
/// apart. What the vocabulary does not have is reported and left out.
struct StatementResolver {
  let tree: Tree
  let lexicon: Lexicon
  let vocabulary = CompiledVocabulary.shared
  var resolution: Resolution
  var findings: [Finding] = []
  var suggestions = Suggestions()
  private let matcher: Matcher
  /// The names around lines that cannot be read.
  var nearby: NamesNearby
  /// The programme of which it was asked last when its years begin, and the month.
  var yearsOfProgramme: (programme: Int32, month: Int32)?
  /// Lines of which more is said here than the marks in them told.
  var replaced: [Span] = []
  /// Blocks that are yet to be gone through, the next one last.
  private var waiting: [Waiting] = []

  /// The statements of a block: those of its owner, unless it has marks around it that are not
  /// braces, or none.
  private struct Waiting {
    let block: Block
    let owner: Int32
    var statements: Range<Int32>?
  }
  /// Where the operands of the statement that comes next begin, if it has been said what is wrong
  /// with its line.
  var reportedOperands: Int32?
  /// How many findings there were before the statement that was read last.
  private var findingsBefore = 0
  /// For each row the statement of it that was seen last, and the block in which it was.
  private var seen: [(statement: Int32, owner: Int32)]

  /// - Parameters:
  ///   - isForDesigns: whether the blocks of programmes are wanted, or only what the file holds for
  ///     others.
  ///   - block: the block that the whole of the file stands in.
  ///   - models: those that names may belong to, for telling what was meant by a line that cannot
  ///     be read.
  init(
    _ tree: Tree, _ lexicon: Lexicon, isForDesigns: Bool, in block: Block = .file,
    models: [Model] = []
  ) {
    self.tree = tree
    self.lexicon = lexicon
    // In proportion to the file, so that one that is mended has not to be read again and again.
    let effort = min(max(150, tree.statements.count / 2), 2000)
    nearby = NamesNearby(lexicon, models: models, effort: effort)
    resolution = Resolution(tree, lexicon)
    matcher = Matcher(tree, lexicon)
    seen = Array(repeating: (-1, -2), count: vocabulary.rows.count)
    waiting = [Waiting(block: block, owner: -1)]
    while let next = waiting.popLast() { resolve(next, isForDesigns: isForDesigns) }
  }

  mutating func report(
    _ kind: FindingKind, _ span: Span, _ headline: Prose, next advice: Advice = "",
    related: Finding.Related? = nil, fix: Fix? = nil, guess: Fix? = nil
  ) {
    findings.append(
      Finding(kind, span, headline, next: advice, related: related, fix: fix, guess: guess))
  }

  private mutating func resolve(_ resolved: Waiting, isForDesigns: Bool) {
    let (block, owner) = (resolved.block, resolved.owner)
    let firstInner = waiting.count
    var index = resolved.statements?.lowerBound ?? owner + 1
    let end =
      resolved.statements?.upperBound
      ?? (owner < 0 ? Int32(tree.statements.count) : tree.statements[Int(owner)].next)
    var previous: Int32 = -1
    while index < end {
      let first = index
      index = tree.statements[Int(first)].next
      guard let row = row(of: first, behind: previous, &index, end, in: block) else {
        previous = -1
        continue
      }
      previous = first
      findingsBefore = findings.count - (reportedOperands == nil ? 0 : 1)
      var last = first
      // What goes on with a statement, and begins none here, was meant to stand on its line.
      while index < end, !tree.statements[Int(last)].hasBlock, goesOn(index, in: block),
        !endsWell(row, first, last, before: index)
      {
        reportWrapped(index, behind: last)
        resolution.statements[Int(index)].condition = .continuation
        resolution.statements[Int(index)].blockOwner = first
        last = index
        index = tree.statements[Int(index)].next
      }
      match(row, first, last, in: block, operandsStart: reportedOperands)
      reportedOperands = nil
      if vocabulary.rows[row].isLimited { checkOccurrence(of: row, first, in: owner) }
      if let opened = vocabulary.rows[row].opens, tree.statements[Int(last)].hasBlock,
        isForDesigns || opened != .programme
      {
        waiting.append(Waiting(block: opened, owner: last))
      }
    }
    if owner >= 0 { checkRequired(in: block, owner) }
    waiting[firstInner...].reverse()
  }

  /// Reads some statements as the block of one that has no braces.
  mutating func resolve(_ statements: Range<Int32>, in block: Block, of owner: Int32) {
    waiting.append(Waiting(block: block, owner: owner, statements: statements))
  }

  /// Whether a statement goes on with another one. It changes nothing, but is asked of each: only
  /// what may change something is not given a copy of everything here.
  private mutating func goesOn(_ index: Int32, in block: Block) -> Bool {
    let token = tree.tokens[Int(tree.statements[Int(index)].first)]
    guard case .word = token.kind, let word = lexicon.word(of: token.symbol) else {
      return token.kind == .comma
    }
    return vocabulary.continues(word, in: block) && vocabulary.row(of: word, in: block) == nil
      && !beginsOtherWords(index, in: block)
  }

  /// Whether a statement is whole as it stands, and the next one begins as it cannot go on.
  private mutating func endsWell(_ row: Int, _ first: Int32, _ last: Int32, before next: Int32)
    -> Bool
  {
    let start = (reportedOperands ?? tree.statements[Int(first)].first + 1)
    var operands: [Operand] = []
    return matcher.match(row: row, start..<tree.statements[Int(last)].end, into: &operands)
      && !matcher.match(
        row: row, start..<tree.statements[Int(next)].first + 1, isBeginning: true, into: &operands)
  }

  /// Whether it is a word of other plans that begins with one of ours, such as `starting value`.
  private mutating func beginsOtherWords(_ index: Int32, in block: Block) -> Bool {
    let statement = tree.statements[Int(index)]
    let words = tree.pieces(ofTokens: statement.first..<statement.end)?.prefix(3).map { $0.lowered }
    return Vocabulary.meant(by: words ?? [], in: block).contains {
      $0.count > 1 || words?.first?.contains("/") ?? false
    }
  }

  private mutating func reportWrapped(_ index: Int32, behind last: Int32) {
    let statement = tree.statements[Int(index)]
    let earlier = tree.statements[Int(last)]
    report(
      .wrappedLine, tree.span(ofToken: statement.first),
      "This line continues the line above.",
      next: "Join the two lines, after \(quoted: tree.lastWords(of: earlier)).",
      fix: tree.joined(statement, behind: earlier))
  }

  /// The row of the vocabulary a statement belongs to; nil, and reported, where there is none.
  ///
  /// - Parameters:
  ///   - previous: the statement before it in its block, if that has a row; -1 otherwise.
  ///   - next: the statement behind it; moved on behind those that are read with it.
  private mutating func row(
    of index: Int32, behind previous: Int32, _ next: inout Int32, _ end: Int32, in block: Block
  ) -> Int? {
    let first = tree.statements[Int(index)].first
    let token = tree.tokens[Int(first)]
    if case .word = token.kind, let word = lexicon.word(of: token.symbol),
      let row = vocabulary.row(of: word, in: block)
    {
      if tree.statements[Int(index)].isDamaged {
        readBeyond(index, row, &next, end, in: block)
      }
      return row
    }
    if previous >= 0 {
      if readsAsBlock(of: previous, from: index, &next, end, in: block, since: findingsBefore) {
        return nil
      }
      if readsAsEnd(of: previous, index, in: block, since: findingsBefore) { return nil }
    }
    if reportFrequency(index, in: block) { return nil }
    if let row = reportPeriod(index, &next, end, in: block) { return row }
    return meantRow(of: index, in: block)
  }

  /// The same where the statement begins with no word that may stand here; reported.
  private mutating func meantRow(of index: Int32, in block: Block) -> Int? {
    let statement = tree.statements[Int(index)]
    let token = tree.tokens[Int(statement.first)]
    if token.kind != .word || statement.isDamaged,
      let row = reportMeantKeyword(index, in: block)
    {
      return row
    }
    guard token.kind == .word else {
      if !statement.isDamaged { reportNoKeyword(statement, block) }
      return nil
    }
    let word = lexicon.word(of: token.symbol)
    let spelling = tree.word(statement.first)
    let lowered = lexicon.word(spelled: spelling.lowercased())
    if let lowered, lowered != word, let row = vocabulary.row(of: lowered, in: block) {
      if !isSoundButForKeyword(index, row, in: block),
        let meant = reportMeantKeyword(index, in: block)
      {
        return meant
      }
      let span = tree.span(ofToken: statement.first)
      let right = spelling.lowercased()
      report(
        .capitalisedKeyword, span, "Write \(language: right) with small letters.",
        next: "\(bare: right)",
        fix: Fix(span, right))
      return row
    }
    if statement.isDamaged {
      guard
        (statement.first..<statement.end).contains(where: {
          tree.tokens[Int($0)].kind == .stray && tree.text(ofToken: $0) == ":"
        })
      else { return nil }
      // The keyword is the cause, whatever marks stand behind it.
      replaced.append(tree.span(of: statement))
    } else if let row = reportMeantKeyword(index, in: block) {
      return row
    }
    reportUnknown(spelling, lowered ?? word, index, block)
    return nil
  }

  /// - Parameter operandsStart: the token at which the operands begin, where it has been said
  ///   what is wrong with what stands before it.
  private mutating func match(
    _ row: Int, _ first: Int32, _ last: Int32, in block: Block, operandsStart: Int32?
  ) {
    let start = resolution.operands.count
    let range =
      (operandsStart ?? tree.statements[Int(first)].first + 1)..<tree.statements[Int(last)].end
    let isMatched = matcher.match(row: row, range, into: &resolution.operands)
    if !isMatched {
      let items = matcher.items(in: range)
      let failure = MatchFailure(row: row, items.map { $0.item })
      let isDamaged =
        tree.statements[Int(first)].isDamaged || tree.statements[Int(last)].isDamaged
      if operandsStart == nil {
        reportUnmatched(
          row, first, last, in: block, items.map { $0.token }, failure, isDamaged: isDamaged)
      }
      // Of a statement that cannot be understood to its end, its beginning still counts: the name
      // it gives, or the first of the people it lists, so that nothing else is called wrong too.
      let end = failure.position < items.count ? items[failure.position].token : range.upperBound
      _ = matcher.match(
        row: row, range.lowerBound..<end, isBeginning: true, into: &resolution.operands)
      takeTitle(of: row, range, since: start)
    }
    var statement = ResolvedStatement(first)
    statement.row = Int16(row)
    statement.keyword = vocabulary.rows[row].keyword
    statement.condition = isMatched && operandsStart == nil ? .sound : .broken
    statement.blockOwner = last
    statement.operands = start..<resolution.operands.count
    resolution.statements[Int(first)] = statement
    if isMatched, vocabulary.rows[row].opens == nil, tree.statements[Int(last)].hasBlock {
      report(
        .incorrectLine, tree.span(of: tree.statements[Int(first)]),
        "\(language: lexicon.spellings[vocabulary.rows[row].keyword]) has no block of its own.",
        next: "Move the lines between { and } out of the braces, or into the block they belong to.")
    }
  }

  /// The title of something whose line cannot be read to its end.
  private mutating func takeTitle(of row: Int, _ range: Range<Int32>, since start: Int) {
    guard vocabulary.rows[row].opens != nil,
      !resolution.operands[start...].contains(where: { $0.slot == .text }),
      resolution.operands[start...].allSatisfy({ $0.slot == .name }),
      let title = range.first(where: { tree.tokens[Int($0)].kind == .text }),
      Piece(tree.text(ofToken: title), 0..<0).sort == .text
    else { return }
    resolution.operands.append(Operand(.slot(.text), title))
  }

  /// Reports what stands more often in a block than it may.
  private mutating func checkOccurrence(of row: Int, _ index: Int32, in owner: Int32) {
    // All ways of measuring count as one.
    let slot = vocabulary.rows[row].keyword.isMeasure ? vocabulary.measureRow : row
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
          in: Int(owner), of: tree, "A line is missing that says \(form.meaning).",
          offering: example(of: form)))
    }
  }

  /// The example of a form, as one would write it in this file.
  func example(of form: StatementForm) -> String {
    lexicon.example(of: form)
  }
}
