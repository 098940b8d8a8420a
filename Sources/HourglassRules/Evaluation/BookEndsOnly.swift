import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let bookEndsOnly = Rule(
    FindingKind(
      "book-ends-only", title: "The two ends are measured, and nothing between them",
      severity: .warning,
      why: """
        With attendance at one end and the reform at the other, nobody can tell whether the one \
        had anything to do with the other. What people learned stays in a black box.
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
      "The design measures only \(titles.joined(separator: " and ")).",
      detail: """
        Nothing would show what happens between the two, at \
        \(names.count == 1 ? "the stage" : "the stages") \(names.joined(separator: ", ")).
        """,
      next: Advice(
        "Measure something of what leads from the one to the other; write in the programme:",
        reading.firstIndicator(onStages: reading.stages(withGate: .gains) + unseen)))
  }
}
