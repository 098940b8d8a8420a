import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let targetNotBetter = Rule(
    FindingKind(
      "target-not-better", title: "A target that is no better than the baseline",
      severity: .warning,
      why: """
        The programme would meet such a target at the start, or by getting worse. Reports \
        against it would mean little.
        """,
      basis: .stated(
        .field, place: "What users of monitoring tools report",
        phrase: "target against direction, or target = baseline"),
      example: Example(
        Example.Edit("target 15 by 2014", bad: "‸target 2 by 2014", good: "target 15 by 2014"))),
    on: .statement
  ) { reading, report in
    for (index, figures) in reading.figures {
      let isFalling = reading.programme.indicators[index].isFalling
      guard case .said(let baseline) = figures.baseline,
        let target = Indicator.finalTarget(among: figures.targets),
        var step = Indicator.step(from: baseline.value, to: target.aim, isFalling: isFalling)
      else { continue }
      // Against a figure that cannot be, nothing can be said of the other.
      if case .percentOf? = reading.programme.indicators[index].measure.value,
        baseline.value.isImpossibleShare || target.value.isImpossibleShare
      {
        continue
      }
      var saysDirection: Bool {
        reading.programme.line(
          .direction, in: reading.programme.indicators[index].head.statement) != nil
      }
      // A limit on the wrong side of the way that the design says is better.
      if step == .better, target.aim.isLimit, target.aim.asksForLess(isFalling) != isFalling,
        saysDirection
      {
        step = .worse
      }
      guard step != .better,
        // To hold a value can be an aim, and then the design says why.
        step != .same || target.because == nil
      else { continue }
      let title = reading.quoted(figuresOf: index, part: figures.part)
      let start = reading.programme.spelling(baseline.value)
      let message: Prose
      let advice: Advice
      if step == .same {
        message =
          target.aim.isPlain
          ? "The final target of \(title) equals its baseline."
          : "The baseline of \(title) meets its final target already."
        let written = reading.programme.written(target)
        let reason = "target \(written) because \"It would change without the network\""
        advice = """
          Change the target to the value it should reach. If it should stay the same, say why after \
          the target, for example: \(bare: reason)
          """
      } else {
        message =
          "The final target of \(title) is worse than its baseline."
        if isFalling {
          advice = """
            Change the target to the value it should fall to. If a higher value is better, delete \
            \(language: "direction down").
            """
        } else if saysDirection {
          advice = """
            Change the target to the value it should rise to. If a lower value is better, write \
            \(language: "direction down") instead of \(language: "direction up").
            """
        } else if figures.part == nil {
          advice = Advice(
            "If a lower value is better, add inside it:",
            reading.inBlock(of: .indicator(index), ["direction down"])
          ).or("If not, change the target to the value it should rise to.")
        } else {
          // Which way is better is said of the whole.
          advice = "Correct the baseline or the target of this group."
        }
      }
      report.add(
        about: reading.designPart(figuresOf: index, part: figures.part), within: .indicator(index),
        at: reading.programme.tree.span(of: target.statement), message,
        detail:
          "The baseline is \(start), and the final target is \(reading.programme.spelling(target)).",
        next: advice,
        related: Finding.Related(
          reading.programme.tree.span(of: baseline.statement), "The baseline is here."))
    }
  }
}

extension Indicator.Aim {
  /// Whether it is a limit on one side.
  fileprivate var isLimit: Bool {
    if case .range = form { return false }
    return !isPlain
  }
}
