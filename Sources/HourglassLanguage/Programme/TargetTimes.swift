import HourglassSyntax

/// Which time each target of an indicator is about. Everything that judges a target, asks for its
/// values or publishes it asks here, so that all of them mean the same days.
///
/// - A target's last day is the last day of its limit, however that is spelled: `by 2014`,
///   `by 2014-Q4` and `by 2014-12-31` are one limit.
/// - Its first day is the one it says (`during … to …`). Else it is the day after the limit before
///   it; else the day after the baseline, but not before the programme begins; else the first day
///   of the programme; else that of the year, which begins in January unless the programme says otherwise.
///
/// A part has the limits of the whole beside its own, so that what is due on one day is about one
/// time. Where figures do not count each time by itself, only the last day matters to a verdict.
package struct TargetTimes: Sendable {
  private let indicator: Indicator
  private let runs: Period?
  private let yearsBegin: Int32
  /// The days on which targets of the whole are due, in their order.
  private let limits: [Day]

  package init(of indicator: Indicator, in programme: Programme) {
    self.indicator = indicator
    runs = programme.runs
    yearsBegin = programme.yearsBegin
    limits = indicator.targetsByDay.map { $0.by.lastDay }
  }

  /// The targets of the whole or of a part, the first due first, each with its time.
  package func due(_ part: Int?) -> [DueTarget] {
    let figures = indicator.figures(of: part)
    let baseline = figures.baseline.value ?? indicator.baseline.value
    var due: [DueTarget] = []
    // The last day before that of the target at which another one ends.
    var before: Day?
    for target in figures.targetsByDay {
      let last = target.by.lastDay
      if let previous = due.last?.last, previous < last { before = previous }
      let limit = [before, part == nil ? nil : limit(before: last)].compactMap { $0 }.max()
      let (first, beginning) = beginning(of: target, after: limit, baseline)
      due.append(
        DueTarget(
          target: target, first: first, last: last, beginning: beginning,
          earliest: beginning == .programme
            ? first.startOfYear(beginningIn: yearsBegin) : first))
    }
    return due
  }

  /// Among targets as `due` gives them, the one that a value about these days is judged against:
  /// where figures are added up, the one within whose time they lie, and none where there is no such
  /// target; else the first that is due no earlier, or the final one.
  package func target(
    among due: [DueTarget], from first: Day, through last: Day
  ) -> Indicator.Target? {
    // What ends before the value does is not asked.
    let later = due[leadingCount(of: due.count) { due[$0].last < last }...]
    if indicator.addsUp {
      let exact = later.prefix { $0.last == last }.first { $0.first == first }
      return (exact ?? later.first { $0.covers(from: first, through: last) })?.target
    }
    return (later.first ?? due.last)?.target
  }

  /// The last limit of the whole before a day.
  private func limit(before day: Day) -> Day? {
    let earlier = leadingCount(of: limits.count) { limits[$0] < day }
    return earlier > 0 ? limits[earlier - 1] : nil
  }

  private func beginning(
    of target: Indicator.Target, after limit: Day?, _ baseline: Indicator.Baseline?
  ) -> (Day, DueTarget.Beginning) {
    if let from = target.from { return (from.firstDay, .stated) }
    let last = target.by.lastDay
    if let next = limit?.tomorrow, next <= last { return (next, .otherTarget) }
    let start = runs?.start.firstDay
    if let baseline, baseline.date != nil, let day = baseline.day(in: runs), day != start,
      let next = day.tomorrow, next <= last, start.map({ $0 <= next }) ?? true
    {
      return (next, .baseline)
    }
    if let start, start < last { return (start, .programme) }
    let year = last.startOfYear(beginningIn: yearsBegin)
    // Only on the first day of a year is there no day of that year before it.
    if year < last { return (year, .year) }
    return (Day(year: max(1, year.year - 1), month: year.month, day: 1), .year)
  }
}

/// A target and the days it is about.
package struct DueTarget: Sendable {
  package let target: Indicator.Target
  package let first: Day
  package let last: Day
  package let beginning: Beginning

  /// The first day that a value for this time may begin on: of a time that begins with the
  /// programme, that of the year, for nothing came about before.
  package let earliest: Day

  /// Whether a value for these days counts towards it, where figures are added up.
  package func covers(from first: Day, through last: Day) -> Bool {
    earliest <= first && self.first <= last && last <= self.last
  }

  /// What the first day follows from.
  package enum Beginning: Sendable, Equatable {
    case stated, otherTarget, baseline, programme
    /// Nothing in the design says it.
    case year
  }
}

extension Indicator.Baseline {
  /// The day at which it stands, from which steady progress begins: the last day of its date. A
  /// baseline that is dated to the year (or quarter, or month) in which the programme begins is the
  /// value before the programme, and stands at its first day, as one without a date does.
  package func day(in runs: Period?) -> Day? {
    let start = runs?.start.firstDay
    guard let date else { return start }
    if let start, date.firstDay <= start, start <= date.lastDay { return start }
    return date.lastDay
  }
}

extension Programme {
  /// How much of steady progress a value may lack and still be on track, in percent; nil where
  /// neither the indicator nor the programme says it, or where it is 0%.
  package func tolerance(of indicator: Indicator) -> Quantity? {
    (indicator.tolerance ?? tolerance).flatMap { $0.digits > 0 ? $0 : nil }
  }
}

extension Indicator {
  /// Each figure counts only its own time, and figures can be added up, so that a target is about
  /// all days from its first through its last. Else it is about its last day alone.
  package var addsUp: Bool {
    guard isCumulative == false else { return false }
    return measure.value == nil || isSum
  }

  /// Whether figures of it are known to be such that can be added up.
  package var isSum: Bool { measure.value?.isSum == true && !readsAsAverage }
}

extension Indicator.Measure {
  /// Whether figures of it can be added up: numbers and amounts, but no shares, averages, ratings or words.
  fileprivate var isSum: Bool {
    switch self {
    case .count, .countOf, .amount: true
    case .percent, .percentOf, .average, .rating, .graded, .yesOrNo, .story: false
    }
  }
}
