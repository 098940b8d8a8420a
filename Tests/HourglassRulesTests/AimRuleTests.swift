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

  private static let fallsBack = ["target-falls-back"]

  /// A range can be reached from either side, so that what comes before it decides.
  @Test(
    arguments: [
      ("baseline 3 in 2012", "5 to 8", "4 to 6", fallsBack),
      ("baseline 3 in 2012", "5 to 8", "4", fallsBack),
      ("baseline 3 in 2012", "8", "5 to 7", fallsBack),
      ("baseline tbd until 2030", "5 to 8", "4 to 6", fallsBack),
      // Narrower or wider is no step back, nor is what lies between.
      ("baseline 3 in 2012", "5 to 8", "6 to 7", []),
      ("baseline 3 in 2012", "6 to 7", "5 to 9", []),
      ("baseline 3 in 2012", "5 to 8", "6", []), ("baseline 3 in 2012", "5 to 8", "6 to 9", []),
      ("baseline 20 in 2012", "9 to 12", "5 to 8", []),
      ("baseline 10 in 2012", "9 to 12", "8 to 11", ["target-not-better"]),
      ("direction down; baseline 20 in 2012", "5 to 8", "9 to 12", fallsBack),
      ("direction down; baseline 20 in 2012", "9 to 12", "5 to 8", []),
      ("baseline 3 in 2012", "more than 8", "at least 8", fallsBack),
      ("baseline 3 in 2012", "at least 8", "more than 8", []),
      ("baseline 20 in 2012", "less than 8", "at most 8", fallsBack),
      // The reason is given.
      ("baseline 3 in 2012", "5 to 8", "4 to 6 by 2016 because \"Few are left\"", []),
    ] as [(String, String, String, [String])])
  func `A range that falls back`(
    baseline: String, earlier: String, later: String, expected: [String]
  ) {
    let last = later.contains("by") ? later : later + " by 2016"
    #expect(
      found("average in \"days\"; \(baseline); target \(earlier) by 2014; target \(last)")
        == expected)
  }

  @Test(
    arguments: [
      ("direction up; baseline 30 in 2012; target at most 15 by 2014", ["target-not-better"]),
      ("direction down; baseline 30 in 2012; target at least 40 by 2014", ["target-not-better"]),
      ("direction down; baseline 30 in 2012; target at most 15 by 2014", []),
      ("direction up; baseline 3 in 2012; target at least 15 by 2014", []),
      // Some can be limits from above while others grow.
      (
        "baseline 30 in 2012; target at most 15 by 2014; where sex \"f\" { target at least 2 by 2014 }",
        []
      ),
    ] as [(String, [String])])
  func `A limit against the direction`(lines: String, expected: [String]) {
    #expect(found("average in \"days\"; " + lines) == expected)
  }

  private static let sharesDays = ["milestones-out-of-order"]

  @Test(
    arguments: [
      ("counts \"x\"; series per-period", "2013-01 to 2014-06", "2014", sharesDays),
      ("counts \"x\"; series per-period", "2013", "2014", []),
      // A part of a time has figures of its own, and so does what is no sum.
      ("counts \"x\"; series per-period", "2014-01 to 2014-06", "2014", []),
      ("counts \"x\"", "2013-01 to 2014-06", "2014", []),
      ("average in \"days\"; series per-period", "2013-01 to 2014-06", "2014", []),
    ] as [(String, String, String, [String])])
  func `Periods that share days`(
    measure: String, earlier: String, later: String, expected: [String]
  ) {
    #expect(
      found(
        "\(measure); baseline 3 in 2012; target 9 during \(earlier); target 12 during \(later)")
        == expected)
  }

  @Test(
    arguments: [
      (
        "percent of directors; baseline 110% in 2012; target 60% by 2014", ["impossible-percentage"]
      ),
      ("percent of directors; baseline 10% in 2012; target -5% by 2014", ["impossible-percentage"]),
      (
        "rated 1 to 5; baseline 2 in 2012; target 4 by 2014; threshold red below 9",
        ["value-against-measure"]
      ),
    ] as [(String, [String])])
  func `What cannot be is told once`(lines: String, expected: [String]) {
    #expect(found(lines) == expected)
  }

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
