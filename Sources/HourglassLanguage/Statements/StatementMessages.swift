import HourglassSyntax

/// What to say about statements that cannot be understood.
extension StatementResolver {
  mutating func reportNoKeyword(_ statement: Statement, _ block: Block) {
    let span = tree.span(of: statement)
    let kind = tree.tokens[Int(statement.first)].kind
    if kind == .text || kind == .longText {
      report(
        .unknownWord, span, "This text belongs to nothing: no word before it says what it is.",
        next: "Write the word it belongs to before it, for example: \(example(for: block))")
    } else {
      report(
        .unknownWord, span,
        "A line \(block.phrase) begins with a word that says what it is about; this one does not.",
        next: "For example: \(example(for: block))")
    }
  }

  mutating func reportUnknown(
    _ spelling: String, _ word: Word?, _ statement: Statement, _ block: Block
  ) {
    let span = tree.span(ofToken: statement.first)
    if let word, let form = Vocabulary.forms.first(where: { $0.keyword == word }) {
      let places = Vocabulary.forms.filter { $0.keyword == word }.flatMap { $0.blocks }
      let design = places.filter { $0.rawValue < Block.model.rawValue }
      report(
        .misplacedWord, span,
        "“\(shortened(spelling))” cannot stand \(block.phrase); it stands \(phrase(design.isEmpty ? places : design)).",
        next: "For example: \(example(of: form))")
      return
    }
    if let form = Vocabulary.form(for: spelling, in: block) {
      let keyword = lexicon.spellings[form.keyword]
      report(
        .unknownWord, span,
        "There is no “\(shortened(spelling))” \(block.phrase); here that is “\(keyword)”.",
        next: "For example: \(example(of: form))",
        fix: tree.replacement(
          statement.first, by: rhythms.first { $0.word == spelling }?.meaning ?? keyword))
      return
    }
    let choice = Suggestions.Choice(slot: .name, version: Int32(block.rawValue))
    let (words, meant) = suggestions.look(for: spelling, among: choice) {
      [lexicon] in
      unique(
        Vocabulary.forms.filter { $0.blocks.contains(block) }.map { lexicon.spellings[$0.keyword] }
      ).enumerated().map { ($1, $0) }
    }
    let offer =
      words.isEmpty
      ? "For example: \(example(for: block))" : "What can stand here: \(words.listed)."
    report(
      .unknownWord, span, "There is no “\(shortened(spelling))” \(block.phrase).",
      next: meant.map { "Did you mean “\($0.name)”?" } ?? offer,
      fix: tree.replacement(statement.first, by: meant?.name))
  }

  mutating func reportRepeated(_ index: Int32, earlier: Int32) {
    let keyword = tree.word(tree.statements[Int(index)].first)
    let before = tree.word(tree.statements[Int(earlier)].first)
    report(
      .repeatedWord, tree.span(ofToken: tree.statements[Int(index)].first),
      keyword == before
        ? "“\(keyword)” stands twice here; it can be said once."
        : "How it is measured is said twice: “\(before)” and “\(keyword)”.",
      next: "Keep the one that is right and take the other out.",
      related: Finding.Related(
        tree.span(of: tree.statements[Int(earlier)]), "Here for the first time."))
  }

  mutating func reportWrongOperands(
    _ row: Int, _ index: Int32, _ tokens: [Int32], _ failure: MatchFailure
  ) {
    let form = Vocabulary.forms[row]
    let example = "For example: \(example(of: form))"
    let statement = tree.statements[Int(index)]
    if reportMisspeltValue(among: tokens) { return }
    guard failure.position < tokens.count else {
      let last = tokens.last ?? statement.first
      report(
        .wrongOperands, tree.span(ofToken: last),
        "“\(tree.words(of: statement))” is not finished: it still needs \(wanted(failure.expected)).",
        next: gapAdvice(tree.text(ofToken: last)) ?? example)
      return
    }
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
        "“\(tree.text(ofToken: before)) \(written)” is written with a blank in it.",
        next: "Write numbers without blanks: 1200, or 1_200.",
        fix: tree.joinedFigures(before, tokens))
    } else if isWord, wantsWord, isReserved(token) {
      report(
        .wrongOperands, span,
        "“\(written)” cannot be a name, because it is a word that goes on with a statement.",
        next: example)
    } else if let rhythm = rhythms.first(where: { $0.word == written }) {
      report(
        .wrongOperands, span, "How often is said with “every”, not with “\(written)”.",
        next: "Write: \(rhythm.meaning)",
        fix: failure.expected.contains(where: isEvery)
          ? tree.rhythm(token, rhythm.meaning, isPlain: rhythm.isPlain) : nil)
    } else if isWord, tree.tokens[Int(before)].kind == .word, failure.position > 0,
      failure.expected.contains(where: { if case .comma = $0 { true } else { false } })
    {
      report(
        .wrongOperands, span,
        "“\(written)” cannot follow “\(tree.text(ofToken: before))” like this.",
        next: "Names in a list have commas between them: \(tree.text(ofToken: before)), \(written)",
        fix: tree.comma(behind: before))
    } else {
      let expected = wanted(failure.expected)
      report(
        .wrongOperands, span,
        expected.isEmpty
          ? "Nothing more can follow here; “\(written)” is too much."
          : "“\(written)” cannot stand here; \(failure.position == 0 ? "after “\(lexicon.spellings[form.keyword])” comes" : "what can follow is") \(expected).",
        next: example)
    }
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
  private mutating func reportMisspeltValue(among tokens: [Int32]) -> Bool {
    for token in tokens where tree.tokens[Int(token)].kind == .value {
      let text = tree.text(ofToken: token)
      if readQuantity(Array(text.utf8)[...]) != nil { continue }
      guard case .notADate = readDate(Array(text.utf8)[...]) else { continue }
      report(
        .valueSpelling, tree.span(ofToken: token),
        "“\(text)” is understood neither as a number nor as a date.",
        next: text.contains(",") ? numberAdvice(text) : dateAdvice(text),
        fix: tree.respelling(ofValue: token, lexicon))
      return true
    }
    return false
  }

  /// How a gap goes on, where that is what was begun.
  private func gapAdvice(_ word: String) -> String? {
    switch lexicon.word(spelled: word) {
    case .pending:
      "Say by when it will be known, for example: "
        + lexicon.spelled(words: .pending, .until, then: "2026-03")
    case .absent:
      "Say why there is none, for example: "
        + lexicon.spelled(words: .absent, .because, then: "\"Confidential by agreement\"")
    default: nil
    }
  }

  /// "text in quotation marks or “tbd”": what would have fitted, each once.
  private func wanted(_ steps: [Step]) -> String {
    var phrases: [String] = []
    var gap = false
    for step in steps {
      let phrase: String
      switch step {
      case .word(.absent), .word(.pending):
        gap = true
        continue
      case .word(let word): phrase = "“\(lexicon.spellings[word])”"
      case .slot(let slot): phrase = slot.phrase
      default: continue
      }
      if !phrases.contains(phrase) { phrases.append(phrase) }
    }
    if phrases.isEmpty && gap { phrases = gapPhrases }
    return listed(phrases, "or")
  }

  private var gapPhrases: [String] {
    [(Word.absent, Word.because), (.pending, .until)].map {
      "“\(lexicon.spellings[$0]) \(lexicon.spellings[$1]) …”"
    }
  }

  private func phrase(_ blocks: [Block]) -> String {
    listed(unique(blocks.map { $0.phrase }), "or")
  }

  private func example(for block: Block) -> String {
    Vocabulary.forms.first { $0.blocks.contains(block) }.map { example(of: $0) } ?? ""
  }
}

private func unique(_ all: [String]) -> [String] {
  var seen: [String] = []
  for one in all where !seen.contains(one) { seen.append(one) }
  return seen
}
