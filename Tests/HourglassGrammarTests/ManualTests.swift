import HourglassLanguage
import TestSupport
import Testing

/// What the manual shows is what the language is.
struct ManualTests {
  @Test func everyDesignInTheManualIsSound() {
    let designs = fences(marked: "hourglass")
    #expect(!designs.isEmpty)
    for design in designs { #expect(Checker.findings(in: design) == [], "\(design)") }
  }

  /// An example has to be sound in some block.
  @Test func everyExampleInTheManualIsSound() {
    let examples = fences(marked: "hourglass example")
    #expect(!examples.isEmpty)
    for example in examples {
      let isSound = Frame.all.contains { Checker.refusals(of: $0.text(around: example)).isEmpty }
      #expect(isSound, "In no block:\n\(example)")
    }
  }

  /// What the manual says is written otherwise is refused, and what it says to write is not.
  @Test(arguments: [
    ("number 1_200", "number 1,200"), ("number 1200", "number 1 200"),
    ("number 1200", "number 1.200"), ("runs 2014 to 2015", "runs 2014/15"),
    ("runs 2014 to 2015", "runs 2014-2015"), ("runs 2014-Q3 onwards", "runs Q3 2014 onwards"),
    ("runs 2014-H1 onwards", "runs H1 2014 onwards"),
    ("runs 2014-09 onwards", "runs 09/2014 onwards"),
    ("runs 2014-09 onwards", "runs September 2014 onwards"),
    ("runs 2014-09-30 onwards", "runs 30.9.2014 onwards"),
    ("runs 2014 onwards", "runs '14 onwards"),
    ("target 12.5 by 2014", "target 12,5 by 2014"),
    ("target 80% by 2014", "target 80 % by 2014"),
    ("target 80% by 2014", "target 80 percent by 2014"),
    ("target -5 by 2014", "target −5 by 2014"),
  ])
  func spellingsAreAsTheManualSays(_ accepted: String, _ refused: String) {
    let frame: Frame =
      accepted.hasPrefix("number") ? .group : accepted.hasPrefix("runs") ? .programme : .indicator
    #expect(Checker.refusals(of: frame.text(around: accepted)) == [])
    #expect(Checker.refusals(of: frame.text(around: refused)) != [])
  }

  private func fences(marked mark: String) -> [String] {
    var fences: [String] = []
    var lines: [Substring]?
    for line in Repository.text(of: "Grammar/README.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line == "```" + mark {
        lines = []
      } else if line == "```", let fence = lines {
        fences.append(fence.joined(separator: "\n"))
        lines = nil
      } else {
        lines?.append(line)
      }
    }
    return fences
  }
}
