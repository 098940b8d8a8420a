import HourglassLanguage
import HourglassReading
import TestSupport
import Testing

/// What meets the gates and what does not, as the picture of the reading says.
@Suite struct GateTests {
  private func read(_ lines: String) throws -> Reading {
    try reading(
      "programme p \"P\" {\n peers q { number 8 }\n organisation o\n group r { number 5 }\n\(lines)\n}"
    )
  }

  @Test func withoutToolsNothingIsDescribed() throws {
    let result = try read("objective a \"A\" { stage learning; for q }")
    #expect(verdict(result) == "nothing, gap")
    #expect(result.stages[0].gate.reason.text == "Not described yet: the design names no tool.")
  }

  /// A tool that connects people meets the contact gate if it happens more than once.
  @Test(arguments: [
    ("kind site-visit; among q; every 6 months", true, false),
    ("kind site-visit; among q; once", false, false),
    ("kind site-visit; among q; on 2014-03", false, false),
    ("kind site-visit; among q; on 2014-03; on 2015-03", true, false),
    ("kind site-visit; among q; lasts 6 weeks", true, false),
    ("kind site-visit; among q; lasts 3 days", false, false),
    ("kind site-visit; among q; runs 2014-11 onwards", true, false),
    ("kind site-visit; among q; runs 2014-11-03 to 2014-11-05", false, false),
    ("kind site-visit; among q", true, true),
    ("kind site-visit; with o; every month", false, false),
    ("kind large-group-meeting; among q; every year", false, false),
    ("kind large-group-meeting; among q; connects people; every year", true, false),
    ("among q; every month", false, false),
    ("kind site-visit; every month", false, false),
  ])
  func contact(tool: String, isMet: Bool, restsOnSilence: Bool) throws {
    let gate = try read("tool t \"T\" { \(tool) }").stages[1].gate
    #expect(gate.isMet == isMet)
    #expect(gate.restsOn.contains(.frequency) == restsOnSilence)
  }

  /// Contact takes two: where fewer are known, nobody is in contact, and where nothing is known of
  /// how many, there may be others.
  @Test(arguments: [
    ("person x", "x", false),
    ("peers alone { number 1 }", "alone", false),
    ("person x\n person y", "x, y", true),
    ("group g", "g", true),
    ("person x\n group g { includes x }", "g", true),
    ("person x\n group g { includes x; number 1 }", "g", false),
    ("person x", "x, r", true),
  ])
  func contactTakesTwo(parties: String, among: String, isMet: Bool) throws {
    let result = try read(
      "\(parties)\n tool t \"T\" { kind site-visit; among \(among); every month }")
    #expect(result.stages[1].gate.isMet == isMet)
  }

  /// The same people in two tools meet twice; different people do not.
  @Test(arguments: [("q", true), ("r", false)])
  func twoOccasions(second: String, isMet: Bool) throws {
    let result = try read(
      """
      tool t "T" { kind site-visit; among q; once }
      tool u "U" { kind joint-activity; among \(second); once }
      """)
    #expect(result.stages[1].gate.isMet == isMet)
  }

  /// Learning is for people who are in contact, whoever claims it.
  @Test(arguments: [
    ("stage learning; for q", true), ("stage learning", true), ("stage learning; for r", false),
    ("stage learning; for o", false), ("stage contact; for q", false),
    ("stage contact; for q; gains experiential-knowledge", true),
    ("stage contact; for q; gains peer-pressure, collaboration, group-identity", false),
  ])
  func gains(objective: String, isMet: Bool) throws {
    let result = try read(
      """
      objective a "A" { \(objective) }
      tool t "T" { kind site-visit; among q; every month }
      """)
    #expect(result.stages[2].gate.isMet == isMet)
  }

  /// A mandate is no line; neither is sharing with those who were there.
  @Test(arguments: [
    ("organisation p1 { mandates q }", false), ("person s { shares with r }", false),
    ("group w { includes q }\n peers v { shares with q }", false),
    ("peers v { shares with r }\n tool m \"M\" { kind site-visit; among v; every week }", false),
  ])
  func diffusion(lines: String, isMet: Bool) throws {
    let result = try read(
      """
      objective a "A" { stage learning; for q }
      objective b "B" { stage scale }
      tool t "T" { kind site-visit; among q; every month }
      \(lines)
      """)
    #expect(result.stages[3].gate.isMet == isMet)
  }

  @Test func stopsAreNotGoneBeyond() throws {
    let lines = """
      peers v { shares with r }
      objective a "A" { stage learning; for v }
      objective b "B" { stage scale }
      tool t "T" { kind site-visit; among v; every month }
      """
    #expect(try verdict(read(lines)) == "scale, none")
    #expect(
      try verdict(read(lines + "\nmeant to stop after contact because \"x y\""))
        == "contact, by-design")
    #expect(try verdict(read(lines + "\nstuck after contact because \"x y\"")) == "contact, gap")
    // Meant to stop further on than it carries: it does not get to where it means to stop.
    #expect(
      try verdict(
        read(
          """
          meant to stop after contact because "x y"
          objective a "A" { stage contact; for q }
          tool t "T" { kind large-group-meeting; with q }
          """)) == "engagement, gap")
  }

  /// A stage is missing only where a later one is claimed and nothing speaks for this one.
  @Test(arguments: [
    ("objective a \"A\" { stage scale }\n tool t \"T\" { kind training; with q }", [1, 2]),
    ("objective a \"A\" { stage learning }\n tool t \"T\" { kind training; with q; once }", [1]),
    // A gate that is met has something behind it, of whatever kind.
    (
      "objective a \"A\" { stage learning }\n tool t \"T\" { kind site-visit; with q; every day }",
      []
    ),
    ("objective a \"A\" { stage engagement }\n tool t \"T\" { kind training; with q }", []),
    (
      "meant to stop after engagement because \"x y\"\n objective a \"A\" { stage scale }\n tool t \"T\" { kind training; with q }",
      []
    ),
  ])
  func missing(lines: String, stages: [Int]) throws {
    let result = try read(lines)
    #expect(result.stages.indices.filter { result.stages[$0].isMissing } == stages)
  }
}
