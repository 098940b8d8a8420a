import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let stuckWithoutGap = Rule(
    FindingKind(
      "stuck-without-gap", title: "A reported gap that the design does not have", severity: .note,
      why: """
        A design that says that it is stuck, and describes how it goes on, leaves readers unsure \
        which of the two is true.
        """,
      basis: .convention("A declared stop decides what the design covers."),
      example: Example(
        Example.Edit(
          "  follows peer-learning\n",
          bad: """
              follows peer-learning
              ‸stuck after learning because "Those at home do not ask for the lessons"

            """,
          good: """
              follows peer-learning

            """))),
    on: .statement, explainsStop: true
  ) { reading, report in
    guard reading.stop == .gap, let stop = reading.stopAsDeclared,
      let open = reading.firstNotCovered, reading.stages[open].gate.isMet
    else { return }
    report.add(
      about: .line(stop.statement), within: .design, explaining: open,
      """
      The design says that it is stuck after \(reading.name(ofStage: stop.stage.index)), but the \
      condition of \(reading.name(ofStage: open)) is met.
      """,
      detail: reading.stages[open].gate.reason,
      next: """
        If the programme gets further, delete this line. If not, delete from the design what does not \
        take place.
        """)
  }
}
