import Hourglass
import HourglassLanguage
import HourglassRules
import HourglassSyntax
import Testing

@testable import HourglassDocuments

@Suite struct ExplanationTests {
  /// Made once for all of them.
  private static let ofTheReference = Explanations(
    catalogue: FindingKind.catalogue, model: referenceModel)
  private var explanations: Explanations { Self.ofTheReference }

  /// Everything that Hourglass can say or read is explained.
  @Test func everyWord() {
    let model = referenceModel
    var words = FindingKind.catalogue.map { $0.name } + Weakness.all.map { $0.name }
    words += Family.all.map { $0.name } + ["writing", "program", "organization", "outcome"]
    words += Vocabulary.forms.map { $0.keyword.name } + Vocabulary.continuingWords.map { $0.name }
    words += Model.Gate.allCases.map { $0.name }
    words += model.stages.map { model.name($0.entry.head) }
    words += model.toolKinds.map { model.name($0.entry.head) }
    words += model.facets.map { model.name($0.entry.head) }
    words += model.gains.map { model.name($0.entry.head) }
    for list in [
      model.functions, model.risks, model.questions.map { $0.entry }, model.factors,
      model.capabilities, model.levels, model.domains, model.countables,
      model.principles.map { $0.entry },
    ] {
      words += list.map { model.name($0.head) }
    }
    for word in words {
      let meanings = explanations.meanings(of: word)
      #expect(!meanings.isEmpty, "\(word)")
      for meaning in meanings {
        let isExplained =
          !meaning.paragraphs.isEmpty || !meaning.facts.isEmpty || meaning.title != nil
        #expect(isExplained, "\(word)")
      }
    }
  }

  /// Rules say why, by which right, and how it looks before and after.
  @Test func rules() throws {
    for kind in FindingKind.catalogue {
      let meaning = try #require(explanations.meanings(of: kind.name).first)
      #expect(!meaning.paragraphs.isEmpty && !meaning.sources.isEmpty)
      #expect(!meaning.examples.isEmpty, "\(kind.name)")
      for example in meaning.examples {
        #expect(example.lines.allSatisfy { !$0.contains("‸") }, "\(kind.name)")
      }
    }
  }

  private func meaning(_ word: String, _ sort: String) throws -> Explanation {
    try #require(explanations.meanings(of: word).first { $0.sort == sort }, "\(word)")
  }

  private func facts(_ meaning: Explanation, _ heading: String) -> [String] {
    meaning.facts.filter { $0.heading == heading }.map { $0.text }
  }

  /// A rule names its family, its level and what settles or accepts it; one on request says who
  /// asks for it.
  @Test func factsOfRules() throws {
    for rule in Rule.all {
      let meaning = try meaning(rule.kind.name, "a rule")
      #expect(facts(meaning, "family").first?.hasPrefix(rule.kind.familyName + ", “") == true)
      #expect(facts(meaning, "severity") == [rule.kind.severity.name])
      #expect(facts(meaning, "accepted by").count == 1)
      #expect(facts(meaning, "on request").isEmpty != rule.isOnRequest)
      let settling = referenceModel.questions.filter { $0.settles.contains(rule.kind.name) }
      #expect(facts(meaning, "resolved by answering") == settling.map { "answer \($0.name) \"…\"" })
    }
    let written = try meaning("unknown-name", "a finding about how a design is written")
    #expect(facts(written, "accepted by").isEmpty)
    #expect(facts(written, "family") == ["writing, “How a design is written”"])
  }

  /// A family has its whole page: each of its rules, with title and level.
  @Test func families() throws {
    var count = 0
    for name in Family.all.map({ $0.name }) + ["comparison", "several-files", "writing"] {
      let family = try meaning(name, "a family of rules")
      for fact in family.facts {
        let kind = try #require(FindingKind.catalogue.first { $0.name == fact.heading })
        #expect(fact.text.hasPrefix(kind.title + " (" + kind.severity.name))
        #expect(kind.familyName == name)
      }
      count += family.facts.count
    }
    #expect(count == FindingKind.catalogue.count)
  }

  /// A principle says what shows it, a challenge also what the study suggests.
  @Test func principles() throws {
    let time = try meaning("long-run", "a principle")
    #expect(facts(time, "number") == ["5"] && facts(time, "usually in") == ["contact"])
    #expect(
      facts(time, "condition") == [
        "contact between the peers, more than once (a tool that connects people, more than once)",
        "contact between the peers over 6 months or longer (a tool that connects people, for at "
          + "least 6 months)",
      ])
    let match = try meaning("matched-and-empowered", "a principle")
    #expect(
      facts(match, "condition").first
        == "what the peers have in common (a line that begins with matched; or a tool of the kind "
        + "purposeful-matching; or an answer to peers-matched)")
    let authority = try meaning("authority", "a challenge")
    #expect(facts(authority, "number") == ["7"] && facts(authority, "remedy").count == 1)
    #expect(authority.sources[0].contains(", Table 1: “Ensuring peers have authority"))
    #expect(explanations.overview.text.contains("\nPrinciples of effective peer learning\n"))
    #expect(explanations.overview.text.contains("\nChallenges\n"))
    for principle in referenceModel.principles {
      let name = referenceModel.name(principle.entry.head)
      let meaning = try meaning(name, principle.isChallenge ? "a challenge" : "a principle")
      #expect(facts(meaning, "condition").count == principle.conditions.count)
      #expect(facts(meaning, "remedy").count == principle.remedies.count)
      #expect(!meaning.sources.isEmpty && meaning.title != nil)
    }
  }

  /// What no rule looks for says what happens with it.
  @Test func weaknesses() throws {
    let sort = "a weakness without a rule of its own"
    let influence = try meaning("low-influence", sort)
    #expect(
      facts(influence, "asked as") == ["Can these peers move the reform they are to learn about?"])
    #expect(facts(influence, "answered by") == ["answer peers-influence \"…\""])
    #expect(facts(influence, "said by") == ["chosen by … for influence"])
    #expect(
      facts(try meaning("half-pair", sort), "reported as").contains(
        "no-reflection, “No time to reflect”"))
    #expect(
      try meaning("tool-quality", sort).paragraphs.first?.hasPrefix(
        "Hourglass does not check this. ") == true)
    #expect(
      facts(try meaning("no-reflection", "a rule"), "also covers").contains {
        $0.hasSuffix("(half-pair)")
      })
  }

  /// Forms are for readers: none has a sign of the notation that the program reads them in, and
  /// each word in capitals is explained or explains itself.
  @Test func forms() throws {
    for meaning in explanations.all where meaning.sort == "a keyword" {
      let form = try #require(facts(meaning, "form").first)
      for sign in ["~", "+", "|", "HEAD", "GAP", "PARTY"] {
        #expect(!form.contains(sign), "\(form)")
      }
      for word in form.matches(of: /[A-Z][A-Z-]+/).map({ String($0.0) }) {
        let explainsItself = Slot.allCases.contains {
          $0.phrase.uppercased().replacing(" ", with: "-") == "A-" + word
        }
        #expect(explainsItself || !facts(meaning, word).isEmpty, "\(form): \(word)")
      }
    }
    let baseline = try meaning("baseline", "a keyword")
    #expect(facts(baseline, "form") == ["baseline VALUE [in DATE] [because TEXT]"])
    #expect(facts(baseline, "instead").first?.contains("tbd until") == true)
  }

  /// Who comes from logframes finds the word of Hourglass.
  @Test(arguments: [
    ("outcome", ["objective"]), ("activity", ["tool"]), ("participants", ["peers", "with"]),
    ("frequency", ["every", "tracked"]), ("Beneficiaries", ["group", "with"]),
  ])
  func wordsOfLogframes(word: String, keywords: [String]) throws {
    let meaning = try meaning(word, "a word with another name in Hourglass")
    #expect(meaning.facts.map { $0.heading } == keywords)
    #expect(meaning.examples.count == keywords.count)
  }

  /// Everything in every format, under headings that suit several things.
  @Test func everything() {
    let (text, markdown) = (explanations.text.text, explanations.markdown)
    let json = explanationJson(explanations.all).text
    // Words of several words may be broken over two lines.
    let overview = explanations.overview.text.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    for explanation in explanations.all {
      #expect(
        text.contains("\n" + explanation.word + ", " + explanation.sort), "\(explanation.word)")
      #expect(markdown.contains("\n### `" + explanation.word + "`\n"), "\(explanation.word)")
      #expect(json.contains("{\"word\":\"" + explanation.word + "\",\"sort\":\""))
      #expect(overview.contains(explanation.word))
    }
    for (sort, heading) in Set(explanations.all.map { $0.sort }).map({
      ($0, Explanation.plural(ofSort: $0))
    }) {
      #expect(heading.first?.isUppercase == true, "\(sort)")
    }
  }

  @Test func severalMeanings() {
    #expect(explanations.meanings(of: "contact").count >= 2)
    #expect(explanations.meanings(of: "Site Visits").map { $0.word } == ["site-visit"])
    #expect(explanations.meanings(of: "nothing-of-the-kind").isEmpty)
    #expect(explanations.suggestion(for: "book-end-only") == "middle-stages-unmeasured")
    #expect(explanations.suggestion(for: "missing-baselin") == "missing-baseline")
  }
}
