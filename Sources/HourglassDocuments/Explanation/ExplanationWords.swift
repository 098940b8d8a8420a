import HourglassLanguage

/// The words of the language, for `explain`.
extension Explanation {
  /// One explanation for each row of the vocabulary.
  static var keywords: [Explanation] {
    Vocabulary.forms.map { word in
      var explanation = Explanation(
        word: word.keyword.name, sort: "a keyword", title: nil)
      let pattern = Pattern(word.pattern)
      let form = joinedForms(word.keyword.name, readable(pattern, as: .plain))
      explanation.spellings = word.keyword.otherSpellings
      explanation.isForModels = word.blocks.allSatisfy { $0.rawValue >= Block.model.rawValue }
      explanation.facts = [
        ("means", word.meaning),
        ("where", listed(word.blocks.map { $0.phrase }) + ", " + word.occurs.phrase),
        ("form", form + (word.opens == nil ? "" : " { … }")),
      ]
      explanation.facts += legend(of: pattern)
      if !word.keyword.otherSpellings.isEmpty {
        explanation.facts.append(("also spelled", listed(word.keyword.otherSpellings)))
      }
      explanation.examples = [("For example", linesOf(word.example))]
      return explanation
    }
  }

  /// What the capitals and signs of a form stand for, each once.
  private static func legend(of pattern: Pattern) -> [(heading: String, text: String)] {
    var facts: [(heading: String, text: String)] = []
    var hasOptional = false
    var hasList = false
    func isNew(_ heading: String) -> Bool { !facts.contains { $0.heading == heading } }
    func visit(_ pattern: Pattern) {
      switch pattern {
      case .word, .part(.gap): break
      case .slot(let slot):
        let heading = FormStyle.plain.place(slot.placeholder)
        // “NUMBER: a number” tells nobody anything.
        if isNew(heading), slot.phrase != "a " + slot.placeholder {
          facts.append((heading, slot.phrase))
        }
      case .part(let part):
        let heading = FormStyle.plain.place(part.placeholder)
        guard isNew(heading) else { break }
        if part == .unit {
          facts.append((heading, "day, week, month, quarter or year, or several of one of them"))
          break
        }
        facts.append((heading, readable(part.pattern, as: .plain)))
        visit(part.pattern)
      case .sequence(let all), .either(let all): for inner in all { visit(inner) }
      case .optional(let inner):
        hasOptional = true
        visit(inner)
      case .list(let inner):
        hasList = true
        visit(inner)
      case .orGap(let inner): visit(inner)
      }
    }
    visit(pattern)
    if hasOptional { facts.append(("[ ]", "what can be left out")) }
    if hasList { facts.append(("…", "more of the same can follow, with commas between them")) }
    if hasGap(pattern) {
      facts.append(
        (
          "instead",
          "instead of the part after the keyword, or of its names: none because \"…\", or tbd "
            + "until a date"
        ))
    }
    return facts
  }

  /// The reserved words, and the statements they belong to.
  static var continuingWords: [Explanation] {
    Vocabulary.continuingWords.map { word in
      var explanation = Explanation(
        word: word.name, sort: "a reserved word", title: nil)
      explanation.paragraphs = [
        gapWords[word]
          ?? "This is a reserved word. It cannot be a name."
      ]
      let users = Vocabulary.forms.filter { uses(word, Pattern($0.pattern)) }
      if !users.isEmpty {
        explanation.examples = [("For example", users.prefix(3).map { linesOf($0.example)[0] })]
      } else if word == .absent {
        explanation.examples = [("For example", [#"shares with none because "Confidential""#])]
      } else if word == .pending || word == .until {
        explanation.examples = [("For example", ["baseline tbd until 2015-03"])]
      }
      return explanation
    }
  }

  private static let gapWords: [Word: String] = [
    .absent: "With because and a reason, it says that an entry is left out on purpose.",
    .pending: "With until and a date, it says when an entry will be defined.",
  ]

  /// Whether a pattern has the word in it, apart from the gap that stands nearly everywhere.
  private static func uses(_ word: Word, _ pattern: Pattern) -> Bool {
    switch pattern {
    case .word(let other): other == word
    case .slot: false
    case .part(let part): part != .gap && uses(word, part.pattern)
    case .sequence(let all), .either(let all): all.contains { uses(word, $0) }
    case .optional(let inner), .list(let inner), .orGap(let inner): uses(word, inner)
    }
  }

  /// What people know from logframes and other plans, and the words that Hourglass has for it.
  static var otherWords: [Explanation] {
    var words: [(word: String, rows: [StatementForm])] = []
    for other in Vocabulary.otherWords {
      // What a word means in designs comes before what it means in models.
      guard let row = Vocabulary.forms.first(where: { $0.keyword == other.keyword }) else {
        continue
      }
      if let index = words.firstIndex(where: { $0.word == other.word }) {
        words[index].rows.append(row)
      } else {
        words.append((other.word, [row]))
      }
    }
    return words.map { word, rows in
      var explanation = Explanation(
        word: word, sort: "a word with another name in Hourglass", title: nil)
      let names = listed(rows.map { inQuotes($0.keyword.name) }, "or")
      explanation.paragraphs = [
        "Logframes and other plans call this " + inQuotes(word) + ". In a design, write " + names
          + "."
      ]
      if rows.contains(where: { $0.keyword == .objective }) {
        explanation.paragraphs.append(
          "One word is used for near and distant changes. The stage of each objective tells them "
            + "apart."
        )
      }
      explanation.facts = rows.map { ($0.keyword.name, $0.meaning) }
      explanation.examples = rows.map {
        ("For example, " + $0.blocks[0].phrase, linesOf($0.example))
      }
      return explanation
    }
  }
}
