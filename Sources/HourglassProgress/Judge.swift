import HourglassLanguage

/// All that it takes to say how one indicator, or one part of it, stands on a day.
struct Judge {
  let programme: Programme
  let index: Int
  let part: Int?
  let day: Day
  let series: ValueSeries
  /// The targets whose values are known, the first due first, each with the time it is about.
  let due: [DueTarget]
  /// How many rows are there without a value.
  let emptyRows: Int
  /// Of the whole: the parts for which there are values.
  let otherParts: [String]
  /// Of the whole: for each label, the values of its groups; none where they need not make it.
  let groupsOfLabels: [[[Observation]]]

  init(
    _ programme: Programme, _ index: Int, part: Int?, times: TargetTimes, rows: IndicatorRows,
    groupsMakeWhole: Bool, on day: Day
  ) {
    self.programme = programme
    self.index = index
    self.part = part
    self.day = day
    let indicator = programme.indicators[index]
    due = times.due(part)
    let own = rows.about(part.map { programme.traits(of: indicator.parts[$0]) } ?? [])
    series = ValueSeries(own, on: day, yearsBegin: programme.yearsBegin)
    emptyRows = own.count { $0.value == nil }
    otherParts = part == nil ? rows.partsWithValues : []
    groupsOfLabels = part == nil && groupsMakeWhole ? rows.groupsOfLabels : []
  }

  var hasNoValue: Bool { series.observations.isEmpty }

  var indicator: Indicator { programme.indicators[index] }

  var baseline: Given<Indicator.Baseline> { indicator.figures(of: part).baseline }

  var givenTargets: [Given<Indicator.Target>] { indicator.figures(of: part).targets }

  /// The targets whose values are known, the first due first.
  var targets: [Indicator.Target] { due.map { $0.target } }

  // MARK: Judging

  /// What is found, before it is a reading.
  struct Verdict {
    let state: ProgressReading.State
    var figure: ObservedFigure?
    var target: Indicator.Target?
    /// Whether the figure can be held against the baseline.
    var isComparable = true
    let why: [String]
    /// What to write in the design, where it was read in one of two ways.
    var advice: String?
  }

  var reading: ProgressReading {
    let verdict = verdict
    var (why, advice) = (verdict.why, verdict.advice)
    if let figure = verdict.figure { why += remarks(onGroupsOf: figure) }
    if let figure = verdict.figure, figure.isProvisional, !indicator.isTold {
      why.append("Provisional: the reporting period has not ended.")
    }
    if let beginning = assumedBeginning(verdict) {
      why.append(beginning)
      advice = "To state for which period a target counts, write “during … to …”."
    }
    if let first = series.later.first {
      let time = series.later.count == 1 ? first.spelling : "\(series.later.count) later times"
      why.append("The value for \(time) does not count yet.")
    }
    return ProgressReading(
      indicator: index, part: part, state: verdict.state, figure: verdict.figure,
      target: verdict.target,
      observed: series.observations.map { ObservedFigure($0.row, $0.value, on: day) },
      achieved: achieved, percentOfWay: way(verdict), light: light(verdict),
      why: why.joined(separator: " "), advice: advice)
  }

  private var achieved: [ObservedFigure] {
    var figures: [ObservedFigure] = []
    var before: Day?
    for due in due {
      if indicator.addsUp {
        if case .sum(let figure) = series.total(within: due) { figures.append(figure) }
      } else if let figure = series.newest(by: due.last),
        before.map({ $0 < figure.period.lastDay }) ?? true
      {
        figures.append(figure)
      }
      before = due.last
    }
    if let newest = series.newest, before.map({ $0 < newest.period.lastDay }) ?? true {
      figures.append(newest)
    }
    return figures
  }

  private var verdict: Verdict {
    let targets = targets
    if indicator.isTold { return told }
    guard let newest = series.newest else { return unobserved(targets) }
    guard let last = targets.last else {
      return Verdict(
        state: .notJudged, figure: newest, why: [sentence(newest), withoutTarget])
    }
    for target in targets where target.value == .open {
      return Verdict(
        state: .notJudged, figure: newest, target: target,
        why: [
          sentence(newest),
          "The target \(spelling(target)) is a change from the baseline, and \(noBaseline).",
        ])
    }
    for target in targets where reaches(newest.value, target) == nil {
      return Verdict(
        state: .notJudged, figure: newest, target: target,
        why: [
          sentence(newest),
          "The value and the target \(spelling(target)) have different units and cannot be compared.",
        ])
    }
    if let baseline = baseline.value, isWorse(last, than: baseline.value) {
      let word = indicator.isFalling ? "above" : "below"
      let advice =
        indicator.isFalling
        ? "that less is better" : "that less is better, with the line “direction down”"
      return Verdict(
        state: .notJudged, figure: newest, target: last,
        why: [
          sentence(newest),
          "The final target, \(spelling(last)), is \(word) the baseline of "
            + "\(spelling(baseline.value)), and the design "
            + (indicator.isFalling ? "says " : "does not say ") + advice + ".",
        ])
    }
    return indicator.addsUp ? judgedByTimes() : judgedByLevel(newest, targets)
  }

  /// Stories are counted; what they are worth, people say.
  private var told: Verdict {
    guard let newest = series.newest else {
      let due = targets.last { $0.by.lastDay < day }
      let was = due.map { "It was due by \($0.by.spelling)." }
      return Verdict(
        state: .noData, target: targets.last,
        why: ["There is no story yet."] + (was.map { [$0] } ?? []))
    }
    let count = series.observations.count
    let stories = counted(count, "story", "stories")
    return Verdict(
      state: .notJudged, figure: newest, target: targets.last,
      why: [
        "\(stories), the latest for \(newest.period.spelling).", "Stories are not assessed.",
      ])
  }

  /// There is no value at all.
  private func unobserved(_ targets: [Indicator.Target]) -> Verdict {
    var why: [String] = []
    let due = targets.last { $0.by.lastDay < day }
    if let due {
      why.append("The date for the target \(spelling(due)) has passed. There is no value.")
    } else {
      why.append("There is no value yet.")
      if let next = targets.first { why.append("The next target is \(spelling(next)).") }
    }
    if emptyRows > 0 {
      why.append(
        emptyRows == 1
          ? "1 row of the table is still empty."
          : "\(emptyRows) rows of the table are still empty.")
    }
    if !otherParts.isEmpty {
      why.append(
        "There are values only for \(otherParts.map { "“" + $0 + "”" }.joined(separator: ", ")). "
          + "Values of groups are not added up.")
    }
    return Verdict(
      state: due == nil ? .noData : .overdue, target: due ?? targets.first, why: why)
  }

  var withoutTarget: String {
    if indicator.isContextual, givenTargets.isEmpty {
      return "It describes the context, and has no target on purpose."
    }
    switch givenTargets.first ?? .unsaid {
    case .pending(let until, _): return "The target is to be defined by \(until.spelling)."
    case .declined(let because):
      return "There is no target on purpose: \(asSentence(programme.string(because)))"
    case .said, .unsaid, .broken: return "The design has no target."
    }
  }

  // MARK: Comparing

  /// Whether a value is what a target asks for, or better; nil where the two are not of one sort.
  func reaches(_ value: ObservedValue, _ target: Indicator.Target) -> Bool? {
    value.magnitude.flatMap { target.aim.isMet(by: $0, indicator.isFalling) }
  }

  /// Whether a target lies where things are worse than at the beginning.
  func isWorse(_ target: Indicator.Target, than baseline: Value) -> Bool {
    guard target.aim.isPlain, let one = target.value.magnitude, one.kind != .answer,
      let order = baseline.magnitude.flatMap({ one.order($0) })
    else { return false }
    return indicator.isFalling ? order > 0 : order < 0
  }

  /// Whether the baseline is where the target is, so that it is to be held.
  func isHeld(_ target: Indicator.Target) -> Bool {
    guard let baseline = baseline.value?.value.magnitude else { return false }
    return target.aim.isPlain
      ? target.value.magnitude.flatMap { $0.order(baseline) } == 0
      : target.aim.isMet(by: baseline, indicator.isFalling) == true
  }

  private func way(_ verdict: Verdict) -> Int64? {
    guard verdict.isComparable, let target = verdict.target, let figure = verdict.figure,
      let value = figure.amount, let from = baseline.value?.value.magnitude,
      let to = target.aim.goal(from: from), from.kind == to.kind, value.kind == to.kind
    else { return nil }
    let percent = HourglassProgress.percentOfWay(
      from: from.amount, to: to.amount, value: value.amount)
    if target.aim.isPlain { return percent }
    // A limit is reached or not, however far beyond it a value lies; and what only comes up to a
    // limit is not always within it.
    let isReached = reaches(figure.value, target) == true
    return isReached
      ? percent.map { max(100, $0) } : percent.flatMap { $0 > 100 ? nil : min($0, 99) }
  }

  private func light(_ verdict: Verdict) -> Indicator.Threshold.Light? {
    guard part == nil, verdict.isComparable, let value = verdict.figure?.amount else {
      return nil
    }
    var gravest: Indicator.Threshold.Light?
    for threshold in indicator.thresholds {
      guard let order = threshold.value.magnitude.flatMap({ value.order($0) }) else { continue }
      guard threshold.isBelow ? order < 0 : order > 0 else { continue }
      if gravest.map({ threshold.light.rawValue < $0.rawValue }) ?? true {
        gravest = threshold.light
      }
    }
    return gravest
  }

  // MARK: The line

  enum Line {
    /// Where it begins is said in words: `0 in 2012`, `15 by 2014`.
    case line(StraightLine, from: String)
    /// Why there is none.
    case missing(String)
  }

  /// Why there is no value to begin from.
  var noBaseline: String {
    switch baseline {
    case .pending(let until, _): "the baseline is to be defined by \(until.spelling)"
    case .declined(let because):
      "there is no baseline on purpose (\(programme.string(because)))"
    case .unsaid, .broken: "the design has no baseline"
    case .said: "the baseline has another unit"
    }
  }

  /// The planned way to a target on a day: the straight line to it from the baseline or, once an
  /// earlier target was due, from that.
  func line(to target: Indicator.Target, on day: Day) -> Line {
    guard let given = baseline.value else {
      return lineBetweenTargets(to: target, on: day) ?? .missing(noBaseline)
    }
    guard let from = given.value.magnitude, let to = target.aim.goal(from: from),
      from.kind == to.kind, from.kind != .answer
    else { return .missing("the baseline and the target have different units") }
    guard let start = given.day(in: programme.runs) else {
      return .missing("the baseline has no date, and the programme no start date")
    }
    guard start < target.by.lastDay else {
      return .missing("the baseline is not earlier than the target")
    }
    guard
      let line = StraightLine(from: from.amount, on: start, to: to.amount, on: target.by.lastDay)
    else { return .missing("the figures are too large to be compared") }
    if let (milestone, part) = line.part(of: targets, before: target, on: day, from: from, start) {
      return .line(part, from: spelling(milestone))
    }
    let date = given.date.flatMap { $0.lastDay == start ? $0 : nil }
    return .line(
      line,
      from: spelling(given.value) + (date.map { " in " + $0.spelling } ?? " on " + start.spelling))
  }

  /// The way to a target from the last one that was due by a day, which takes no baseline. Nil where
  /// there is none, or where it leads to worse figures.
  private func lineBetweenTargets(to target: Indicator.Target, on day: Day) -> Line? {
    let due = targets.last { $0.by.lastDay <= day && $0.by.lastDay < target.by.lastDay }
    guard let due, let low = target.value.magnitude, let from = due.aim.goal(from: low),
      let to = target.aim.goal(from: from), from.kind == to.kind, from.kind != .answer,
      let line = StraightLine(
        from: from.amount, on: due.by.lastDay, to: to.amount, on: target.by.lastDay),
      line.isMoving, line.isFalling == indicator.isFalling
    else { return nil }
    return .line(line, from: spelling(due))
  }
}

extension StraightLine {
  /// What is left of the way to a target after the last of the targets that were due before it and
  /// by a day. Nil where there is none, or where it lies off the way.
  fileprivate func part(
    of targets: [Indicator.Target], before target: Indicator.Target, on day: Day,
    from baseline: Magnitude, _ start: Day
  ) -> (milestone: Indicator.Target, line: StraightLine)? {
    let last = targets.last {
      start < $0.by.lastDay && $0.by.lastDay <= day && $0.by.lastDay < target.by.lastDay
    }
    guard let last, let goal = last.aim.goal(from: baseline), goal.kind == baseline.kind,
      let line = StraightLine(
        from: goal.amount, on: last.by.lastDay, to: to, on: target.by.lastDay),
      line.isFalling == isFalling, line.isMoving
    else { return nil }
    return (last, line)
  }
}
