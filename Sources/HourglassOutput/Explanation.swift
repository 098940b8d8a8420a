import HourglassLanguage
import HourglassRules
import HourglassSyntax

/// One meaning of a word: a rule, a keyword, something of the model, or a word of the verdict.
public struct Explanation: Sendable {
  /// The word, as it is written.
  public let word: String
  /// What sort of thing it is: `a rule`, `a kind of tool`.
  public let sort: String
  /// Its title, where it has one beside its word.
  public let title: String?
  /// What it means or why it matters, in sentences.
  public var paragraphs: [String] = []
  /// Single facts, each with its heading.
  public var facts: [(heading: String, text: String)] = []
  /// Lines of the language, each lot under its heading.
  public var examples: [(heading: String, lines: [String])] = []
  /// Where it comes from, in words.
  public var sources: [String] = []
}

/// Everything that `explain` knows, read against one model.
public struct Explanations: Sendable {
  public let all: [Explanation]

  /// - Parameter catalogue: every kind of finding there is.
  public init(catalogue: [FindingKind], model: Model) {
    all =
      catalogue.map { Explanation(of: $0) } + Explanation.keywords + Explanation.continuingWords
      + Explanation.verdictWords + Explanation.entries(of: model)
  }

  /// Every meaning of a word or of a title, whatever its case.
  public func meanings(of word: String) -> [Explanation] {
    let wanted = word.lowercased()
    let exact = all.filter { $0.word.lowercased() == wanted }
    if !exact.isEmpty { return exact }
    return all.filter { ($0.title ?? "").lowercased() == wanted }
  }

  /// The word that was probably meant.
  public func suggestion(for word: String) -> String? {
    var words: [String] = []
    for explanation in all where !words.contains(explanation.word) {
      words.append(explanation.word)
    }
    return nearest(word, among: words)
  }
}

extension Explanation {
  init(of kind: FindingKind) {
    let isRule = Rule.all.contains { $0.kind.name == kind.name }
    self.init(
      word: kind.name, sort: isRule ? "a rule" : "a finding about how a design is written",
      title: kind.title)
    paragraphs = [kind.why]
    facts = [("weight", kind.severity.name)]
    // What is wrong with the file itself can only be mended.
    if isRule { facts.append(("accepted by", "allow " + kind.name + " because \"…\"")) }
    // An edit may only move the mark of the tests; then there is nothing to show.
    let edits = kind.example.edits.map {
      (bad: Explanation.lines(of: $0.bad), good: Explanation.lines(of: $0.good))
    }.filter { $0.bad != $0.good }
    for edit in edits {
      if !edit.bad.isEmpty { examples.append(("Instead of", edit.bad)) }
      if !edit.good.isEmpty { examples.append((edit.bad.isEmpty ? "Write" : "write", edit.good)) }
    }
    sources = [kind.basis.words]
  }

  /// The lines of an example, moved to the left edge, without the mark of the tests.
  private static func lines(of text: String) -> [String] {
    var lines = linesOf(text).map { line in
      String(String.UnicodeScalarView(line.unicodeScalars.filter { $0 != "‸" }))
    }
    while let first = lines.first, trimmed(first).isEmpty { lines.removeFirst() }
    while let last = lines.last, trimmed(last).isEmpty { lines.removeLast() }
    let margin = lines.filter { !trimmed($0).isEmpty }.map(indentation(of:)).min() ?? 0
    return lines.map { String($0.dropFirst(min(margin, indentation(of: $0)))) }
  }

  /// One explanation for each row of the vocabulary.
  static var keywords: [Explanation] {
    Vocabulary.words.map { word in
      var explanation = Explanation(
        word: word.keyword.rawValue, sort: "a word of the language", title: nil)
      var facts: [(heading: String, text: String)] = [
        ("means", word.meaning),
        ("where", listed(word.blocks.map { $0.phrase }) + ", " + word.occurs.phrase),
      ]
      let form = word.keyword.rawValue + (word.pattern.isEmpty ? "" : " " + word.pattern)
      facts.append(("form", form + (word.opens == nil ? "" : " { … }")))
      facts += slots(in: Pattern(word.pattern))
      if !word.keyword.otherSpellings.isEmpty {
        facts.append(("also spelled", listed(word.keyword.otherSpellings)))
      }
      explanation.facts = facts
      explanation.examples = [("For example", linesOf(word.example))]
      return explanation
    }
  }

  /// What the capitalised words of a form stand for, each once.
  private static func slots(in pattern: Pattern) -> [(heading: String, text: String)] {
    var facts: [(heading: String, text: String)] = []
    func add(_ heading: String, _ text: String) {
      if !facts.contains(where: { $0.heading == heading }) { facts.append((heading, text)) }
    }
    func visit(_ pattern: Pattern) {
      switch pattern {
      case .word: break
      case .slot(let slot): add(slot.symbol, slot.phrase)
      case .part(let name):
        for part in Pattern.parts where part.name == name { add(name, part.pattern) }
      case .sequence(let all), .either(let all): for inner in all { visit(inner) }
      case .optional(let inner): visit(inner)
      case .list(let inner):
        visit(inner)
        add("+", "one or more, with commas between")
      case .orGap(let inner):
        visit(inner)
        add("~", "or, in its place, none because TEXT or tbd until DATE")
      }
    }
    visit(pattern)
    return facts
  }

  /// The words that go on with a statement, and the statements they go on with.
  static var continuingWords: [Explanation] {
    Vocabulary.continuingWords.map { word in
      var explanation = Explanation(
        word: word, sort: "a word that goes on with a statement", title: nil)
      explanation.paragraphs = [
        gapWords[word]
          ?? "It goes on with a statement, so nothing can have it for a name."
      ]
      let users = Vocabulary.words.filter { uses(word, Pattern($0.pattern)) }
      if !users.isEmpty {
        explanation.examples = [("For example", users.prefix(3).map { linesOf($0.example)[0] })]
      } else if word == "none" {
        explanation.examples = [("For example", [#"shares with none because "Confidential""#])]
      } else if word == "tbd" || word == "until" {
        explanation.examples = [("For example", ["baseline tbd until 2015-03"])]
      }
      return explanation
    }
  }

  private static let gapWords = [
    "none": "It says, with because and a reason, that something is deliberately absent.",
    "tbd": "It says, with until and a date, that something will come.",
  ]

  /// Whether a pattern has the word in it, apart from the gap that stands nearly everywhere.
  private static func uses(_ word: String, _ pattern: Pattern) -> Bool {
    switch pattern {
    case .word(let other): other == word
    case .slot: false
    case .part(let name):
      name != "GAP"
        && Pattern.parts.contains { $0.name == name && uses(word, Pattern($0.pattern)) }
    case .sequence(let all), .either(let all): all.contains { uses(word, $0) }
    case .optional(let inner), .list(let inner), .orGap(let inner): uses(word, inner)
    }
  }
}
