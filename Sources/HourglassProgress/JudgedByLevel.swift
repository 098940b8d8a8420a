import HourglassLanguage

/// Series in which each value stands for all that came before it: the newest counts.
extension Judge {
  func judgedByLevel(_ newest: ObservedFigure, _ targets: [Indicator.Target]) -> Verdict {
    let isReadAsTotal = isReadAsTotal(newest, targets)
    var verdict = judgedByLevel(
      newest, targets,
      [sentence(newest)]
        + (isReadAsTotal
          ? [
            "The design does not say whether values are cumulative. Hourglass used the latest value."
          ]
          : []))
    if isReadAsTotal {
      verdict.advice = "If values should be added up, write “series per-period”."
    }
    return verdict
  }

  private func judgedByLevel(
    _ newest: ObservedFigure, _ targets: [Indicator.Target], _ opening: [String]
  ) -> Verdict {
    func found(
      _ state: ProgressReading.State, _ target: Indicator.Target, _ why: String...
    ) -> Verdict {
      Verdict(state: state, figure: newest, target: target, why: opening + why)
    }
    let last = targets[targets.count - 1]
    let isReached = reaches(newest.value, last) == true
    if isReached, last.by.lastDay < day || !isHeld(last) {
      return found(
        .met, last, "That \(meets(newest.value, last)) the final target, \(spelling(last)).")
    }
    // Of the targets missed, the latest says how far things are behind.
    for target in targets.reversed() where target.by.lastDay < day {
      if reaches(newest.value, target) == true { continue }
      let then = series.newest(by: target.by.lastDay)
      if let then, reaches(then.value, target) == true {
        return found(
          .behind, target,
          "The target \(spelling(target)) was met on time, with \(words(then.value)) "
            + "\(time(then)), but is no longer met.")
      }
      if newest.period.lastDay < target.by.lastDay, !newest.isProvisional {
        return found(
          .overdue, target,
          "The date for the target \(spelling(target)) has passed. There is no later value.")
      }
      return found(
        .overdue, target, "The target \(spelling(target)) was not met on time.")
    }
    guard let next = targets.first(where: { day <= $0.by.lastDay }) else {
      return found(.notJudged, last)
    }
    if isHeld(next) {
      return isReachedNow(newest, next)
        ? found(
          .onTrack, next,
          "\(heldAlready(next)), and the value has been kept."
        )
        : found(
          .behind, next,
          "\(heldAlready(next)), and the value has not been kept.")
    }
    if isReachedNow(newest, next) {
      return found(
        .onTrack, next, "That \(meets(newest.value, next)) the next target, \(spelling(next)).")
    }
    if let kind = next.value.magnitude?.kind, kind != .answer {
      return alongTheLine(newest, next, opening)
    }
    return found(
      .notJudged, next,
      "It is due by \(next.by.spelling). A yes-or-no target cannot be partly met.")
  }

  private func isReachedNow(_ figure: ObservedFigure, _ target: Indicator.Target) -> Bool {
    reaches(figure.value, target) == true
  }

  /// Ahead of the straight line to a target, on it, or behind.
  func alongTheLine(
    _ figure: ObservedFigure, _ next: Indicator.Target, _ opening: [String]
  ) -> Verdict {
    func found(_ state: ProgressReading.State, _ why: String) -> Verdict {
      Verdict(state: state, figure: figure, target: next, why: opening + [why])
    }
    let end = min(figure.period.lastDay, day)
    switch line(to: next, on: end) {
    case .missing(let reason):
      return found(
        .notJudged,
        "The next target is \(spelling(next)). Hourglass cannot assess progress: "
          + "\(reason).")
    case .line(let line, let from):
      guard let value = figure.amount?.amount, let order = line.order(of: value, on: end) else {
        return found(
          .notJudged, "Hourglass cannot assess progress: the figures are too large.")
      }
      // “from 35 to 45 to 20 to 24” is hard to read.
      let isRange = if case .range = next.aim.form { true } else { false }
      let position =
        "Steady progress from \(from) \(isRange ? "towards" : "to") \(spelling(next)) would give "
        + "\(words(of: line, on: end)) at this date"
      if let beyond = beyond(figure, next) { return found(.behind, beyond) }
      if order == 0 { return found(.onTrack, position + ", and that is the value.") }
      return order > 0
        ? found(.onTrack, "Ahead of schedule. " + position + ".")
        : behind(value, line, on: end, adding: false) { isEnough, tolerance in
          found(
            isEnough ? .onTrack : .behind,
            (isEnough ? "" : "Behind schedule. ") + position + "." + tolerance)
        }
    }
  }

  /// What lies on the other side of a range, or of a limit that does not count itself.
  private func beyond(_ figure: ObservedFigure, _ target: Indicator.Target) -> String? {
    guard case .range = target.aim.form, let from = self.baseline.value?.value.magnitude,
      let goal = target.aim.goal(from: from), let value = figure.amount,
      let way = goal.order(from), let order = value.order(goal), way * order > 0
    else { return nil }
    return "That is \(order > 0 ? "above" : "below") the range of the target, \(spelling(target))."
  }

  private var isGraded: Bool {
    if case .graded? = indicator.measure.value { return true }
    return false
  }

  /// Begins a sentence about a target that the baseline meets.
  func heldAlready(_ target: Indicator.Target) -> String {
    target.aim.isPlain
      ? "The target \(spelling(target)) equals the baseline"
      : "The baseline meets the target \(spelling(target)) already"
  }

  /// The figure of a line on a day, or the grades it lies between.
  private func words(of line: StraightLine, on day: Day) -> String {
    guard case .graded(let grades)? = indicator.measure.value else {
      return line.spelling(on: day)
    }
    let (step, isExact) = line.step(on: day)
    let next = line.isFalling ? step - 1 : step + 1
    func grade(_ rank: Int64) -> String {
      grades.indices.contains(Int(rank)) ? grades[Int(rank)].words : ""
    }
    return isExact ? grade(step) : "between " + grade(step) + " and " + grade(next)
  }

  /// What is behind a line may be near enough to it: whether it is, and what to say of it.
  ///
  /// - Parameter isMore: whether what lies beyond the line is what is behind.
  func behind(
    _ value: Quantity, _ line: StraightLine, on day: Day, adding isMore: Bool,
    _ found: (_ isEnough: Bool, _ sentence: String) -> Verdict
  ) -> Verdict {
    guard let tolerance = programme.tolerance(of: indicator),
      // There is no part of a grade.
      !isGraded, let eased = line.eased(by: tolerance, adding: isMore),
      let order = eased.order(of: value, on: day)
    else { return found(false, "") }
    let isEnough = isMore ? order <= 0 : order >= 0
    let enough = eased.spelling(on: day)
    // Rounded, both can look the same.
    let isAlike = enough == line.spelling(on: day)
    let nearly = isAlike ? isMore ? "a little more" : "a little less" : enough
    return found(
      isEnough,
      " With the tolerance of \(tolerance.spelling), \(nearly) is enough"
        + (isEnough ? ", so it is on track." : "."))
  }

  /// Whether the design does not say what a figure counts, and the verdict hangs on it.
  private func isReadAsTotal(_ newest: ObservedFigure, _ targets: [Indicator.Target]) -> Bool {
    guard indicator.isCumulative == nil, !indicator.isFalling, series.observations.count > 1,
      let sum = series.sum
    else { return false }
    switch indicator.measure.value {
    case .count, .countOf, .amount: break
    default: return false
    }
    return targets.contains { target in
      reaches(newest.value, target) == false
        && reaches(.quantity(sum), target) == true
    }
  }
}
