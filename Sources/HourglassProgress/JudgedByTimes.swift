import HourglassLanguage

/// Series in which each value counts only its own time: values are added up over the time of a
/// target.
extension Judge {
  func judgedByTimes(_ targets: [Indicator.Target]) -> Verdict {
    var latest: ObservedFigure?
    // The times before it are over too, and cannot be made up for any more.
    if let number = targets.lastIndex(where: { $0.by.lastDay < day }) {
      let target = targets[number]
      guard let time = self.time(of: target, number, in: targets) else {
        return withoutTime(target)
      }
      switch series.total(within: time) {
      case .sum(let figure):
        if let verdict = judged(figure, target, isLast: number == targets.count - 1) {
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
    guard let number = targets.firstIndex(where: { day <= $0.by.lastDay }) else {
      return Verdict(state: .notJudged, figure: latest, why: [sentence(latest)])
    }
    let next = targets[number]
    guard let time = self.time(of: next, number, in: targets) else { return withoutTime(next) }
    switch series.total(within: time) {
    case .sum(let figure):
      return running(figure, next, time, isLast: number == targets.count - 1)
    case .none: return before(next, time, latest)
    case let other: return notAddedUp(other, next)
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
    guard reaches(figure.value, target.value) == true else {
      return found(
        .overdue, "The target \(spelling(target)) was not met on time." + gaps(figure))
    }
    if indicator.isFalling, figure.hasGaps {
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
    _ figure: ObservedFigure, _ next: Indicator.Target, _ time: ObservedPeriod, isLast: Bool
  ) -> Verdict {
    func found(_ state: ProgressReading.State, _ why: String...) -> Verdict {
      Verdict(
        state: state, figure: figure, target: next, isComparable: false,
        why: [sentence(figure)] + why)
    }
    let isReached = reaches(figure.value, next.value) == true
    if isReached, !indicator.isFalling {
      return found(
        isLast ? .met : .onTrack,
        "That \(meets(figure.value, next)) the \(isLast ? "final" : "next") target, "
          + "\(spelling(next)), already.")
    }
    if !isReached, indicator.isFalling {
      return found(.behind, "That is more than \(spelling(next)) already.")
    }
    guard let value = figure.quantity, case .quantity(let goal) = next.value,
      let before = Day(number: Int64(time.firstDay.number) - 1),
      let share = StraightLine(
        from: Quantity(0), on: before, to: goal, on: time.lastDay)
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
    let isGood = indicator.isFalling ? order <= 0 : order >= 0
    if figure.hasGaps, isGood == indicator.isFalling {
      return found(
        .notJudged, position + ". Hourglass cannot assess progress." + gaps(figure))
    }
    if order == 0 { return found(.onTrack, position + ", and that is the value.") }
    return found(
      isGood ? .onTrack : .behind,
      position + (isGood ? ", so it is on track." : ", so it is behind."))
  }

  /// The time of the next target has no value yet: the newest of another time as long, against the
  /// line from the baseline.
  private func before(
    _ next: Indicator.Target, _ time: ObservedPeriod, _ latest: ObservedFigure?
  ) -> Verdict {
    var newest = latest.flatMap { $0.hasGaps ? nil : $0 }
    if let single = series.observations.last(where: { $0.row.period.isAsLong(as: time) }),
      newest.map({ $0.period.lastDay < single.row.period.lastDay }) ?? true
    {
      newest = ObservedFigure(single.row, single.value, on: day)
    }
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
    let isReached = reaches(newest.value, next.value) == true
    if isHeld(next) {
      return Verdict(
        state: isReached ? .onTrack : .behind, figure: newest, target: next,
        why: opening + [
          "The target \(spelling(next)) equals the baseline, and the value has \(isReached ? "" : "not ")been kept."
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

  /// Over which time a target's values are added up: the time it says, the year, quarter or month
  /// of its limit, or, where that is a day, all since the target before it, since the baseline or
  /// since the programme began; nil where nothing says.
  private func time(
    of target: Indicator.Target, _ number: Int, in targets: [Indicator.Target]
  ) -> ObservedPeriod? {
    if let from = target.from { return ObservedPeriod(start: from, end: target.by) }
    if target.by.precision != .day { return ObservedPeriod(start: target.by, end: target.by) }
    let before =
      number > 0 ? targets[number - 1].by.lastDay : baseline.value?.date?.lastDay
    guard let first = before.map({ $0.tomorrow }) ?? programme.runs?.start.firstDay,
      first <= target.by.lastDay
    else { return nil }
    return ObservedPeriod(from: first, to: target.by)
  }

  private func withoutTime(_ target: Indicator.Target) -> Verdict {
    Verdict(
      state: .notJudged, figure: series.newest, target: target, isComparable: false,
      why: [
        sentence(series.newest),
        "The design does not say for which period \(spelling(target)) counts. Write “during … to …”.",
      ])
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
