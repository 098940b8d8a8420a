import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noLearningObjective = Rule(
    FindingKind(
      "no-learning-objective",
      title: "A goal of impact, and no objective for what people should learn",
      severity: .warning,
      why: """
        Learning happens with people, not with organisations. A design that names only the impact \
        leaves out what its peers should gain, and nobody can ask about it on the way.
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
          good: "    stage learning\n    for directors\n"))),
    on: .silence, explainsStop: true
  ) { reading, report in
    guard let claim = reading.claimWithoutLearning,
      let stage = reading.stages(withGate: .gains).first,
      let later = reading.stageOfObjective[claim]
    else { return }
    report.add(
      about: .stage(stage), at: reading.programme.span(reading.programme.objectives[claim].head),
      """
      The design has \(reading.article(ofStage: later)) objective, but no objective says what people \
      should learn.
      """,
      detail: """
        Objective: \(reading.quoted(objective: claim)). The study found goals stated as ultimate \
        impacts, and not as learning gains between peers.
        """,
      next: reading.namingPeople(
        Advice(
          "Add an objective for what people should learn:",
          reading.inProgramme(
            reading.block(
              "objective " + reading.inQuotes("What people should learn"),
              [
                "stage " + reading.name(ofStage: stage), reading.line("for", learnersOf: nil),
                reading.line("leads to", objective: claim),
              ])))))
  }
}

extension Reading {
  /// The first objective of a later stage where nobody is said to learn: because that is all that
  /// is left out, or because the goals are impact and nothing else.
  var claimWithoutLearning: Int? {
    guard let stage = stages(withGate: .gains).first, !stages[stage].isClaimed,
      !isLeftOut(stage: stage)
    else { return nil }
    let hasOnlyImpact = stageOfObjective.allSatisfy { $0.map { $0 > stage } ?? true }
    return stages[stage].isMissing && !hasOnlyImpact ? nil : firstObjective(beyond: stage)
  }
}
