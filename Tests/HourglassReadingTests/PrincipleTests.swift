import HourglassLanguage
import HourglassReading
import HourglassSyntax
import TestSupport
import Testing

/// What principles and challenges find in a design. The model is small, so that each principle
/// shows one sort of condition.
@Suite struct PrincipleTests {
  private let model = """
    model small "Small" {
      stage first "First" { gate participation; unit groups }
      stage second "Second" { gate gains; unit individuals; facet depth }
      stage third "Third" { gate diffusion; unit organisations; facet depth }
      facet depth "Depth" { stage second }
      kind talk "Talk" { stage first; connects people }
      kind pause "Pause" { stage second; prompts reflection }
      gain skill "Skill" { learning }
      gain fear "Fear"
      factor sway "Sway"
      question asked "Asked?" { stage first }
      question given "Given?" { stage first; held by mandates }
      principle by-word "Word" { number 1; stage first; shown by commits, mandates "who commits" }
      principle by-two "Two" {
        number 2; stage second
        shown by matched "who fits"
        shown by pause "time to think"
      }
      principle by-time "Time" {
        stage second, third
        shown regularly by connects "again"
        shown for 6 months by connects "for long"
      }
      principle by-learning "Learning" { stage second; shown by gains "what they learn" }
      principle by-gate "Gate" { stage third; shown by diffusion "who hears it" }
      challenge by-question "Question" { number 1; stage first; shown by asked "an answer" }
      challenge by-holder "Holder" { stage first; shown by given "an answer" }
      challenge by-facet "Facet" { stage second, third; shown by depth "an indicator" }
      challenge by-name "Name" { stage first; shown by sway, skill "why they" }
      challenge by-nothing "Nothing" { stage first }
    }

    """

  private func result(_ lines: String) throws -> Reading {
    try reading(
      "programme p \"P\" {\nfollows small\npeers q \"Q\" {\nnumber 5\n}\n\(lines)\n}\n",
      models: models(model))
  }

  /// `by-word: shown by commits`, one for each that is not simply missing.
  private func words(_ reading: Reading) -> [String] {
    reading.principles.compactMap { principle in
      let known = reading.model.principles[principle.principle]
      if principle.state == .notStated { return nil }
      let resolution = reading.programme.resolution
      var text = reading.model.name(known.entry.head) + ": " + principle.state.name
      for statement in principle.shownBy {
        text += " " + (resolution.keyword(of: statement)?.name ?? "?")
      }
      for condition in principle.missing {
        text += " −" + reading.model.string(known.conditions[condition].words)
      }
      return text + (principle.reason.map { " = " + reading.programme.string($0) } ?? "")
    }
  }

  /// Nothing is shown by a design that says nothing of it, not even what has no conditions.
  @Test func anEmptyDesign() throws {
    let reading = try result("")
    #expect(words(reading) == [])
    #expect(reading.principles.count == 10)
    #expect(reading.principles.map { $0.missing.count } == [1, 2, 2, 1, 1, 1, 1, 1, 1, 0])
  }

  @Test func inPartAndShown() throws {
    let matched = "group r { matched on sway }"
    #expect(
      try words(result(matched)) == [
        "by-two: in-part matched −time to think", "by-name: shown matched",
      ])
    #expect(
      try words(result(matched + "\ntool t { kind pause; with q }")).first
        == "by-two: shown matched tool")
  }

  /// What is declined gives its reason; what is shown elsewhere is not declined, and what will
  /// come is not there yet.
  @Test func declined() throws {
    let none = "organisation o { commits none because \"No money\" }"
    #expect(try words(result(none)) == ["by-word: declined −who commits = No money"])
    #expect(
      try words(result(none + "\norganisation u { mandates q }")) == [
        "by-word: shown mandates", "by-holder: shown mandates",
      ])
    #expect(try words(result("organisation o { commits tbd until 2030 }")) == [])
    #expect(
      try words(result("answer asked none because \"Nobody did\""))
        == ["by-question: declined −an answer = Nobody did"])
    #expect(
      try words(
        result("group r { matched on none because \"Too few\" }\ntool t { kind pause; with q }"))
        == ["by-two: in-part tool −who fits = Too few"])
  }

  /// What lies beyond a stop on purpose is declined with its reason, unless all of it is shown.
  @Test func beyondAStop() throws {
    let stop = "meant to stop after first because \"Enough\""
    let beyond = try words(result(stop))
    #expect(
      beyond == [
        "by-two: declined −who fits −time to think = Enough",
        "by-time: declined −again −for long = Enough",
        "by-learning: declined −what they learn = Enough",
        "by-gate: declined −who hears it = Enough", "by-facet: declined −an indicator = Enough",
      ])
    let two = stop + "\ngroup r { matched on sway }"
    #expect(try words(result(two)).first == "by-two: declined matched −time to think = Enough")
    #expect(
      try words(result(two + "\ntool t { kind pause; with q }")).first
        == "by-two: shown matched tool")
    // To be stuck is to want to go on.
    #expect(try words(result("stuck after first because \"Hard\"")) == [])
    // One of its stages is kept.
    #expect(
      try words(result("meant to stop after second because \"Enough\"")) == [
        "by-gate: declined −who hears it = Enough"
      ])
  }

  @Test(arguments: [
    ("answer asked \"So\"", "by-question: shown answer"),
    ("answer given \"So\"", "by-holder: shown answer"),
    ("indicator i \"I\" { facet depth; story }", "by-facet: shown indicator"),
    (
      "objective o { stage second; for q }\nindicator i { measures o; story }",
      "by-facet: shown indicator"
    ),
    ("objective o { stage second; for q }", "by-learning: shown objective"),
    ("objective o { for q; gains skill }", "by-learning: shown objective"),
    ("objective o { for q; gains skill }", "by-name: shown gains"),
    ("group r { chosen by q for sway }", "by-name: shown chosen"),
    (
      "tool t { from q to r }\ngroup r\nobjective l { stage second; for q }\nobjective o { stage third }",
      "by-gate: shown from objective"
    ),
  ])
  func signs(_ lines: String, _ expected: String) throws {
    let found = try words(result(lines))
    #expect(found.contains(expected), "\(found)")
  }

  /// Pressure is a gain, and no learning.
  @Test func noSign() throws {
    #expect(try words(result("objective o { for q; gains fear }")) == [])
    #expect(try words(result("tool t { from q to r }\ngroup r")) == [])
  }

  /// How often and how long, as far as the tool says, or else the programme.
  @Test(
    arguments: [
      ("once", "", nil),
      ("", "", nil),
      ("every month", "", "in-part tool −for long"),
      ("every month for 2 months", "", "in-part tool −for long"),
      ("every month for 6 months", "", "shown tool"),
      ("every month", "runs 2014 to 2015", "shown tool"),
      ("every month", "runs 2014 onwards", "shown tool"),
      ("every week", "runs 2014-01 to 2014-03", "in-part tool −for long"),
      ("every month; lasts 3 days", "runs 2014 to 2015", "shown tool"),
      ("lasts 1 year", "", "shown tool"),
      ("runs 2014-01 to 2014-02", "runs 2014 to 2017", "in-part tool −for long"),
      ("", "runs 2014 to 2015", "in-part tool −again"),
      ("once", "runs 2014 to 2015", nil),
    ] as [(String, String, String?)])
  func time(_ when: String, _ runs: String, _ expected: String?) throws {
    let found = try words(result("\(runs)\ntool t { kind talk; with q; \(when) }"))
      .first { $0.hasPrefix("by-time") }
    #expect(found == expected.map { "by-time: " + $0 })
  }

  /// A condition names what there is, and says what was probably meant.
  @Test func unknownConditions() {
    let text = """
      model m "M" {
        stage s "S" { gate objective }
        kind talk "Talk" { stage s }
        principle a "A" { stage s; shown by mandtes "x"; shown by tlak "y" }
        challenge a "B" { stage s; shown by use, rule "z" }
      }

      """
    let findings = read(document: Source(text), models: []).findings
    #expect(
      findings.map { $0.kind.name } == [
        "unknown-name", "unknown-name", "duplicate-name", "unknown-name", "unknown-name",
      ])
    let next = findings.map { $0.next }
    #expect(next[0].contains("mandates") && next[1].contains("talk"))
  }

  /// A model has the principles of the one that it extends, and may put others in their place.
  @Test func extendedModels() throws {
    let more = """
      model more "More" {
        extends small
        question own "Own?" { stage first }
        challenge by-word "Our word" { stage first; shown by own "our answer" }
        principle last "Last" { stage third; shown by asked "the answer" }
      }

      """
    let models = try models(model + more)
    let reading = try reading(
      "programme p \"P\" { follows more; answer own \"So\"; answer asked \"So\" }\n", models: models
    )
    #expect(reading.model.principles.count == 11)
    #expect(reading.model.principles[0].isChallenge)
    #expect(
      words(reading) == [
        "by-word: shown answer", "by-question: shown answer", "last: shown answer",
      ])
  }

  /// A model without them is a model.
  @Test func noneAtAll() throws {
    let models = try models("model plain \"Plain\" { stage s \"S\" { gate objective } }\n")
    let reading = try reading("programme p \"P\" { follows plain }\n", models: models)
    #expect(reading.principles.isEmpty)
  }
}
