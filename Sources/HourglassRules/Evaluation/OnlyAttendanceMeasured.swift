import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let onlyAttendanceMeasured = Rule(
    FindingKind(
      "only-attendance-measured", title: "Only attendance is measured", severity: .warning,
      why: """
        Attendance shows that people came. It does not show whether they kept in touch, learned \
        or changed anything.
        """,
      basis: .stated(
        .study, place: "Figure 11", phrase: "evaluation documents of over 80% of the initiatives"),
      example: Example(
        Example.Edit(
          "programme budget-network", bad: "‸programme budget-network",
          good: "programme budget-network"),
        Example.Edit(
          "measures keep-working;", bad: "measures keep-working; facet engagement;",
          good: "measures keep-working;"),
        Example.Edit("facet use", bad: "facet engagement", good: "facet use"),
        Example.Edit(
          "measures practise;", bad: "measures practise; facet engagement;",
          good: "measures practise;"))),
    on: .silence
  ) { reading, report in
    let unseen = reading.stagesBehindCounts
    guard let first = unseen.first,
      let facet = reading.indicators[reading.indicatorsOfResults[0]].facet
    else { return }
    let names = unseen.map { reading.name(ofStage: $0) }
    report.add(
      about: .stage(first), also: unseen.dropFirst().map { .stage($0) },
      "The indicators measure only attendance.",
      detail: """
        They measure \(reading.quoted(ofModel: reading.model.facets[facet].entry.head)). No indicator \
        measures the \(names.joined(separator: " or ")) stage.
        """,
      next: Advice(
        "Add an indicator of what should follow from the meetings:",
        reading.firstIndicator(
          onStages: reading.stages(withGate: .gains).filter { unseen.contains($0) } + unseen)))
  }
}
