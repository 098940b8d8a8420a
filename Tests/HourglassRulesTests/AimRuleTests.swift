import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// Rules about figures, where targets are limits, ranges, changes or grades.
@Suite struct AimRuleTests {
  private func found(_ lines: String) -> [String] {
    Checked(
      edited([
        ("    counts \"directors\"\n    baseline 3 in 2012\n    target 15 by 2014\n", lines + "\n")
      ])
    ).names
  }

  private static let graded = "graded \"D\", \"C\", \"B\"; "

  @Test(
    arguments: [
      ("counts \"x\"; baseline 3 in 2012; target at least 15 by 2014", []),
      ("counts \"x\"; baseline 3 in 2012; target at least 3 by 2014", ["target-not-better"]),
      ("counts \"x\"; baseline 3 in 2012; target more than 3 by 2014", []),
      ("counts \"x\"; baseline 30 in 2012; target at most 15 by 2014", []),
      ("counts \"x\"; baseline 3 in 2012; target at most 15 by 2014", ["target-not-better"]),
      ("counts \"x\"; baseline 3 in 2012; target at most 15 by 2014 because \"It would rise\"", []),
      ("counts \"x\"; baseline 3 in 2012; target 2 to 4 by 2014", ["target-not-better"]),
      ("counts \"x\"; baseline 3 in 2012; target 5 to 6 by 2014", []),
      ("counts \"x\"; baseline 3 in 2012; target +50% by 2014", []),
      ("counts \"x\"; baseline 3 in 2012; target -50% by 2014", ["target-not-better"]),
      ("counts \"x\"; direction down; baseline 3 in 2012; target -50% by 2014", []),
      (
        "percent of directors; baseline 98% in 2012; target +5 points by 2014",
        ["impossible-percentage"]
      ),
      (
        "percent of directors; baseline 60% in 2012; target 90% to 105% by 2014",
        ["impossible-percentage"]
      ),
      (graded + "baseline \"C\" in 2012; target \"B\" by 2014", []),
      (graded + "baseline \"B\" in 2012; target \"C\" by 2014", ["target-not-better"]),
      (graded + "baseline \"D\" in 2012; target \"A\" by 2014", ["value-against-measure"]),
      (graded + "baseline \"D\" in 2012; target 3 by 2014", ["value-against-measure"]),
      (
        graded + "baseline \"D\" in 2012; target \"C\" by 2014; threshold red below \"B\"",
        ["contradictory-thresholds"]
      ),
      ("rated 0 to 1 in steps of 0.01; baseline 0.3 in 2012; target 0.45 by 2014", []),
      ("counts \"x\"; baseline 3 in 2012; target 24 to 20 by 2014", ["value-against-measure"]),
      (graded + "baseline \"D\" in 2012; target \"B\" to \"C\" by 2014", ["value-against-measure"]),
      (graded + "baseline \"D\" in 2012; target \"C\" to \"B\" by 2014", []),
      (
        graded + "baseline \"D\" in 2012; target more than \"B\" by 2014", ["value-against-measure"]
      ),
      (graded + "baseline \"D\" in 2012; target +1 points by 2014", ["value-against-measure"]),
      (graded + "baseline \"D\" in 2012; target +20% by 2014", ["value-against-measure"]),
      (
        "percent of directors; baseline 8% in 2012; target more than 100% by 2014",
        ["value-against-measure"]
      ),
      ("percent of directors; baseline 8% in 2012; target more than 99% by 2014", []),
      ("rated 1 to 5; baseline 3 in 2012; target more than 5 by 2014", ["value-against-measure"]),
      ("rated 5 to 1; baseline 3 in 2012; target less than 1 by 2014", ["value-against-measure"]),
      (
        "counts \"x\"; baseline 3 in 2012; target 20 to 24 by 2014; threshold green above 24",
        ["contradictory-thresholds"]
      ),
      (
        "counts \"x\"; baseline 3 in 2012; target 20 to 24 by 2014; threshold green above 19", []
      ),
      (
        "counts \"x\"; baseline 3 in 2012; target 15 by 2014; threshold green above 20",
        ["contradictory-thresholds"]
      ),
      ("counts \"x\"; baseline 3 in 2012; target 15 by 2014; threshold green above 15", []),
      (
        "counts \"x\"; direction down; baseline 30 in 2012; target 15 by 2014; threshold green below 12",
        ["contradictory-thresholds"]
      ),
      (
        "rated 0 to 1 in steps of 0.01; baseline 0.3 in 2012; target 0.455 by 2014",
        ["value-against-measure"]
      ),
      (
        "counts \"x\"; baseline 3 in 2012; target 5 to 6 by 2014; threshold red above 5",
        ["contradictory-thresholds"]
      ),
      (
        "counts \"x\"; baseline 12 in 2012; target at least 5 by 2014; target at most 9 by 2014",
        ["milestones-out-of-order"]
      ),
      ("counts \"x\"; baseline 3 in 2012; target at least 5 by 2014; target 5 by 2014-12-31", []),
      ("counts \"x\"; baseline 3 in 2012; target +5 by 2014", ["ambiguous-sign"]),
      ("rated -5 to 5; baseline -1 in 2012; target +2 by 2014", []),
      ("counts \"x\"; baseline 3 in 2012; contextual", []),
      ("counts \"x\"; contextual; target none because \"It is context\"; baseline 3 in 2012", []),
      (
        "counts \"x\"; baseline 3 in 2012; contextual; target 15 by 2014",
        ["contextual-with-target"]
      ),
      (
        "counts \"x\"; baseline 3 in 2012; target tbd until 2015; contextual",
        ["contextual-with-target"]
      ),
      (
        "counts \"x\"; baseline 3 in 2012; contextual; where sex \"f\" { target 15 by 2014 }",
        ["contextual-with-target"]
      ),
    ] as [(String, [String])])
  func `What is found`(lines: String, expected: [String]) { #expect(found(lines) == expected) }

  /// Groups of which only limits are known agree with every total that they leave room for.
  @Test(
    arguments: [
      ("15", "at least 8", "at least 7", []),
      ("15", "at least 8", "at least 8", ["parts-not-whole"]),
      ("at least 15", "at least 8", "at least 7", []),
      ("at least 15", "at least 8", "at least 6", ["parts-not-whole"]),
      ("14 to 16", "7 to 8", "7 to 8", []), ("14 to 16", "9 to 10", "8 to 10", ["parts-not-whole"]),
      ("15", "6 to 7", "6 to 7", ["parts-not-whole"]), ("15", "6 to 7", "6 to 9", []),
    ] as [(String, String, String, [String])])
  func `Groups and the total`(whole: String, one: String, other: String, expected: [String]) {
    #expect(
      found(
        "counts \"x\"; baseline 3 in 2012; target \(whole) by 2014; "
          + "disaggregated by sex as \"f\", \"m\"; where sex \"f\" { target \(one) by 2014 }; "
          + "where sex \"m\" { target \(other) by 2014 }") == expected)
  }
}
