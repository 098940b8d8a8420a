import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let milestonesOutOfOrder = Rule(
    FindingKind(
      "milestones-out-of-order", title: "Targets that are not in the order of their dates",
      severity: .warning,
      why: """
        Readers take the last target as the final one. A date out of order is often a typing \
        mistake.
        """,
      basis: .stated(
        .field, place: "Checks on published results",
        phrase: "milestones out of order or outside programme period"),
      example: Example(
        Example.Edit(
          "target 15 by 2014", bad: "target 30 by 2017\n    ‸target 15 by 2014",
          good: "target 15 by 2014\n    target 30 by 2017"))),
    on: .statement
  ) { reading, report in
    let tree = reading.programme.tree
    for place in reading.figures.indices where reading.figures[place].figures.targets.count > 1 {
      let (index, figures) = reading.figures[place]
      let indicator = reading.programme.indicators[index]
      let isInOrder = Indicator.areInOrder(figures.targets)
      if isInOrder, indicator.isCumulative != false { continue }
      let title = reading.quoted(figuresOf: index, part: figures.part)
      let said = figures.saidTargets
      if !isInOrder, let (earlier, later) = indicator.contradiction(among: said) {
        report.add(
          about: .line(later.statement), and: .line(earlier.statement), within: .indicator(index),
          "\(title) has two targets for the same time.",
          detail: """
            They are \(reading.programme.spelling(earlier)) and \(reading.programme.spelling(later)).
            """,
          next: indicator.isRange(earlier.aim, later.aim)
            ? """
            If both hold, write them as one range, for example: \(bare: "target 20 to 24 by 2014")
            """ : "Keep the one that was agreed, or correct the date of the other.",
          severity: .error,
          related: Finding.Related(tree.span(of: earlier.statement), "The other target is here."))
      } else if !isInOrder, let (earlier, later) = Indicator.pairOutOfOrder(among: said) {
        report.add(
          about: .line(later.statement), and: .line(earlier.statement), within: .indicator(index),
          "The targets of \(title) are not in the order of their dates.",
          detail:
            "The target for \(later.by.spelling) comes after the one for \(earlier.by.spelling).",
          next: "Put them in the order of their dates, or correct the wrong date.",
          related: Finding.Related(tree.span(of: earlier.statement), "The later target is here."))
      } else if let (earlier, later) = indicator.overlap(among: figures.targetsByDay) {
        report.add(
          about: .line(later.statement), and: .line(earlier.statement), within: .indicator(index),
          "Two targets of \(title) are for some of the same days.",
          detail: """
            They are \(reading.programme.spelling(earlier)) and \(reading.programme.spelling(later)), \
            so that what happens on those days counts twice.
            """,
          next: "Correct one of the periods, so that it ends before the other begins.",
          related: Finding.Related(tree.span(of: earlier.statement), "The other target is here."))
      }
    }
  }
}

/// The time that a target is for.
private struct Time: Hashable {
  let first: Int32?
  let last: Int32
}

extension Indicator {
  /// Two targets that say different things of one time. A quarter and a year may end on one day,
  /// and are two times.
  fileprivate func contradiction(among said: [Target]) -> Pair? {
    // For each time, the first targets that cannot be held against one another.
    var firstOfTime: [Time: [Target]] = [:]
    for later in said {
      // Words can be held against nothing.
      if case .words = later.value { continue }
      let time = Time(first: later.from?.firstDay.number, last: later.by.lastDay.number)
      let earlier = firstOfTime[time, default: []]
      var isNew = true
      for target in earlier {
        guard let isSame = isSame(target.aim, as: later.aim) else { continue }
        if !isSame { return (target, later) }
        isNew = false
      }
      if isNew { firstOfTime[time] = earlier + [later] }
    }
    return nil
  }

  /// Two stated periods of a series of periods of which neither lies within the other, although
  /// they share days.
  fileprivate func overlap(among byDay: [Target]) -> Pair? {
    guard isCumulative == false, isSum else { return nil }
    // Those that lie within no other one yet, the later ones last.
    var open: [Target] = []
    for later in byDay {
      guard let from = later.from?.firstDay else { continue }
      while let last = open.last, let start = last.from?.firstDay, from <= start {
        open.removeLast()
      }
      if let last = open.last, from <= last.by.lastDay, last.by.lastDay < later.by.lastDay {
        return (last, later)
      }
      open.append(later)
    }
    return nil
  }

  /// Whether one is a lower limit and the other an upper one.
  fileprivate func isRange(_ one: Aim, _ other: Aim) -> Bool {
    !one.isPlain && !other.isPlain && one.asksForLess(isFalling) != other.asksForLess(isFalling)
  }

  /// The first two neighbours of which the later one is due before the other.
  fileprivate static func pairOutOfOrder(among said: [Target]) -> Pair? {
    for (earlier, later) in zip(said, said.dropFirst())
    where later.by.lastDay < earlier.by.lastDay {
      return (earlier, later)
    }
    return nil
  }
}
