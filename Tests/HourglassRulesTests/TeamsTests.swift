import HourglassRules
import HourglassSyntax
import Testing

/// Teams that share within themselves, and those that do not.
@Suite struct TeamsTests {
  private func isFound(_ who: String, _ more: String = "", tools: String = "") -> Bool {
    Checked(
      """
      programme p "A network of mayors" {
        organisation cities "Cities"
        peers mayors "Mayors" { from cities }
        group teams "Teams" { includes a, b }
        person a "A" { \(more) }
        person b "B"
        group others "Others"
        objective change "Cities change" { stage scale; for cities }
        tool team "As a team" { kind group-learning; \(who); serves change; every year }
        \(tools)
      }
      """
    ).names.contains("team-without-reflection")
  }

  @Test(arguments: [
    ("with teams", true), ("with cities", true), ("with mayors", true), ("with a, b", true),
    ("among teams", false), ("between a and b", false), ("with teams; prompts reflection", false),
    // It is not said who, so nothing can be said about them.
    ("using \"A bus\"", false), ("with tbd until 2030", false),
  ])
  func `A team is asked whether it shares within itself`(who: String, found: Bool) {
    #expect(isFound(who) == found)
  }

  @Test(arguments: [("b", false), ("teams", false), ("others", true)])
  func `Sharing with one another counts, and with others does not`(whom: String, found: Bool) {
    #expect(isFound("with teams", "shares with \(whom)") == found)
  }

  @Test(arguments: [
    ("with teams", "kind multi-peer-reflection; with b", false),
    ("with teams", "kind site-visit; among a", false),
    ("with teams", "kind multi-peer-reflection; with others", true),
    ("with teams", "kind site-visit; with teams", true),
    ("with cities", "kind multi-peer-reflection; with mayors", false),
    ("with cities", "kind multi-peer-reflection; with others", true),
  ])
  func `Another tool may be where they do it`(who: String, tool: String, found: Bool) {
    #expect(isFound(who, tools: "tool more \"More\" { \(tool); every year }") == found)
  }

  @Test func `Nothing is asked of a team beyond the stop`() {
    let stop = "meant to stop after learning because \"It is far enough\""
    #expect(isFound("with teams", tools: stop) == false)
  }
}
