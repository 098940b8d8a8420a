import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let gapReported = Rule(
    FindingKind(
      "gap-reported", title: "A gap that the design reports itself", severity: .warning,
      why: """
        A reported gap is honest, and still a gap. Funders and reviewers can see what the programme \
        does not do yet, and the team can see what to work on.
        """,
      basis: .inferred(.study, place: "Figure 14", phrase: "Not intended to (or does not)"),
      example: Example(
        Example.Edit(
          "  follows peer-learning\n",
          bad: """
              follows peer-learning
              ‸stuck after learning because "Those at home do not ask for the lessons"

            """,
          good: """
              follows peer-learning

            """),
        Example.Edit(
          "kind report-back; from directors to staff",
          bad: "kind peer-knowledge-product; with directors",
          good: "kind report-back; from directors to staff"))),
    on: .statement, explainsStop: true, yieldsTo: [.stuckWithoutGap]
  ) { reading, report in
    guard !report.isStopExplained, reading.stop == .gap,
      let stop = reading.stopAsDeclared,
      let open = reading.firstNotCovered
    else { return }
    let reason: Prose =
      stop.because.map { "The reason given: \(quoted: reading.programme.string($0))." } ?? ""
    report.add(
      about: .line(stop.statement), within: .design, explaining: open,
      "The design reports a gap: it stops after \(reading.name(ofStage: stop.stage.index)).",
      detail: reason,
      next: """
        Add what would close the gap, and delete this line. If the gap has to stay, accept it in the \
        programme: \(bare: "allow gap-reported because \"…\"")
        """)
  }
}
