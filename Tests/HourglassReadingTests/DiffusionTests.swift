import HourglassReading
import TestSupport
import Testing

@Suite struct DiffusionTests {
  /// The counts of model.md 10.1, worked out from the study's text.
  @Test func figure12() throws {
    let result = try reading(Repository.text(of: "Tests/Fixtures/figure-12.hourglass"))
    let diffusion = result.diffusion
    let name = { (party: Int) in result.programme.title(result.programme.parties[party].head) }
    #expect(diffusion.participants.map(name) == ["a", "b", "c", "d", "e"])
    #expect(diffusion.deadEnds.map(name) == ["b", "c", "d"])
    #expect(
      diffusion.steps.map { "\(name($0.from))→\(name($0.to)) \($0.depth)" } == [
        "a→f 1", "e→m 1", "e→n 1", "e→o 1", "e→p 1", "f→g 2", "f→h 2", "f→i 2", "f→j 2",
      ])
    #expect(diffusion.reachedCount.spelling == "9")
    #expect(diffusion.brokers.map { "\(name($0.participant)) \(name($0.through))" } == ["a f"])
    #expect(verdict(result) == "scale, none")
  }

  /// The same network drawn with tools: who passes something on is not thereby among those who
  /// took part.
  @Test func figure12WithTools() throws {
    let text = """
      programme p "P" {
        peers five { includes a, b, c, d, e }
        person a, b, c, d, e, f, g, h, i, j, m, n, o, p
        objective learn "Learn" { stage learning; for five }
        tool visits "Visits" { kind site-visit; among five; every month }
        tool one "A tells f" { from a to f }
        tool two "F tells four" { from f to g, h, i, j }
        tool three "E convenes four" { kind domestic-community; from e to m, n, o, p }
      }
      """
    let diffusion = try reading(text).diffusion
    #expect(diffusion.participantCount.spelling == "5")
    #expect(diffusion.deadEndCount.spelling == "3")
    #expect(diffusion.reachedCount.spelling == "9")
    #expect(diffusion.brokers.count == 1)
  }

  /// Without the two who share, nothing leaves the five.
  @Test func nobodyShares() throws {
    var text = Repository.text(of: "Tests/Fixtures/figure-12.hourglass")
    text = text.exchanging("person a { shares with f }", for: "person a")
    text = text.exchanging("person e { shares with m, n, o, p }", for: "person e")
    let result = try reading(text)
    #expect(result.diffusion.deadEndCount.spelling == "5")
    #expect(result.diffusion.steps.isEmpty)
    #expect(verdict(result) == "learning, gap")
  }

  /// Groups count by their number, or as "some"; members that are named take the number's place.
  @Test(arguments: [
    ("group staff { number 30 }", "30"), ("group staff", "some"),
    ("person x, y, z\n  group staff { includes x, y, z }", "3"),
    ("organisation staff { number 3 }", "some"),
    ("person x\n  group others { number 4 }\n  group staff { includes x, others }", "5"),
  ])
  func counting(declaration: String, count: String) throws {
    let text = """
      programme p "P" {
        peers learners { number 2; shares with staff }
        \(declaration)
        objective learn "Learn" { stage learning; for learners }
        tool visits "Visits" { kind site-visit; among learners; every month }
      }
      """
    #expect(try reading(text).diffusion.reachedCount.spelling == count)
  }

  /// Tools that feed lessons forward need somebody who was there and somebody who was not.
  @Test(arguments: [
    ("with learners", false), ("with learners, staff", true), ("with staff", false),
    ("with staff; led by learners", true), ("from learners to staff", true),
    ("from staff to learners", false),
  ])
  func reportBack(who: String, isLine: Bool) throws {
    let text = """
      programme p "P" {
        peers learners { number 2 }
        group staff { number 30 }
        objective learn "Learn" { stage learning; for learners }
        objective change "Change" { stage scale }
        tool visits "Visits" { kind site-visit; among learners; every month }
        tool back "Report back" { kind report-back; \(who) }
      }
      """
    let result = try reading(text)
    #expect(result.stages[3].gate.isMet == isLine)
    #expect(verdict(result) == (isLine ? "scale, none" : "learning, gap"))
  }
}
