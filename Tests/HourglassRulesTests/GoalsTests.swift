import HourglassLanguage
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// What a design wants, why, and what leads to what.
@Suite struct GoalsTests {
  @Test func `Without any objective the stop is not asked for`() {
    let people = """
      programme p "P" {
        why "W"
        facilitator office "Office"
        peers mayors "Mayors"
      """
    #expect(Checked(people + "}").names == ["no-objectives", "no-indicators"])
    let tool = "  tool plenary \"Plenary\" { kind large-group-meeting; with mayors; every year }\n}"
    #expect(
      Checked(people + "\n" + tool).names == ["no-objectives", "event-only", "no-indicators"])
    #expect(
      Checked("programme p \"P\" { why \"W\" }").names == ["stop-not-explained", "no-indicators"])
  }

  @Test func `The objective offered stops where the design stops`() throws {
    let kind = try #require(FindingKind.catalogue.first { $0.name == "no-objectives" })
    let (bad, _) = try #require(Example.Case(kind).bad)
    #expect(Checked(bad).finding("no-objectives")?.next.contains("stage engagement") == true)
  }

  static let noReason = [
    ("  why \"Budget reform turns on know-how that manuals do not carry\"\n", ""),
    ("\n    leads to keep-working because \"People with the same problem stay in touch\"", ""),
    ("\n    leads to learn because \"Work on a real problem shows what a colleague knows\"", ""),
    (
      """

          leads to practise because "Ministries give returning directors room to act" {
            assuming room-to-act
          }
      """, ""
    ),
    (
      "  assumption room-to-act \"Ministers back the directors who try something\" "
        + "{ tested by ministries }\n", ""
    ),
  ]

  @Test(arguments: 0..<5)
  func `A single reason anywhere is a reason`(kept: Int) {
    var edits = Self.noReason
    #expect(Checked(edited(edits)).names == ["missing-theory-of-change"])
    edits.remove(at: kept)
    // What rests on an assumption that is taken out is not looked at here.
    if kept == 3 { edits.removeLast() }
    #expect(!Checked(edited(edits)).names.contains("missing-theory-of-change"))
  }

  @Test(arguments: [
    ("answer why-now \"A new law\"", false), ("answer how-used \"In drafting\"", true),
    ("why tbd until 2026-03", false),
    ("meant to stop after engagement because \"It sets an agenda\"", false),
    ("meant to stop after learning because \"It is far enough\"", true),
  ])
  func `An answer about the beginning is a reason`(line: String, isFound: Bool) {
    let checked = Checked(edited(Self.noReason).addingToProgramme(line))
    #expect(checked.names.contains("missing-theory-of-change") == isFound)
  }

  @Test(arguments: [
    ("gains technical-skills, training-support, formal-knowledge", ["only-technical-skills"]),
    ("gains technical-skills, peer-support", []),
    ("gains technical-skills, group-identity", []),
    ("gains tbd until 2026-03", []),
    ("gains none because \"It is open\"", []),
    ("", []),
  ])
  func `Only where all that is sought can be written down`(gains: String, expected: [String]) {
    #expect(names(("gains experiential-knowledge", gains)) == expected)
  }

  @Test func `Gains still to be named may be the others`() {
    let names = names(
      ("gains experiential-knowledge", "gains technical-skills"),
      ("stage contact\n", "stage contact\n    gains tbd until 2026-03\n"))
    #expect(names == [])
  }

  @Test func `Pressure alone is a goal like others`() {
    let design = """
      programme p "Peer reviews" {
        why "To hold countries to their reforms"
        facilitator office "Review office"
        peers envoys "Envoys"
        objective meet "Envoys answer to one another" { stage engagement; gains peer-pressure }
        tool panel "Panel" { kind large-group-meeting; with envoys; serves meet; every year }
      }
      """
    #expect(Checked(design).names == ["event-only", "no-indicators"])
    let learning = design.exchanging("gains peer-pressure", for: "gains peer-pressure, flexibility")
    #expect(Checked(learning).names.contains("pressure-and-learning-mixed"))
    let other = design.exchanging(
      "  tool panel", for: "  objective learn \"They learn\" { stage learning }\n  tool panel")
    let finding = Checked(other).finding("pressure-and-learning-mixed")
    #expect(finding?.message.contains("Learning objective: “They learn”.") == true)
  }

  @Test func `The eighth thing to learn is one too many`() {
    let seven = (0..<6).map { "  objective \"Aim \($0)\" { stage learning }\n" }.joined()
    let sought = "  objective \"Aim 7\" { stage engagement; gains flexibility }\n"
    let place = "  objective meet"
    #expect(!names((place, seven + place)).contains("too-many-learning-objectives"))
    #expect(names((place, seven + sought + place)).contains("too-many-learning-objectives"))
  }

  @Test func `Levels are asked for where the design speaks of levels`() {
    let institutional = ("stage scale\n", "stage scale\n    level institutional\n")
    #expect(names(institutional) == ["level-missing"])
    #expect(names(("stage scale\n", "stage scale\n    level contextual\n")) == ["level-missing"])
    #expect(
      names(institutional, ("stage learning\n", "stage learning\n    level tbd until 2026\n")) == []
    )
    let both = Checked(edited([("stage scale\n", "stage scale\n    level contextual\n")]))
    #expect(
      both.finding("level-missing")?.next.hasSuffix("\n    level individual, institutional") == true
    )
  }

  @Test func `A design that does not get to organisations need not change them`() {
    let design = edited([
      ("stage learning\n", "stage learning\n    level individual\n"),
      ("    stage scale\n    for ministries", "    stage learning\n    for directors"),
      ("kind report-back; from directors to staff", "kind peer-knowledge-product; with directors"),
    ])
    #expect(Checked(design).names == ["stop-not-explained"])
  }

  static let unlinked = (
    "\n    leads to keep-working because \"People with the same problem stay in touch\"", ""
  )

  static let unserved = ("serves keep-working, learn", "serves learn")

  @Test(arguments: [
    // Its kind usually belongs to the stage, and it does not say what it is for.
    [("serves keep-working, learn; ", "")],
    // It says neither what it is nor what it is for.
    [unserved, ("kind large-group-meeting; with directors; serves meet", "with directors")],
    // Its kind belongs to the stage and to no other.
    [unserved, ("kind large-group-meeting", "kind paired-engagement")],
  ])
  func `A tool that may be for it is enough`(edits: [(String, String)]) {
    #expect(names(Self.unlinked, Self.unserved) == ["objective-without-tool"])
    #expect(!Checked(edited([Self.unlinked] + edits)).names.contains("objective-without-tool"))
  }

  @Test func `The objective that may lead to it is the closest before it`() throws {
    let design = """
      programme p "P" {
        facilitator f "F"
        group b "B"
        peers a "A" { number 9; shares with b }
        objective meet "M" { stage engagement; for a; leads to keep because "W" }
        objective keep "K" { stage contact; for a; leads to learn because "W" }
        objective learn "L" { stage learning; for a }
        objective change "C" { stage scale; for b }
        tool t "T" { kind large-group-meeting; with a; serves meet; every year }
        tool u "U" { kind paired-engagement; among a; serves keep, learn; every month }
      }
      """
    let found = try #require(Checked(design).finding("objective-without-tool"))
    let way = try #require(found.advice.ways.first)
    #expect(design.inserting(way).contains("objective learn \"L\" {\nleads to change because"))
  }

  @Test func `A design that says nothing of what leads where is not asked about one result`() {
    let edits =
      Self.noReason.dropFirst().prefix(3) + [
        ("; serves meet", ""), ("; serves keep-working, learn", ""), ("; serves learn", ""),
        ("; serves practise", ""),
      ]
    #expect(!Checked(edited(Array(edits))).names.contains("objective-without-tool"))
  }

  @Test func `A result of a stage that is not carried has that finding alone`() {
    let names = names(
      Self.unlinked, ("serves keep-working, learn", "serves learn"),
      ("kind site-visit", "kind training"))
    #expect(names == ["no-contact-tool"])
  }

  @Test func `Objectives without a capability are named together`() throws {
    let builds = ("stage contact\n", "stage contact\n    builds relate\n")
    let checked = Checked(edited([builds]))
    #expect(checked.names == ["missing-capability"])
    let message = try #require(checked.finding("missing-capability")?.message)
    #expect(
      message.contains("“Directors can steer a budget reform through opposition” and “Budget"))
    // Those before people learn need not build anything yet.
    #expect(
      names(
        ("gains experiential-knowledge", "builds adapt"),
        ("stage scale\n", "stage scale\n    builds deliver\n"))
        == [])
    let stop = "meant to stop after learning because \"It is far enough\""
    let stopped = Checked(
      edited([
        ("gains experiential-knowledge", "builds adapt"),
        ("    stage scale\n", "    stage scale\n"),
      ])
      .addingToProgramme(stop))
    #expect(!stopped.names.contains("missing-capability"))
  }
}
