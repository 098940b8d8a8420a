import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let cumulativeSeriesFalls = Rule(
    FindingKind(
      "cumulative-series-falls", title: "A cumulative target that falls", severity: .warning,
      why: """
        A total that includes earlier years cannot fall. Either each value covers only its own \
        period, or one target is wrong.
        """,
      basis: .stated(
        .field, place: "What users of monitoring tools report",
        phrase: "cumulative series that falls"),
      example: Example(
        Example.Edit(
          "target 15 by 2014",
          bad: "series cumulative; target 15 by 2014; ‸target 10 by 2016",
          good: "series per-period; target 15 by 2014; target 10 by 2016"))),
    // Where the last target is below the baseline, that says what is wrong.
    on: .statement, yieldsTo: [.targetNotBetter]
  ) { reading, report in
    for place in reading.figures.indices
    where reading.programme.indicators[reading.figures[place].indicator].isCumulative == true {
      let (index, figures) = reading.figures[place]
      let indicator = reading.programme.indicators[index]
      guard let (earlier, later) = indicator.fall(among: figures.saidTargets)
      else { continue }
      let title = reading.quoted(figuresOf: index, part: figures.part)
      report.add(
        about: .line(later.statement), and: .line(earlier.statement), within: .indicator(index),
        "\(title) is cumulative, but its targets fall.",
        detail: """
          They go from \(reading.programme.spelling(earlier)) to \
          \(reading.programme.spelling(later)).
          """,
        next: """
          Change the target to the total that should be reached by \(later.by.spelling). If each \
          value covers only its own period, write \(language: "series per-period") instead of \
          \(language: "series cumulative").
          """,
        related: Finding.Related(
          reading.programme.tree.span(of: earlier.statement), "The earlier target is here."))
    }
  }
}

extension Indicator {
  /// Two targets of which the one due later is a step back from the other.
  func fall(among said: [Target]) -> Pair? {
    guard let later = zip(said, stepsBack(in: said)).first(where: { $0.1 })?.0 else { return nil }
    let earlier = said.first { earlier in
      earlier.by.lastDay < later.by.lastDay
        && step(from: earlier.aim, to: later.aim) == .worse
    }
    return earlier.map { ($0, later) }
  }

  /// For each target, whether it is a step back from any that is due earlier: from the best.
  private func stepsBack(in targets: [Target]) -> [Bool] {
    var isStepBack = [Bool](repeating: false, count: targets.count)
    let order = targets.indices.ordered { targets[$0].by.lastDay < targets[$1].by.lastDay }
    // One for each sort of value that can be held against others.
    var best: [Target] = []
    var waiting: [Int] = []
    for index in order {
      if let other = waiting.first, targets[other].by.lastDay < targets[index].by.lastDay {
        for earlier in waiting { keepBest(targets[earlier], &best) }
        waiting = []
      }
      waiting.append(index)
      isStepBack[index] = best.contains {
        step(from: $0.aim, to: targets[index].aim) == .worse
      }
    }
    return isStepBack
  }

  private func keepBest(_ target: Target, _ best: inout [Target]) {
    // Words can be held against nothing.
    guard target.value.magnitude != nil else { return }
    for index in best.indices {
      guard best[index].value.magnitude?.kind == target.value.magnitude?.kind else { continue }
      if step(from: best[index].aim, to: target.aim) == .better { best[index] = target }
      return
    }
    best.append(target)
  }
}
