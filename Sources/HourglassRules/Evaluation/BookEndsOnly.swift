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
        Example.Edit("facet use", bad: "facet impact", good: "facet use")))
  ) { reading, report in
    guard let unseen = reading.stagesBetweenBookEnds.first else { return }
    let facets = reading.indicatorsOfResults.compactMap { $0.facet }
    let ends = reading.model.facets.indices.filter { facets.contains($0) }
    let titles = ends.map { "“" + reading.model.title(reading.model.facets[$0].entry.head) + "”" }
    let names = reading.stagesBetweenBookEnds.map { reading.name(ofStage: $0) }
    report.add(
      about: .stage(unseen), at: reading.programme.span(reading.programme.head),
      """
      The design measures only \(titles.joined(separator: " and ")). Nothing would show what \
      happens between the two, at \(names.count == 1 ? "the stage" : "the stages") \
      \(names.joined(separator: ", ")).
      """,
      next: "Measure something of what leads from the one to the other; write in the programme:"
        + reading.firstIndicator(
          onStages: reading.stages(withGate: .gains) + reading.stagesBetweenBookEnds))
  }
}

extension Reading {
  /// Where every indicator looks at a book-end, and both ends are looked at: the stages between
  /// the two, but for those that are left out, on purpose or not. Otherwise none.
  var stagesBetweenBookEnds: [Int] {
    var first = stages.count
    var last = -1
    for indicator in indicatorsOfResults {
      guard let facet = indicator.facet, model.facets[facet].isBookEnd else { return [] }
      for stage in indicator.stages {
        first = min(first, stage)
        last = max(last, stage)
      }
    }
    return stages.indices.filter {
      first < $0 && $0 < last && !isDeclined(stage: $0) && !stages[$0].isMissing
    }
  }
}
