import HourglassLanguage
import HourglassReading
import HourglassSyntax
import TestSupport
import Testing

/// The study's principles and challenges, as the reference model has them.
@Suite struct StudyPrincipleTests {
  private static func key(_ principle: Model.Principle) -> String {
    referenceModel.name(principle.entry.head)
  }

  private func states(_ reading: Reading) -> [String: PrincipleReading.State] {
    var states: [String: PrincipleReading.State] = [:]
    for principle in reading.principles {
      states[Self.key(reading.model.principles[principle.principle])] = principle.state
    }
    return states
  }

  /// Twelve principles; twelve rows of Table 1 and six of Table 4. Each has what the study says of
  /// it, and each challenge a remedy.
  @Test func allAreThere() {
    let model = referenceModel
    let (challenges, principles) = (
      model.principles.filter { $0.isChallenge }, model.principles.filter { !$0.isChallenge }
    )
    #expect(principles.map { $0.number } == (1...12).map { $0 })
    #expect(challenges.map { $0.number } == (1...12).map { $0 } + (1...6).map { $0 })
    #expect(
      challenges.map { $0.entry.citations[0].place.map { model.string($0) } }
        == Array(repeating: "Table 1", count: 12) + Array(repeating: "Table 4", count: 6))
    for principle in model.principles {
      #expect(!principle.conditions.isEmpty && !principle.entry.stages.isEmpty)
      #expect(principle.entry.head.title != nil && !principle.entry.citations.isEmpty)
      #expect(principle.isChallenge == !principle.remedies.isEmpty, "\(Self.key(principle))")
    }
    let keys = model.principles.map { Self.key($0) }
    #expect(Set(keys).count == 30)
  }

  /// What is quoted after `cites` of them stands in the study.
  @Test(.needsStudy) func sources() throws {
    let study = try Study.text(of: .study).split { $0.isWhitespace }.joined(separator: " ")
    for principle in referenceModel.principles {
      for citation in principle.entry.citations {
        #expect(study.contains(referenceModel.string(citation.phrase)), "\(Self.key(principle))")
      }
    }
  }

  /// An empty design states none of them.
  @Test func anEmptyDesign() throws {
    let states = states(try reading("programme p \"P\" { }\n"))
    #expect(states.count == 30)
    #expect(states.values.allSatisfy { $0 == .notStated })
  }

  /// A design that says what shows each condition shows the principle; one that says what shows a
  /// single condition lacks none but others.
  @Test(arguments: referenceModel.principles.indices)
  func eachCanBeShown(_ index: Int) throws {
    let principle = referenceModel.principles[index]
    let all = Array(principle.conditions.indices)
    let whole = try reading(Self.design(all, of: principle)).principles[index]
    #expect(whole.state == .shown && whole.missing.isEmpty && !whole.shownBy.isEmpty)
    #expect(whole.reason == nil)
    for condition in all {
      let part = try reading(Self.design([condition], of: principle)).principles[index]
      #expect(!part.missing.contains(condition) && !part.shownBy.isEmpty)
      #expect(part.state == (part.missing.isEmpty ? .shown : .inPart))
    }
  }

  /// Every sign of every condition is one that a design can have.
  @Test(arguments: referenceModel.principles.indices)
  func eachSignShowsItsCondition(_ index: Int) throws {
    let principle = referenceModel.principles[index]
    for condition in principle.conditions.indices {
      for sign in principle.conditions[condition].signs {
        let design = Self.design([Self.line(for: sign)])
        let missing = try reading(design).principles[index].missing
        #expect(!missing.contains(condition), "\(design)")
      }
    }
  }

  /// A design with what shows these conditions: for each the first of its signs.
  private static func design(_ conditions: [Int], of principle: Model.Principle) -> String {
    design(conditions.map { line(for: principle.conditions[$0].signs[0]) })
  }

  private static func design(_ lines: [String]) -> String {
    """
    programme p "P" {
      runs 2014 to 2017
      peers q "Q" { number 5 }
      group r "R"
      organisation o "O"
      objective end "End" { stage scale; for o }
    \(lines.joined(separator: "\n"))
    }

    """
  }

  private static func line(for sign: Model.Sign) -> String {
    let model = referenceModel
    switch sign {
    case .statement(.gains): return "objective \"More\" { for q; gains experiential-knowledge }"
    case .statement(.serves): return "tool \"More\" { with q; serves end }"
    case .statement(.matched): return "peers \"More\" { matched on tasks }"
    case .statement(.chosen): return "peers \"More\" { chosen by o }"
    case .statement(.mandates): return "organisation \"More\" { mandates q }"
    case .statement(.commits): return "organisation \"More\" { commits time }"
    case .statement(.shares): return "person \"More\" { shares with r }"
    case .statement(.connects): return "tool \"More\" { with q; connects people; every month }"
    case .statement(.prompts): return "tool \"More\" { with q; prompts reflection; every month }"
    case .statement(.feeds): return "tool \"More\" { with q; feeds lessons forward; every month }"
    case .statement(.involves): return "tool \"More\" { with q; involves joint work }"
    case .question(let index): return "answer \(model.questions[index].name) \"So\""
    case .toolKind(let index):
      return "tool \"More\" { with q; kind \(model.name(model.toolKinds[index].entry.head)) }"
    case .facet(let index):
      return "indicator \"More\" { story; facet \(model.name(model.facets[index].entry.head)) }"
    case .name(.factor, let index):
      return "group \"More\" { chosen by o for \(model.name(model.factors[index].head)) }"
    case .name(.capability, let index):
      return "objective \"More\" { builds \(model.name(model.capabilities[index].head)) }"
    case .statement(.reported): return "indicator \"More\" { story; reported to o }"
    case .gate(.diffusion):
      return """
        tool visits "Visits" { kind site-visit; among q; every month }
        tool back "Back" { from q to r }
        objective learn "Learn" { stage learning; for q }
        """
    case .statement, .gate, .name: return "a sign without a line here"
    }
  }

  /// What the study says of its cases, written down before it was tried: the principles that each
  /// shows, and some that it shows in part, declines or does not state. What is described from a
  /// source leaves much unsaid.
  private static let expected: [(name: String, states: [String: PrincipleReading.State])] = [
    (
      "horizontal-learning-program",
      [
        "several-ways": .shown, "sharing-back": .shown, "able-to-share": .shown,
        "clear-objectives": .shown, "doing-and-reflecting": .inPart, "home-commits": .inPart,
        "every-facet-evaluated": .notStated, "matched-and-empowered": .notStated,
      ]
    ),
    (
      "african-peer-review-mechanism",
      [
        "clear-objectives": .declined, "sharing-back": .declined, "several-ways": .declined,
        "trust": .declined, "formal-authorisation": .notStated,
        "matched-and-empowered": .notStated, "effective-matching": .notStated,
      ]
    ),
    (
      "open-government-partnership",
      [
        "doing-and-reflecting": .declined, "gains-reported": .declined, "long-run": .declined,
        "every-facet-evaluated": .notStated, "authority": .notStated,
      ]
    ),
    (
      "pempal",
      [
        "clear-objectives": .shown, "several-ways": .shown, "every-facet-evaluated": .inPart,
        "doing-and-reflecting": .inPart, "home-commits": .notStated, "sharing-back": .notStated,
      ]
    ),
    (
      "afcop",
      [
        "matched-and-empowered": .inPart, "effective-matching": .shown, "sharing-back": .inPart,
        "able-to-share": .shown, "means-to-keep-in-touch": .shown,
        "formal-authorisation": .notStated,
        "every-facet-evaluated": .notStated,
      ]
    ),
    (
      "transparency-accountability-program",
      [
        "clear-objectives": .shown, "matched-and-empowered": .inPart,
        "effective-matching": .shown, "doing-and-reflecting": .inPart, "reflecting-well": .shown,
        "several-ways": .inPart, "sharing-back": .notStated,
      ]
    ),
    (
      "kyrgyz-peer-assisted-learning",
      [
        "several-ways": .inPart, "sharing-back": .inPart, "able-to-share": .shown,
        "home-commits": .notStated, "reflecting-well": .notStated,
      ]
    ),
    (
      "who-peer-learning-district",
      [
        "clear-objectives": .shown, "doing-and-reflecting": .inPart, "reflecting-well": .shown,
        "matched-and-empowered": .notStated, "able-to-share": .notStated,
      ]
    ),
    (
      "tutorial",
      [
        "clear-objectives": .shown, "matched-and-empowered": .shown,
        "formal-authorisation": .shown, "honest-and-committed": .shown, "long-run": .shown,
        "several-ways": .shown, "doing-and-reflecting": .shown, "gains-reported": .shown,
        "home-commits": .shown, "easy-to-take-part": .inPart, "sharing-back": .shown,
        "every-facet-evaluated": .inPart, "trust": .shown, "media": .notStated,
      ]
    ),
  ]

  @Test(arguments: expected)
  func examples(_ name: String, _ expected: [String: PrincipleReading.State]) throws {
    #expect(Self.expected.count == Repository.examples.count)
    let found = states(try reading(Repository.text(of: "Models/examples/\(name).hourglass")))
    for (key, state) in expected.sorted(by: { $0.key < $1.key }) {
      #expect(found[key] == state, "\(name): \(key)")
    }
  }
}
