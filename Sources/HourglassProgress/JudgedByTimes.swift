import HourglassLanguage

/// Series in which each value counts only its own time: values are added up over the time of a
/// target.
extension Judge {
  func judgedByTimes() -> Verdict {
    var latest: ObservedFigure?
    // The times before it are over too, and cannot be made up for any more.
    if let number = due.lastIndex(where: { $0.last < day }) {
      let target = due[number].target
      switch series.total(within: due[number]) {
      case .sum(let figure):
        if let verdict = judged(figure, target, isLast: number == due.count - 1) {
          return verdict
        }
        latest = figure
      case .none:
        return Verdict(
          state: .overdue, figure: series.newest, target: target, isComparable: false,
          why: [
            sentence(series.newest),
            "The date for the target \(spelling(target)) has passed. There is no value for that period.",
          ])
      case let other: return notAddedUp(other, target)
      }
    }
    guard let number = due.firstIndex(where: { day <= $0.last }) else {
      return Verdict(state: .notJudged, figure: latest, why: [sentence(latest)])
    }
    let next = due[number]
    switch series.total(within: next) {
    case .sum(let figure): return running(figure, next, isLast: number == due.count - 1)
    case .none:
      let newest = newest(asLongAs: next)
      // A newer value of a time without a target says more than that of the last target.
      if let latest, newest.map({ $0.period.lastDay <= latest.period.lastDay }) ?? true {
        return reached(latest, due[number - 1].target, next)
      }
      return before(next, newest)
    case let other: return notAddedUp(other, next.target)
    }
  }

  /// What is to be said once a target's time is over; nil where it was reached and others follow.
  private func judged(
    _ figure: ObservedFigure, _ target: Indicator.Target, isLast: Bool
  ) -> Verdict? {
    func found(_ state: ProgressReading.State, _ why: String...) -> Verdict {
      Verdict(
        state: state, figure: figure, target: target, isComparable: !figure.hasGaps,
        why: [sentence(figure)] + why)
    }
    guard reaches(figure.value, target) == true else {
      return found(
        .overdue, "The target \(spelling(target)) was not met on time." + gaps(figure))
    }
    // More values can still be too many.
    if figure.hasGaps, target.aim.acceptance(indicator.isFalling)?.high != nil {
      return found(
        .notJudged, "Hourglass cannot assess whether that meets \(spelling(target))." + gaps(figure)
      )
    }
    return isLast
      ? found(.met, "That \(meets(figure.value, target)) the final target, \(spelling(target)).")
      : nil
  }

  /// The time of the target has begun: what there is, against as much of the target as its time
  /// has run.
  private func running(
    _ figure: ObservedFigure, _ due: DueTarget, isLast: Bool
  ) -> Verdict {
    let next = due.target
    func found(_ state: ProgressReading.State, _ why: String...) -> Verdict {
      Verdict(
        state: state, figure: figure, target: next, isComparable: false,
        why: [sentence(figure)] + why)
    }
    let isReached = reaches(figure.value, next) == true
    let isLimit = next.aim.asksForLess(indicator.isFalling)
    let hasUpperEnd = next.aim.acceptance(indicator.isFalling)?.high != nil
    if isReached, !hasUpperEnd {
      return found(
        isLast ? .met : .onTrack,
        "That \(meets(figure.value, next)) the \(isLast ? "final" : "next") target, "
          + "\(spelling(next)), already.")
    }
    if let most = next.aim.upper.magnitude, hasUpperEnd, !isReached,
      let order = figure.amount?.order(most), order > 0 || order == 0 && isLimit
    {
      return found(.behind, "That is more than \(spelling(next)) already.")
    }
    guard let value = figure.amount?.amount, case .quantity(let goal) = next.value,
      let before = Day(number: Int64(due.first.number) - 1),
      let share = StraightLine(
        from: Quantity(0), on: before, to: goal, on: due.last)
    else { return found(.notJudged, "The figures cannot be compared.") }
    let end = min(figure.period.lastDay, day)
    // The share grows with the time, whichever way the targets go.
    let shareOrder = goal.digits < 0 ? nil : share.order(of: value, on: end)
    guard let order = shareOrder else {
      return found(.notJudged, "The figures cannot be compared.")
    }
    let position =
      "For this part of its period, an even share of \(spelling(next)) would be "
      + share.spelling(on: end)
    let isGood = isLimit ? order <= 0 : order >= 0
    if figure.hasGaps, isGood == isLimit {
      return found(
        .notJudged, position + ". Hourglass cannot assess progress." + gaps(figure))
    }
    if order == 0 { return found(.onTrack, position + ", and that is the value.") }
    if isGood { return found(.onTrack, position + ", so it is on track.") }
    return behind(value, share, on: end, adding: isLimit) { isEnough, tolerance in
      found(
        isEnough ? .onTrack : .behind,
        position + (isEnough ? "." : ", so it is behind.") + tolerance)
    }
  }

  /// The last target was reached in its time, and that of the next has no value yet: each counts by
  /// itself.
  private func reached(
    _ figure: ObservedFigure, _ target: Indicator.Target, _ next: DueTarget
  ) -> Verdict {
    let time = ObservedPeriod(from: next.first, through: next.last)
    return Verdict(
      state: .onTrack, figure: figure, target: next.target,
      isComparable: !figure.hasGaps && figure.period.isAsLong(as: time),
      why: [
        sentence(figure), "That \(meets(figure.value, target)) the target \(spelling(target)).",
        "There is no value yet for the period of the next target, \(spelling(next.target)).",
      ])
  }

  /// The newest value of a time as long as that of a target.
  private func newest(asLongAs due: DueTarget) -> ObservedFigure? {
    let time = ObservedPeriod(from: due.first, through: due.last)
    return series.observations.last { $0.row.period.isAsLong(as: time) }
      .map { ObservedFigure($0.row, $0.value, on: day) }
  }

  /// The time of the next target has no value yet: the newest of another time as long, against the
  /// line from the baseline.
  private func before(_ due: DueTarget, _ newest: ObservedFigure?) -> Verdict {
    let next = due.target
    guard let newest else {
      return Verdict(
        state: .notJudged, figure: series.newest, target: next, isComparable: false,
        why: [
          sentence(series.newest),
          "The next target is \(spelling(next)). There is no value yet for that period, or for "
            + "another of the same length.",
        ])
    }
    let opening = [sentence(newest)]
    let isReached = reaches(newest.value, next) == true
    if isHeld(next) {
      return Verdict(
        state: isReached ? .onTrack : .behind, figure: newest, target: next,
        why: opening + [
          "\(heldAlready(next)), and the value has \(isReached ? "" : "not ")been kept."
        ])
    }
    if isReached {
      return Verdict(
        state: .onTrack, figure: newest, target: next,
        why: opening + [
          "The next target is \(spelling(next)). A period of the same length has met it already."
        ])
    }
    return alongTheLine(newest, next, opening)
  }

  /// Where nothing in the design says when the time of the target begins: how it was read.
  func assumedBeginning(_ verdict: Verdict) -> String? {
    guard indicator.addsUp, verdict.figure != nil, let target = verdict.target,
      let time = due.first(where: { $0.target.statement == target.statement }),
      time.beginning == .year
    else { return nil }
    return "The design does not say for which period \(spelling(target)) counts. Hourglass counts "
      + "from \(time.first.spelling)."
  }

  private func notAddedUp(_ total: ValueSeries.Total, _ target: Indicator.Target) -> Verdict {
    let why =
      if case .overlap(let one, let other) = total {
        "The values for \(one.spelling) and \(other.spelling) overlap, so they cannot be added "
          + "up for \(spelling(target))."
      } else {
        "The values are too large, or not alike, and cannot be added up for \(spelling(target))."
      }
    return Verdict(
      state: .notJudged, figure: series.newest, target: target, isComparable: false,
      why: [sentence(series.newest), why])
  }

  private func gaps(_ figure: ObservedFigure) -> String {
    figure.hasGaps ? " Part of the period has no value." : ""
  }
}
