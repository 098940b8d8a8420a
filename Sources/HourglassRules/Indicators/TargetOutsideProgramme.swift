import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let targetOutsideProgramme = Rule(
    FindingKind(
      "target-outside-programme", title: "A target outside the time of the programme",
      severity: .warning,
      why: """
        Before the programme begins, it cannot have changed anything. After it ends, there may \
        be nobody left to measure.
        """,
      basis: .stated(
        .field, place: "Checks on published results",
        phrase: "milestones out of order or outside programme period"),
      example: Example(
        Example.Edit(
          "  follows peer-learning",
          bad: "  follows peer-learning\n  runs 2012 to 2017\n  review every year",
          good: "  follows peer-learning\n  runs 2012 to 2017\n  review every year"),
        Example.Edit("target 15 by 2014", bad: "‸target 15 by 2019", good: "target 15 by 2014"))),
    on: .statement
  ) { reading, report in
    guard let runs = reading.programme.runs else { return }
    let span = "from \(runs.start.spelling) " + (runs.end.map { "to \($0.spelling)" } ?? "onwards")
    let all = reading.figures
    var outside: [(indicator: Int, part: Int?, target: Indicator.Target)] = []
    // The parts of a whole have its dates, so that each date is told of once.
    var told: Set<Int32> = []
    for place in all.indices where all[place].figures.hasTarget(outside: runs) {
      let (index, figures) = all[place]
      if outside.last?.indicator != index { told = [] }
      let target = figures.targetsByDay.first {
        $0.isOutside(runs) && !told.contains($0.by.lastDay.number)
      }
      guard let target else { continue }
      told.formUnion(figures.saidTargets.map { $0.by.lastDay.number })
      outside.append((index, figures.part, target))
    }
    if let (first, part, target) = outside.first,
      outside.contains(where: { $0.indicator != first }),
      reading.allWithTargets(areAmong: outside.map { $0.indicator })
    {
      // They will not all be wrong.
      let line = reading.programme.line(.runs, in: reading.programme.head.statement)
      report.add(
        about: line.map { .line($0) } ?? .design,
        "The programme runs \(span), but every indicator has a target for another time.",
        detail: """
          The first is \(reading.quoted(figuresOf: first, part: part)), with a target for \
          \(target.by.spelling).
          """,
        next: "Correct this line, or the dates of the targets.")
      return
    }
    for (index, part, target) in outside {
      let isLate = runs.start.firstDay <= target.by.lastDay
      report.add(
        about: .line(target.statement), within: .indicator(index),
        """
        \(reading.quoted(figuresOf: index, part: part)) has a target \
        \(isLate ? "after the programme ends" : "before the programme begins").
        """,
        detail: "The target is for \(target.by.spelling). The programme runs \(span).",
        next: isLate
          ? """
          Correct the date. If the result shows only later, say why after the target, for example: \
          \(bare: "target \(reading.programme.written(target)) because \"The ministries will look at it two years on\"")
          """
          : "Correct the date of the target, or the line \(language: "runs") of the programme.")
    }
  }
}

extension Reading {
  /// Whether every indicator that says a target is one of these, which are in order.
  fileprivate func allWithTargets(areAmong indicators: [Int]) -> Bool {
    var rest = indicators[...]
    for (index, figures) in figures where !figures.saidTargets.isEmpty {
      while let first = rest.first, first < index { rest.removeFirst() }
      if rest.first != index { return false }
    }
    return true
  }
}

extension Indicator.Figures {
  fileprivate func hasTarget(outside period: Period) -> Bool {
    for case .said(let target) in targets where target.isOutside(period) { return true }
    return false
  }
}

extension Indicator.Target {
  /// Whether it is due wholly before or after the period, and the design does not say why.
  fileprivate func isOutside(_ period: Period) -> Bool {
    if because != nil { return false }
    if by.lastDay < period.start.firstDay { return true }
    return period.end.map { $0.lastDay < by.firstDay } ?? false
  }
}
