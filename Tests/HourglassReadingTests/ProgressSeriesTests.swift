import HourglassLanguage
import HourglassProgress
import HourglassReading
import TestSupport
import Testing

/// Series of values, parts of those who are counted, lights, and what is too large to compare.
extension ProgressReadingTests {
  private var yearly: String {
    "counts \"visits\"; series per-period; baseline 4 in 2012; target 8 by 2013; target 12 by 2014"
  }

  /// 3 + 2 + 4 = 9 of 8 in 2013. In 2014, 181 of 365 days behind: 12 × 181 ÷ 365 = 5.95.
  @Test func addedUpOverTheTarget() throws {
    try expect(
      yearly, ["2013-Q1=3", "2013-Q2=2", "2013-Q4=4", "2014-Q1=3", "2014-Q2=3"], on: "2014-07-15",
      .onTrack, percent: nil,
      "6 visits in 2014-H1, 2 values added up. For this part of its period, an "
        + "even share of 12 by 2014 would be about 6, so it is on track.")
    try expect(
      yearly, ["2013=8", "2014-Q1=3", "2014-Q2=2"], on: "2014-07-15", .behind, percent: nil,
      "5 visits in 2014-H1, 2 values added up. For this part of its period, an "
        + "even share of 12 by 2014 would be about 6, so it is behind.")
  }

  @Test func missedInItsTime() throws {
    try expect(
      yearly, ["2013-Q1=3", "2013-Q2=2", "2013-Q4=2", "2014-Q1=30"], on: "2014-07-15", .overdue,
      percent: nil,
      "7 visits in 2013, 3 values added up. The target 8 by 2013 was not met on "
        + "time. Part of the period has no value.")
    try expect(
      yearly, ["2014-Q1=30"], on: "2014-07-15", .overdue, percent: nil,
      "30 visits in 2014-Q1. The date for the target 8 by 2013 has passed. There is no value for that period."
    )
  }

  @Test func metOverItsTime() throws {
    try expect(
      yearly, ["2013=8", "2014-01 to 2014-06=7", "2014-07 to 2014-12=5"], on: "2015-01-01", .met,
      percent: 100,
      "12 visits in 2014, 2 values added up. That reaches the final target, 12 "
        + "by 2014.")
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

  /// Nothing in the target's year yet: what was reached in the year before says how things stand.
  @Test func reachedBefore() throws {
    try expect(
      yearly, ["2013=8"], on: "2014-01-15", .onTrack, percent: 50,
      "8 visits in 2013. That reaches the target 8 by 2013. There is no value yet for the period of "
        + "the next target, 12 by 2014.")
    try expect(
      "counts \"visits\"; series per-period; baseline 0 in 2012; target 100 by 2013; "
        + "target 300 by 2014", ["2013=105"], on: "2014-01-15", .onTrack, percent: 35,
      "105 visits in 2013. That is better than the target 100 by 2013. There is no value yet for "
        + "the period of the next target, 300 by 2014.")
  }

  /// A newer year that no target is about says more than the one whose target was reached.
  @Test func newerThanWhatWasReached() throws {
    let gap =
      "counts \"visits\"; series per-period; baseline 4 in 2012; target 8 during 2013 to 2013; "
      + "target 12 during 2016 to 2016"
    let reading = try judge(gap, ["2013=8", "2014=5"], on: "2015-01-15")[0]
    #expect(reading.state == .behind)
    #expect(reading.figure?.period.spelling == "2014")
    #expect(try judge(gap, ["2013=8"], on: "2015-01-15")[0].state == .onTrack)
  }

  /// No target was due yet: another year against the line, 4 + 8 ÷ 2 = 8.
  @Test func anotherTimeAsLong() throws {
    try expect(
      "counts \"visits\"; series per-period; baseline 4 in 2012; target 12 during 2014",
      ["2013=8"], on: "2014-01-15", .onTrack, percent: 50,
      "8 visits in 2013. Steady progress from 4 in 2012 to 12 during 2014 would give 8 at "
        + "this date, and that is the value.")
    try expect(
      "counts \"visits\"; series per-period; baseline 4 in 2012; target 12 during 2014",
      ["2013-Q4=8"], on: "2014-01-15", .notJudged, percent: nil,
      "8 visits in 2013-Q4. The next target is 12 during 2014. There is no value yet for that "
        + "period, or for another of the same length.")
  }

  @Test func fallingOverItsTime() throws {
    let falling =
      "counts \"cases\"; direction down; series per-period; baseline 12 in 2012; "
      + "target 6 during 2014-01 to 2014-06"
    // 90 of 181 days: 6 × 90 ÷ 181 = 2.98.
    try expect(
      falling, ["2014-Q1=2"], on: "2014-05-01", .onTrack, percent: nil,
      "2 cases in 2014-Q1. For this part of its period, an even share of 6 during 2014-01 to "
        + "2014-06 would be about 3, so it is on track.")
    try expect(
      falling, ["2014-Q1=7"], on: "2014-05-01", .behind, percent: nil,
      "7 cases in 2014-Q1. That is more than 6 during 2014-01 to 2014-06 already.")
    try expect(
      falling, ["2014-Q1=2"], on: "2014-08-01", .notJudged, percent: nil,
      "2 cases in 2014-Q1. Hourglass cannot assess whether that meets 6 during 2014-01 to "
        + "2014-06. Part of the period has no value.")
    try expect(
      falling, ["2014-Q1=2", "2014-Q2=4"], on: "2014-08-01", .met, percent: 100,
      "6 cases in 2014-H1, 2 values added up. That reaches the final target, 6 "
        + "during 2014-01 to 2014-06.")
  }

  /// Where the design does not say, the newest value counts, and it is said where that matters.
  @Test func seriesUnsaid() throws {
    try expect(
      rising, ["2013=8", "2014=9"], on: "2015-01-01", .overdue, percent: 60,
      "9 directors by the end of 2014. The design does not say whether values are cumulative. "
        + "Hourglass used the latest value. The target 15 by 2014 was not met on time.")
    // What to write is for the author of the design, not for those who get the document.
    #expect(
      try judge(rising, ["2013=8", "2014=9"], on: "2015-01-01")[0].advice
        == "If values should be added up, write “series per-period”.")
    try expect(
      rising + "; series cumulative", ["2013=8", "2014=9"], on: "2015-01-01", .overdue, percent: 60,
      "9 directors by the end of 2014. The target 15 by 2014 was not met on time.")
  }

  /// Averages are never added up, so nothing hangs on how they were read.
  @Test func averagesAreNoSeries() throws {
    let readings = try judge(
      "average in \"days\"; baseline 0 in 2012; target 15 by 2014", ["2013=8", "2014=9"],
      on: "2015-01-01")
    #expect(
      readings[0].why == "9 days by the end of 2014. The target 15 by 2014 was not met on time.")
    #expect(readings[0].advice == nil)
  }

  // MARK: Which time a target is about

  /// A limit is its last day, however it is spelled.
  @Test(arguments: ["2014", "2014-Q4", "2014-12", "2014-12-31"])
  func limits(spelling: String) throws {
    let wells = "counts \"wells\"; series per-period; baseline 0 in 2011; target 60 by "
    let readings = try judge(
      wells + spelling, ["2012=30", "2013=30", "2014=10"], on: "2015-02-01",
      runs: "runs 2012 to 2017")
    #expect(readings[0].state == .met)
    #expect(readings[0].figure?.value == .quantity(Quantity(70)))
    // What lies before the target before it belongs to that one.
    let after = try judge(
      wells + "2012; target 40 by " + spelling, ["2012=60", "2013=30", "2014=9"], on: "2015-02-01",
      runs: "runs 2012 to 2017")
    #expect(after[0].state == .overdue)
    #expect(after[0].figure?.value == .quantity(Quantity(39)))
  }

  /// A time begins after the baseline, or with the programme, or with the year.
  @Test(arguments: [
    ("baseline 0 in 2011;", "runs 2012 to 2017", 70), ("", "runs 2012 to 2017", 70),
    ("baseline 0 in 2012;", "runs 2012 to 2017", 70), ("baseline 0 in 2012;", "", 40),
    ("baseline 0 in 2009;", "runs 2013 to 2017", 40), ("", "runs 2012-07 to 2017", 70),
    ("", "", 10),
  ])
  func beginnings(baseline: String, runs: String, sum: Int64) throws {
    let lines = "counts \"wells\"; series per-period; \(baseline) target 60 by 2014"
    let reading = try judge(
      lines, ["2012=30", "2013=30", "2014=10"], on: "2015-02-01", runs: runs)[0]
    #expect(reading.figure?.value == .quantity(Quantity(sum)))
    #expect(reading.why.contains("Hourglass counts from 2014-01-01") == (sum == 10))
  }

  /// The same limit is about the same time for the whole and for a part of it.
  @Test func timesOfParts() throws {
    let lines =
      "counts \"x\"; series per-period; baseline 0 in 2012; target 8 by 2013; target 12 by 2014; "
      + "where sex \"f\" { target 6 by 2014-12-31 }"
    let readings = try judge(
      lines, ["2013=8", "2014=12", "2013=9=sex: f", "2014=5=sex: f"], on: "2015-02-01")
    #expect(readings.map { $0.state } == [.met, .overdue])
  }

  /// From the first day of the programme: 729 of 1095 days lie behind, 40 × 729 ÷ 1095 = 26.6.
  @Test func baselineOfTheFirstYear() throws {
    try expect(
      "counts \"courses\"; baseline 0 in 2014; target 40 by 2016", ["2014=6", "2015=22"],
      on: "2016-01-15", .behind, percent: 55,
      "22 courses by the end of 2015. Behind schedule. Steady progress from 0 on 2014-01-01 to 40 "
        + "by 2016 would give about 26.6 at this date.", runs: "runs 2014 to 2016")
  }

  // MARK: Tolerance

  /// Half of the way lies behind: 50 of 100, and 5% less are 47.5.
  @Test(arguments: [
    ("47.5", ProgressReading.State.onTrack, ", so it is on track."), ("47.4", .behind, "."),
  ])
  func tolerance(value: String, state: ProgressReading.State, end: String) throws {
    try expect(
      "counts \"x\"; baseline 0 in 2012; target 100 by 2014; tolerance 5%", ["2013=\(value)"],
      on: "2014-01-15", state, percent: state == .behind ? 47 : 48,
      "\(value) x by the end of 2013. \(state == .behind ? "Behind schedule. " : "")Steady progress "
        + "from 0 in 2012 to 100 by 2014 would give 50 at this date. With the tolerance of 5%, 47.5 "
        + "is enough" + end)
  }

  /// That of the programme counts where the indicator says none, and it takes nothing off a target.
  @Test func toleranceOfTheProgramme() throws {
    let lines = "counts \"x\"; baseline 0 in 2012; target 100 by 2014"
    func state(_ lines: String, _ programme: String, _ row: String, _ day: String) throws
      -> ProgressReading.State
    {
      try judge(lines, [row], on: day, runs: "runs 2013 to 2020" + programme)[0].state
    }
    let programme = "\ntolerance 5%"
    #expect(try state(lines, "", "2013=48", "2014-01-15") == .behind)
    #expect(try state(lines, programme, "2013=48", "2014-01-15") == .onTrack)
    #expect(try state(lines + "; tolerance 0%", programme, "2013=48", "2014-01-15") == .behind)
    #expect(try state(lines + "; tolerance 10%", programme, "2013=45", "2014-01-15") == .onTrack)
    #expect(try state(lines, programme, "2014=99", "2015-01-15") == .overdue)
    // Falling: from 100 to 0, 50 are left, and 52.5 are still enough.
    let falling = "counts \"x\"; direction down; baseline 100 in 2012; target 0 by 2014"
    #expect(try state(falling, programme, "2013=52.5", "2014-01-15") == .onTrack)
    #expect(try state(falling, programme, "2013=52.6", "2014-01-15") == .behind)
  }

  /// Half of the year lies behind: 181 of 365 days of 12 are 5.95, and 10% less 5.36.
  @Test func toleranceOfAShare() throws {
    let lines = yearly + "; tolerance 10%"
    try expect(
      lines, ["2013=8", "2014-01 to 2014-06=5.5"], on: "2014-07-15", .onTrack, percent: nil,
      "5.5 visits in 2014-H1. For this part of its period, an even share of 12 by 2014 "
        + "would be about 6. With the tolerance of 10%, about 5.4 is enough, so it is on track.")
    #expect(
      try judge(lines, ["2013=8", "2014-01 to 2014-06=5.3"], on: "2014-07-15")[0].state == .behind)
    let falling =
      "counts \"cases\"; direction down; series per-period; baseline 12 in 2012; tolerance 10%; "
      + "target 6 during 2014-01 to 2014-06"
    // 90 of 181 days: 2.98, and 10% more 3.28.
    #expect(try judge(falling, ["2014-Q1=3.2"], on: "2014-05-01")[0].state == .onTrack)
    #expect(try judge(falling, ["2014-Q1=3.3"], on: "2014-05-01")[0].state == .behind)
  }

  /// Where the figures are too large for it, nothing is taken off.
  @Test func toleranceOfLargeFigures() throws {
    let lines =
      "amount in \"rupiah\"; baseline 0 in 2012; target 8000000000000000000 by 2014; tolerance 5%"
    #expect(try judge(lines, ["2013=3999999999999999999"], on: "2014-03-01")[0].state == .behind)
  }

  // MARK: Parts, lights, size

  @Test func parts() throws {
    let lines =
      rising
      + "; where sex \"female\" { baseline 0 in 2012; target 8 by 2014 }"
      + "; where sex \"male\" { baseline 0 in 2012 }; disaggregated by age"
    let readings = try judge(
      lines, ["2013=3=sex: female", "2013=9=age: old"], on: "2014-03-01")
    #expect(readings.map { $0.part } == [nil, 0, 1])
    #expect(readings.map { $0.state } == [.noData, .behind, .noData])
    #expect(
      readings[0].why
        == "There is no value yet. The next target is 15 by 2014. There are values only for "
        + "“sex: female”, “age: old”. Values of groups are not added up.")
    #expect(readings[1].percentOfWay == 38)
    let onlyParts = "counts \"x\"; where sex \"female\" { target 8 by 2014 }"
    #expect(try judge(onlyParts, [], on: "2014-03-01").map { $0.part } == [0])
    #expect(try judge(onlyParts, ["2013=1"], on: "2014-03-01").map { $0.part } == [nil, 0])
  }

  /// What the groups come to stands beside a total that is another, as far as they say.
  @Test(arguments: [
    (["2013=9", "2013=6=sex: female", "2013=4=sex: male"], "10"),
    (["2013=9", "2013=5=sex: female", "2013=4=sex: male"], nil),
    (["2013=9", "2013=5=sex: female", "2013=3=sex: male"], "8"),
    // One group may be missing, and what is of another time says nothing.
    (["2013=9", "2013=5=sex: female"], nil),
    (["2013=9", "2013=10=sex: female"], "10"),
    (["2013=9", "2012=10=sex: female"], nil),
    // Which groups there are by age, the design does not say.
    (["2013=9", "2013=5=age: old"], nil),
    (["2013=9", "2013=5=sex: female, age: old", "2013=5=sex: female"], nil),
  ])
  func groupsBesideTheTotal(_ rows: [String], _ sum: String?) throws {
    let lines = rising + "; disaggregated by sex as \"female\", \"male\"; disaggregated by age"
    let why = try judge(lines, rows, on: "2014-03-01")[0].why
    #expect(
      why.contains("the groups come to")
        == (sum != nil), "\(why)")
    if let sum {
      #expect(why.contains(" By sex, the groups come to \(sum), but the total is 9."), "\(why)")
    }
    let allowed = "; allow parts-not-whole because \"Some are in both\""
    #expect(
      try !judge(lines + allowed, rows, on: "2014-03-01")[0].why.contains("the groups come to"))
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
        == "7 x by the end of 2013. The next target is 9,000,000,000,000,000,000 by 2014. "
        + "Hourglass cannot assess progress: the figures are too large to be compared.")
  }

  /// Hundredths of the way, half away from zero, and never the whole of it before it is reached.
  @Test(arguments: [
    ("0", "100", "99.6", 99), ("100", "0", "0.1", 99), ("0", "100", "199.9", 199),
    ("0", "100", "-99.6", -100), ("0", "100", "99.4", 99), ("0", "8", "1", 13),
    ("0", "8", "-1", -13), ("0", "200", "1", 1), ("0", "201", "1", 0),
    ("0", "3", "2", 67), ("5", "0", "5.0250", -1), ("5", "0", "5.0240", 0),
    ("0.5", "1", "1.5", 200),
    ("-3", "3", "0", 50),
  ])
  func hundredths(from: String, to: String, value: String, percent: Int64) throws {
    let down = from == "5" || from == "100" ? "direction down; " : ""
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
