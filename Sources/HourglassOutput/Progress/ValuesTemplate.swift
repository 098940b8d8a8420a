import HourglassLanguage
import HourglassProgress
import HourglassReading

/// The table of values to fill in: a row for each indicator, each of its parts or groups, and each
/// time that is due from the beginning of the programme to the next day to come; none for times
/// that the baseline covers.
///
/// The times are those of `tracked by … every …` and those of the targets; of the former the
/// newest two dozen, since nobody fills in more at a time.
package func valuesTemplate(of readings: [Reading], on day: Day) -> String {
  var rows: [ValueRow] = []
  for reading in readings {
    let programme = reading.programme
    for indicator in programme.indicators {
      let name =
        indicator.head.name.map { programme.word($0) } ?? programme.title(indicator.head)
      let dimensions = [""] + programme.dimensions(of: indicator)
      for period in programme.periods(of: indicator, on: day) {
        for dimension in dimensions {
          var row = ValueRow(indicator: name, period: period.inSpreadsheets)
          row.dimension = dimension
          rows.append(row)
        }
      }
    }
  }
  // The mark that Excel needs to see that it is UTF-8.
  return "\u{FEFF}" + valuesTable(rows)
}

private let mostPeriods = 24

extension Programme {
  /// The parts of an indicator and the groups it is broken down by, as a table spells them.
  fileprivate func dimensions(of indicator: Indicator) -> [String] {
    var all = indicator.parts.map { dimensionSpelling(traits(of: $0)) }
    var seen = Set(all)
    for part in indicator.disaggregations where part.labels.count == 1 {
      for group in part.groups {
        let dimension = dimensionSpelling([(string(part.labels[0]), string(group))])
        if seen.insert(dimension).inserted { all.append(dimension) }
      }
    }
    return all
  }

  /// The times to fill in, in the order in which they end.
  fileprivate func periods(of indicator: Indicator, on day: Day) -> [ObservedPeriod] {
    let start = runs?.start.firstDay ?? Day(year: day.year, month: 1, day: 1)
    var all: [ObservedPeriod] = []
    var last = day
    if let tracked = indicator.tracked {
      let end = Day(year: 9999, month: 12, day: 31)
      let past = start <= day ? days(of: tracked, from: start, through: day) : []
      let next = days(
        of: tracked, from: max(start, day.tomorrow ?? day), through: end, limit: 1)
      last = max(day, next.last ?? day)
      all = (past + next).suffix(mostPeriods).map { tracked.period(endingOn: $0) }
    }
    let targets = indicator.targetsByDay
    let next = targets.first { day <= $0.by.lastDay }?.by.lastDay
    let horizon = all.isEmpty ? next ?? last : last
    // The times that are there, by their last days, and each with its first.
    var firstDays: [Int32: Set<Int32>] = [:]
    for period in all {
      firstDays[period.lastDay.number, default: []].insert(period.firstDay.number)
    }
    for target in targets where target.by.lastDay <= horizon {
      let period = ObservedPeriod(start: target.from ?? target.by, end: target.by)
      let known = firstDays[period.lastDay.number] ?? []
      let isThere =
        target.from == nil ? !known.isEmpty : known.contains(period.firstDay.number)
      if isThere { continue }
      firstDays[period.lastDay.number, default: []].insert(period.firstDay.number)
      all.append(period)
    }
    if let date = indicator.baseline.value?.date {
      all.removeAll { $0.lastDay <= date.lastDay }
    }
    if all.isEmpty {
      let year = PartialDate(year: day.year, precision: .year)
      all = [ObservedPeriod(start: year, end: year)]
    }
    let order = all.indices.sorted {
      all[$0].lastDay == all[$1].lastDay ? $0 < $1 : all[$0].lastDay < all[$1].lastDay
    }
    return order.map { all[$0] }
  }
}

extension Occasion {
  /// The time that a value is about that is collected on a day: all since it was collected before;
  /// where it is said when that is, that month (`every year starting 2014-09`) or that day.
  fileprivate func period(endingOn day: Day) -> ObservedPeriod {
    let alone = PartialDate(year: day.year, month: day.month, day: day.day, precision: .day)
    guard case .every(let recurrence) = self else {
      if case .on(let date) = self { return ObservedPeriod(start: date, end: date) }
      return ObservedPeriod(start: alone, end: alone)
    }
    let count = recurrence.interval.count
    let months: Int64
    switch recurrence.interval.unit {
    case .day: return ObservedPeriod(lastDays: count, until: alone)
    case .week: return ObservedPeriod(lastDays: count * 7, until: alone)
    case .month: months = count
    case .quarter: months = count * 3
    case .year: months = count * 12
    case .notStated: return ObservedPeriod(start: alone, end: alone)
    }
    guard day.day == Day.length(ofMonth: day.month, year: day.year),
      recurrence.start?.precision != .day
    else { return ObservedPeriod(start: alone, end: alone) }
    return ObservedPeriod(
      lastMonths: min(months, recurrence.start?.months ?? months), until: day)
  }
}

extension ObservedPeriod {
  /// Spelled so that a spreadsheet leaves it as it is: a month or a day alone would become a date
  /// of the country it is opened in, and be saved as that.
  fileprivate var inSpreadsheets: String {
    if start == end, start.precision == .month || start.precision == .day {
      return start.spelling + " to " + end.spelling
    }
    return spelling
  }

  /// So many days up to one.
  fileprivate init(lastDays count: Int64, until last: PartialDate) {
    guard count > 1, let first = Day(number: Int64(last.firstDay.number) - count + 1) else {
      self.init(start: last, end: last)
      return
    }
    self.init(
      start: PartialDate(
        year: first.year, month: first.month, day: first.day, precision: .day), end: last)
  }

  /// So many whole months up to the end of one, spelled as short as may be: as a year, a quarter,
  /// a month, or from one of these to another.
  fileprivate init(lastMonths count: Int64, until last: Day) {
    let end = Int64(last.year) * 12 + Int64(last.month) - 1
    let begin = max(12, end - count + 1)
    func date(_ month: Int64, _ precision: PartialDate.Precision) -> PartialDate {
      PartialDate(
        year: Int32(month / 12), month: Int32(month % 12 + 1), precision: precision)
    }
    if begin % 12 == 0, end % 12 == 11 {
      let (first, last) = (
        PartialDate(year: Int32(begin / 12), precision: .year),
        PartialDate(year: Int32(end / 12), precision: .year)
      )
      self.init(start: first, end: last)
    } else if begin % 3 == 0, end == begin + 2 {
      self.init(start: date(begin, .quarter), end: date(begin, .quarter))
    } else {
      self.init(start: date(begin, .month), end: date(end, .month))
    }
  }
}
