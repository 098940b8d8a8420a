import HourglassLanguage
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// What only the day brings to light.
@Suite struct UpkeepTests {
  private func found(_ line: String, on day: Day? = exampleDay) -> [String] {
    // The targets of the clean design go on to 2017.
    Checked(cleanDesign.addingToProgramme(line), on: day).names.filter {
      $0 != "target-outside-programme"
    }
  }

  @Test(arguments: [
    ("number 42", "number tbd until 2013-12"),
    ("matched on shared-problems using \"Entry survey\"", "matched on tbd until 2013"),
    ("commits time \"Two days a quarter to pass lessons on\"", "commits tbd until 2013-Q4"),
    (
      "leads to learn because \"Work on a real problem shows what a colleague knows\"",
      "leads to learn because tbd until 2013"
    ),
    ("{ tested by ministries }", "{ tested by tbd until 2014-01-14 }"),
    ("likelihood medium", "likelihood tbd until 2013"),
    ("target 15 by 2014", "target tbd until 2013"),
    ("source \"Minutes\"", "source tbd until 2013"),
    ("tracked by directors every year", "tracked by tbd until 2013 every year"),
  ])
  func `A gap is found wherever one may stand`(line: String, gap: String) throws {
    let design = edited([(line, gap)])
    let findings = Checked(design).findings
    #expect(findings.map { $0.kind.name } == ["overdue-tbd"])
    let place = try #require(design.range(of: gap.drop { $0 == "{" || $0 == " " }))
    #expect(
      findings.first.map { Int($0.span.start) }
        == design.utf8.distance(from: design.startIndex, to: place.lowerBound))
    #expect(Checked(design, on: nil).names == [])
    #expect(Checked(design, on: Day(year: 2012, month: 1, day: 1)).names == [])
  }

  @Test func `A gap is due on its last day, and overdue on the next`() {
    let design = edited([("baseline 3 in 2012", "baseline tbd until 2014-Q1")])
    #expect(Checked(design, on: Day(year: 2014, month: 3, day: 31)).names == [])
    #expect(Checked(design, on: Day(year: 2014, month: 4, day: 1)).names == ["overdue-tbd"])
  }

  @Test func `Every overdue gap is a finding of its own, and says where it stands`() {
    let checked = Checked(
      edited([
        ("baseline 3 in 2012", "baseline tbd until 2013"),
        ("likelihood medium", "likelihood tbd until 2013"),
      ]).addingToProgramme(
        "answer why-now tbd until 2013; review every year { next tbd until 2013 }"))
    #expect(checked.names == ["overdue-tbd", "overdue-tbd", "overdue-tbd", "overdue-tbd"])
    #expect(
      checked.findings.map { $0.message.prefix { $0 != "”" } } == [
        "The date for “answer", "The date for “next", "The date for “likelihood",
        "The date for “baseline",
      ])
    #expect(
      checked.findings.allSatisfy { $0.message.contains(" has passed: 2013. Today is 2014-") })
  }

  @Test func `A line that cannot be understood is reported once`() {
    let names = names(("likelihood medium", "likelihood rather tbd until 2013"))
    #expect(names == ["incorrect-line"])
  }

  @Test func `What waits for a stage left out on purpose is not overdue`() {
    let design = edited([("baseline 1 in 2012", "baseline tbd until 2013")])
    #expect(Checked(design).names == ["overdue-tbd"])
    let stopped = design.addingToProgramme(
      "meant to stop after learning because \"It is far enough\"")
    #expect(!Checked(stopped).names.contains("overdue-tbd"))
  }

  @Test(arguments: [
    ("reviewed 2013", []), ("reviewed 2013-01", []), ("reviewed 2012-12", ["review-overdue"]),
    ("reviewed 2012; review every year", ["review-overdue"]),
    ("reviewed 2012; review every 3 years", []),
    ("reviewed 2012; review on 2014", []), ("reviewed 2012; review on 2013", ["review-overdue"]),
    ("reviewed 2012; review every year { next 2014-01-15 }", []),
    ("reviewed 2012; review every year { next tbd until 2014-06 }", []),
    ("reviewed 2012-06; review every year { next 2014-01-14 }", ["review-overdue"]),
    ("review every year { next 2013-06 }", ["review-overdue"]),
    ("reviewed 2013-07; review every year { next 2013-06 }", []),
    ("runs 2012 to 2013; reviewed 2012", []), ("reviewed tbd until 2015", []),
    ("review every year", []),
  ])
  func `A design is gone through once a year, or as often as it says`(
    lines: String, expected: [String]
  ) {
    #expect(found(lines) == expected)
    #expect(found(lines, on: nil) == [])
  }

  @Test(arguments: [
    ("runs 2012 to 2017", ["no-review-planned"]), ("runs 2012 onwards", ["no-review-planned"]),
    ("runs 2012 to 2012", []), ("runs 2012-07 to 2013-06", []),
    ("runs 2012 to 2017; review once", []), ("runs 2012 to 2017; reviewed 2013-09", []),
    ("runs 2012 to 2017; reviewed tbd until 2015", []),
    ("runs 2012 to 2017; answer when-redrawn \"With the yearly budget of the network\"", []),
    ("runs 2012 to 2017; answer why-now \"A new law\"", ["no-review-planned"]),
  ])
  func `A long programme says when it looks at its design again`(lines: String, expected: [String])
  {
    #expect(found(lines, on: nil) == expected)
  }

  @Test func `A review that cannot be understood is reported once`() {
    #expect(!found("runs 2012 to 2017; review sometimes").contains("no-review-planned"))
  }
}
