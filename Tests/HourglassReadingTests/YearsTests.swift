import HourglassProgress
import HourglassReading
import HourglassSyntax
import TestSupport
import Testing

@testable import HourglassLanguage

/// Years that do not begin in January.
@Suite struct YearsTests {
  private let years = "runs 2013/14 to 2015/16; years begin in July"

  private func judge(_ lines: String, _ rows: [String], on day: String) throws -> ProgressReading {
    try #require(try ProgressReadingTests().judge(lines, rows, on: day, runs: years).first)
  }

  @Test func `A year has its own first and last day`() throws {
    let programme = try programmes("programme p { \(years) }")[0]
    let runs = try #require(programme.runs)
    #expect(runs.start.firstDay.spelling == "2013-07-01")
    #expect(runs.end?.lastDay.spelling == "2016-06-30")
    #expect(runs.end?.spelling == "2015/16")
  }

  /// In whatever order the lines stand, and to the leap day.
  @Test func `Years may begin in any month`() throws {
    let programme = try programmes(
      "programme p { indicator i { target 3 by 2015/16 }; years begin in March }")[0]
    let target = try #require(programme.indicators[0].targets[0].value)
    #expect(target.by.lastDay.spelling == "2016-02-29")
  }

  @Test func `Values and targets of one year meet, however they are spelled`() throws {
    let lines =
      "counts \"x\"; series per-period; baseline 0 in 2012/13; target 8 by 2013/14; target 9 by 2014/15"
    for period in ["2013/14", "2013-07 to 2014-06", "2013-07-01 to 2014-06-30"] {
      let met = try judge(lines, [period + "=8", "2014/15=9"], on: "2015-07-02")
      #expect(met.state == .met, "\(met.why)")
      let missed = try judge(lines, [period + "=8", "2014/15=8"], on: "2015-07-02")
      #expect(missed.state == .overdue)
    }
    // The year is not over.
    #expect(try judge(lines, ["2013/14=8", "2014/15=6"], on: "2015-02-01").state == .onTrack)
  }

  @Test func `What is done every year is due at the end of each`() throws {
    let programme = try programmes("programme p { \(years) }")[0]
    let every = Occasion.every(
      Recurrence(interval: Duration(count: 1, unit: .year), length: nil, start: nil))
    let days = programme.days(
      of: every, from: Day(year: 2013, month: 1, day: 1), through: Day(year: 2019, month: 1, day: 1)
    )
    #expect(days.map { $0.spelling } == ["2014-06-30", "2015-06-30", "2016-06-30"])
  }

  @Test(arguments: [
    ("2013/15", "For one year, write 2013/14. For several, write: 2013/14 to 2014/15"),
    ("2013/2014", "Write 2013/14."),
    ("2013/2016", "For one year, write 2013/14. For several, write: 2013/14 to 2015/16"),
  ])
  func `What is no year of the programme`(date: String, next: String) throws {
    let document = read(
      document: Source("programme p { \(years); reviewed \(date) }"), models: [referenceModel])
    #expect(document.findings.map { $0.next } == [next])
  }

  /// A line that is wrong for another reason is put right with its year.
  @Test(arguments: [
    ("target >8 by 2013/14", "target more than 8 by 2013/14"),
    ("target 20-24 by FY2013/14", "target 20 to 24 by 2013/14"),
    ("target up to 24 by 2013/2014", "target at most 24 by 2013/14"),
    ("target 8 by FY14", "target 8 by 2013/14"),
    // The first half of the year from July is the second half of a year of the calendar.
    ("target 8 by FY14 H1", "target 8 by 2013-H2"),
    ("target 8 during H2 FY2013/14", "target 8 during 2014-H1"),
    ("target 8 during FY2014 Q2", "target 8 during 2013-Q4"),
    ("graded D, C, B", "graded \"D\", \"C\", \"B\""),
  ])
  func `What people write`(line: String, meant: String) throws {
    let document = read(
      document: Source("programme p { \(years)\n indicator i { \(line) } }"),
      models: [referenceModel])
    let next = document.findings.map { $0.next }
    #expect(next == ["Write: " + meant], "\(next)")
  }

  @Test func `Half a year in one word`() throws {
    let document = read(
      document: Source("programme p { \(years)\n indicator i { target 8 by 2013/14-H1 } }"),
      models: [referenceModel])
    #expect(
      document.findings.map { $0.next } == [
        "A date goes from year to day. Write: target 8 by 2013-H2"
      ])
  }

  /// From October to March, the calendar has no half.
  @Test(arguments: [
    ("target 8 during FY14 H1", "target 8 during 2013-10 to 2014-03"),
    ("target 8 by FY14 H1", "target 8 by 2014-03"), ("target 8 by FY14 Q4", "target 8 by 2014-Q3"),
  ])
  func `Half a year that is not one of the calendar`(line: String, meant: String) throws {
    let document = read(
      document: Source("programme p { years begin in October\n indicator i { \(line) } }"),
      models: [referenceModel])
    let next = document.findings.map { $0.next }
    #expect(next == ["Write: " + meant], "\(next)")
  }

  @Test func `Where years begin in January, a slash is explained`() throws {
    let document = read(
      document: Source("programme p { reviewed 2013/14 }"), models: [referenceModel])
    #expect(document.findings.count == 1)
    #expect(document.findings[0].next.contains("years begin in July"))
  }
}
