import Hourglass
import HourglassDocuments
import HourglassLanguage
import Testing

/// The calendar: on which days something falls.
@Suite struct DueDaysTests {
  /// The days from the first to the last, for what a design says behind `tracked by q`.
  private func days(
    _ when: String, from first: Day = Day(year: 2000, month: 1, day: 1),
    through last: Day = Day(year: 2030, month: 12, day: 31), runs: String = "", limit: Int = 4
  ) throws -> [String] {
    let examination = analyse(
      Array("programme p { \(runs)\n peers q\n indicator i { tracked by q \(when) } }".utf8))
    try #require(examination.document.findings.isEmpty, "\(when)")
    let programme = try #require(examination.document.programmes.first)
    let occasion = try #require(programme.indicators[0].tracked)
    return occasion.days(from: first, through: last, in: programme.runs, limit: limit)
      .map { $0.spelling }
  }

  @Test(arguments: [
    // The day that is said is kept, and a month that is too short has its last day.
    ("every month starting 2024-01-31", "2024-01-31 2024-02-29 2024-03-31 2024-04-30"),
    ("every month starting 2023-01-30", "2023-01-30 2023-02-28 2023-03-30 2023-04-30"),
    ("every 6 months starting 2023-08-31", "2023-08-31 2024-02-29 2024-08-31 2025-02-28"),
    ("every quarter starting 2023-11-30", "2023-11-30 2024-02-29 2024-05-30 2024-08-30"),
    ("every year starting 2024-02-29", "2024-02-29 2025-02-28 2026-02-28 2027-02-28"),
    ("every 4 years starting 2004-02-29", "2004-02-29 2008-02-29 2012-02-29 2016-02-29"),
    ("every week starting 2023-12-25", "2023-12-25 2024-01-01 2024-01-08 2024-01-15"),
    ("every 2 days starting 2024-02-27", "2024-02-27 2024-02-29 2024-03-02 2024-03-04"),
    ("every day starting 2023-02-27", "2023-02-27 2023-02-28 2023-03-01 2023-03-02"),
    // Without a day, each period has its last.
    ("every month starting 2024-01", "2024-01-31 2024-02-29 2024-03-31 2024-04-30"),
    ("every month starting 2024", "2024-01-31 2024-02-29 2024-03-31 2024-04-30"),
    ("every 6 months starting 2024", "2024-06-30 2024-12-31 2025-06-30 2025-12-31"),
    ("every quarter starting 2024-Q2", "2024-06-30 2024-09-30 2024-12-31 2025-03-31"),
    ("every month starting 2024-Q2", "2024-04-30 2024-05-31 2024-06-30 2024-07-31"),
    ("every year starting 2014-09", "2014-09-30 2015-09-30 2016-09-30 2017-09-30"),
    ("every year starting 2024-02", "2024-02-29 2025-02-28 2026-02-28 2027-02-28"),
    ("every week starting 2024-02", "2024-02-07 2024-02-14 2024-02-21 2024-02-28"),
    // How long it lasts.
    ("every month for 3 months starting 2024-01-31", "2024-01-31 2024-02-29 2024-03-31"),
    ("every quarter for 1 year starting 2024", "2024-03-31 2024-06-30 2024-09-30 2024-12-31"),
    ("every year for 4 years starting 2024-02-29", "2024-02-29 2025-02-28 2026-02-28 2027-02-28"),
    ("every week for 2 weeks starting 2024-02-26", "2024-02-26 2024-03-04"),
    ("every 2 years for 1 year starting 2024", "2024-12-31"),
    ("on 2024-02", "2024-02-29"), ("on 2023-Q1", "2023-03-31"), ("on 2023", "2023-12-31"),
    ("on 2024-02-28", "2024-02-28"), ("on 1999", ""), ("once", ""),
    // Beyond every calendar.
    ("every 5000000 days starting 2024-01-01", ""),
    ("every 9223372036854775807 years starting 2024-01-01", ""),
    ("every 3000000 years starting 2024-01-01", "2024-01-01"),
  ])
  func calendar(when: String, expected: String) throws {
    #expect(try days(when).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("runs 2012 to 2017", "every year", "2012-12-31 2013-12-31 2014-12-31 2015-12-31"),
    ("runs 2012-05 to 2017", "every year", "2012-12-31 2013-12-31 2014-12-31 2015-12-31"),
    ("runs 2012-05 to 2017", "every quarter", "2012-06-30 2012-09-30 2012-12-31 2013-03-31"),
    ("runs 2012-09 to 2017", "every 6 months", "2012-12-31 2013-06-30 2013-12-31 2014-06-30"),
    ("runs 2012-01-31 to 2017", "every month", "2012-01-31 2012-02-29 2012-03-31 2012-04-30"),
    ("runs 2012-02 to 2017", "every 5 months", "2012-06-30 2012-11-30 2013-04-30 2013-09-30"),
    ("runs 2012 to 2017", "every 2 years", "2013-12-31 2015-12-31 2017-12-31"),
    ("runs 2012 to 2017", "every 2 weeks for 1 month", "2012-01-14 2012-01-28"),
    ("runs 2012 onwards", "every week", "2012-01-07 2012-01-14 2012-01-21 2012-01-28"),
    // It ends with the programme; one that is shorter than a period is looked at on its last day.
    ("runs 2012 to 2013-06", "every 6 months", "2012-06-30 2012-12-31 2013-06-30"),
    ("runs 2012-02 to 2012-09", "every year", "2012-09-30"),
    ("runs 2012 to 2013", "every year starting 2013-06-30", "2013-06-30"),
    ("runs 2012 to 2013", "every year starting 2014", ""),
    ("runs 2012 to 2013", "on 2014", "2014-12-31"),
    ("runs 2012 to 2017", "every 2 years for 1 year", ""),
  ])
  func beginningOfTheProgramme(runs: String, when: String, expected: String) throws {
    #expect(try days(when, runs: runs).joined(separator: " ") == expected)
  }

  /// The days of a design do not move with the day that is asked for.
  @Test(arguments: [
    "every week", "every 5 months", "every 2 years", "every month", "every 3 days",
    "every month starting 2001-01-31",
  ])
  func noDayMoves(when: String) throws {
    let last = Day(year: 2012, month: 12, day: 31)
    let all = try days(when, through: last, limit: .max)
    #expect(all.count > 5)
    for first in stride(from: 1, through: all.count - 1, by: max(1, all.count / 40)) {
      let parts = all[first].split(separator: "-").compactMap { Int32($0) }
      let day = Day(year: parts[0], month: parts[1], day: parts[2])
      #expect(try days(when, from: day, through: last, limit: .max) == Array(all[first...]))
      let tomorrow = try #require(day.tomorrow)
      #expect(
        try days(when, from: tomorrow, through: last, limit: .max) == Array(all[(first + 1)...]))
    }
  }

  @Test func weeksWithoutABeginningEndOnSundays() throws {
    #expect(
      try days("every week", from: Day(year: 2026, month: 11, day: 16), limit: 2)
        == ["2026-11-22", "2026-11-29"])
  }

  @Test func theEdgesOfTheCalendar() throws {
    let first = Day(year: 1, month: 1, day: 1)
    let last = Day(year: 9999, month: 12, day: 31)
    #expect(
      try days("every year", from: first, through: last, limit: .max).first == "2001-12-31")
    #expect(
      try days("every 3000 years starting 2000", from: first, through: last) == [
        "2000-12-31", "5000-12-31", "8000-12-31",
      ])
    #expect(
      try days("every day", from: Day(year: 9999, month: 12, day: 30), through: last)
        == ["9999-12-30", "9999-12-31"])
    #expect(last.tomorrow == nil)
  }

  /// Every day of the calendar follows on the one before it, and its number leads back to it.
  @Test func everyDayOfFourCenturies() {
    var day = Day(year: 1899, month: 12, day: 31)
    var count = 0
    while day.year < 2300, let next = day.tomorrow {
      let isLast = day.day == Day.length(ofMonth: day.month, year: day.year)
      let expected =
        !isLast
        ? Day(year: day.year, month: day.month, day: day.day + 1)
        : day.month < 12
          ? Day(year: day.year, month: day.month + 1, day: 1)
          : Day(year: day.year + 1, month: 1, day: 1)
      if next != expected || Day(number: Int64(next.number)) != next {
        Issue.record("\(day.spelling) is followed by \(next.spelling)")
        return
      }
      day = next
      count += 1
    }
    #expect(count == 146_098)
  }
}
