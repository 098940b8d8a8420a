import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// How far `allow` reaches.
@Suite struct AllowanceTests {
  /// The clean design without its time to reflect, and a line in one of its blocks.
  private func unreflective(_ place: String, _ line: String) -> Checked {
    Checked(
      edited([("kind multi-peer-reflection", "kind training"), (place, place + "\n" + line)]))
  }

  private let allow = "allow no-reflection because \"It is left to the ministries\""

  @Test func `A finding on the head of a block belongs to the block`() {
    let checked = unreflective("gains experiential-knowledge", allow)
    #expect(checked.names == [])
    #expect(checked.allowed == ["no-reflection"])
  }

  @Test func `An allowance in another block reaches nothing and is reported`() {
    let checked = unreflective("stage contact", allow)
    #expect(checked.names == ["unused-allow", "no-reflection"])
    #expect(checked.allowed == [])
  }

  @Test func `An allowance in a link reaches nothing outside the link`() {
    let checked = unreflective("assuming room-to-act", allow)
    #expect(checked.names == ["no-reflection", "unused-allow"])
  }

  @Test func `The nearest allowance counts, and the wider one is unused`() {
    let checked = Checked(
      edited([
        ("kind multi-peer-reflection", "kind training"),
        ("gains experiential-knowledge", "gains experiential-knowledge\n" + allow),
      ]).addingToProgramme(allow))
    #expect(checked.names == ["unused-allow"])
    #expect(checked.allowed == ["no-reflection"])
    #expect(checked.judgements.first { $0.allowedBy != nil }?.allowedBy == 1)
  }

  @Test func `One allowance silences every finding of its rule in its block`() {
    let checked = Checked(
      cleanDesign.addingToProgramme(
        """
        risk cold "It is too cold" { owner secretariat }
        risk wet "It is too wet" { owner secretariat }
        allow risk-unanswered because "Agreed at the kick-off"
        """))
    #expect(checked.names == [])
    #expect(checked.allowed == ["risk-unanswered", "risk-unanswered"])
  }

  /// What many indicators lack is one finding; an indicator that allows it for itself is not
  /// among them.
  @Test func `An indicator that allows what it lacks is left out of what is said of the others`() {
    let bare = edited([
      ("    source \"Interviews with directors and their deputies\"\n", ""),
      ("source \"Minutes\"; ", ""), ("source \"Telephone survey\"; ", ""),
    ])
    let all = Checked(bare)
    #expect(all.names == ["missing-source"])
    #expect(all.findings[0].message.contains("“Plenaries that end with an agreed agenda”, “"))
    let own = Checked(
      bare.exchanging("facet use\n", for: "facet use\n    allow missing-source because \"So\"\n"))
    #expect(own.names == ["missing-source"])
    #expect(own.allowed == ["missing-source"])
    #expect(!own.findings[0].message.contains("changed a procedure"))
  }

  @Test func `An allowance of one rule leaves the others alone`() {
    let checked = Checked(
      edited([
        ("    source \"Interviews with directors and their deputies\"\n", ""),
        ("    baseline 3 in 2012\n", "    allow missing-source because \"Agreed\"\n"),
      ]))
    #expect(checked.names == ["missing-baseline"])
  }

  @Test func `An allowance reaches its own programme only`() {
    let second =
      cleanDesign
      .exchanging("programme budget-network", for: "programme second")
      .exchanging("kind multi-peer-reflection", for: "kind training")
    let first = cleanDesign.addingToProgramme(allow)
    #expect(Checked(first + second).names == ["unused-allow", "no-reflection"])
  }

  @Test(arguments: [
    ("no-reflexion", "Did you mean no-reflection?"), ("unicorns", "Write the name"),
  ])
  func `A rule that does not exist is reported`(name: String, advice: String) {
    let checked = unreflective(
      "gains experiential-knowledge", "    allow \(name) because \"We know\"")
    #expect(checked.names == ["no-reflection", "unknown-rule"])
    #expect(checked.finding("unknown-rule")?.next.hasPrefix(advice) == true)
  }

  @Test(arguments: ["unknown-name", "unused-allow"])
  func `What is wrong with the file cannot be allowed`(name: String) {
    let checked = unreflective("gains experiential-knowledge", "allow \(name) because \"We know\"")
    #expect(checked.names == ["no-reflection", "unknown-rule"])
    #expect(
      checked.finding("unknown-rule")?.message.contains("cannot be allowed or changed") == true)
  }

  @Test func `An allowance of a rule that was not asked is no finding`() throws {
    let document = read(
      document: Source(cleanDesign.addingToProgramme(allow)), models: [referenceModel])
    let programme = try #require(document.programmes.first)
    #expect(judge(interpret(programme), by: []).isEmpty)
  }

  @Test func `Findings come in the order of the file`() {
    let starts = Checked(DeclaredStopTests.careless[0]).judgements.map { $0.finding.span.start }
    #expect(starts == starts.sorted())
    #expect(starts.count > 5)
  }
}
