/// The days on which something is due, by the Gregorian calendar. Nothing here knows what day it
/// is today.

extension Recurrence {
  /// The days it falls on, in their order, from one day through another.
  ///
  /// - `starting` a day: on that day, and then on the same day of the month; in a month that is
  ///   too short for it, on its last day.
  /// - `starting` a year, quarter or month, or not said: at the end of each period, counted from
  ///   there or from when the programme begins. Where nothing says when that is, periods are
  ///   those of the calendar.
  /// - `for` so long: it ends that long after it begins. It ends with the programme in any case;
  ///   a programme shorter than one period has its last day.
  ///
  /// - Parameter yearsBegin: the month in which years begin, from 1.
  func days(
    from first: Day, through last: Day, in runs: Period?, yearsBegin: Int32 = 1, limit: Int
  ) -> [Day] {
    guard let steps = Steps(of: interval) else { return [] }
    let series = Series(steps, starting: start, in: runs, yearsBegin)
    var end = last
    if let length, let after = series.begin.advanced(by: length) {
      end = min(end, after.yesterday)
    }
    if let close = runs?.end?.lastDay {
      // What begins with the programme is looked at before it closes.
      if start == nil, let due = series.day(0), close < due {
        return first <= close && close <= end ? [close] : []
      }
      end = min(end, close)
    }
    return series.days(from: first, through: end, limit: limit)
  }
}

/// An interval in the two measures that the calendar has.
private enum Steps {
  case days(Int64)
  case months(Int64)

  /// Nil where it is longer than any calendar.
  init?(of interval: Duration) {
    let count = interval.count
    guard 0 < count, count < 4_000_000 else { return nil }
    switch interval.unit {
    case .day: self = .days(count)
    case .week: self = .days(count * 7)
    case .month: self = .months(count)
    case .quarter: self = .months(count * 3)
    case .year: self = .months(count * 12)
    case .notStated: return nil
    }
  }
}

/// One day after another, without end.
private struct Series {
  let steps: Steps
  /// The day from which its length is counted.
  let begin: Day
  /// The first day it falls on; of months, with the day that each of them aims at.
  private let anchor: Day

  /// The first day of the century: a Monday, so that weeks without a beginning end on Sundays.
  private static let epoch = Day(year: 2001, month: 1, day: 1)

  init(
    _ steps: Steps, starting start: PartialDate?, in runs: Period?, _ yearsBegin: Int32
  ) {
    self.steps = steps
    if let start, start.precision == .day {
      begin = start.firstDay
      anchor = start.firstDay
      return
    }
    begin = start?.firstDay ?? runs?.start.firstDay ?? Series.epoch
    switch steps {
    case .days(let count): anchor = Day(number: Int64(begin.number) + count - 1) ?? begin
    case .months(let count):
      // What is said outright keeps its place: every year starting 2014-09 is each September.
      if let start, start.months <= count {
        anchor = Day(year: start.year, month: start.lastDay.month, day: 31)
      } else {
        anchor = Series.end(
          ofPeriodAround: begin, months: count, isCounted: start != nil, yearsBegin)
      }
    }
  }

  /// The end of the half-year, quarter… of the calendar that the day is in; of periods that do not
  /// fit into a year, the end of the first from there on.
  private static func end(
    ofPeriodAround day: Day, months: Int64, isCounted: Bool, _ yearsBegin: Int32
  ) -> Day {
    let fits = 12 % months == 0 && !isCounted
    let month = Int64(day.month) - 1
    // How many months of its year are over.
    let gone = (month - Int64(yearsBegin) + 13) % 12
    let isYears = months % 12 == 0 && !isCounted
    let first = fits ? month - gone % months : isYears ? month - gone : month
    return Day(year: day.year, month: 1, day: 31, plusMonths: first + months - 1)
      ?? Day(year: 9999, month: 12, day: 31)
  }

  /// The day it falls on after so many steps; nil beyond the calendar.
  func day(_ index: Int64) -> Day? {
    switch steps {
    case .days(let count): Day(number: Int64(anchor.number) + index * count)
    case .months(let count):
      Day(
        year: anchor.year, month: anchor.month, day: anchor.day, plusMonths: index * count)?.real
    }
  }

  func days(from first: Day, through last: Day, limit: Int) -> [Day] {
    // Not further than a step before the first, so that a long way to it costs nothing.
    var index: Int64 =
      switch steps {
      case .days(let count): (Int64(first.number) - Int64(anchor.number)) / count - 1
      case .months(let count): (first.months - anchor.months) / count - 1
      }
    index = max(0, index)
    var days: [Day] = []
    while days.count < limit, let day = day(index), day <= last {
      if first <= day { days.append(day) }
      index += 1
    }
    return days
  }
}

extension Day {
  /// The day so many days after the first of March of the year 0; nil where there is none from
  /// the year 1 to the year 9999.
  package init?(number: Int64) {
    // 1 January of the year 1, and 31 December of the year 9999.
    guard 306 <= number, number <= 3_652_364 else { return nil }
    var year = number * 400 / 146_097
    while Day.start(ofYear: year) > number { year -= 1 }
    while Day.start(ofYear: year + 1) <= number { year += 1 }
    let day = number - Day.start(ofYear: year)
    let shifted = (5 * day + 2) / 153
    self.init(
      year: Int32(year + shifted / 10), month: Int32((shifted + 2) % 12 + 1),
      day: Int32(day - (153 * shifted + 2) / 5 + 1))
  }

  /// The number of the first of March.
  private static func start(ofYear year: Int64) -> Int64 {
    365 * year + year / 4 - year / 100 + year / 400
  }

  /// The same day so many months later, which need not be one of that month.
  fileprivate init?(year: Int32, month: Int32, day: Int32, plusMonths count: Int64) {
    let months = Int64(year) * 12 + Int64(month) - 1 + count
    guard 12 <= months, months < 120_000 else { return nil }
    self.init(year: Int32(months / 12), month: Int32(months % 12 + 1), day: day)
  }

  fileprivate var months: Int64 { Int64(year) * 12 + Int64(month) - 1 }

  /// The last day of its month where the month is too short for it.
  fileprivate var real: Day {
    Day(year: year, month: month, day: min(day, Day.length(ofMonth: month, year: year)))
  }

  /// The same day so much later, or the last one of its month; nil beyond the calendar.
  package func advanced(by duration: Duration) -> Day? {
    switch Steps(of: duration) {
    case .days(let count): Day(number: Int64(number) + count)
    case .months(let count): Day(year: year, month: month, day: day, plusMonths: count)?.real
    case nil: nil
    }
  }

  package var tomorrow: Day? { Day(number: Int64(number) + 1) }

  /// The day before; of the first of all, itself.
  fileprivate var yesterday: Day { Day(number: Int64(number) - 1) ?? self }
}
