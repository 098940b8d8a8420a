import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// Figures of one indicator that do not agree with one another.
@Suite struct FigureTests {
  /// What is found where the indicator about use has these lines for its measure and its figures.
  private func found(_ lines: String, programme: String? = nil) -> Checked {
    let design = edited([
      ("    counts \"directors\"\n    baseline 3 in 2012\n    target 15 by 2014\n", lines + "\n")
    ])
    return Checked(programme.map { design.addingToProgramme($0) } ?? design)
  }

  private static let counted = "counts \"directors\"; baseline 3 in 2012; target 15 by 2014; "

  @Test(arguments: [
    // All that are listed, and too few.
    ("disaggregated by sex as \"f\", \"m\"", "8", "6", ["parts-not-whole"]),
    ("disaggregated by sex as \"f\", \"m\"", "8", "7", []),
    // Others may belong to a group without figures, or to one that is not listed.
    ("disaggregated by sex as \"f\", \"m\", \"x\"", "8", "6", []),
    ("disaggregated by sex", "8", "6", []),
    ("disaggregated by sex", "8", "8", ["parts-not-whole"]),
    ("aggregate no", "8.5", "6.6", ["parts-not-whole"]),
  ])
  func `Groups add up to the total`(
    declared: String, female: String, male: String, expected: [String]
  ) {
    let checked = found(
      Self.counted + declared + "; where sex \"f\" { target \(female) by 2014 }"
        + "; where sex \"m\" { target \(male) by 2014-12-31 }")
    #expect(checked.names == expected)
  }

  /// An average of the whole lies between those of its groups and is no sum of them.
  @Test(arguments: [
    ("average in \"days per case\"", "14", []),
    ("average in \"days per case\"", "30", ["whole-outside-parts"]),
    ("amount in \"days per case\"", "14", []), ("amount in \"Cost per head, USD\"", "30", []),
    ("counts \"average score\"", "14", []), ("counts \"live births (Mean)\"", "14", []),
    ("amount in \"USD\"", "14", ["parts-not-whole"]),
    ("counts \"visits per year\"", "14", ["parts-not-whole"]),
    ("counts \"people operated on\"", "14", ["parts-not-whole"]),
    ("counts \"corporate members\"", "14", ["parts-not-whole"]),
  ])
  func `Averages are not added up`(measure: String, whole: String, expected: [String]) {
    let checked = found(
      measure + "; baseline 3 in 2012; target \(whole) by 2014; "
        + "where sex \"f\" { target 12 by 2014 }; where sex \"m\" { target 16 by 2014 }")
    #expect(checked.names == expected)
  }

  @Test func `A sum is told of once, and named with its addends`() throws {
    let checked = found(
      Self.counted + "target 30 by 2016; disaggregated by sex as \"f\", \"m\""
        + "; where sex \"f\" { target 8 by 2014; target 9 by 2016 }"
        + "; where sex \"m\" { target 6 by 2014; target 9 by 2016 }")
    #expect(checked.names == ["parts-not-whole"])
    let finding = try #require(checked.findings.first)
    #expect(
      finding.message
        == "The groups of “Directors who changed a procedure after an exchange” come to less than its "
        + "total. By “sex”, the targets for 2014 come to 14: 8 for “f” and 6 for “m”. The total is 15."
    )
  }

  @Test func `What is a group by two traits is compared with all such groups`() {
    let listed =
      "disaggregated by sex as \"f\", \"m\"; disaggregated by age as \"old\", \"young\"; "
    func parts(_ last: Int) -> String {
      "where sex \"f\", age \"old\" { target 4 by 2014 }; where age \"young\", sex \"f\" { target 4 by "
        + "2014 }; where sex \"m\", age \"old\" { target 4 by 2014 }; where sex \"m\", age \"young\" "
        + "{ target \(last) by 2014 }"
    }
    #expect(found(Self.counted + listed + parts(3)).names == [])
    #expect(found(Self.counted + listed + parts(2)).names == ["parts-not-whole"])
    #expect(found(Self.counted + listed + parts(4)).names == ["parts-not-whole"])
  }

  @Test func `Baselines of groups add up as well`() {
    let parts = "where sex \"f\" { baseline 2 in 2012-06 }; where sex \"m\" { baseline 2 }"
    #expect(found(Self.counted + parts).names == ["parts-not-whole"])
    #expect(found(Self.counted + parts.replacing("2012-06", with: "2009")).names == [])
  }

  @Test(arguments: [
    ("percent of directors", "60%", "50%", "40%", ["whole-outside-parts"]),
    ("percent of directors", "30%", "50%", "40%", ["whole-outside-parts"]),
    ("percent of directors", "50%", "50%", "40%", []),
    ("percent of directors", "45%", "50%", "40%", []),
    ("rated 1 to 5", "5", "4", "3", ["whole-outside-parts"]),
  ])
  func `A share lies between those of the groups`(
    measure: String, whole: String, female: String, male: String, expected: [String]
  ) {
    let end = measure.hasPrefix("rated") ? "baseline 1 in 2012" : "baseline 0% in 2012"
    func lines(_ parts: String) -> String {
      "\(measure); \(end); target \(whole) by 2014; where sex \"f\" { target \(female) by 2014 }"
        + parts
    }
    #expect(found(lines("; where sex \"m\" { target \(male) by 2014 }")).names == expected)
    // Of one group alone, nothing follows.
    #expect(found(lines("")).names == [])
  }

  @Test(arguments: [
    ("percent of directors; baseline 0% in 2012; target 100.5% by 2014", "warning"),
    ("percent of directors; baseline 101% in 2012; direction down; target 90% by 2014", "warning"),
    ("percent of directors; baseline 0% in 2012; target 90% by 2014; threshold red above 120%", ""),
    ("percent of \"the first year\"; baseline 0% in 2012; target 120% by 2014", "note"),
    ("percent of \"the planned budget\"; baseline 80% in 2012; target 105% by 2014", nil),
    ("percent of directors; baseline 0% in 2012; target 100% by 2014", nil),
    (
      "percent of directors; baseline 0% in 2012; target 90% by 2014; where sex \"f\" { target 140% by 2014 }",
      "warning"
    ),
  ])
  func `A share of people is at most all of them`(lines: String, severity: String?) {
    let finding = found(lines).finding("impossible-percentage")
    #expect((finding == nil) == (severity == nil))
    if let severity, !severity.isEmpty { #expect(finding?.severity.name == severity) }
  }

  @Test(arguments: [
    ("baseline 3 in 2015; target 15 by 2014", ["baseline-after-target"]),
    ("baseline 3 in 2014-12-31; target 15 by 2014", ["baseline-after-target"]),
    ("baseline 3 in 2014; target 15 by 2014-12-31", []),
    ("baseline 3 in 2014-Q4; target 15 by 2014", []),
    ("baseline 3 in 2014-Q4; target 9 by 2014-09; target 15 by 2017", ["baseline-after-target"]),
    // The target is what is wrong.
    ("baseline 3 in 2014; target 15 by 2017; target 9 by 2013", ["milestones-out-of-order"]),
    (
      "baseline 3 in 2012; target 15 by 2014; where sex \"f\" { baseline 1 in 2015; target 8 by 2014 }",
      ["baseline-after-target"]
    ),
  ])
  func `A baseline is dated before the first target`(lines: String, expected: [String]) {
    #expect(found(lines).names == expected)
  }

  @Test(arguments: [
    ("disaggregated by sex as \"f\", \"m\"", "sex \"f\"", nil),
    ("disaggregated by sex", "sex \"anything\"", nil),
    ("aggregate yes", "sex \"anything\"", nil),
    ("disaggregated by sex as \"female\"", "sex \"femal\"", "Did you mean “female”?"),
    ("disaggregated by sex as \"f\"", "country \"Chad\"", "add inside the indicator"),
    ("disaggregated by \"where they live\"", "\"where they lived\" \"town\"", "Did you mean"),
  ])
  func `A group is one of those listed`(declared: String, traits: String, advice: String?) {
    let checked = found(Self.counted + declared + "; where \(traits) { target 8 by 2014 }")
    #expect(checked.names == (advice == nil ? [] : ["undeclared-group"]))
    if let advice { #expect(checked.findings[0].next.contains(advice)) }
  }

  @Test(arguments: [
    ("sex \"f\", age \"old\"", "age \"old\", sex \"f\"", ["repeated-group"]),
    ("sex \"f\"", "sex \"m\"", []),
    ("sex \"f\"", "sex \"m\", sex \"x\"", ["repeated-group"]),
  ])
  func `A group is given once`(one: String, other: String, expected: [String]) {
    let names = found(
      Self.counted + "where \(one) { target 8 by 2014 }; where \(other) { target 7 by 2014 }"
    ).names
    #expect(names == expected)
  }

  @Test(arguments: [
    "baseline 9 in 2012; target 5 by 2014", "target 5 by 2014; target 4 by 2013",
    "target 5 by 2014; target 6 by 2014", "target 5 by 2030",
  ])
  func `Groups are looked at like the whole`(lines: String) {
    let runs = "runs 2012 to 2017; review every year"
    let whole = found("counts \"x\"; " + lines, programme: runs).names
    let part = found(
      "counts \"x\"; baseline 9 in 2012; target 90 by 2014; target 99 by 2017; where sex \"f\" { \(lines) }",
      programme: runs)
    #expect(part.names == whole.filter { $0 != "missing-baseline" })
    #expect(part.names.count == 1)
    #expect(part.findings[0].message.contains("(f)”"))
  }

  @Test func `What is wrong in the whole is not said again of its groups`() {
    let names = found(
      "counts \"x\"; baseline 0 in 2012; target 90 by 2030; where sex \"f\" { target 50 by 2030 }",
      programme: "runs 2012 to 2017; review every year"
    ).names
    #expect(names == ["target-outside-programme"])
  }

  @Test(arguments: [
    ("direction down; baseline 5 in 2012; target 2 by 2014", []),
    ("baseline 2 in 2012; target 5 by 2014", []),
    ("direction down; baseline 5 in 2012; target 0 by 2014", ["value-against-measure"]),
    ("baseline 5 in 2012; target 2 by 2014", ["target-not-better"]),
  ])
  func `A scale may run downwards`(lines: String, expected: [String]) {
    #expect(found("rated 5 to 1; " + lines).names == expected)
  }

  @Test(arguments: [
    ("rated 1 to 1; baseline 1 in 2012; target 1 by 2014 because \"It holds\"", true),
    ("rated 2.0 to 2 in steps of 1", true), ("rated 0 to 1", false),
  ])
  func `A scale has more than one value`(lines: String, isFound: Bool) {
    let findings = found(lines).names
    #expect(findings.contains("value-against-measure") == isFound)
  }

  @Test(arguments: [
    ("5%", []), ("5", ["value-against-measure"]), ("101%", ["value-against-measure"]),
  ])
  func `A tolerance is a percentage`(tolerance: String, expected: [String]) {
    #expect(found(Self.counted + "tolerance \(tolerance)").names == expected)
  }

  @Test func `A group is held against the scale`() {
    let names = found(
      "rated 1 to 5; baseline 2 in 2012; target 4 by 2014; where sex \"f\" { target 7 by 2014 }"
    ).names
    #expect(names == ["value-against-measure"])
  }

  @Test(arguments: [
    ("red below 5; threshold amber below 10; threshold green above 10", nil),
    ("red below 5; threshold green above 12", nil),
    ("red below 10; threshold green above 5", "on for the same values"),
    ("green below 12; threshold red below 5", "on for the same values"),
    ("red below 5; threshold amber above 5; threshold green above 12", "on for the same values"),
    ("red below 5; threshold amber below 5", "never on"),
    ("red below 5; threshold amber below 8; threshold green above 12", "leave a gap"),
    ("red below 20", "is in the red"),
    ("red above 12", "is in the red"),
    ("red below 15", nil),
    ("red below 5; threshold red below 8", "has the red light twice"),
    ("red above 20; threshold red below 8", nil),
  ])
  func `Lights agree with each other and with the target`(lights: String, message: String?) {
    let checked = found(Self.counted + "threshold " + lights)
    #expect(checked.names == (message == nil ? [] : ["contradictory-thresholds"]))
    if let message { #expect(checked.findings[0].message.contains(message)) }
  }

  @Test(arguments: [
    ("code \"2.1\" in \"SDG\"", "code \"2.1\" in \"SDG\"", ["repeated-code"]),
    ("code \"2.1\" in \"SDG\"", "code \"2.1\" in \"sdg\"", ["repeated-code"]),
    ("code \"a\" in \"SDG\"", "code \"A\" in \"SDG\"", []),
    ("code \"2.1\" in \"SDG\"", "code \"2.1\" in \"Ours\"", []),
    ("code \"2.1\" in \"SDG\"; code \"2.1\" in \"SDG\"", "code \"2.2\" in \"SDG\"", []),
    ("code \"5\" in \"IATI IndicatorMeasure\"", "code \"5\" in \"IATI IndicatorMeasure\"", []),
  ])
  func `A code is for one indicator`(one: String, other: String, expected: [String]) {
    let names = names(
      ("measures learn\n    facet use", "measures learn\n    facet use\n    " + one),
      ("measures practise;", "measures practise; \(other);"))
    #expect(names == expected)
    let ofObjectives = HourglassRulesTests.names(
      ("stage learning\n", "stage learning\n    \(one)\n"),
      ("stage scale\n", "stage scale\n    \(other)\n"))
    #expect(ofObjectives == expected)
  }

  @Test(arguments: [
    // Each currency for itself, and several lines of one together.
    (
      "budget 100 in \"EUR\" paid by \"Y\"; budget 50 in \"EUR\" paid by x", "costs 150 in \"EUR\"",
      false
    ),
    (
      "budget 100 in \"EUR\" paid by \"Y\"; budget 50 in \"€\" paid by x", "costs 151 in \"eur\"",
      true
    ),
    ("budget 100 in \"EUR\"", "costs 500 in \"KES\"", false),
    ("budget tbd until 2030", "costs 500 in \"EUR\"", false),
    ("budget 100 in \"EUR\"", "costs tbd; costs 100 in \"EUR\"", false),
    (
      "budget 100 in \"EUR\"", "costs 100 in \"EUR\" paid by x; costs 1 in \"EUR\" paid by \"Y\"",
      true
    ),
  ])
  func `What activities cost is held against the budget`(
    budget: String, costs: String, isOver: Bool
  ) {
    let checked = Checked(
      """
      programme p "P" {
        organisation x "X"
        \(budget)
        tool t "T" { with x; \(costs) }
      }

      """)
    #expect(checked.names.contains("costs-over-budget") == isOver)
  }
}
