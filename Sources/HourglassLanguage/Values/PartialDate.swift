/// A date as people write it in plans: a year (of the calendar, or one that begins in another month), a half-year, a quarter, a month or a day.
package struct PartialDate: Sendable, Equatable {
  package enum Precision: UInt8, Sendable {
    /// A year that does not begin in January: `2024/25`.
    case splitYear
    case year, half, quarter, month, day
    /// Of what is to come by a date that the design does not say yet: `tbd` alone.
    case notStated
  }

  /// The date by which something is to come, where the design does not say it.
  package static let notStated = PartialDate(
    year: 9999, month: 12, day: 31, precision: .notStated)

  package let year: Int32
  /// 1 to 12; of a year that does not begin in January, a half-year and a quarter, its first month; of a year, 1.
  package let month: Int32
  /// 1 to 31; 1 where the day is not said.
  package let day: Int32
  package let precision: Precision

  package init(year: Int32, month: Int32 = 1, day: Int32 = 1, precision: Precision) {
    self.year = year
    self.month = month
    self.day = day
    self.precision = precision
  }

  /// The year that begins in a month of a year: one of the calendar where that is January.
  package init(yearFrom year: Int32, month: Int32) {
    self.init(year: year, month: month, precision: month == 1 ? .year : .splitYear)
  }

  package var firstDay: Day { Day(year: year, month: month, day: day) }

  /// What a limit means: the last day of the year, half-year, quarter or month.
  package var lastDay: Day {
    switch precision {
    case .year: Day(year: year, month: 12, day: 31)
    case .splitYear:
      Day(year: year + 1, month: month - 1, day: Day.length(ofMonth: month - 1, year: year + 1))
    case .half:
      Day(year: year, month: month + 5, day: Day.length(ofMonth: month + 5, year: year))
    case .quarter:
      Day(year: year, month: month + 2, day: Day.length(ofMonth: month + 2, year: year))
    case .month: Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
    case .day, .notStated: firstDay
    }
  }

  /// How many months it is long; a day is none.
  package var months: Int64 {
    switch precision {
    case .year, .splitYear: 12
    case .half: 6
    case .quarter: 3
    case .month: 1
    case .day, .notStated: 0
    }
  }

  /// As it is written in a design: `2014`, `2014/15`, `2014-H2`, `2014-Q3`, `2014-09`, `2014-09-30`.
  package var spelling: String {
    switch precision {
    case .year: PartialDate.digits(year, 4)
    case .splitYear: PartialDate.digits(year, 4) + "/" + PartialDate.digits((year + 1) % 100, 2)
    case .half: PartialDate.digits(year, 4) + "-H\((month + 5) / 6)"
    case .quarter: PartialDate.digits(year, 4) + "-Q\((month + 2) / 3)"
    case .month: PartialDate.digits(year, 4) + "-" + PartialDate.digits(month, 2)
    case .day: firstDay.spelling
    case .notStated: "a date not set yet"
    }
  }

  static func digits(_ number: Int32, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// One day of the Gregorian calendar.
package struct Day: Sendable, Equatable, Comparable {
  package let year: Int32
  package let month: Int32
  package let day: Int32

  package init(year: Int32, month: Int32, day: Int32) {
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (left: Day, right: Day) -> Bool {
    if left.year != right.year { return left.year < right.year }
    if left.month != right.month { return left.month < right.month }
    return left.day < right.day
  }

  package static func isLeap(_ year: Int32) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package static func length(ofMonth month: Int32, year: Int32) -> Int32 {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  /// Days since the first day of March of the year 0, by which two days can be subtracted.
  package var number: Int32 {
    // Years begin in March, so that the leap day is the last of its year.
    let shifted = (month + 9) % 12
    let years = year - shifted / 10
    return 365 * years + years / 4 - years / 100 + years / 400 + (shifted * 306 + 5) / 10 + day - 1
  }

  /// `2014-09-30`.
  package var spelling: String {
    PartialDate.digits(year, 4) + "-" + PartialDate.digits(month, 2) + "-"
      + PartialDate.digits(day, 2)
  }
}

extension Day {
  /// The first day of the year that it is in, where years begin in a month.
  package func startOfYear(beginningIn month: Int32) -> Day {
    Day(year: self.month < month ? max(1, year - 1) : year, month: month, day: 1)
  }
}

/// A stretch of time from one date to another, or onwards without an end.
package struct Period: Sendable, Equatable {
  package let start: PartialDate
  package let end: PartialDate?
}

/// So many days, weeks, months, quarters or years.
package struct Duration: Sendable, Equatable {
  package enum Unit: UInt8, Sendable, CaseIterable {
    case day, week, month, quarter, year
    /// Of `every tbd`: how often is still to be set.
    case notStated

    package var name: String {
      switch self {
      case .day: "day"
      case .week: "week"
      case .month: "month"
      case .quarter: "quarter"
      case .year: "year"
      case .notStated: "tbd"
      }
    }
  }

  /// Of several, the fewest that there can be.
  package let count: Int64
  package let unit: Unit
  /// `several years`: nobody has said how many.
  package var isSeveral = false

  static func several(_ unit: Unit) -> Duration {
    Duration(count: 3, unit: unit, isSeveral: true)
  }

  package var spelling: String {
    isSeveral ? "several \(unit.name)s" : "\(count) \(unit.name)\(count == 1 ? "" : "s")"
  }

  /// About how many days it is: a month is 30, a quarter 91, a year 365.
  package var days: Int64 {
    let each: Int64
    switch unit {
    case .day: each = 1
    case .week: each = 7
    case .month: each = 30
    case .quarter: each = 91
    case .year: each = 365
    case .notStated: return Int64.max
    }
    let (product, overflow) = count.multipliedReportingOverflow(by: each)
    return overflow ? Int64.max : product
  }
}

/// How often something happens: `every 6 months for 2 years starting 2014-01-31`.
package struct Recurrence: Sendable, Equatable {
  package let interval: Duration
  package let length: Duration?
  package let start: PartialDate?

  package var spelling: String {
    var text =
      interval.unit == .notStated
      ? "at times still to be set"
      : "every " + (interval.count == 1 ? interval.unit.name : interval.spelling)
    if let length { text += " for " + length.spelling }
    if let start { text += " starting " + start.spelling }
    return text
  }
}
