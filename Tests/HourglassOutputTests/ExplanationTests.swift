import Hourglass
import Testing

@Suite struct ExplanationTests {
  private let explanations = Explanations(catalogue: FindingKind.catalogue, model: referenceModel)

  /// Everything that Hourglass can say or read is explained.
  @Test func everyWord() {
    let model = referenceModel
    var words = FindingKind.catalogue.map { $0.name }
    words += Keyword.allCases.map { $0.rawValue } + Vocabulary.continuingWords
    words += Model.Gate.allCases.map { $0.name }
    words += model.stages.map { model.name($0.entry.head) }
    words += model.toolKinds.map { model.name($0.entry.head) }
    words += model.facets.map { model.name($0.entry.head) }
    words += model.gains.map { model.name($0.entry.head) }
    for list in [
      model.functions, model.risks, model.questions.map { $0.entry }, model.factors,
      model.capabilities,
      model.levels, model.domains, model.countables,
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

  @Test func severalMeanings() {
    #expect(explanations.meanings(of: "contact").count >= 2)
    #expect(explanations.meanings(of: "Site Visits").map { $0.word } == ["site-visit"])
    #expect(explanations.meanings(of: "nothing-of-the-kind").isEmpty)
    #expect(explanations.suggestion(for: "book-end-only") == "book-ends-only")
  }
}
