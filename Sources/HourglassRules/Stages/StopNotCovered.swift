import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let stopNotCovered = Rule(
    FindingKind(
      "stop-not-covered", title: "A stop after a stage that the design does not cover",
      severity: .warning,
      why: """
        A design that says where it stops also says that it gets there. If an earlier condition is \
        not met, the programme stops earlier, and for another reason than the one given.
        """,
      basis: .inferred(.study, place: "Figure 14", phrase: "Not intended to (or does not)"),
      example: Example(
        Example.Edit(
          "  follows peer-learning\n",
          bad: """
              follows peer-learning
              ‸meant to stop after learning because "The ministries take it from there"

            """,
          good: """
              follows peer-learning
              meant to stop after learning because "The ministries take it from there"

            """),
        Example.Edit(
          "    stage scale\n    for ministries", bad: "    stage learning\n    for staff",
          good: "    stage learning\n    for staff"),
        .withoutContactObjective, .visitsOnce)),
    on: .silence, explainsStop: true, yieldsTo: [.noTools]
  ) { reading, report in
    guard !report.isStopExplained, let stop = reading.stopNotCovered,
      let open = reading.firstNotCovered
    else { return }
    let covered = reading.lastCovered.map { "only \(reading.name(ofStage: $0))" } ?? "no stage"
    report.add(
      about: .line(stop.statement), within: .design, explaining: open,
      """
      The design says that it stops after \(reading.name(ofStage: stop.stage.index)), but covers \
      \(covered).
      """,
      detail: reading.stages[open].gate.reason,
      next: """
        Change the design so that the condition of the \(reading.name(ofStage: open)) stage is met. \
        Or change this line to the last stage that the design covers.
        """)
  }
}
