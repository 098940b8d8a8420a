import HourglassLanguage
import HourglassRules
import HourglassSyntax

/// One meaning of a word: a rule, a keyword, something of the model, or a word of the verdict.
package struct Explanation: Sendable {
  /// The word, as it is written.
  package let word: String
  /// What sort of thing it is: `a rule`, `a kind of tool`.
  package let sort: String
  /// Its title, where it has one beside its word.
  package let title: String?
  /// Other ways to write the word.
  package var spellings: [String] = []
  /// What it means or why it matters, in sentences.
  package var paragraphs: [String] = []
  /// Single facts, each with its heading.
  package var facts: [(heading: String, text: String)] = []
  /// Lines of the language, each lot under its heading.
  package var examples: [(heading: String, lines: [String])] = []
  /// Where it comes from, in words.
  package var sources: [String] = []
  /// Whether it only has this meaning in models, which few people write.
  var isForModels = false
}

/// Everything that `explain` knows, read against one model.
package struct Explanations: Sendable {
  package let all: [Explanation]

  /// - Parameter catalogue: every kind of finding there is.
  ///   - profiles: those that come with Hourglass.
  package init(catalogue: [FindingKind], model: Model, profiles: [Profile] = []) {
    // Whatever is found about a design comes before what can be wrong with its file.
    let (writing, rules) = (
      catalogue.filter { $0.isOfWriting }, catalogue.filter { !$0.isOfWriting }
    )
    all =
      Explanation.families + (rules + writing).map { Explanation(of: $0, in: model) }
      + Weakness.all.map { Explanation(of: $0, in: model) } + Explanation.keywords
      + Explanation.continuingWords + Explanation.otherWords + Explanation.verdictWords
      + Explanation.changeClasses
      + Explanation.entries(of: model) + Explanation.entries(of: profiles)
  }

  /// Every meaning of a word or of a title, whatever its case.
  package func meanings(of word: String) -> [Explanation] {
    let wanted = word.lowercased()
    let exact = all.filter { $0.word.lowercased() == wanted || $0.spellings.contains(wanted) }
    // What a word means in designs comes before what it means in models.
    if !exact.isEmpty { return exact.filter { !$0.isForModels } + exact.filter { $0.isForModels } }
    return all.filter { ($0.title ?? "").lowercased() == wanted }
  }

  /// The word that was probably meant.
  package func suggestion(for word: String) -> String? {
    var words: [String] = []
    for explanation in all where !words.contains(explanation.word) {
      words.append(explanation.word)
    }
    let earlier = all.filter { $0.sort == "a rule" }.flatMap { $0.spellings }
    return nearest(word, among: words + earlier).map { FindingKind.currentName(of: $0) }
  }
}
