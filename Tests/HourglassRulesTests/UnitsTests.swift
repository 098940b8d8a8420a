import HourglassRules
import HourglassSyntax
import Testing

/// From groups by way of individual people to organisations, and who holds it together.
@Suite struct UnitsTests {
  static let reason = """
     because "Ministries give returning directors room to act" {
          assuming room-to-act
        }

    """
  static let jump = [
    (
      "    leads to keep-working because",
      "    leads to practise" + reason + "    leads to keep-working because"
    ),
    ("    gains experiential-knowledge\n    leads to practise" + reason, "    gains flexibility\n"),
  ]

  @Test func `A path in several steps is a path`() {
    #expect(Checked(edited(Self.jump)).names == ["change-without-learning"])
    let throughContact =
      Self.jump + [
        ("    leads to learn because", "    leads to practise\n    leads to learn because")
      ]
    #expect(!Checked(edited(throughContact)).names.contains("change-without-learning"))
    let throughScale =
      Self.jump + [
        (
          "  tool plenary",
          """
            objective colleagues "Colleagues try it" { stage scale; leads to practise }
            tool plenary
          """
        ),
        ("    gains flexibility\n", "    gains flexibility\n    leads to colleagues\n"),
      ]
    #expect(!Checked(edited(throughScale)).names.contains("change-without-learning"))
  }

  @Test func `Several jumps are one finding`() throws {
    let second = (
      "  tool plenary",
      "  objective local \"Districts follow\" { stage scale }\n  tool plenary"
    )
    let finding = try #require(
      Checked(edited(Self.jump + [second])).finding("change-without-learning"))
    #expect(finding.message.hasSuffix("ceilings” and “Districts follow”."))
  }

  @Test func `A design without links draws no lines at all`() {
    #expect(
      !Checked(edited(Array(GoalsTests.noReason[1...3]))).names.contains("change-without-learning"))
  }

  @Test func `Where learning is missing altogether, that is said alone`() {
    let names = names(
      (
        "    stage learning\n    for directors\n    gains experiential-knowledge\n",
        "    stage contact\n    for directors\n"
      ),
      ("kind multi-peer-reflection", "prompts reflection"))
    #expect(names == ["stage-skipped"])
  }

  @Test func `A gain says as much as the stage`() {
    let withoutStage = (
      "    stage learning\n    for directors\n", "    stage contact\n    for directors\n"
    )
    #expect(!names(withoutStage).contains("no-learning-objective"))
    #expect(
      names(withoutStage, ("    gains experiential-knowledge\n", ""))
        .contains("no-learning-objective"))
  }

  @Test func `What nobody learns is not asked for again by its level`() {
    let names = names(
      (
        "    stage learning\n    for directors\n    gains experiential-knowledge\n",
        "    stage contact\n    for directors\n"
      ),
      ("stage scale\n", "stage scale\n    level institutional\n"))
    #expect(names == ["no-learning-objective"])
  }

  static let noFacilitator = ("facilitator secretariat", "organisation secretariat")

  @Test(arguments: [
    "led by directors", "led by none because \"All take turns\"", "led by tbd until 2026",
  ])
  func `Whoever leads a tool brings people together`(line: String) {
    #expect(names(Self.noFacilitator) == ["no-facilitator"])
    #expect(
      names(Self.noFacilitator, ("serves meet; every year", "serves meet; every year; \(line)"))
        == [])
  }

  @Test func `Without peers or without tools nobody is to be brought together`() {
    let peers = "programme p \"P\" { why \"W\"; peers mayors \"Mayors\" }"
    #expect(!Checked(peers).names.contains("no-facilitator"))
    let tool = "programme p \"P\" { why \"W\"; group g \"G\"; tool t \"T\" { with g } }"
    #expect(!Checked(tool).names.contains("no-facilitator"))
  }
}
