import HourglassLanguage
import HourglassProgress
import HourglassReading
import TestSupport
import Testing

/// What is made of values and targets. All figures are reckoned by hand.
@Suite struct ProgressReadingTests {
  func day(_ spelling: String) throws -> Day {
    let parts = spelling.split(separator: "-").compactMap { Int32($0) }
    try #require(parts.count == 3)
    return Day(year: parts[0], month: parts[1], day: parts[2])
  }

  /// - Parameter rows: `period=value`, or `period=value=dimension`.
  func judge(
    _ lines: String, _ rows: [String], on day: String, runs: String = "runs 2013 to 2020"
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

  func expect(
    _ lines: String, _ rows: [String], on day: String, _ state: ProgressReading.State,
    percent: Int64?, _ why: String, runs: String = "runs 2013 to 2020",
    _ place: SourceLocation = #_sourceLocation
  ) throws {
    let reading = try #require(try judge(lines, rows, on: day, runs: runs).first)
    #expect(reading.state == state, sourceLocation: place)
    #expect(reading.percentOfWay == percent, sourceLocation: place)
    #expect(reading.why == why, sourceLocation: place)
  }

  let rising =
    "counts \"directors\"; baseline 0 in 2012; target 15 by 2014; target 30 by 2017"

  // MARK: Rising

  /// 365 of 730 days lie behind: half of 15.
  @Test func aheadOfTheLine() throws {
    try expect(
      rising, ["2013=12"], on: "2014-03-01", .onTrack, percent: 80,
      "12 directors by the end of 2013. Ahead of schedule. Steady progress from 0 in 2012 to 15 "
        + "by 2014 would give 7.5 at this date.")
  }

  @Test func behindTheLine() throws {
    try expect(
      rising, ["2013=7"], on: "2014-03-01", .behind, percent: 47,
      "7 directors by the end of 2013. Behind schedule. Steady progress from 0 in 2012 to 15 by "
        + "2014 would give 7.5 at this date.")
  }

  @Test func onTheLine() throws {
    try expect(
      rising, ["2013=7.5"], on: "2014-03-01", .onTrack, percent: 50,
      "7.5 directors by the end of 2013. Steady progress from 0 in 2012 to 15 by 2014 would "
        + "give 7.5 at this date, and that is the value.")
  }

  /// The baseline itself, seen again, is on the line.
  @Test func atTheBaseline() throws {
    try expect(
      rising, ["2012=0"], on: "2013-03-01", .onTrack, percent: 0,
      "0 directors by the end of 2012. Steady progress from 0 in 2012 to 15 by 2014 would give "
        + "0 at this date, and that is the value.")
  }

  @Test func nextTargetReached() throws {
    try expect(
      rising, ["2013=15"], on: "2014-03-01", .onTrack, percent: 100,
      "15 directors by the end of 2013. That reaches the next target, 15 by 2014.")
  }

  @Test func lastTargetReachedEarly() throws {
    try expect(
      rising, ["2013=31"], on: "2014-03-01", .met, percent: 103,
      "31 directors by the end of 2013. That is better than the final target, 30 by 2017.")
  }

  /// On its last day a target is not overdue yet, on the day after it is.
  @Test func missedTarget() throws {
    try expect(
      rising, ["2014=14"], on: "2014-12-31", .behind, percent: 93,
      "14 directors by the end of 2014. Behind schedule. Steady progress from 0 in 2012 to 15 "
        + "by 2014 would give 15 at this date.")
    try expect(
      rising, ["2014=14"], on: "2015-01-01", .overdue, percent: 93,
      "14 directors by the end of 2014. The target 15 by 2014 was not met on time.")
  }

  /// A milestone that is met on its day is where the way goes on from, however late most of the
  /// change is to come.
  @Test func metOnItsDay() throws {
    let late = "counts \"directors\"; baseline 0 in 2012; target 5 by 2014; target 30 by 2017"
    try expect(
      late, ["2014=5"], on: "2015-01-15", .onTrack, percent: 17,
      "5 directors by the end of 2014. Steady progress from 5 by 2014 to 30 by 2017 would give 5 at "
        + "this date, and that is the value.")
    // From 2014-12-31 to 2017-12-31 are 1096 days, to 2015-12-31 365: 5 + 25 × 365 ÷ 1096 = 13.3.
    try expect(
      late, ["2014=5", "2015=13"], on: "2016-01-15", .behind, percent: 43,
      "13 directors by the end of 2015. Behind schedule. Steady progress from 5 by 2014 to 30 by "
        + "2017 would give about 13.3 at this date.")
    // Before its day the way leads to it, not past it.
    try expect(
      late, ["2013=3"], on: "2014-01-15", .onTrack, percent: 60,
      "3 directors by the end of 2013. Ahead of schedule. Steady progress from 0 in 2012 to 5 by "
        + "2014 would give 2.5 at this date.")
  }

  /// Missed in its time and reached since: the next target is what counts. From 2014-12-31 to
  /// 2017-12-31 are 1096 days, to 2015-12-31 365: 15 + 15 × 365 ÷ 1096 = 19.995.
  @Test func reachedLate() throws {
    try expect(
      rising + "; series cumulative", ["2014=14", "2015=20"], on: "2016-01-01", .onTrack,
      percent: 67,
      "20 directors by the end of 2015. Ahead of schedule. Steady progress from 15 by 2014 to "
        + "30 by 2017 would give about 20 at this date.")
  }

  @Test func staleValue() throws {
    try expect(
      rising, ["2013=9"], on: "2015-06-01", .overdue, percent: 60,
      "9 directors by the end of 2013. The date for the target 15 by 2014 has passed. There is no later value."
    )
  }

  @Test func nothingObserved() throws {
    try expect(
      rising, [], on: "2014-12-31", .noData, percent: nil,
      "There is no value yet. The next target is 15 by 2014.")
    try expect(
      rising, ["2014"], on: "2015-01-01", .overdue, percent: nil,
      "The date for the target 15 by 2014 has passed. There is no value. 1 row of the table is "
        + "still empty.")
  }

  @Test func fallenBack() throws {
    try expect(
      rising + "; series cumulative", ["2014=16", "2015=12"], on: "2016-01-01", .behind,
      percent: 80,
      "12 directors by the end of 2015. The target 15 by 2014 was met on time, with 16 "
        + "directors by the end of 2014, but is no longer met.")
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
      "11 directors so far in 2014. Behind schedule. Steady progress from 0 in 2012 to 15 by "
        + "2014 would give about 11.2 at this date. Provisional: the reporting period has not "
        + "ended.")
  }

  @Test func timeToCome() throws {
    try expect(
      rising, ["2013=12", "2016=40"], on: "2014-03-01", .onTrack, percent: 80,
      "12 directors by the end of 2013. Ahead of schedule. Steady progress from 0 in 2012 to 15 "
        + "by 2014 would give 7.5 at this date. The value for 2016 does not count yet.")
  }

  // MARK: Falling, nought and holding

  /// From 5 to 0 in 1096 days (2016 is a leap year), 731 behind: 5 × 365 ÷ 1096 = 1.67 are left.
  @Test func fallingToNought() throws {
    let falling = "counts \"cases\"; direction down; baseline 5 in 2014; target 0 by 2017"
    try expect(
      falling, ["2016=1"], on: "2017-02-01", .onTrack, percent: 80,
      "1 cases by the end of 2016. Ahead of schedule. Steady progress from 5 in 2014 to 0 by "
        + "2017 would give about 1.7 at this date.")
    try expect(
      falling, ["2016=2"], on: "2017-02-01", .behind, percent: 60,
      "2 cases by the end of 2016. Behind schedule. Steady progress from 5 in 2014 to 0 by 2017 "
        + "would give about 1.7 at this date.")
    try expect(
      falling, ["2017=0"], on: "2018-01-01", .met, percent: 100,
      "0 cases by the end of 2017. That reaches the final target, 0 by 2017.")
    try expect(
      falling, ["2017=1"], on: "2018-01-01", .overdue, percent: 80,
      "1 cases by the end of 2017. The target 0 by 2017 was not met on time.")
    try expect(
      falling, ["2015=7"], on: "2016-02-01", .behind, percent: -40,
      "7 cases by the end of 2015. Behind schedule. Steady progress from 5 in 2014 to 0 by 2017 "
        + "would give about 3.3 at this date.")
  }

  @Test func holding() throws {
    let held = "percent of \"x\"; baseline 80% in 2013; target 80% by 2015"
    try expect(
      held, ["2014=81%"], on: "2015-02-01", .onTrack, percent: nil,
      "81% by the end of 2014. The target 80% by 2015 equals the baseline, and the value has "
        + "been kept.")
    try expect(
      held, ["2014=79.9%"], on: "2015-02-01", .behind, percent: nil,
      "79.9% by the end of 2014. The target 80% by 2015 equals the baseline, and the value has "
        + "not been kept."
    )
    try expect(
      held, ["2015=80%"], on: "2016-01-01", .met, percent: nil,
      "80% by the end of 2015. That reaches the final target, 80% by 2015.")
  }

  @Test func contradictoryDirection() throws {
    try expect(
      "counts \"cases\"; baseline 5 in 2012; target 0 by 2014", ["2013=3"], on: "2014-01-01",
      .notJudged, percent: 40,
      "3 cases by the end of 2013. The final target, 0 by 2014, is below the baseline of 5, and "
        + "the design does not say that less is better, with the line “direction down”.")
  }

  // MARK: What is missing

  @Test(arguments: [
    ("", "the design has no baseline"),
    ("baseline tbd until 2014-05;", "the baseline is to be defined by 2014-05"),
    ("baseline none because \"Nobody asked\";", "there is no baseline on purpose (Nobody asked)"),
    ("baseline 3 in 2015;", "the baseline is not earlier than the target"),
  ])
  func noBaseline(baseline: String, reason: String) throws {
    let lines = "counts \"x\"; \(baseline) target 15 by 2014"
    let readings = try judge(lines, ["2013=9"], on: "2014-03-01")
    #expect(readings[0].state == .notJudged)
    #expect(
      readings[0].why
        == "9 x by the end of 2013. The next target is 15 by 2014. Hourglass cannot assess "
        + "progress: \(reason).")
    // Whether it is met or overdue needs no baseline.
    #expect(try judge(lines, ["2013=15"], on: "2014-03-01")[0].state == .met)
    #expect(try judge(lines, ["2014=9"], on: "2015-03-01")[0].state == .overdue)
  }

  /// From a target that was due to the next one it takes no baseline. On 2014-12-31 the line is at
  /// 15, and half a year later, after 181 of 365 days, at 15 + 5 × 181 ÷ 365.
  @Test(arguments: ["baseline tbd until 2014-05; ", "baseline none because \"Nobody asked\"; ", ""])
  func lineBetweenTargets(baseline: String) throws {
    let lines = "counts \"x\"; \(baseline)target 15 by 2014; target 20 by 2015"
    try expect(
      lines, ["2014=16"], on: "2015-03-01", .onTrack, percent: nil,
      "16 x by the end of 2014. Ahead of schedule. Steady progress from 15 by 2014 to 20 by 2015 "
        + "would give 15 at this date.")
    try expect(
      lines, ["2015-06-30=16"], on: "2015-07-01", .behind, percent: nil,
      "16 x on 2015-06-30. Behind schedule. Steady progress from 15 by 2014 to 20 by 2015 would "
        + "give about 17.5 at this date.")
    // A rating that should fall.
    try expect(
      "rated 1 to 6; direction down; \(baseline)target less than 2.5 by 2014; target at most 2 by 2015",
      ["2014=2.1"], on: "2015-03-01", .onTrack, percent: nil,
      "2.1 by the end of 2014. Ahead of schedule. Steady progress from less than 2.5 by 2014 to "
        + "at most 2 by 2015 would give 2.5 at this date.")
  }

  /// Without a date a baseline stands where the programme begins, on the first of 731 days: after
  /// 365, 15 × 365 ÷ 730.
  @Test func baselineWithoutDate() throws {
    let lines = "counts \"x\"; baseline 0; target 15 by 2014-12-31"
    try expect(
      lines, ["2014-01-01=8"], on: "2014-03-01", .onTrack, percent: 53,
      "8 x on 2014-01-01. Ahead of schedule. Steady progress from 0 on 2013-01-01 to 15 by "
        + "2014-12-31 would give about 7.5 at this date.", runs: "runs 2013 to 2020")
    try expect(
      lines, ["2014=8"], on: "2014-03-01", .notJudged, percent: 53,
      "8 x so far in 2014. The next target is 15 by 2014-12-31. Hourglass cannot assess "
        + "progress: the baseline has no date, and the programme no start date. Provisional: the "
        + "reporting period has not ended.", runs: "")
  }

  @Test(arguments: [
    ("", "The design has no target."),
    ("; target tbd until 2015", "The target is to be defined by 2015."),
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
      "30% by the end of 2013. Steady progress from 10% in 2012 to 50% by 2014 would give 30% "
        + "at this date, and that is the value.")
  }

  @Test func ratings() throws {
    try expect(
      "rated 1 to 5; baseline 3 in 2013; target 4 by 2015", ["2014=3.4"], on: "2015-01-01",
      .behind, percent: 40,
      "3.4 by the end of 2014. Behind schedule. Steady progress from 3 in 2013 to 4 by 2015 "
        + "would give 3.5 at this date.", runs: "runs 2012 to 2020")
  }

  @Test func answers() throws {
    let law = "yes-or-no; baseline no in 2012; target yes by 2014"
    try expect(
      law, ["2013=yes"], on: "2014-01-01", .met, percent: nil,
      "Yes by the end of 2013. That reaches the final target, yes by 2014.")
    try expect(
      law, ["2013=no"], on: "2014-01-01", .notJudged, percent: nil,
      "No by the end of 2013. It is due by 2014. A yes-or-no target cannot be partly met.")
    try expect(
      law, ["2014=no"], on: "2015-01-01", .overdue, percent: nil,
      "No by the end of 2014. The target yes by 2014 was not met on time.")
    // To be kept from happening.
    let never = "yes-or-no; baseline no in 2012; target no by 2014"
    #expect(try judge(never, ["2013=no"], on: "2014-01-01")[0].state == .onTrack)
    #expect(try judge(never, ["2013=yes"], on: "2014-01-01")[0].state == .behind)
    #expect(try judge(never, ["2014=no"], on: "2015-01-01")[0].state == .met)
  }

  @Test func stories() throws {
    try expect(
      "story", ["2013=One", "2013=Two", "2014=Three"], on: "2015-01-01", .notJudged, percent: nil,
      "3 stories, the latest for 2014. Stories are not assessed.")
    try expect(
      "story; target \"A change\" by 2013", [], on: "2015-01-01", .noData, percent: nil,
      "There is no story yet. It was due by 2013.")
  }
}
