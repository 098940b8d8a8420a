import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let stopNotCovered = Rule(
    FindingKind(
      "stop-not-covered", title: "A stop beyond what the design covers", severity: .warning,
      why: """
        Who says where a programme stops also says that it gets there. Where a condition before \
        that place is not met, it stops earlier, and for another reason than the one given.
        """,
      basis: .inferred(.study, place: "Figure 14", phrase: "Not intended to (or does not)"),
      example: Example(
        Example.Edit(
          "  follows peer-learning\n",
          bad: """
              follows peer-learning
              ‸meant to stop at learning because "The ministries take it from there"

            """,
          good: """
              follows peer-learning
              meant to stop at learning because "The ministries take it from there"

            """),
        Example.Edit(
          "    stage scale\n    for ministries", bad: "    stage learning\n    for staff",
          good: "    stage learning\n    for staff"),
        .withoutContactObjective, .visitsOnce)),
    yieldsTo: explainingStops
  ) { reading, report in
    guard let stop = reading.stopNotCovered, !report.hasCause else { return }
    let says: Prose = reading.programme.stuck == nil ? "is meant to stop at" : "is stuck at"
    let open = (reading.reach ?? -1) + 1
    report.add(
      about: .line(stop.statement), within: .design,
      """
      The design says that it \(says) \(reading.name(ofStage: stop.stage.index)), but \(reading.whatIsCovered).
      """,
      detail: reading.stages[open].gate.reason,
      next: """
        Change what keeps the design from \(reading.name(ofStage: open)), or name in this line the \
        stage that it does get to.
        """)
  }
}
