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
      """
      All that the design measures is \
      \(reading.quoted(ofModel: reading.model.facets[facet].entry.head)).
      """,
      detail: """
        Nothing would show what comes of it at \(names.count == 1 ? "the stage" : "the stages") \
        \(names.joined(separator: ", ")).
        """,
      next: Advice(
        "Measure something of what is to follow from the meetings; write in the programme:",
        reading.firstIndicator(onStages: reading.stages(withGate: .gains) + unseen)))
  }
}
