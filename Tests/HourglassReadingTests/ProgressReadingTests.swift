import HourglassLanguage
import HourglassReading
import Testing

/// What is made of values and targets. All figures are reckoned by hand.
@Suite struct ProgressReadingTests {
  private func day(_ spelling: String) throws -> Day {
    let parts = spelling.split(separator: "-").compactMap { Int32($0) }
    try #require(parts.count == 3)
    return Day(year: parts[0], month: parts[1], day: parts[2])
  }

  /// - Parameter rows: `period=value`, or `period=value=dimension`.
  private func judge(
    _ lines: String, _ rows: [String], on day: String, runs: String = "runs 2012 to 2020"
  ) throws -> [ProgressReading] {
    let all = try programmes("programme p { \(runs)\nindicator i { \(lines) }\n}")
    var table = "indicator,period,value,dimension\n"
    for row in rows {
      table += "i," + row.split(separator: "=").joined(separator: ",") + "\n"
    }
    let values = observedValues(Array(table.utf8), of: all)
    try #require(values.problems == [])
    return progress(of: all[0], number: 0, values: values, on: try self.day(day))
  }

  private func expect(
    _ lines: String, _ rows: [String], on day: String, _ state: ProgressReading.State,
    percent: Int64?, _ why: String, runs: String = "runs 2012 to 2020",
    _ place: SourceLocation = #_sourceLocation
  ) throws {
    let reading = try #require(try judge(lines, rows, on: day, runs: runs).first)
    #expect(reading.state == state, sourceLocation: place)
    #expect(reading.percentOfWay == percent, sourceLocation: place)
    #expect(reading.why == why, sourceLocation: place)
  }

  private let rising =
    "counts \"directors\"; baseline 0 in 2012; target 15 by 2014; target 30 by 2017"

  // MARK: Rising

  /// 365 of 730 days lie behind: half of 15.
  @Test func aheadOfTheLine() throws {
    try expect(
      rising, ["2013=12"], on: "2014-03-01", .onTrack, percent: 80,
      "12 directors by the end of 2013. On a straight line from 0 in 2012 to 15 by 2014 it would "
        + "be 7.5, so it is ahead of that.")
  }

  @Test func behindTheLine() throws {
    try expect(
      rising, ["2013=7"], on: "2014-03-01", .behind, percent: 47,
      "7 directors by the end of 2013. On a straight line from 0 in 2012 to 15 by 2014 it would be "
        + "7.5, so it is behind that.")
  }

  @Test func onTheLine() throws {
    try expect(
      rising, ["2013=7.5"], on: "2014-03-01", .onTrack, percent: 50,
      "7.5 directors by the end of 2013. On a straight line from 0 in 2012 to 15 by 2014 it would "
        + "be 7.5, and that is what it is.")
  }

  /// The baseline itself, seen again, is on the line.
  @Test func atTheBaseline() throws {
    try expect(
      rising, ["2012=0"], on: "2013-03-01", .onTrack, percent: 0,
      "0 directors by the end of 2012. On a straight line from 0 in 2012 to 15 by 2014 it would be "
        + "0, and that is what it is.")
  }

  @Test func nextTargetReached() throws {
    try expect(
      rising, ["2013=15"], on: "2014-03-01", .onTrack, percent: 100,
      "15 directors by the end of 2013. That reaches the next target, 15 by 2014.")
  }

  @Test func lastTargetReachedEarly() throws {
    try expect(
      rising, ["2013=31"], on: "2014-03-01", .met, percent: 103,
      "31 directors by the end of 2013. That is better than the last target, 30 by 2017.")
  }

  /// On its last day a target is not overdue yet, on the day after it is.
  @Test func missedTarget() throws {
    try expect(
      rising, ["2014=14"], on: "2014-12-31", .behind, percent: 93,
      "14 directors by the end of 2014. On a straight line from 0 in 2012 to 15 by 2014 it would "
        + "be 15, so it is behind that.")
    try expect(
      rising, ["2014=14"], on: "2015-01-01", .overdue, percent: 93,
      "14 directors by the end of 2014. The target of 15 by 2014 was due and is not reached.")
  }

  /// Missed in its time and reached since: the next target is what counts. From 2012-12-31 to
  /// 2017-12-31 are 1826 days, to 2015-12-31 1095: 30 × 1095 ÷ 1826 = 17.99.
  @Test func reachedLate() throws {
    try expect(
      rising + "; series cumulative", ["2014=14", "2015=20"], on: "2016-01-01", .onTrack,
      percent: 67,
      "20 directors by the end of 2015. On a straight line from 0 in 2012 to 30 by 2017 it would "
        + "be about 18, so it is ahead of that.")
  }

  @Test func staleValue() throws {
    try expect(
      rising, ["2013=9"], on: "2015-06-01", .overdue, percent: 60,
      "9 directors by the end of 2013. The target of 15 by 2014 was due, and there is no later value."
    )
  }

  @Test func nothingObserved() throws {
    try expect(
      rising, [], on: "2014-12-31", .noData, percent: nil,
      "There is no value yet. The next target is 15 by 2014.")
    try expect(
      rising, ["2014"], on: "2015-01-01", .overdue, percent: nil,
      "The target of 15 by 2014 was due, and there is no value at all. One row of the table is still to be filled "
        + "in.")
  }

  @Test func fallenBack() throws {
    try expect(
      rising + "; series cumulative", ["2014=16", "2015=12"], on: "2016-01-01", .behind,
      percent: 80,
      "12 directors by the end of 2015. The target of 15 by 2014 was reached in time, with 16 directors by the "
        + "end of 2014, and is not any more.")
  }

  /// The rows may stand in any order; of two times that end together the longer one counts.
  @Test func newestValue() throws {
    let readings = try judge(
      rising, ["2014-Q4=4", "2014=16", "2013=3", "2014-06=9"], on: "2015-01-01")
    #expect(readings[0].figure?.value == .quantity(Quantity(16)))
    #expect(readings[0].figure?.lines == [3])
  }

  /// On 2014-06-30, 546 of 730 days lie behind: 15 × 546 ÷ 730 = 11.22.
  @Test func timeStillRunning() throws {
    try expect(
      rising, ["2014=11"], on: "2014-06-30", .behind, percent: 73,
      "11 directors so far in 2014. On a straight line from 0 in 2012 to 15 by 2014 it would be "
        + "about 11.2, so it is behind that. The value is provisional, since its time is not over.")
  }

  @Test func timeToCome() throws {
    try expect(
      rising, ["2013=12", "2016=40"], on: "2014-03-01", .onTrack, percent: 80,
      "12 directors by the end of 2013. On a straight line from 0 in 2012 to 15 by 2014 it would "
        + "be 7.5, so it is ahead of that. What is there for 2016 does not count yet.")
  }

  // MARK: Falling, nought and holding

  /// From 5 to 0 in 1096 days (2016 is a leap year), 731 behind: 5 × 365 ÷ 1096 = 1.67 are left.
  @Test func fallingToNought() throws {
    let falling = "counts \"cases\"; direction down; baseline 5 in 2014; target 0 by 2017"
    try expect(
      falling, ["2016=1"], on: "2017-02-01", .onTrack, percent: 80,
      "1 cases by the end of 2016. On a straight line from 5 in 2014 to 0 by 2017 it would be about "
        + "1.7, so it is ahead of that.")
    try expect(
      falling, ["2016=2"], on: "2017-02-01", .behind, percent: 60,
      "2 cases by the end of 2016. On a straight line from 5 in 2014 to 0 by 2017 it would be about "
        + "1.7, so it is behind that.")
    try expect(
      falling, ["2017=0"], on: "2018-01-01", .met, percent: 100,
      "0 cases by the end of 2017. That reaches the last target, 0 by 2017.")
    try expect(
      falling, ["2017=1"], on: "2018-01-01", .overdue, percent: 80,
      "1 cases by the end of 2017. The target of 0 by 2017 was due and is not reached.")
    try expect(
      falling, ["2015=7"], on: "2016-02-01", .behind, percent: -40,
      "7 cases by the end of 2015. On a straight line from 5 in 2014 to 0 by 2017 it would be about "
        + "3.3, so it is behind that.")
  }

  @Test func holding() throws {
    let held = "percent of \"x\"; baseline 80% in 2013; target 80% by 2015"
    try expect(
      held, ["2014=81%"], on: "2015-02-01", .onTrack, percent: nil,
      "81% by the end of 2014. The target of 80% by 2015 is where it began, and it has been held.")
    try expect(
      held, ["2014=79.9%"], on: "2015-02-01", .behind, percent: nil,
      "79.9% by the end of 2014. The target of 80% by 2015 is where it began, and it has not been held."
    )
    try expect(
      held, ["2015=80%"], on: "2016-01-01", .met, percent: nil,
      "80% by the end of 2015. That reaches the last target, 80% by 2015.")
  }

  @Test func contradictoryDirection() throws {
    try expect(
      "counts \"cases\"; baseline 5 in 2012; target 0 by 2014", ["2013=3"], on: "2014-01-01",
      .notJudged, percent: 40,
      "3 cases by the end of 2013. The last target, 0 by 2014, is below the baseline of 5, and the "
        + "design does not say that less is better, with the line “direction down”.")
  }

  // MARK: What is missing

  @Test(arguments: [
    ("", "the design gives no baseline"),
    ("baseline tbd until 2014-05;", "the baseline is to come by 2014-05"),
    ("baseline none because \"Nobody asked\";", "there is no baseline on purpose (Nobody asked)"),
    ("baseline 3 in 2015;", "the baseline is not from before the target"),
  ])
  func noBaseline(baseline: String, reason: String) throws {
    let lines = "counts \"x\"; \(baseline) target 15 by 2014"
    let readings = try judge(lines, ["2013=9"], on: "2014-03-01")
    #expect(readings[0].state == .notJudged)
    #expect(
      readings[0].why
        == "9 x by the end of 2013. The next target is 15 by 2014. Whether it is on track cannot "
        + "be told, since \(reason).")
    // Whether it is met or overdue needs no baseline.
    #expect(try judge(lines, ["2013=15"], on: "2014-03-01")[0].state == .met)
    #expect(try judge(lines, ["2014=9"], on: "2015-03-01")[0].state == .overdue)
  }

  /// Without a date a baseline stands where the programme begins, on the first of 731 days: after
  /// 365, 15 × 365 ÷ 730.
  @Test func baselineWithoutDate() throws {
    let lines = "counts \"x\"; baseline 0; target 15 by 2014-12-31"
    try expect(
      lines, ["2014-01-01=8"], on: "2014-03-01", .onTrack, percent: 53,
      "8 x on 2014-01-01. On a straight line from 0 on 2013-01-01 to 15 by 2014-12-31 it would be "
        + "about 7.5, so it is ahead of that.", runs: "runs 2013 to 2020")
    try expect(
      lines, ["2014=8"], on: "2014-03-01", .notJudged, percent: 53,
      "8 x so far in 2014. The next target is 15 by 2014-12-31. Whether it is on track cannot be "
        + "told, since the design does not say of when the baseline is, nor when it begins. The "
        + "value is provisional, since its time is not over.", runs: "")
  }

  @Test(arguments: [
    ("", "The design gives no target to hold it against."),
    ("; target tbd until 2015", "The target is to come by 2015."),
    ("; target none because \"Too early\"", "There is no target on purpose: Too early."),
  ])
  func noTarget(target: String, reason: String) throws {
    try expect(
      "counts \"x\"; baseline 3 in 2012\(target)", ["2013=9"], on: "2014-03-01", .notJudged,
      percent: nil, "9 x by the end of 2013. " + reason)
    #expect(try judge("counts \"x\"\(target)", [], on: "2014-03-01")[0].state == .noData)
  }

  // MARK: Percentages, answers, ratings, stories

  /// 10% to 50% in two years, one behind: 30%.
  @Test func percentages() throws {
    try expect(
      "percent of \"x\"; baseline 10% in 2012; target 50% by 2014", ["2013=30%"], on: "2014-01-01",
      .onTrack, percent: 50,
      "30% by the end of 2013. On a straight line from 10% in 2012 to 50% by 2014 it would be 30%, "
        + "and that is what it is.")
  }

  @Test func ratings() throws {
    try expect(
      "rated 1 to 5; baseline 3 in 2013; target 4 by 2015", ["2014=3.4"], on: "2015-01-01",
      .behind, percent: 40,
      "3.4 by the end of 2014. On a straight line from 3 in 2013 to 4 by 2015 it would be 3.5, so "
        + "it is behind that.")
  }

  @Test func answers() throws {
    let law = "yes-or-no; baseline no in 2012; target yes by 2014"
    try expect(
      law, ["2013=yes"], on: "2014-01-01", .met, percent: nil,
      "Yes by the end of 2013. That reaches the last target, yes by 2014.")
    try expect(
      law, ["2013=no"], on: "2014-01-01", .notJudged, percent: nil,
      "No by the end of 2013. It is due by 2014; between no and yes there is nothing to be ahead of "
        + "or behind.")
    try expect(
      law, ["2014=no"], on: "2015-01-01", .overdue, percent: nil,
      "No by the end of 2014. The target of yes by 2014 was due and is not reached.")
    // To be kept from happening.
    let never = "yes-or-no; baseline no in 2012; target no by 2014"
    #expect(try judge(never, ["2013=no"], on: "2014-01-01")[0].state == .onTrack)
    #expect(try judge(never, ["2013=yes"], on: "2014-01-01")[0].state == .behind)
    #expect(try judge(never, ["2014=no"], on: "2015-01-01")[0].state == .met)
  }

  @Test func stories() throws {
    try expect(
      "story", ["2013=One", "2013=Two", "2014=Three"], on: "2015-01-01", .notJudged, percent: nil,
      "3 stories have been told, the newest for 2014. Stories are read and not judged.")
    try expect(
      "story; target \"A change\" by 2013", [], on: "2015-01-01", .noData, percent: nil,
      "No story has been told yet. It was due by 2013.")
  }

  // MARK: Series

  private let yearly =
    "counts \"visits\"; series per-period; baseline 4 in 2012; target 8 by 2013; target 12 by 2014"

  /// 3 + 2 + 4 = 9 of 8 in 2013. In 2014, 181 of 365 days behind: 12 × 181 ÷ 365 = 5.95.
  @Test func addedUpOverTheTarget() throws {
    try expect(
      yearly, ["2013-Q1=3", "2013-Q2=2", "2013-Q4=4", "2014-Q1=3", "2014-Q2=3"], on: "2014-07-15",
      .onTrack, percent: nil,
      "6 visits from 2014-Q1 to 2014-Q2, 2 values added up. For so much of its time, an even share "
        + "of 12 by 2014 would be about 6, so it is on track.")
    try expect(
      yearly, ["2013=8", "2014-Q1=3", "2014-Q2=2"], on: "2014-07-15", .behind, percent: nil,
      "5 visits from 2014-Q1 to 2014-Q2, 2 values added up. For so much of its time, an even share "
        + "of 12 by 2014 would be about 6, so it is behind.")
  }

  @Test func missedInItsTime() throws {
    try expect(
      yearly, ["2013-Q1=3", "2013-Q2=2", "2013-Q4=2", "2014-Q1=30"], on: "2014-07-15", .overdue,
      percent: nil,
      "7 visits from 2013-Q1 to 2013-Q4, 3 values added up. The target of 8 by 2013 was due and was not reached. "
        + "Some of its time has no value.")
    try expect(
      yearly, ["2014-Q1=30"], on: "2014-07-15", .overdue, percent: nil,
      "30 visits in 2014-Q1. The target of 8 by 2013 was due, and there is no value for that time.")
  }

  @Test func metOverItsTime() throws {
    try expect(
      yearly, ["2013=8", "2014-01 to 2014-06=7", "2014-07 to 2014-12=5"], on: "2015-01-01", .met,
      percent: 100,
      "12 visits from 2014-01 to 2014-12, 2 values added up. That reaches the last target, 12 by "
        + "2014.")
  }

  @Test func overlappingTimes() throws {
    try expect(
      yearly, ["2013-Q1=3", "2013-03=2", "2013-Q2=9"], on: "2014-01-15", .notJudged, percent: nil,
      "9 visits in 2013-Q2. The values for 2013-Q1 and 2013-03 overlap, so they cannot be added up "
        + "for 8 by 2013.")
    // A row for the very time stands for all others.
    #expect(
      try judge(yearly, ["2013=8", "2013-Q1=3", "2013-03=2"], on: "2014-01-15")[0].state == .onTrack
    )
  }

  /// Nothing in the target's year yet: the year before against the line, 4 + 8 ÷ 2 = 8.
  @Test func anotherTimeAsLong() throws {
    try expect(
      yearly, ["2013=8"], on: "2014-01-15", .onTrack, percent: 50,
      "8 visits in 2013. On a straight line from 4 in 2012 to 12 by 2014 it would be 8, and that is "
        + "what it is.")
    try expect(
      "counts \"visits\"; series per-period; baseline 4 in 2012; target 12 by 2014",
      ["2013-Q4=8"], on: "2014-01-15", .notJudged, percent: nil,
      "8 visits in 2013-Q4. The next target is 12 by 2014, and there is no value yet for that time, "
        + "nor for another of its length.")
  }

  @Test func fallingOverItsTime() throws {
    let falling =
      "counts \"cases\"; direction down; series per-period; baseline 12 in 2012; "
      + "target 6 during 2014-01 to 2014-06"
    // 90 of 181 days: 6 × 90 ÷ 181 = 2.98.
    try expect(
      falling, ["2014-Q1=2"], on: "2014-05-01", .onTrack, percent: nil,
      "2 cases in 2014-Q1. For so much of its time, an even share of 6 during 2014-01 to 2014-06 "
        + "would be about 3, so it is on track.")
    try expect(
      falling, ["2014-Q1=7"], on: "2014-05-01", .behind, percent: nil,
      "7 cases in 2014-Q1. That is more than 6 during 2014-01 to 2014-06 already.")
    try expect(
      falling, ["2014-Q1=2"], on: "2014-08-01", .notJudged, percent: nil,
      "2 cases in 2014-Q1. Whether that reaches 6 during 2014-01 to 2014-06 cannot be told. Some of "
        + "its time has no value.")
    try expect(
      falling, ["2014-Q1=2", "2014-Q2=4"], on: "2014-08-01", .met, percent: 100,
      "6 cases from 2014-Q1 to 2014-Q2, 2 values added up. That reaches the last target, 6 during "
        + "2014-01 to 2014-06.")
  }

  /// Where the design does not say, the newest value counts, and it is said where that matters.
  @Test func seriesUnsaid() throws {
    try expect(
      rising, ["2013=8", "2014=9"], on: "2015-01-01", .overdue, percent: 60,
      "9 directors by the end of 2014. The design does not say whether each figure counts only its "
        + "own time; the newest is read as where things stand. If figures are to be added up, write "
        + "“series per-period”. The target of 15 by 2014 was due and is not reached.")
    try expect(
      rising + "; series cumulative", ["2013=8", "2014=9"], on: "2015-01-01", .overdue, percent: 60,
      "9 directors by the end of 2014. The target of 15 by 2014 was due and is not reached.")
  }

  // MARK: Parts, lights, size

  @Test func parts() throws {
    let lines =
      rising
      + "; where sex \"female\" { baseline 0 in 2012; target 8 by 2014 }"
      + "; where sex \"male\" { baseline 0 in 2012 }"
    let readings = try judge(
      lines, ["2013=3=sex: female", "2013=9=age: old"], on: "2014-03-01")
    #expect(readings.map { $0.part } == [nil, 0, 1])
    #expect(readings.map { $0.state } == [.noData, .behind, .noData])
    #expect(
      readings[0].why
        == "There is no value yet. The next target is 15 by 2014. There are values only for "
        + "“sex: female”, “age: old”; parts are not added up.")
    #expect(readings[1].percentOfWay == 38)
    let onlyParts = "counts \"x\"; where sex \"female\" { target 8 by 2014 }"
    #expect(try judge(onlyParts, [], on: "2014-03-01").map { $0.part } == [0])
    #expect(try judge(onlyParts, ["2013=1"], on: "2014-03-01").map { $0.part } == [nil, 0])
  }

  @Test(arguments: [("9.9", "red"), ("10", "amber"), ("19", "amber"), ("20", "-"), ("21", "green")])
  func lights(value: String, light: String) throws {
    let lines =
      rising + "; threshold red below 10; threshold amber below 20; threshold green above 20"
    let found = try judge(lines, ["2013=\(value)"], on: "2014-03-01")[0].light
    let name =
      switch found {
      case .red: "red"
      case .amber: "amber"
      case .green: "green"
      case nil: "-"
      }
    #expect(name == light)
  }

  /// Figures whose products do not fit into 64 bits are still compared exactly.
  @Test func largeFigures() throws {
    let lines =
      "amount in \"rupiah\"; baseline 0 in 2012; target 8000000000000000000 by 2014"
    #expect(try judge(lines, ["2013=4000000000000000000"], on: "2014-03-01")[0].state == .onTrack)
    let behind = try judge(lines, ["2013=3999999999999999999"], on: "2014-03-01")[0]
    #expect(behind.state == .behind && behind.percentOfWay == 50)
    #expect(
      try judge(
        "amount in \"x\"; baseline 0.5 in 2012; target 9000000000000000000 by 2014", ["2013=7"],
        on: "2014-03-01")[0].why
        == "7 x by the end of 2013. The next target is 9000000000000000000 by 2014. Whether it is "
        + "on track cannot be told, since the figures are too large to be compared.")
  }

  /// Hundredths of the way, half away from zero.
  @Test(arguments: [
    ("0", "8", "1", 13), ("0", "8", "-1", -13), ("0", "200", "1", 1), ("0", "201", "1", 0),
    ("0", "3", "2", 67), ("5", "0", "5.0250", -1), ("5", "0", "5.0240", 0),
    ("0.5", "1", "1.5", 200),
    ("-3", "3", "0", 50),
  ])
  func hundredths(from: String, to: String, value: String, percent: Int64) throws {
    let down = from == "5" ? "direction down; " : ""
    let lines = "counts \"x\"; \(down)baseline \(from) in 2012; target \(to) by 2014"
    #expect(try judge(lines, ["2013=\(value)"], on: "2014-03-01")[0].percentOfWay == percent)
  }

  @Test func ofOtherProgrammes() throws {
    let all = try programmes(
      """
      programme p { indicator a { counts "x"; target 1 by 2014 } }
      programme q { indicator b { counts "x"; target 1 by 2014 } }
      """)
    let values = observedValues(Array("indicator,period,value\nb,2014,1\n".utf8), of: all)
    let day = Day(year: 2015, month: 1, day: 1)
    #expect(
      all.indices.map { progress(of: all[$0], number: $0, values: values, on: day)[0].state }
        == [.overdue, .met])
  }
}
