import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let individualLevelMissing = Rule(
    FindingKind(
      "individual-level-missing", title: "Change at large, and nothing that anybody learns",
      severity: .warning,
      why: """
        Learning happens with people and not with organisations. A design that names \
        only the change at the end leaves out what its peers are to gain, and with it what could \
        be asked of them on the way.
        """,
      basis: .stated(
        .study, place: "Peer engagement and learning goals",
        phrase: "and not learning gains between peers"),
      example: Example(
        Example.Edit(
          "  objective practise", bad: "  ‸objective practise", good: "  objective practise"),
        Example.Edit(
          "    stage learning\n    for directors\n    gains experiential-knowledge\n",
          bad: "    stage contact\n    for directors\n",
          good: "    stage learning\n    for directors\n")))
  ) { reading, report in
    guard reading.leavesOutIndividuals,
      let stage = reading.stages(withGate: .gains).first,
      let claim = reading.firstObjective(beyond: stage),
      let later = reading.stageOfObjective[claim]
    else { return }
    let title =
      reading.model.stages[stage].entry.means.map { reading.model.string($0) }
      ?? "What people are to learn"
    report.add(
      about: .stage(stage), at: reading.programme.span(reading.programme.objectives[claim].head),
      """
      \(reading.quoted(objective: claim)) belongs to the stage \(reading.named(stage: later)), \
      but no objective says what individual people are to learn before that.
      """,
      next: Advice(
        "Say it in an objective of its own, in the programme:",
        reading.inProgramme(
          reading.block(
            "objective " + reading.inQuotes(title),
            [
              "stage " + reading.name(ofStage: stage), reading.line("for", learnersOf: nil),
              reading.line("leads to", objective: claim),
            ]))))
  }
}
