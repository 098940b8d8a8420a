import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let stageUnmeasured = Rule(
    FindingKind(
      "stage-unmeasured", title: "A stage that no indicator measures", severity: .warning,
      why: """
        Without an indicator, the team cannot show whether the change came about, or where the \
        programme stopped if it did not.
        """,
      basis: .stated(
        .study, place: "Principle 12",
        phrase: "from initial engagement through individual learning"),
      example: Example(
        Example.Edit(
          "objective keep-working", bad: "‸objective keep-working",
          good: "objective keep-working"),
        Example.Edit(
          "measures keep-working", bad: "measures meet", good: "measures keep-working"))),
    on: .silence, yieldsTo: [.onlyAttendanceMeasured, .middleStagesUnmeasured]
  ) { reading, report in
    if reading.indicators.isEmpty { return }
    for (index, stage) in reading.stages.enumerated() where stage.indicators.isEmpty {
      guard let objective = stage.objectives.first else { continue }
      var detail: Prose = "Objective: \(reading.quoted(objective: objective))."
      // Said to measure it, but counting what belongs to another stage.
      let misplaced = reading.indicators.indices.first { indicator in
        reading.indicators[indicator].objectives.contains { reading.stageOfObjective[$0] == index }
      }
      if let misplaced, let facet = reading.indicators[misplaced].facet {
        detail += """
           \(reading.quoted(reading.programme.indicators[misplaced].head)) names it, but measures \
          \(reading.quoted(ofModel: reading.model.facets[facet].entry.head)).
          """
      }
      report.add(
        about: .stage(index),
        at: reading.programme.span(reading.programme.objectives[objective].head),
        "No indicator measures the \(reading.name(ofStage: index)) stage.",
        detail: detail,
        next: Advice("Add an indicator:", reading.indicator(of: objective, onStage: index)))
    }
  }
}
