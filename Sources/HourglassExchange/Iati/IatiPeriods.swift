import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassProgress
import HourglassReading
import HourglassSyntax

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
    return periods.all.ordered { left, right in
      left.start == right.start ? left.end < right.end : left.start < right.start
    }.map { $0.element }
  }

  /// Those of the whole, then those of its parts; what falls into the same time stands together.
  private mutating func addTargets(
    of indicator: Indicator, _ measure: IatiMeasure, to periods: inout IatiPeriods
  ) {
    let title = shownTitle(indicator.head)
    let times = TargetTimes(of: indicator, in: programme)
    for figures in indicator.allFigures {
      for given in figures.targets { losses.count(gap: given, .targetToCome, .targetDeclined) }
      let traits = figures.part.map { programme.traits(of: indicator.parts[$0]) } ?? []
      for due in times.due(figures.part) {
        let target = due.target
        guard
          let element = element(
            "target", figure(target, of: indicator, traits), measure, of: title)
        else { continue }
        if target.from == nil { losses.count(.targetsByADay) }
        periods.add(target: element, from: start(of: due), to: due.last)
      }
    }
  }

  /// Its first day; of a time of a single day that no line states, an earlier one, for in IATI a
  /// period begins before it ends.
  private func start(of due: DueTarget) -> Day {
    if due.first < due.last || due.target.from != nil { return due.first }
    let year = due.last.startOfYear(beginningIn: programme.yearsBegin)
    let earlier = [
      programme.runs?.start.firstDay, year,
      Day(year: max(1, year.year - 1), month: year.month, day: 1),
    ]
    return earlier.compactMap { $0 }.first { $0 < due.last } ?? due.first
  }

  private mutating func addActuals(
    of index: Int, _ measure: IatiMeasure, to periods: inout IatiPeriods
  ) {
    let title = shownTitle(programme.indicators[index].head)
    let beginnings = beginningsOfTargets(of: programme.indicators[index])
    for observation in observations[index] {
      let time = time(of: observation.period, beginnings)
      periods.add(time)
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
        periods.add(actual: element, in: time)
      }
    }
  }

  /// The first days of the targets that are due on a day, the whole's before those of parts; none
  /// where a value is about its own time alone.
  private func beginningsOfTargets(of indicator: Indicator) -> [Int32: [Day]] {
    if indicator.isCumulative == false { return [:] }
    let times = TargetTimes(of: indicator, in: programme)
    var beginnings: [Int32: [Day]] = [:]
    for due in indicator.allFigures.flatMap({ times.due($0.part) })
    where beginnings[due.last.number]?.contains(due.first) != true {
      beginnings[due.last.number, default: []].append(due.first)
    }
    return beginnings
  }

  /// Where a value says how things stand at its end, and a target is for that day, it stands beside
  /// the target: it is what becomes of it.
  private func time(of own: ObservedPeriod, _ beginnings: [Int32: [Day]]) -> ObservedPeriod {
    let first = beginnings[own.lastDay.number]?.first { $0 <= own.firstDay }
    guard let first else { return own }
    return ObservedPeriod(from: first, through: own.lastDay, yearsBegin: programme.yearsBegin)
  }
}
