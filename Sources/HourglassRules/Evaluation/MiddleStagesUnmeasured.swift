import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let middleStagesUnmeasured = Rule(
    FindingKind(
      "middle-stages-unmeasured", title: "Only attendance and impact are measured",
      severity: .warning,
      why: """
        It is then hard to show whether attendance contributed to the impact. The study calls \
        these two measures the book-ends of a theory of change.
        """,
      basis: .stated(
        .study, place: "Figure 11", phrase: "are arguably the book-ends of any theory of change"),
      example: Example(
        Example.Edit(
          "programme budget-network", bad: "‸programme budget-network",
          good: "programme budget-network"),
        Example.Edit(
          "measures keep-working;", bad: "measures keep-working; facet engagement;",
          good: "measures keep-working;"),
        Example.Edit("facet use", bad: "facet impact", good: "facet use"))),
    on: .silence
  ) { reading, report in
    let unseen = reading.stagesBetweenBookEnds
    guard let first = unseen.first else { return }
    let facets = reading.indicatorsOfResults.compactMap { reading.indicators[$0].facet }
    let ends = reading.model.facets.indices.filter { facets.contains($0) }
    let titles = ends.map { reading.quoted(ofModel: reading.model.facets[$0].entry.head) }
    let names = unseen.map { reading.name(ofStage: $0) }
    report.add(
      about: .stage(first), also: unseen.dropFirst().map { .stage($0) },
      """
      The indicators measure attendance and impact, but not the \
      \(names.map { Prose($0) }.allNamed) \(names.count == 1 ? "stage" : "stages").
      """,
      detail: "They measure \(titles.joined(separator: " and ")).",
      next: Advice(
        "Add an indicator for a stage in between:",
        reading.firstIndicator(onStages: reading.stages(withGate: .gains) + unseen)))
  }
}
