import HourglassLanguage
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// What is asked of the peers, and when it is not.
@Suite struct PeersTests {
  static let matched = #"matched on shared-problems using "Entry survey""#

  @Test(arguments: [
    ("matched on position using \"Payroll\"", ["position-only"]),
    ("matched on position", ["position-only"]),
    ("chosen by ministries for position\n matched on position", ["position-only"]),
    ("matched on career-level, position", ["no-match-factor"]),
    ("chosen by ministries for influence", ["no-match-factor"]),
    ("chosen by ministries for position\n matched on tasks using \"Survey\"", []),
    ("chosen by ministries for shared-goals, position", []),
    ("matched on tasks", ["missing-matching-method"]),
    ("chosen by ministries", ["peers-may-be-replaced"]),
    ("chosen by secretariat", []),
    ("", []),
  ])
  func `One finding for how peers are chosen and matched`(said: String, expected: [String]) {
    #expect(names((Self.matched, said)) == expected)
  }

  @Test(arguments: ["tbd until 2026-03", "none because \"They know one another\""])
  func `Matching that is left open or out, and says so, is no finding`(gap: String) {
    #expect(names((Self.matched, "matched on \(gap)")) == [])
    #expect(names((Self.matched, "chosen by ministries for position; matched on \(gap)")) == [])
    #expect(names((Self.matched, "chosen by ministries; matched on \(gap)")) == [])
  }

  @Test func `Those who only meet as groups need not be matched`() {
    let design = """
      programme p "Peer reviews" {
        why "To hold countries to their reforms"
        facilitator office "Review office"
        organisation countries "Countries"
        peers envoys "Envoys" { from countries; chosen by countries for position }
        peers cities "Cities" { are organisations }
        objective meet "Envoys meet" { stage engagement; for envoys }
        tool panel "Panel" { kind large-group-meeting; with envoys; serves meet; every year }
      }
      """
    #expect(Checked(design).names == ["event-only", "no-indicators", "peers-without-people"])
    let stopping = design.exchanging(
      "  facilitator", for: "  meant to stop after engagement because \"So\"\n  facilitator")
    #expect(Checked(stopping).names == ["no-indicators"])
  }

  @Test func `A tool that matches says how`() {
    let names = names(
      (Self.matched, "matched on shared-problems"),
      ("kind large-group-meeting", "kind purposeful-matching"))
    #expect(names == [])
  }

  @Test(arguments: [
    ("missing-matching-method", "how-matching-works"), ("not-authorised", "who-authorises"),
    ("peers-may-be-replaced", "who-stays"), ("only-technical-skills", "why-peer-learning"),
  ])
  func `What a question settles offers the answer`(rule: String, question: String) throws {
    let kind = try #require(FindingKind.catalogue.first { $0.name == rule })
    let (bad, _) = try #require(Example.Case(kind).bad)
    let finding = try #require(Checked(bad).finding(rule))
    #expect(finding.next.hasSuffix("\n  answer \(question) \"…\""))
    #expect(Checked(bad.addingToProgramme("answer \(question) \"It was asked\"")).names == [])
  }

  static let unmandated = ("    mandates directors\n", "")

  @Test(arguments: [
    [("    mandates directors\n", "    mandates staff\n")],
    [("    mandates directors\n", "    mandates none because \"No ministry gives one\"\n")],
    [unmandated, ("kind large-group-meeting", "kind organisational-mandate")],
    [unmandated, ("    number 42\n    from ministries\n", "    number 42\n")],
  ])
  func `Authorisation that is said, or that nobody could give, is no finding`(
    edits: [(String, String)]
  ) {
    #expect(!Checked(edited(edits)).names.contains("not-authorised"))
  }

  @Test func `Where scale is claimed and nobody commits anything, that is asked for first`() {
    let uncommitted = ("    commits time \"Two days a quarter to pass lessons on\"\n", "")
    #expect(!Checked(edited([Self.unmandated, uncommitted])).names.contains("not-authorised"))
    let withoutScale = [
      Self.unmandated, uncommitted,
      ("    stage scale\n    for ministries", "    stage learning\n    for directors"),
    ]
    #expect(!Checked(edited(withoutScale)).names.contains("not-authorised"))
    let chosen = (
      "    matched on", "    chosen by secretariat for influence\n    matched on"
    )
    #expect(Checked(edited(withoutScale + [chosen])).names.contains("not-authorised"))
  }

  @Test func `A wider circle that stays in touch holds where delegates move on`() {
    let sent = (Self.matched, "chosen by ministries")
    let circle = (
      "  objective meet", "  group circle \"Former directors\"\n  objective meet"
    )
    #expect(
      names(sent, circle, ("among directors; serves keep", "among directors, circle; serves keep"))
        == [])
    // Who only sits in the plenary does not stay in touch with anybody.
    #expect(
      names(sent, circle, ("with directors; serves meet", "with directors, circle; serves meet"))
        == ["peers-may-be-replaced"])
    // A group of the same delegates is no wider circle.
    let same = (circle.0, "  group circle \"Circle\" { includes directors }\n  objective meet")
    #expect(
      names(sent, same, ("among directors; serves keep", "among circle; serves keep"))
        == ["peers-may-be-replaced"])
  }

  static let members = (
    "  objective meet", "  peers members \"Members\" { are organisations }\n  objective meet"
  )

  @Test func `Organisations whose people are named are no finding`() {
    #expect(names(Self.members) == ["peers-without-people"])
    #expect(
      names(Self.members, ("number 600; from ministries", "number 600; from members")) == [])
    #expect(
      names(Self.members, ("with directors; serves meet", "with directors, members; serves meet"))
        == [])
  }

  @Test func `Organisations that are to learn are found once`() {
    let names = names(
      Self.members, ("stage contact\n    for directors", "stage contact\n    for members"))
    #expect(names == ["organisation-learns"])
  }

  @Test func `Organisations as peers are a note where the design stops before people learn`() {
    let stop = "meant to stop after contact because \"It is far enough\""
    let finding = Checked(edited([Self.members]).addingToProgramme(stop)).finding(
      "peers-without-people")
    #expect(finding?.severity == .note)
  }
}
