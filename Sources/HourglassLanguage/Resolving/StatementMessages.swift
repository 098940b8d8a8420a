import HourglassSyntax

/// What to say about statements that cannot be understood.
extension Resolver {
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
    _ spelling: String, _ number: Lexicon.WordNumber, _ statement: Statement, _ block: Block
  ) {
    let span = tree.span(ofToken: statement.first)
    if number != 0,
      let row = lexicon.keywords.firstIndex(where: { $0.spells(lexicon.spellings[Int(number)]) })
    {
      let word = Vocabulary.words[row]
      let places = Vocabulary.words.filter { $0.keyword == word.keyword }.flatMap { $0.blocks }
      let design = places.filter { $0.rawValue < Block.model.rawValue }
      report(
        .misplacedWord, span,
        "“\(shortened(spelling))” cannot stand \(block.phrase); it stands \(phrase(design.isEmpty ? places : design)).",
        next: "For example: \(word.example)")
      return
    }
    let candidates = Vocabulary.words.filter { $0.blocks.contains(block) }.map {
      $0.keyword.rawValue
    }
    if let word = Vocabulary.keyword(for: spelling, in: block) {
      report(
        .unknownWord, span,
        "There is no “\(shortened(spelling))” \(block.phrase); here that is “\(word.keyword.rawValue)”.",
        next: "For example: \(word.example)",
        fix: replacement(
          statement.first,
          by: Self.rhythms.first { $0.word == spelling }?.meaning ?? word.keyword.rawValue))
    } else if let suggestion = nearest(spelling, among: candidates) {
      report(
        .unknownWord, span, "There is no “\(shortened(spelling))” \(block.phrase).",
        next: "Did you mean “\(suggestion)”?", fix: replacement(statement.first, by: suggestion))
    } else {
      report(
        .unknownWord, span, "There is no “\(shortened(spelling))” \(block.phrase).",
        next: "What can stand here: \(list(unique(candidates))).")
    }
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
    _ row: Int, _ index: Int32, _ tokens: [Int32], _ failure: Matcher.Failure
  ) {
    let word = Vocabulary.words[row]
    let example = "For example: \(word.example)"
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
        next: "Write numbers without blanks: 1200, or 1_200.", fix: joinedFigures(before, tokens))
    } else if isWord, wantsWord, lexicon.reserved[Int(words[Int(tree.tokens[Int(token)].symbol)])] {
      report(
        .wrongOperands, span,
        "“\(written)” cannot be a name, because it is a word that goes on with a statement.",
        next: example)
    } else if let rhythm = Self.rhythms.first(where: { $0.word == written }) {
      report(
        .wrongOperands, span, "How often is said with “every”, not with “\(written)”.",
        next: "Write: \(rhythm.meaning)",
        fix: failure.expected.contains(where: isEvery) ? self.rhythm(token, rhythm.meaning) : nil)
    } else if isWord, tree.tokens[Int(before)].kind == .word, failure.position > 0,
      failure.expected.contains(where: { if case .comma = $0 { true } else { false } })
    {
      report(
        .wrongOperands, span,
        "“\(written)” cannot follow “\(tree.text(ofToken: before))” like this.",
        next: "Names in a list have commas between them: \(tree.text(ofToken: before)), \(written)",
        fix: comma(behind: before))
    } else {
      let expected = wanted(failure.expected)
      report(
        .wrongOperands, span,
        expected.isEmpty
          ? "Nothing more can follow here; “\(written)” is too much."
          : "“\(written)” cannot stand here; \(failure.position == 0 ? "after “\(word.keyword.rawValue)” comes" : "what can follow is") \(expected).",
        next: example)
    }
  }

  private func isEvery(_ step: Lexicon.Step) -> Bool {
    if case .word(let number) = step { return lexicon.spellings[Int(number)] == "every" }
    return false
  }

  private static let rhythms: [(word: String, meaning: String)] = [
    ("daily", "every day"), ("weekly", "every week"), ("monthly", "every month"),
    ("quarterly", "every quarter"), ("yearly", "every year"), ("annually", "every year"),
    ("biannually", "every 6 months"),
  ]

  /// A figure that is neither number nor date is what is wrong, whatever else does not fit.
  private mutating func reportMisspeltValue(among tokens: [Int32]) -> Bool {
    for token in tokens where tree.tokens[Int(token)].kind == .value {
      let text = tree.text(ofToken: token)
      if readQuantity(Array(text.utf8)) != nil { continue }
      guard case .notADate = readDate(Array(text.utf8)) else { continue }
      report(
        .valueSpelling, tree.span(ofToken: token),
        "“\(text)” is understood neither as a number nor as a date.",
        next: text.contains(",") ? numberAdvice(text) : dateAdvice(text),
        fix: respelling(ofValue: token))
      return true
    }
    return false
  }

  /// How a gap goes on, where that is what was begun.
  private func gapAdvice(_ word: String) -> String? {
    switch word {
    case "tbd": "Say by when it will be known, for example: tbd until 2026-03"
    case "none": "Say why there is none, for example: none because \"Confidential by agreement\""
    default: nil
    }
  }

  /// "text in quotation marks or “tbd”": what would have fitted, each once.
  private func wanted(_ steps: [Lexicon.Step]) -> String {
    var phrases: [String] = []
    var gap = false
    for step in steps {
      let phrase: String
      switch step {
      case .word(let number):
        if number == lexicon.none || number == lexicon.tbd {
          gap = true
          continue
        }
        phrase = "“\(lexicon.spellings[Int(number)])”"
      case .slot(let slot): phrase = slot.phrase
      default: continue
      }
      if !phrases.contains(phrase) { phrases.append(phrase) }
    }
    if phrases.isEmpty && gap { phrases = ["“none because …”", "“tbd until …”"] }
    return list(phrases, "or")
  }

  private func phrase(_ blocks: [Block]) -> String {
    list(unique(blocks.map { $0.phrase }), "or")
  }

  private func example(for block: Block) -> String {
    Vocabulary.words.first { $0.blocks.contains(block) }?.example ?? ""
  }

  private func unique(_ all: [String]) -> [String] {
    var seen: [String] = []
    for one in all where !seen.contains(one) { seen.append(one) }
    return seen
  }

  func list(_ all: [String], _ conjunction: String = "and") -> String {
    if all.count < 2 { return all.first ?? "" }
    return all.dropLast().joined(separator: ", ") + " \(conjunction) " + (all.last ?? "")
  }
}

extension Keyword {
  func spells(_ word: String) -> Bool { rawValue == word || otherSpellings.contains(word) }
}
