import HourglassSyntax

/// What to say about statements that cannot be understood.
extension StatementResolver {
  mutating func reportNoKeyword(_ statement: Statement, _ block: Block) {
    let span = tree.span(of: statement)
    let kind = tree.tokens[Int(statement.first)].kind
    if kind == .text || kind == .longText {
      report(
        .unknownKeyword, span, "This text has no keyword before it.",
        next: "Write the keyword before it, for example: \(bare: example(for: block))")
    } else {
      report(
        .unknownKeyword, span,
        "A line \(block.phrase) begins with a keyword. This line does not.",
        next: .example(example(for: block)))
    }
  }

  /// Reports several words for which the block has a keyword: `depends on`.
  private mutating func reportUnknownPhrase(_ index: Int32, _ block: Block) -> Bool {
    let statement = tree.statements[Int(index)]
    let words = tree.words(of: statement).lowercased().split(separator: " ").map { String($0) }
    guard
      let meant = Vocabulary.meant(by: Array(words.prefix(4)), in: block).first(where: {
        $0.count > 1
      }), let form = form(of: meant.keyword, for: block)
    else { return false }
    let written = words[..<meant.count].joined(separator: " ")
    report(
      .unknownKeyword, tree.span(ofToken: statement.first),
      "\(quoted: shortened(written)) is not a keyword \(block.phrase). Hourglass calls it \(language: lexicon.spellings[form.keyword]).",
      next: .example(example(of: form, around: index)),
      guess: Fix(
        tree.span(of: statement), example(of: form, around: index), changesMeaning: true))
    return true
  }

  /// Reports a word that begins nothing in the block, and is like nothing that does.
  mutating func reportUnknown(
    _ spelling: String, _ word: Word?, _ index: Int32, _ block: Block
  ) {
    let statement = tree.statements[Int(index)]
    let span = tree.span(ofToken: statement.first)
    if let form = word.flatMap({ form(of: $0, for: block) }) {
      // A word of many blocks would make a headline of more than a line.
      let place =
        form.blocks.count > 3 ? "does not belong" : "belongs " + phrase(form.blocks) + ", not"
      report(
        .misplacedKeyword, span,
        "\(quoted: shortened(spelling)) \(place) \(block.phrase).",
        next: "Move this line. For example: \(bare: example(of: form, around: index))")
      return
    }
    // What the block itself has for the word comes first; a word that it has is not another's.
    let isOfBlock = word.map { vocabulary.continues($0, in: block) } ?? false
    let others = Vocabulary.otherWords.filter { !isOfBlock && $0.word == spelling.lowercased() }
    let isPercentage =
      block == .indicator
      && tree.words(of: statement).lowercased().split { $0 == " " || $0 == "\"" || $0 == ":" }
        .contains { $0 == "%" || $0 == "percent" || $0 == "percentage" }
    let other =
      others.first { vocabulary.row(of: $0.keyword, in: block) != nil } ?? others.first
    if let other = isPercentage && other?.keyword == .counts ? (spelling, .percent) : other,
      let form = form(of: other.keyword, for: block)
    {
      let keyword = lexicon.spellings[form.keyword]
      let isHere = form.blocks.contains(block)
      report(
        .unknownKeyword, span,
        "\(quoted: shortened(spelling)) is not a keyword. Hourglass calls it \(language: keyword)\(isHere ? "" : ", and it belongs " + phrase(form.blocks)).",
        next: .example(example(of: form, around: index)),
        fix: isHere ? tree.replacement(statement.first, by: keyword) : nil,
        guess: isHere
          ? Fix(tree.span(of: statement), example(of: form, around: index), changesMeaning: true)
          : nil)
      return
    }
    if reportUnknownPhrase(index, block) { return }
    if ["title", "name"].contains(spelling.lowercased()), statement.parent >= 0 {
      let owner = tree.statements[Int(statement.parent)]
      report(
        .unknownKeyword, span, "\(quoted: spelling) is not a keyword \(block.phrase).",
        next: "Write the title on the line of \(language: tree.word(owner.first)), after the name.")
      return
    }
    let choice = Suggestions.Choice(slot: .name, version: Int32(block.rawValue))
    let (words, meant) = suggestions.look(for: spelling, among: choice) {
      [lexicon] in
      unique(
        Vocabulary.forms.filter { $0.blocks.contains(block) }.map { lexicon.spellings[$0.keyword] }
      ).enumerated().map { ($1, $0) }
    }
    let offer: Advice =
      words.isEmpty ? .example(example(for: block)) : .choose(from: words.listed)
    report(
      .unknownKeyword, span,
      meant == nil
        ? "\(quoted: shortened(spelling)) is not a keyword \(block.phrase)."
        : "\(quoted: shortened(spelling)) is not a keyword.",
      next: meant.map { "Did you mean \(language: $0.name)?" } ?? offer,
      fix: tree.replacement(statement.first, by: meant?.name))
  }

  /// The form of a word: in this block, or else where it belongs. Nobody who writes a design is
  /// told of the words that models are written with.
  private func form(of word: Word, for block: Block) -> StatementForm? {
    let forms = Vocabulary.forms.filter { $0.keyword == word }
    if let here = forms.first(where: { $0.blocks.contains(block) }) { return here }
    if block == .file || block.rawValue >= Block.profile.rawValue { return forms.first }
    return forms.first { $0.blocks.contains { $0.rawValue < Block.profile.rawValue } }
  }

  mutating func reportRepeated(_ index: Int32, earlier: Int32) {
    let keyword = tree.word(tree.statements[Int(index)].first)
    let before = tree.word(tree.statements[Int(earlier)].first)
    report(
      .repeatedKeyword, tree.span(ofToken: tree.statements[Int(index)].first),
      keyword == before
        ? "\(language: keyword) appears twice. Only one is allowed."
        : resolution.statements[Int(index)].keyword?.isMeasure ?? false
          ? "This indicator has two units: \(language: before) and \(language: keyword)."
          : "\(language: before) and \(language: keyword) say the same. Only one is allowed.",
      next: "Keep one and delete the other.",
      related: Finding.Related(
        tree.span(of: tree.statements[Int(earlier)]), "The first one is here."))
  }

  /// Reports a line that does not fit its keyword: as it was meant, if that can be told.
  mutating func reportUnmatched(
    _ row: Int, _ first: Int32, _ last: Int32, in block: Block, _ tokens: [Int32],
    _ failure: MatchFailure, isDamaged: Bool
  ) {
    let meant = meant(row, first, last, in: block)
    if isDamaged {
      // What is wrong with the marks of a line has been said, and may be all.
      // What has a name and a title is put together with the rest of the design in mind.
      if let meant, vocabulary.rows[row].opens != nil || !isSoundOnceMended(first, row, in: block) {
        report(meant, first, isDamaged: true)
      }
      return
    }
    if let meant { return report(meant, first, isDamaged: false) }
    let reported = findings.count
    reportWrongOperands(row, first, tokens, failure)
    // Whatever the line should say, it says something.
    if findings.count > reported, findings[reported].fix == nil {
      findings[reported].guess = Fix(
        tree.span(of: tree.statements[Int(first)]), example(of: Vocabulary.forms[row]),
        changesMeaning: true)
    }
  }

  /// Whether the fixes of what is wrong with the marks of a line are all it needs.
  private mutating func isSoundOnceMended(_ index: Int32, _ row: Int, in block: Block) -> Bool {
    let span = tree.span(of: tree.statements[Int(index)])
    let said = tree.findings.filter { span.start <= $0.span.start && $0.span.end <= span.end }
    var bytes: [UInt8] = []
    var at = Int(span.start)
    for finding in said {
      guard let fix = finding.fix else { return false }
      for edit in fix.edits {
        guard at <= Int(edit.span.start), edit.span.end <= span.end else { return false }
        bytes += tree.source.bytes[at..<Int(edit.span.start)]
        bytes += edit.text.utf8
        at = Int(edit.span.end)
      }
    }
    bytes += tree.source.bytes[at..<Int(span.end)]
    let mended = parse(Source(bytes: bytes), knowing: lexicon.symbols)
    guard mended.findings.isEmpty, mended.statements.count == 1,
      let line = mended.pieces(
        ofTokens: mended.statements[0].first..<mended.statements[0].end),
      let context = slipContext(row, index, block)
    else { return false }
    return context.soundness(of: line) == .sound
  }

  mutating func reportWrongOperands(
    _ row: Int, _ index: Int32, _ tokens: [Int32], _ failure: MatchFailure
  ) {
    let form = Vocabulary.forms[row]
    let example = Advice.example(example(of: form, around: index))
    let statement = tree.statements[Int(index)]
    if reportMisspeltValue(among: tokens, of: index) { return }
    guard failure.position < tokens.count else {
      let last = tokens.last ?? statement.first
      report(
        .incorrectLine, tree.span(ofToken: last),
        isUndatedTarget(row, failure)
          ? "\(language: tree.words(of: statement)) has no date."
          : "\(language: tree.words(of: statement)) still needs \(wanted(failure.expected)).",
        next: gapAdvice(tree.text(ofToken: last))
          ?? (isUndatedTarget(row, failure)
            ? .example(
              tree.words(of: statement) + " " + lexicon.spellings[.by] + " "
                + lastYear(around: index))
            : completedAtEnd(index, failure, row) ?? example))
      return
    }
    let completed = completed(index, row, tokens, failure)
    let token = tokens[failure.position]
    let span = tree.span(ofToken: token)
    let written = tree.text(ofToken: token)
    let before = failure.position == 0 ? statement.first : tokens[failure.position - 1]
    let isWord = tree.tokens[Int(token)].kind == .word
    let wantsWord = failure.expected.contains {
      if case .slot(let slot) = $0 { slot.isWord } else { false }
    }
    if tree.tokens[Int(token)].kind == .value, tree.tokens[Int(before)].kind == .value {
      report(
        .valueSpelling, tree.span(ofToken: before).joined(span),
        "\(quoted: tree.text(ofToken: before) + " " + written) is a number with a space in it.",
        next: "Write numbers without spaces: 1200, or 1_200.",
        fix: tree.joinedFigures(before, tokens))
    } else if isWord, wantsWord, isReserved(token) {
      report(
        .incorrectLine, span,
        "\(quoted: written) is a reserved word of the language. It cannot be a name.",
        next: example)
    } else if let rhythm = rhythms.first(where: { $0.word == written }) {
      report(
        .incorrectLine, span,
        "Write the frequency with \(language: lexicon.spellings[.every]), not with \(quoted: written).",
        next: .write(rhythm.meaning),
        fix: failure.expected.contains(where: isEvery)
          ? tree.rhythm(token, rhythm.meaning, isPlain: rhythm.isPlain) : nil)
    } else if isWord, tree.tokens[Int(before)].kind == .word, failure.position > 0,
      failure.expected.contains(where: { if case .comma = $0 { true } else { false } })
    {
      report(
        .incorrectLine, span,
        "A comma is missing between \(quoted: tree.text(ofToken: before)) and \(quoted: written).",
        next: "Put a comma between them: \(bare: tree.text(ofToken: before) + ", " + written)",
        fix: tree.comma(behind: before))
    } else {
      let expected = wanted(failure.expected)
      let place: Prose =
        failure.position == 0
        ? "After \(language: lexicon.spellings[form.keyword]), write" : "Write"
      report(
        .incorrectLine, span,
        expected.isEmpty
          ? "This line should end before \(quoted: written)."
          : "\(quoted: written) does not fit here. \(place) \(expected).",
        next: declaring(token, of: index, as: form.keyword, failure.expected)
          ?? completed.map { .example($0) } ?? example)
    }
  }

  /// The line with the reason that it lacks, from the example.
  private func completedAtEnd(_ index: Int32, _ failure: MatchFailure, _ row: Int) -> Advice? {
    let needsWord = failure.expected.words == [.because]
    let needsText = failure.expected.contains { if case .slot(.text) = $0 { true } else { false } }
    let statement = tree.statements[Int(index)]
    let last = lexicon.word(spelled: tree.text(ofToken: statement.end - 1))
    guard needsWord || needsText && last == .because,
      let reason = example(of: Vocabulary.forms[row]).split(separator: "\"").last
    else { return nil }
    let words = tree.pieces(ofTokens: statement.first..<statement.end)?.line(indentedBy: "") ?? ""
    return .example(
      words + (needsWord ? " " + lexicon.spellings[.because] : "") + " \"" + reason + "\"")
  }

  private func isUndatedTarget(_ row: Int, _ failure: MatchFailure) -> Bool {
    vocabulary.rows[row].keyword == .target
      && failure.expected.contains { step in
        if case .word(.by) = step { true } else { false }
      }
  }

  /// The year in which the programme around a statement ends, as far as it says so.
  func lastYear(around statement: Int32) -> String {
    var programme = statement
    while tree.statements[Int(programme)].parent >= 0 {
      programme = tree.statements[Int(programme)].parent
    }
    var index = programme + 1
    while index < tree.statements[Int(programme)].next {
      let line = tree.statements[Int(index)]
      if lexicon.word(of: tree.tokens[Int(line.first)].symbol) == .runs,
        case .date(let date) = readDate(Array(tree.text(ofToken: line.end - 1).utf8)[...])
      {
        return PartialDate(year: date.year, precision: .year).spelling
      }
      index = line.next
    }
    return "2027"
  }

  private func isReserved(_ token: Int32) -> Bool {
    lexicon.word(of: tree.tokens[Int(token)].symbol).map { vocabulary.isReserved($0) } ?? false
  }

  private func isEvery(_ step: Step) -> Bool {
    if case .word(.every) = step { return true }
    return false
  }

  /// What people write for a rhythm, and how it is said; `biannually` is twice a year to some and
  /// every second year to others.
  private var rhythms: [(word: String, meaning: String, isPlain: Bool)] {
    let every = lexicon.spellings[.every] + " "
    func rhythm(_ word: String, _ unit: Word) -> (word: String, meaning: String, isPlain: Bool) {
      (word, every + lexicon.spellings[unit], true)
    }
    return [
      rhythm("daily", .day), rhythm("weekly", .week), rhythm("monthly", .month),
      rhythm("quarterly", .quarter), rhythm("yearly", .year), rhythm("annually", .year),
      ("biannually", every + "6 " + lexicon.spellings[.months], false),
    ]
  }

  /// A figure that is neither number nor date is what is wrong, whatever else does not fit.
  private mutating func reportMisspeltValue(among tokens: [Int32], of statement: Int32) -> Bool {
    for token in tokens where tree.tokens[Int(token)].kind == .value {
      let text = tree.text(ofToken: token)
      if readQuantity(Array(text.utf8)[...]) != nil { continue }
      let years = yearsBegin(around: statement)
      guard case .notADate = readDate(Array(text.utf8)[...], yearsBegin: years) else { continue }
      report(
        .valueSpelling, tree.span(ofToken: token),
        "Hourglass cannot read \(quoted: text) as a number or as a date.",
        next: text.contains(",") ? numberAdvice(text) : dateAdvice(text, lexicon),
        fix: tree.respelling(ofValue: token, lexicon))
      return true
    }
    return false
  }

  /// How a gap goes on, where that is what was begun.
  private func gapAdvice(_ word: String) -> Advice? {
    switch lexicon.word(spelled: word) {
    case .pending:
      "Add the date by which you will know it, for example: \(bare: lexicon.spelled(words: .pending, .until, then: "2027-03"))"
    case .absent:
      "Add the reason, for example: \(bare: lexicon.spelled(words: .absent, .because, then: "\"Confidential by agreement\""))"
    default: nil
    }
  }

  /// "text in quotation marks or “tbd”": what would have fitted, each once.
  private func wanted(_ steps: [Step]) -> Prose {
    var phrases: [Prose] = []
    var gap = false
    for step in steps {
      let phrase: Prose
      switch step {
      case .word(.absent), .word(.pending):
        gap = true
        continue
      case .word(let word): phrase = "\(language: lexicon.spellings[word])"
      case .slot(let slot): phrase = Prose(slot.phrase)
      default: continue
      }
      if !phrases.contains(phrase) { phrases.append(phrase) }
    }
    if phrases.isEmpty && gap { phrases = gapPhrases }
    guard phrases.count > 1, let last = phrases.popLast() else { return phrases.first ?? "" }
    return phrases.joined(separator: ", ") + " or " + last
  }

  private var gapPhrases: [Prose] {
    [(Word.absent, Word.because), (.pending, .until)].map {
      "\(language: lexicon.spellings[$0] + " " + lexicon.spellings[$1] + " …")"
    }
  }

  private func phrase(_ blocks: [Block]) -> String {
    let design = blocks.filter { $0.rawValue < Block.profile.rawValue }
    return listed(unique((design.isEmpty ? blocks : design).map { $0.phrase }), "or")
  }

  private func example(for block: Block) -> String {
    Vocabulary.forms.first { $0.blocks.contains(block) && $0.keyword != .allow }
      .map { example(of: $0) } ?? ""
  }
}

private func unique(_ all: [String]) -> [String] {
  var seen: [String] = []
  for one in all where !seen.contains(one) { seen.append(one) }
  return seen
}
