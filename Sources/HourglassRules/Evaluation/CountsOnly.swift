import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let countsOnly = Rule(
    FindingKind(
      "counts-only", title: "Only meetings, products and heads are counted", severity: .warning,
      why: """
        Attendance tells that people came. Whether they stayed in touch, learned or changed \
        anything remains unseen, and the programme looks like a series of events.
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
          good: "measures practise;")))
  ) { reading, report in
    guard let unseen = reading.stagesBehindCounts.first else { return }
    let facet = reading.indicatorsOfResults[0].facet.map { reading.model.facets[$0].entry.head }
    let names = reading.stagesBehindCounts.map { reading.name(ofStage: $0) }
    report.add(
      about: .stage(unseen), at: reading.programme.span(reading.programme.head),
      """
      All that the design measures is “\(facet.map { reading.model.title($0) } ?? "")”. Nothing \
      would show what comes of it at \(names.count == 1 ? "the stage" : "the stages") \
      \(names.joined(separator: ", ")).
      """,
      next: "Measure something of what is to follow from the meetings; write in the programme:"
        + reading.firstIndicator(
          onStages: reading.stages(withGate: .gains) + reading.stagesBehindCounts))
  }
}

extension Reading {
  /// Where every indicator looks at the book-end of the first stage: the later stages, of which
  /// nothing is seen, but for those that are left out, on purpose or not. Otherwise none.
  ///
  /// Evaluation is judged apart from reach: the study calls designs out for this whose reach it
  /// does not tell.
  var stagesBehindCounts: [Int] {
    if indicatorsOfResults.isEmpty { return [] }
    for indicator in indicatorsOfResults {
      guard let facet = indicator.facet, model.facets[facet].isBookEnd,
        indicator.stages.contains(0)
      else { return [] }
    }
    return stages.indices.dropFirst().filter {
      !isDeclined(stage: $0) && !stages[$0].isMissing
    }
  }
}
