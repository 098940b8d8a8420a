import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// What the figures of an indicator are not told off for.
@Suite struct TargetTests {
  /// The findings where the indicator about use has these lines for its measure and its figures.
  private func found(_ lines: String, programme: String? = nil) -> [String] {
    let design = edited([
      ("    counts \"directors\"\n    baseline 3 in 2012\n    target 15 by 2014\n", lines + "\n")
    ])
    return Checked(programme.map { design.addingToProgramme($0) } ?? design).names
  }

  @Test(arguments: [
    ("baseline 10% in 2012; target 40% by 2014", ["missing-denominator"]),
    ("baseline tbd until 2015; target 40% by 2014", ["missing-denominator"]),
    ("percent of \"those asked\"; baseline 10% in 2012; target 40% by 2014", []),
    ("percent of tbd until 2015; baseline 10% in 2012; target 40% by 2014", []),
    ("formula \"a / b\"; baseline 10% in 2012; target 40% by 2014", []),
    ("baseline 10 in 2012; target 40 by 2014", []),
  ])
  func `A percentage needs a whole, and nothing else does`(lines: String, expected: [String]) {
    #expect(found(lines) == expected)
  }

  @Test(arguments: [
    ("baseline 3 in 2012; target 3 by 2014", ["target-not-better"]),
    ("baseline 3 in 2012; target 3.0 by 2014", ["target-not-better"]),
    ("baseline 3 in 2012; target 3 by 2014 because \"Without us it would fall\"", []),
    ("baseline 3 in 2012; target 2 by 2014 because \"So it is\"", ["target-not-better"]),
    ("direction down; baseline 3 in 2012; target 2 by 2014", []),
    ("direction down; baseline 3 in 2012; target 4 by 2014", ["target-not-better"]),
    ("direction down; baseline 3 in 2012; target 0 by 2014", []),
    ("baseline 3 in 2012; target 2 by 2013; target 9 by 2014", []),
    ("baseline 3 in 2012; target 2 by 2013; target tbd until 2014-06", []),
    ("baseline 3 in 2012; target none because \"It is enough to know\"", []),
    ("yes-or-no; baseline yes in 2012; target no by 2014", ["target-not-better"]),
    ("yes-or-no; baseline no in 2012; target no by 2014", ["target-not-better"]),
    ("yes-or-no; baseline no in 2012; target yes by 2014", []),
    ("yes-or-no; direction down; baseline yes in 2012; target no by 2014", []),
    ("rated 1 to 5; baseline 4 in 2012; target 2 by 2014", ["target-not-better"]),
    ("percent of staff; baseline 40% in 2012; target 4% by 2014", ["target-not-better"]),
    ("story; baseline \"Few\" in 2012; target \"Few\" by 2014", []),
  ])
  func `The last target is better than the start`(lines: String, expected: [String]) {
    #expect(found(lines) == expected)
  }

  @Test(arguments: [
    ("baseline 3 in 2012; target 9 by 2014; target 12 by 2013", "warning"),
    ("baseline 3 in 2012; target 9 by 2014; target 12 by 2014-12-31", "error"),
    ("baseline 3 in 2012; target 9 during 2014-01 to 2014-06; target 12 by 2014-03", "warning"),
  ])
  func `Targets stand in the order of their dates`(lines: String, severity: String) {
    let design = edited([("    baseline 3 in 2012\n    target 15 by 2014\n", lines + "\n")])
    let findings = Checked(design).findings
    #expect(findings.map { $0.kind.name } == ["milestones-out-of-order"])
    #expect(findings.first?.severity.name == severity)
    #expect(findings.first?.related != nil)
  }

  @Test(arguments: [
    "baseline 3 in 2012; target 9 by 2014; target 9 by 2014-12",
    "baseline 3 in 2012; target 9 during 2014-10 to 2014-12; target 20 during 2014-01 to 2014-12",
    "baseline 3 in 2012; target 9 by 2014-06; target 20 by 2014",
    "baseline 3 in 2012; target tbd until 2015; target 20 by 2014",
  ])
  func `A quarter and a year that end on one day are two times`(lines: String) {
    #expect(found(lines) == [])
  }

  @Test(arguments: [
    ("target 15 by 2019", ["target-outside-programme"]),
    ("target 15 by 2011", ["target-outside-programme"]),
    ("target 15 by 2017-06", []), ("target 15 by 2017", []), ("target 15 by 2012", []),
    ("target 15 by 2019 because \"It takes two years to show\"", []),
    ("target 15 by 2018; target 16 by 2019", ["target-outside-programme"]),
  ])
  func `A target falls into the time of the programme`(target: String, expected: [String]) {
    // Of the two years in which the programme begins and ends it runs for a part only.
    let runs = "runs 2012-06 to 2017-06; review every year"
    #expect(found("baseline 3 in 2010\n    " + target, programme: runs) == expected)
    #expect(found("baseline 3 in 2010\n    " + target) == [])
  }

  @Test func `Where every target lies outside, it is said once, of the programme`() {
    let checked = Checked(cleanDesign.addingToProgramme("runs 2001 to 2001"))
    #expect(checked.names == ["target-outside-programme"])
    #expect(checked.findings.first?.message.contains("runs from 2001 to 2001, but every") == true)
  }

  @Test func `A programme without an end has no target behind it`() {
    let names = found(
      "baseline 3 in 2012; target 15 by 2044", programme: "runs 2012 onwards; review every year")
    #expect(names == [])
  }

  @Test(arguments: [
    (
      "series cumulative; baseline 3 in 2012; target 9 by 2014; target 8 by 2015",
      ["cumulative-series-falls"]
    ),
    ("series cumulative; baseline 3 in 2012; target 9 by 2014; target 9 by 2015", []),
    ("series per-period; baseline 3 in 2012; target 9 by 2014; target 8 by 2015", []),
    ("baseline 3 in 2012; target 9 by 2014; target 8 by 2015", []),
    (
      "series cumulative; direction down; baseline 9 in 2012; target 5 by 2014; target 6 by 2015",
      ["cumulative-series-falls"]
    ),
    // Below the start: said by target-not-better alone.
    (
      "series cumulative; baseline 3 in 2012; target 9 by 2014; target 2 by 2015",
      ["target-not-better"]
    ),
    // The share of a group that has done it so far adds up like a number.
    ("series cumulative; percent of directors; baseline 0% in 2012; target 40% by 2014", []),
  ])
  func `A running total does not fall`(lines: String, expected: [String]) {
    #expect(found(lines) == expected)
  }

  @Test(arguments: [
    ("target 40% by 2014; target 30% by 2016", ["target-falls-back"]),
    ("baseline 10% in 2012; target 40% by 2014; target 30% by 2016", ["target-falls-back"]),
    // The first of two falls is told of.
    (
      "baseline 10% in 2012; target 40% by 2013; target 30% by 2014; target 20% by 2016",
      ["target-falls-back"]
    ),
    ("baseline 10% in 2012; target 40% by 2014; target 40% by 2016", []),
    ("baseline 10% in 2012; target 40% by 2014; target 30% by 2016 because \"Aid ends\"", []),
    ("direction down; baseline 60% in 2012; target 40% by 2014; target 30% by 2016", []),
    (
      "direction down; baseline 60% in 2012; target 30% by 2014; target 40% by 2016",
      ["target-falls-back"]
    ),
    (
      "baseline 10% in 2012; target at least 40% by 2014; target at least 30% by 2016",
      ["target-falls-back"]
    ),
    (
      "baseline 10% in 2012; target +30 points by 2014; target +20 points by 2016",
      ["target-falls-back"]
    ),
    // Upper limits alone ask for less.
    ("baseline 60% in 2012; target at most 40% by 2014; target at most 30% by 2016", []),
    ("baseline 35% in 2012; target at least 40% by 2014; target at most 30% by 2016", []),
    ("baseline 10% in 2012; target 40% to 50% by 2014; target 30% to 60% by 2016", []),
    // Where each figure is about its own period, they may go up and down.
    ("series per-period; baseline 10% in 2012; target 40% by 2014; target 30% by 2016", []),
    ("baseline 10% in 2012; target 40% during 2014; target 30% during 2016", []),
    ("baseline 10% in 2012; target 40% by 2014; where sex \"f\" { target 30% by 2016 }", []),
    (
      "baseline 10% in 2012; target 40% by 2014; target 60% by 2016; "
        + "where sex \"f\" { target 40% by 2014; target 30% by 2016 }",
      ["target-falls-back"]
    ),
    ("baseline 10% in 2012; target 40% by 2014; target 8% by 2016", ["target-not-better"]),
  ])
  func `The targets of a level do not fall back`(lines: String, expected: [String]) {
    #expect(found("percent of directors; " + lines).filter { $0 != "missing-baseline" } == expected)
  }

  @Test func `A step back is told of with both targets, and the way out that fits`() {
    func finding(_ lines: String) -> Finding? {
      Checked(
        edited([
          (
            "    counts \"directors\"\n    baseline 3 in 2012\n    target 15 by 2014\n",
            lines + "\n"
          )
        ])
      ).findings.first { $0.kind.name == "target-falls-back" }
    }
    let open = finding("rated 1 to 5; target 4 by 2014; target 3 by 2016")
    #expect(open?.detail == "The targets go from 4 by 2014 to 3 by 2016.")
    #expect(open?.related != nil)
    #expect(open?.next.contains("direction down") == true)
    let based = finding("rated 1 to 5; baseline 2 in 2012; target 4 by 2014; target 3 by 2016")
    #expect(based?.next.contains("direction down") == false)
  }
}
