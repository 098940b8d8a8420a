import HourglassLanguage
import HourglassOutput
import HourglassProgress
import HourglassReading

/// The periods of an indicator, to be found by their first and last days.
private struct IatiPeriods {
  private(set) var all: [IatiPeriod] = []
  private var placeOfDays: [Int64: Int] = [:]

  /// Where the period with these days is, which is added where there is none.
  private mutating func place(of start: Day, _ end: Day) -> Int {
    let days = Int64(start.number) << 32 | Int64(end.number)
    if let known = placeOfDays[days] { return known }
    placeOfDays[days] = all.count
    all.append(IatiPeriod(start: start, end: end))
    return all.count - 1
  }

  mutating func add(target: XmlElement, from start: Day, to end: Day) {
    all[place(of: start, end)].targets.append(target)
  }

  mutating func add(_ period: ObservedPeriod) { _ = place(of: period.firstDay, period.lastDay) }

  mutating func add(actual: XmlElement, in period: ObservedPeriod) {
    all[place(of: period.firstDay, period.lastDay)].actuals.append(actual)
  }
}

/// A stretch of time with what is wanted and what was found in it.
private struct IatiPeriod {
  let start: Day
  let end: Day
  var targets: [XmlElement] = []
  var actuals: [XmlElement] = []

  var element: XmlElement {
    XmlElement(
      "period", [],
      [
        XmlElement("period-start", [("iso-date", start.spelling)]),
        XmlElement("period-end", [("iso-date", end.spelling)]),
      ] + targets + actuals)
  }
}

extension IatiActivityMaker {
  /// The earliest first; of those that begin on one day, the shortest.
  mutating func periods(of index: Int, _ measure: IatiMeasure) -> [XmlElement] {
    var periods = IatiPeriods()
    addTargets(of: programme.indicators[index], measure, to: &periods)
    addActuals(of: index, measure, to: &periods)
    return periods.all.sorted { left, right in
      left.start == right.start ? left.end < right.end : left.start < right.start
    }.map { $0.element }
  }

  /// Those of the whole, then those of its parts; what falls into the same time stands together.
  private mutating func addTargets(
    of indicator: Indicator, _ measure: IatiMeasure, to periods: inout IatiPeriods
  ) {
    let title = shownTitle(indicator.head)
    let all =
      [([], indicator.targets)] + indicator.parts.map { (programme.traits(of: $0), $0.targets) }
    let ends = all.flatMap { $0.1 }.compactMap { $0.value?.by.lastDay }.sorted()
    for (traits, targets) in all {
      for given in targets {
        losses.count(gap: given, .targetToCome, .targetDeclined)
        guard let target = given.value,
          let element = element(
            "target", figure(target.value, because: target.because, traits), measure, of: title)
        else { continue }
        let end = target.by.lastDay
        if target.from == nil { losses.count(.targetsByADay) }
        let start = target.from?.firstDay ?? start(ofPeriodTo: target.by, after: ends)
        periods.add(target: element, from: start, to: end)
      }
    }
  }

  /// Where the time begins of which only the end is said: the day after the last due date before
  /// it, or else the first day of the programme, or else of the year.
  ///
  /// - Parameter ends: all due dates, the earliest first.
  private func start(ofPeriodTo date: PartialDate, after ends: [Day]) -> Day {
    let end = date.lastDay
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] < end { low = middle + 1 } else { high = middle }
    }
    let before = low > 0 ? ends[low - 1] : nil
    let candidates = [
      before?.tomorrow, programme.runs?.start.firstDay, Day(year: date.year, month: 1, day: 1),
    ]
    let first = candidates.compactMap { $0 }.first { $0 < end }
    // Only on the first day of a year is there no day of that year before it.
    return first ?? Day(year: max(1, date.year - 1), month: 1, day: 1)
  }

  private mutating func addActuals(
    of index: Int, _ measure: IatiMeasure, to periods: inout IatiPeriods
  ) {
    let title = shownTitle(programme.indicators[index].head)
    for observation in observations[index] {
      periods.add(observation.period)
      if !trimmed(observation.source).isEmpty { losses.count(.sourcesOfValues) }
      // What was told may stand in the comment alone; a figure needs its number.
      let hasComment = !trimmed(observation.comment).isEmpty
      if observation.value == nil {
        if !hasComment { continue }
        if measure != .qualitative {
          losses.count(.commentsWithoutValue)
          continue
        }
      }
      let figure = IatiFigure(
        value: observation.value, comment: observation.comment, traits: observation.traits)
      if let element = element("actual", figure, measure, of: title) {
        periods.add(actual: element, in: observation.period)
      }
    }
  }
}
