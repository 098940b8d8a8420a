import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let targetNotBetter = Rule(
    FindingKind(
      "target-not-better", title: "A target that is no better than the start", severity: .warning,
      why: """
        The programme would have met it on its first day, or would meet it by things getting \
        worse. Whoever reports against it later will not know what was meant.
        """,
      basis: .stated(
        .field, place: "What users of monitoring tools report",
        phrase: "target against direction, or target = baseline"),
      example: Example(
        Example.Edit("target 15 by 2014", bad: "‸target 2 by 2014", good: "target 15 by 2014"))),
    on: .statement
  ) { reading, report in
    let indicators = reading.programme.indicators
    for index in indicators.indices {
      guard case .said(let baseline) = indicators[index].baseline,
        let target = Indicator.finalTarget(among: indicators[index].targets),
        let step = Indicator.step(
          from: baseline.value, to: target.value, isFalling: indicators[index].isFalling),
        step != .better,
        // To hold a value can be an aim, and then the design says why.
        step != .same || target.because == nil
      else { continue }
      let indicator = indicators[index]
      let title = reading.quoted(indicator.head)
      let start = baseline.value.spelling
      let message: Prose
      let advice: Advice
      if step == .same {
        message = "The last target of \(title), \(target.spelling), is where it already stood."
        let reason = "target \(target.spelling) because \"It would fall without the network\""
        advice = """
          Write the value it should get to. If it is enough to hold it, say why behind the target, \
          such as: \(bare: reason)
          """
      } else {
        message =
          "\(title) starts at \(start), and its last target is \(target.spelling), "
          + (indicator.isFalling
            ? "although the design calls a lower figure better." : "which is a step back.")
        advice =
          indicator.isFalling
          ? """
          Write the value it should fall to; or, if a higher figure is better, take out the line \
          \(language: "direction down").
          """
          : Advice(
            "Write the value it should rise to; or, if less of it is better, write in its block:",
            reading.inBlock(of: .indicator(index), ["direction down"]))
      }
      report.add(
        about: .indicator(index), at: reading.programme.tree.span(of: target.statement), message,
        next: advice,
        related: Finding.Related(
          reading.programme.tree.span(of: baseline.statement), "The baseline is here."))
    }
  }
}
