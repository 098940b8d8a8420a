import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let targetFallsBack = Rule(
    FindingKind(
      "target-falls-back", title: "A target that is worse than an earlier one", severity: .warning,
      why: """
        The programme would plan to lose what it has gained. Often one of the figures is a typing \
        mistake. If the step back is planned, readers need the reason.
        """,
      basis: .convention(
        "The targets of a level, such as a percentage or a rating, all go the same way."),
      example: Example(
        Example.Edit(
          "counts \"directors\"\n    baseline 3 in 2012\n    target 15 by 2014",
          bad: "percent of directors\n    baseline 10% in 2012\n    target 40% by 2014\n"
            + "    ‸target 30% by 2016",
          good: "percent of directors\n    baseline 10% in 2012\n    target 40% by 2014\n"
            + "    target 50% by 2016"))),
    // Where the last target is below the baseline, that says what is wrong.
    on: .statement, yieldsTo: [.targetNotBetter]
  ) { reading, report in
    let programme = reading.programme
    for place in reading.figures.indices where reading.figures[place].figures.targets.count > 1 {
      let (index, figures) = reading.figures[place]
      let indicator = programme.indicators[index]
      guard indicator.hasOneLevel else { continue }
      let targets = figures.targetsByDay
      let baseline = figures.baseline.value ?? indicator.baseline.value
      // Which way a range is to be reached, only what comes before it shows.
      let ranges =
        indicator.isFalling
        || baseline.flatMap { baseline in
          targets.first.map {
            indicator.step(from: Indicator.Aim(baseline.value), to: $0.aim) == .better
          }
        } ?? true
      let path = targets.filter { $0.aim.pointsOneWay(indicator.isFalling, ranges: ranges) }
      guard let (earlier, later) = indicator.fall(among: path), later.because == nil
      else { continue }
      let title = reading.quoted(figuresOf: index, part: figures.part)
      let reason = "target \(programme.written(later)) because \"The pilot support ends in 2015\""
      var advice: Advice = """
        Correct the wrong figure or date. If the step back is planned, say why after the target, \
        for example: \(bare: reason)
        """
      // Which way is better, a baseline shows; and it is said of the whole.
      if figures.part == nil, figures.baseline.value == nil, !indicator.isFalling {
        advice = advice.or(
          "If a lower value is better, add inside it:",
          reading.inBlock(of: .indicator(index), ["direction down"]))
      }
      report.add(
        about: .line(later.statement), and: .line(earlier.statement), within: .indicator(index),
        "\(title) has a target that is worse than an earlier one.",
        detail:
          "The targets go from \(programme.spelling(earlier)) to \(programme.spelling(later)).",
        next: advice,
        related: Finding.Related(
          programme.tree.span(of: earlier.statement), "The earlier target is here."))
    }
  }
}

extension Indicator {
  /// Whether each figure says where things stand, so that it can be held against those before it.
  /// Figures that can be added up may each be about their own period, unless the design says
  /// otherwise; and of those that are cumulative, there is a rule of its own.
  fileprivate var hasOneLevel: Bool {
    isCumulative == nil && measure.value != nil && !isSum
      && !allFigures.contains { $0.saidTargets.contains { $0.from != nil } }
  }
}

extension Indicator.Aim {
  /// Whether more is better for it as for the indicator, or less; of ranges, that is known or not.
  fileprivate func pointsOneWay(_ isFalling: Bool, ranges: Bool) -> Bool {
    if case .range = form { return ranges }
    return asksForLess(isFalling) == isFalling
  }
}
