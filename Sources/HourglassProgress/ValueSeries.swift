import HourglassLanguage
import HourglassSyntax

/// What has been observed of one indicator or one part of it, up to a day.
struct ValueSeries {
  /// Those whose time has begun, the oldest first: by the last day of their time, and of two that
  /// end together the shorter first.
  let observations: [(row: Observation, value: ObservedValue)]
  /// The times of values that have not begun by the day.
  let later: [ObservedPeriod]
  private let day: Day
  private let yearsBegin: Int32

  /// - Parameter yearsBegin: the month in which years begin, from 1.
  init(_ rows: [Observation], on day: Day, yearsBegin: Int32) {
    self.day = day
    self.yearsBegin = yearsBegin
    var all: [(row: Observation, value: ObservedValue)] = []
    var later: [ObservedPeriod] = []
    for row in rows {
      guard let value = row.value else { continue }
      if row.period.firstDay <= day {
        all.append((row, value))
      } else {
        later.append(row.period)
      }
    }
    let order = all.indices.ordered { one, two in
      let (left, right) = (all[one].row.period, all[two].row.period)
      if left.lastDay != right.lastDay { return left.lastDay < right.lastDay }
      if left.firstDay != right.firstDay { return right.firstDay < left.firstDay }
      return one < two
    }
    observations = order.map { all[$0] }
    self.later = later
  }

  /// The newest value whose time ends no later than a day.
  func newest(by last: Day) -> ObservedFigure? {
    let ended = count(endedBy: last)
    if ended == 0 { return nil }
    return ObservedFigure(observations[ended - 1].row, observations[ended - 1].value, on: day)
  }

  /// How many of the observations are about times that end no later than a day.
  private func count(endedBy last: Day) -> Int {
    leadingCount(of: observations.count) { observations[$0].row.period.lastDay <= last }
  }

  var newest: ObservedFigure? {
    observations.last.map { ObservedFigure($0.row, $0.value, on: day) }
  }

  /// What the rows within a time come to.
  enum Total {
    /// No row lies within it.
    case none
    case sum(ObservedFigure)
    /// Two of the rows are about the same time in part, so that something would count twice.
    case overlap(ObservedPeriod, ObservedPeriod)
    /// The sum does not fit, or some of the values are no figures.
    case notReckoned
  }

  /// Adds up the rows within the time of a target; a row for exactly that time stands for all
  /// others.
  func total(within due: DueTarget) -> Total {
    let (first, last) = (due.first, due.last)
    let before = leadingCount(of: observations.count) {
      observations[$0].row.period.lastDay < first
    }
    var within = observations[before..<max(before, count(endedBy: last))].filter {
      due.covers(from: $0.row.period.firstDay, through: $0.row.period.lastDay)
    }
    if let whole = within.last(where: {
      $0.row.period.firstDay == first && $0.row.period.lastDay == last
    }) {
      return .sum(ObservedFigure(whole.row, whole.value, on: day))
    }
    if within.isEmpty { return .none }
    within = within.ordered { $0.row.period.firstDay < $1.row.period.firstDay }
    var sum = Quantity(0)
    var hasGaps = first < within[0].row.period.firstDay
    for (index, each) in within.enumerated() {
      if index > 0 {
        let before = within[index - 1].row.period
        if each.row.period.firstDay <= before.lastDay {
          return .overlap(before, each.row.period)
        }
        hasGaps = hasGaps || before.lastDay.tomorrow != each.row.period.firstDay
      }
      guard case .quantity(let quantity) = each.value, !quantity.isPercentage,
        let more = sum.adding(quantity)
      else { return .notReckoned }
      sum = more
    }
    let period = ObservedPeriod(
      start: within[0].row.period.start, end: within[within.count - 1].row.period.end
    ).asOneDate(yearsBegin: yearsBegin)
    // What is still to come is no gap.
    hasGaps = hasGaps || (last < day && period.lastDay != last)
    return .sum(
      ObservedFigure(
        .quantity(sum), period, isProvisional: day < period.lastDay,
        lines: within.map { $0.row.line }.ordered(), hasGaps: hasGaps))
  }

  /// All values added up, whatever their times; nil where they are no figures.
  var sum: Quantity? {
    var sum = Quantity(0)
    for each in observations {
      guard case .quantity(let quantity) = each.value, let more = sum.adding(quantity)
      else { return nil }
      sum = more
    }
    return sum
  }
}

extension ObservedPeriod {
  /// Whether two times are equally long as people count: in whole months, else in days.
  func isAsLong(as other: ObservedPeriod) -> Bool {
    if let mine = months, let its = other.months { return mine == its }
    return lastDay.number - firstDay.number == other.lastDay.number - other.firstDay.number
  }

  /// How many whole months it is long; nil where it does not begin and end with one.
  private var months: Int32? {
    let (first, last) = (firstDay, lastDay)
    guard first.day == 1, last.day == Day.length(ofMonth: last.month, year: last.year) else {
      return nil
    }
    return (last.year - first.year) * 12 + last.month - first.month + 1
  }
}
