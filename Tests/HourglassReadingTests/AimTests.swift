import HourglassLanguage
import HourglassProgress
import HourglassReading
import TestSupport
import Testing

/// What a target can ask for beside a value: limits, ranges, changes from the baseline and grades.
@Suite struct AimTests {
  private func judge(_ lines: String, _ value: String, on day: String) throws -> ProgressReading {
    try #require(
      try ProgressReadingTests().judge(lines, [value], on: day, runs: "runs 2013 to 2020").first)
  }

  private static let least = "counts \"x\"; baseline 0 in 2012; target at least 10 by 2014"
  private static let more = "counts \"x\"; baseline 0 in 2012; target more than 10 by 2014"
  private static let most = "counts \"x\"; baseline 20 in 2012; target at most 10 by 2014"
  private static let less = "counts \"x\"; baseline 20 in 2012; target less than 10 by 2014"
  private static let range = "percent of \"x\"; baseline 10% in 2012; target 20% to 24% by 2014"
  private static let percent = "counts \"x\"; baseline 50 in 2012; target +12% by 2014"
  private static let points = "percent of \"x\"; baseline 40% in 2012; target +5 points by 2014"
  private static let fall = "counts \"x\"; direction down; baseline 50 in 2012; target -10% by 2014"
  private static let grades =
    "graded \"D\", \"C\", \"B\", \"A\"; baseline \"D\" in 2012; target \"B\" by 2014"

  /// After the day of the target: what is reached, and what is not.
  @Test(arguments: [
    (least, "10", true), (least, "9.9", false), (least, "12", true), (more, "10", false),
    (more, "10.1", true), (most, "10", true), (most, "10.5", false), (most, "3", true),
    (less, "10", false), (less, "9.99", true), (range, "20%", true), (range, "24%", true),
    (range, "24.1%", false), (range, "19%", false), (percent, "56", true),
    (percent, "55.9", false), (points, "45%", true), (points, "44%", false), (fall, "45", true),
    (fall, "46", false), (grades, "B", true), (grades, "A", true), (grades, "C", false),
    (grades, "3", true),
  ])
  func `A target is met by what it asks for`(lines: String, value: String, isMet: Bool) throws {
    let reading = try judge(lines, "2014=" + value, on: "2015-03-01")
    #expect(reading.state == (isMet ? .met : .overdue), "\(reading.why)")
    // What is not reached is never told as all of the way.
    #expect((reading.percentOfWay ?? 0 >= 100) == isMet)
  }

  /// Half of the time has run.
  @Test(arguments: [
    (least, "5", ProgressReading.State.onTrack), (least, "4", .behind), (most, "15", .onTrack),
    (most, "16", .behind), (range, "15%", .onTrack), (range, "22%", .met),
    (range, "30%", .behind), (percent, "53", .onTrack), (percent, "52", .behind),
    (points, "42.5%", .onTrack), (fall, "47.5", .onTrack), (fall, "48", .behind),
    (grades, "C", .onTrack), (grades, "D", .behind),
  ])
  func `On the way to it there is a straight line`(
    lines: String, value: String, state: ProgressReading.State
  ) throws {
    let reading = try judge(lines, "2013=" + value, on: "2014-01-01")
    #expect(reading.state == state, "\(reading.why)")
  }

  @Test func `A limit that the baseline meets is held`() throws {
    let lines = "counts \"x\"; baseline 5 in 2012; target at most 10 by 2014"
    #expect(try judge(lines, "2013=8", on: "2014-01-01").state == .onTrack)
    let lost = try judge(lines, "2013=11", on: "2014-01-01")
    #expect(lost.state == .behind)
    #expect(lost.why.contains("The baseline meets the target at most 10 by 2014 already"))
  }

  @Test func `Within the limits of each time, what was counted is added up`() throws {
    let lines =
      "counts \"x\"; series per-period; baseline 9 in 2012; target at most 12 during 2013 to 2014"
    func state(_ value: String, _ day: String) throws -> ProgressReading.State {
      try judge(lines, value, on: day).state
    }
    #expect(try state("2013-01 to 2013-06=13", "2013-08-01") == .behind)
    #expect(try state("2013=4", "2014-01-01") == .onTrack)
    #expect(try state("2013 to 2014=12", "2015-02-01") == .met)
  }

  @Test func `A change has to wait for its baseline`() throws {
    let reading = try judge(
      "counts \"x\"; baseline tbd until 2014; target +12% by 2014", "2013=4", on: "2014-01-01")
    #expect(reading.state == .notJudged)
    #expect(reading.why.contains("the baseline is to be defined by 2014"))
  }

  @Test func `Who sets upper limits only wants less`() throws {
    func falls(_ lines: String) throws -> Bool {
      try programmes("programme p { indicator i { counts \"x\"; \(lines) } }")[0].indicators[0]
        .isFalling
    }
    #expect(try falls("target at most 5 by 2014; target less than 3 by 2015"))
    #expect(try !falls("target at most 5 by 2014; target 3 by 2015"))
    #expect(try !falls("direction up; target at most 5 by 2014"))
    #expect(try !falls("target 1 to 5 by 2014"))
  }

  /// Of a percentage, a percentage with a sign is a value; of anything else, a change.
  @Test(arguments: [
    ("percent of \"x\"; baseline 5%", "-2%", "-2%"), ("counts \"x\"; baseline 50", "-2%", "49"),
    ("counts \"x\"; baseline 50", "+2.5%", "51.25"), ("rated 1 to 5; baseline 3", "+1 points", "4"),
    ("amount in \"EUR\"; baseline 0.5", "-0.2 points", "0.3"),
    ("percent of \"x\"; baseline 40%", "+2.5 points", "42.5%"),
  ])
  func `What a change comes to`(lines: String, change: String, value: String) throws {
    let programme = try programmes(
      "programme p { indicator i { \(lines); target \(change) by 2014 } }")[0]
    let target = try #require(programme.indicators[0].targets[0].value)
    #expect(programme.spelling(target.value) == value)
  }

  /// A part begins from its own baseline, where it has one.
  @Test func `Each part changes from its own baseline`() throws {
    let programme = try programmes(
      """
      programme p { indicator i { counts "x"; baseline 100 in 2012
        where sex "f" { baseline 40 in 2012; target +10% by 2014 }
        where sex "m" { target +10% by 2014 }
      } }
      """)[0]
    let values = programme.indicators[0].parts.map { $0.targets[0].value?.value }
    #expect(values == [.quantity(Quantity(44)), .quantity(Quantity(110))])
  }
}
