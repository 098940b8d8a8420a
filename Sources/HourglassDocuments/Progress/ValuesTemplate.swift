import HourglassFormats
import HourglassLanguage
import HourglassProgress
import HourglassReading
import HourglassSyntax

/// The table of values to fill in: a row for each indicator, each of its parts or groups, and each
/// time that is due from the beginning of the programme to the next day to come; none for times
/// that the baseline covers.
///
/// The times are those of `tracked by … every …` and those of the targets; of the former the
/// newest two dozen, since nobody fills in more at a time. Beside its name each row has the title,
/// the unit and the target that a value for its time is judged against, for whoever fills it in.
///
/// - Parameter separator: between columns.
package func valuesTemplate(
  of readings: [Reading], on day: Day, separator: String = ","
) -> String {
  var records = [
    [
      "indicator", "title", "unit", "target", "period", "value", "dimension", "comment",
      "source",
    ]
  ]
  for reading in readings {
    let programme = reading.programme
    for indicator in programme.indicators {
      let title = programme.title(indicator.head)
      let name = indicator.head.name.map { programme.word($0) } ?? title
      let unit = indicator.measure.value.map { programme.unit($0) } ?? ""
      let times = TargetTimes(of: indicator, in: programme)
      let dimensions = programme.dimensions(of: indicator)
      let due = dimensions.map { $0.figures.map { times.due($0.part) } ?? [] }
      for period in programme.periods(of: indicator, times, on: day) {
        for (dimension, due) in zip(dimensions, due) {
          let target = times.target(among: due, from: period.firstDay, through: period.lastDay)
          records.append([
            name, title, unit, target.map { programme.cell($0) } ?? "", period.inSpreadsheets, "",
            dimension.name, "", "",
          ])
        }
      }
    }
  }
  return csvTable(records, separator: separator)
}

private let mostPeriods = 24

extension Programme {
  /// A target as a cell, which begins with a word where a spreadsheet would take its sign for that
  /// of a formula.
  fileprivate func cell(_ target: Indicator.Target) -> String {
    let words = spelling(target)
    guard let sign = words.utf8.first, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(sign) else {
      return words
    }
    if case .change = target.aim.form { return "change " + words }
    return "value " + words
  }

  /// The whole of an indicator, its parts and the groups it is broken down by, as a table spells
  /// them; the groups have no figures of their own.
  fileprivate func dimensions(
    of indicator: Indicator
  ) -> [(name: String, figures: Indicator.Figures?)] {
    var all: [(name: String, figures: Indicator.Figures?)] = indicator.allFigures.map { figures in
      let traits = figures.part.map { self.traits(of: indicator.parts[$0]) } ?? []
      return (name: dimensionSpelling(traits), figures: figures)
    }
    var seen = Set(all.map { $0.name })
    for part in indicator.disaggregations where part.labels.count == 1 {
      for group in part.groups {
        let dimension = dimensionSpelling([(string(part.labels[0]), string(group))])
        if seen.insert(dimension).inserted { all.append((name: dimension, figures: nil)) }
      }
    }
    return all
  }

  /// The times to fill in, in the order in which they end.
  fileprivate func periods(
    of indicator: Indicator, _ times: TargetTimes, on day: Day
  ) -> [ObservedPeriod] {
    let start = runs?.start.firstDay ?? day.startOfYear(beginningIn: yearsBegin)
    var all: [ObservedPeriod] = []
    var last = day
    if let tracked = indicator.tracked {
      let end = Day(year: 9999, month: 12, day: 31)
      let past = start <= day ? days(of: tracked, from: start, through: day) : []
      let next = days(
        of: tracked, from: max(start, day.tomorrow ?? day), through: end, limit: 1)
      last = max(day, next.last ?? day)
      all = (past + next).suffix(mostPeriods).map { tracked.period(endingOn: $0, yearsBegin) }
    }
    let targets = indicator.allFigures.flatMap { times.due($0.part) }
    let next = targets.map { $0.last }.filter { day <= $0 }.min()
    let horizon = all.isEmpty ? next ?? last : last
    // The times that are there, by their last days, and each with its first.
    var firstDays: [Int32: Set<Int32>] = [:]
    for period in all {
      firstDays[period.lastDay.number, default: []].insert(period.firstDay.number)
    }
    for due in targets where due.last <= horizon {
      let known = firstDays[due.last.number] ?? []
      // What is added up may come in several rows, of which the last has to end with the time.
      let isThere =
        indicator.addsUp
        ? known.contains { due.earliest.number <= $0 }
        : due.target.from == nil ? !known.isEmpty : known.contains(due.first.number)
      if isThere { continue }
      let period =
        indicator.addsUp
        ? ObservedPeriod(from: due.first, through: due.last, yearsBegin: yearsBegin)
        : ObservedPeriod(start: due.target.from ?? due.target.by, end: due.target.by)
      firstDays[due.last.number, default: []].insert(period.firstDay.number)
      all.append(period)
    }
    if let day = indicator.baseline.value?.day(in: runs) { all.removeAll { $0.lastDay <= day } }
    if all.isEmpty {
      let year = PartialDate(
        yearFrom: day.startOfYear(beginningIn: yearsBegin).year, month: yearsBegin)
      all = [ObservedPeriod(start: year, end: year)]
    }
    let order = all.indices.ordered {
      all[$0].lastDay == all[$1].lastDay ? $0 < $1 : all[$0].lastDay < all[$1].lastDay
    }
    return order.map { all[$0] }
  }
}

extension Programme {
  /// The time that a value is about that is given for the day on which it is due.
  package func period(of indicator: Indicator, endingOn day: Day) -> ObservedPeriod {
    if let tracked = indicator.tracked,
      days(of: tracked, from: day, through: day, limit: 1).first == day
    {
      return tracked.period(endingOn: day, yearsBegin)
    }
    let due = TargetTimes(of: indicator, in: self).due(nil).first { $0.last == day }
    if let due, indicator.addsUp { return ObservedPeriod(from: due.first, through: due.last) }
    let alone = PartialDate(year: day.year, month: day.month, day: day.day, precision: .day)
    return ObservedPeriod(start: alone, end: alone)
  }
}

extension Occasion {
  /// The time that a value is about that is collected on a day: all since it was collected before;
  /// where it is said when that is, that month (`every year starting 2014-09`) or that day.
  fileprivate func period(endingOn day: Day, _ yearsBegin: Int32) -> ObservedPeriod {
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
      lastMonths: min(months, recurrence.start?.months ?? months), until: day, yearsBegin)
  }
}

extension ObservedPeriod {
  /// Spelled so that a spreadsheet leaves it as it is: a month or a day alone would become a date
  /// of the country it is opened in, and be saved as that.
  fileprivate var inSpreadsheets: String {
    if start == end, start.precision == .month || start.precision == .day {
      return start.spelling + " to " + end.spelling
    }
    // `2011/12` would become a month.
    if [start, end].contains(where: { $0.precision == .splitYear && ($0.year + 1) % 100 < 13 }) {
      func month(_ day: Day) -> String {
        PartialDate(year: day.year, month: day.month, precision: .month).spelling
      }
      return month(firstDay) + " to " + month(lastDay)
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

  /// So many whole months up to the end of one.
  fileprivate init(lastMonths count: Int64, until last: Day, _ yearsBegin: Int32) {
    let end = Int64(last.year) * 12 + Int64(last.month) - 1
    let begin = max(12, end - count + 1)
    self.init(
      from: Day(year: Int32(begin / 12), month: Int32(begin % 12 + 1), day: 1), through: last,
      yearsBegin: yearsBegin)
  }
}
