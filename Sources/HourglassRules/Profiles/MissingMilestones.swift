import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingMilestones = Rule(
    FindingKind(
      "missing-milestones", title: "One target, and none before it", severity: .warning,
      why: """
        With a single target, years may pass before anybody sees that the programme is off \
        course. An earlier target shows it in time.
        """,
      basis: .stated(
        .field, place: "FCDO logframe", phrase: "Milestone 1 | Milestone 2 | Target"),
      example: Example(
        Example.Edit(
          "target 5 by 2017", bad: "target 2 by 2014; target 5 by 2017",
          good: "target 2 by 2014; target 5 by 2017"),
        Example.Edit(
          "target 60% by 2015", bad: "target 30% by 2014; target 60% by 2015",
          good: "target 30% by 2014; target 60% by 2015"),
        Example.Edit(
          "target 8 by 2017", bad: "target 4 by 2015; target 8 by 2017",
          good: "target 4 by 2015; target 8 by 2017"),
        Example.Edit(
          "target 4 by 2016", bad: "target 3 by 2014; target 4 by 2016",
          good: "target 3 by 2014; target 4 by 2016"),
        Example.Edit(
          "target 15 by 2014", bad: "‸target 15 by 2014",
          good: "target 5 by 2013\n    target 15 by 2014"))),
    on: .silence, onRequest: true
  ) { reading, report in
    for (index, indicator) in reading.programme.indicators.enumerated() {
      guard indicator.targets.count == 1, !indicator.isContextual,
        let target = Indicator.finalTarget(among: indicator.targets)
      else { continue }
      report.add(
        about: .indicator(index), at: reading.programme.tree.span(of: target.statement),
        "\(reading.quoted(indicator.head)) has only one target.",
        detail: "It is for \(target.by.spelling).",
        next: Advice(
          "Add above it what should be reached by an earlier date. Not known yet? Add:",
          reading.inBlock(of: .indicator(index), ["target \(Self.blank)"])))
    }
  }
}
