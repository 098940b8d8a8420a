import HourglassLanguage

/// How one indicator, or one part of it that has targets of its own, stands on a day.
package struct ProgressReading: Sendable {
  /// An index into the indicators of the programme.
  package let indicator: Int
  /// An index into the parts of the indicator; nil for the whole.
  package let part: Int?
  package let state: State
  /// What is held against the target; nil where nothing has been observed.
  package let figure: ObservedFigure?
  /// What it is held against: the target that was missed, the one due next, or the last.
  package let target: Indicator.Target?
  /// All that has been observed of it by the day, the oldest first.
  package let observed: [ObservedFigure]
  /// What there was for each of the targets, the first due first: where each figure counts its own
  /// time, all that was added up in that of the target; else the newest value since the target
  /// before it. Last comes a value that is newer than all targets.
  package let achieved: [ObservedFigure]
  /// How far from the baseline to that target, in hundredths of the way, rounded half away from
  /// zero: below 0 for a step back, above 100 beyond the target, and 100 only where it is reached. Nil where there is no such way.
  package let percentOfWay: Int64?
  /// The warning light that is on; the gravest of several.
  package let light: Indicator.Threshold.Light?
  /// Why it is judged so: full sentences that say no more than the values do.
  package let why: String
  /// What to write in the design, where it was read in one of two ways: for its author, not for
  /// those who get the document.
  package let advice: String?

  package var whyAndAdvice: String { advice.map { why + " " + $0 } ?? why }

  package enum State: UInt8, Sendable, CaseIterable {
    /// A target's day has passed, and it was reached neither then nor since.
    case overdue
    /// Worse than the straight line to the next target, from the last one that was due or else from
    /// the baseline.
    case behind
    /// Nothing has been observed, and nothing was due.
    case noData
    /// Something is missing that it takes to judge.
    case notJudged
    /// On the straight line or better, or the next target is reached already.
    case onTrack
    /// The last target is reached.
    case met

    package var name: String {
      switch self {
      case .overdue: "overdue"
      case .behind: "behind"
      case .noData: "no-data"
      case .notJudged: "not-judged"
      case .onTrack: "on-track"
      case .met: "met"
      }
    }
  }
}

/// A value and the time it is for; maybe the sum of several rows.
package struct ObservedFigure: Sendable {
  package let value: ObservedValue
  package let period: ObservedPeriod
  /// Its time has begun by the day and is not over.
  package let isProvisional: Bool
  /// Where its rows begin in the table; more than one where they are added up.
  package let lines: [Int]
  /// Whether its rows leave out some of the time.
  package let hasGaps: Bool

  init(_ observation: Observation, _ value: ObservedValue, on day: Day) {
    self.value = value
    period = observation.period
    isProvisional = day < observation.period.lastDay
    lines = [observation.line]
    hasGaps = false
  }

  init(
    _ value: ObservedValue, _ period: ObservedPeriod, isProvisional: Bool, lines: [Int],
    hasGaps: Bool
  ) {
    self.value = value
    self.period = period
    self.isProvisional = isProvisional
    self.lines = lines
    self.hasGaps = hasGaps
  }

  /// What can be reckoned with: the figure, or the rank of the grade; nil for answers and words.
  var amount: Magnitude? { value.magnitude.flatMap { $0.kind == .answer ? nil : $0 } }
}

/// Holds what has been observed against the targets of a programme: each indicator in its order,
/// and after it each of its parts with figures of its own.
///
/// - A value counts as soon as its time has begun; until that time is over it is provisional, and
///   the reason says so.
/// - Where a series counts each time by itself (`series per-period`), counts and amounts are added
///   up over the time of the target. All other values, and those of a series of which the design
///   does not say it, stand for all that came before them: the newest counts.
/// - Which time a target is about, and at which day a baseline stands, `TargetTimes` says.
///
/// - Parameter number: which of the programmes that the values were read for.
package func progress(
  of programme: Programme, number: Int, values: ObservedValues, on day: Day
) -> [ProgressReading] {
  var readings: [ProgressReading] = []
  var rows = [IndicatorRows](repeating: IndicatorRows(), count: programme.indicators.count)
  for observation in values.observations where observation.programme == number {
    rows[observation.indicator].add(observation)
  }
  // The rule for targets is allowed where people can be in several groups, or in none.
  let groupsMakeWhole = !programme.allowances.contains { $0.rule == "parts-not-whole" }
  for (index, indicator) in programme.indicators.enumerated() {
    let times = TargetTimes(of: indicator, in: programme)
    func judge(_ part: Int?) -> Judge {
      Judge(
        programme, index, part: part, times: times, rows: rows[index],
        groupsMakeWhole: groupsMakeWhole, on: day)
    }
    let whole = judge(nil)
    // Where only the parts have figures, there is nothing to say of the whole.
    let isInParts = indicator.parts.contains { !$0.targets.isEmpty }
    if !(isInParts && indicator.targets.isEmpty && whole.hasNoValue) {
      readings.append(whole.reading)
    }
    for (part, its) in indicator.parts.enumerated()
    where !its.targets.isEmpty || !its.baseline.isUnsaid {
      readings.append(judge(part).reading)
    }
  }
  return readings
}
