import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let stopContradictsGoal = Rule(
    FindingKind(
      "stop-contradicts-goal", title: "A goal beyond the stage the design is meant to stop at",
      severity: .error,
      why: """
        A programme cannot both stop before a change and promise it. Readers will hold it to the \
        promise.
        """,
      basis: .inferred(
        .study, place: "Operationalising the model",
        phrase: "with no stated intention to link this to skill-building"),
      example: Example(
        Example.Edit(
          "  follows peer-learning\n",
          bad: """
              follows peer-learning
              meant to stop at learning because "The ministries take it from there"

            """,
          good: """
              follows peer-learning

            """),
        Example.Edit("stage scale", bad: "stage ‸scale", good: "stage scale")))
  ) { reading, report in
    guard let stop = reading.programme.meantToStop else { return }
    let stopName = reading.name(ofStage: stop.stage.index)
    let related = Finding.Related(
      reading.programme.tree.span(of: stop.statement), "Here it is meant to stop.")
    for (index, objective) in reading.programme.objectives.enumerated() {
      if let stage = reading.stageOfObjective[index], reading.isDeclined(stage: stage) {
        // The contradiction belongs to the design, which is why it is not beyond the stop.
        report.add(
          about: .objective(index), within: .design,
          at: objective.stage.value.map { reading.programme.tree.span(ofToken: $0.token) },
          """
          \(reading.quoted(objective: index)) belongs to the stage \(reading.name(ofStage: stage)), \
          but the design says that it is meant to stop at \(stopName).
          """,
          next: stage == reading.stages.count - 1
            ? "Take out the objective, or the line that says where the design stops."
            : """
            Take out the objective, or let the design go on: \
            \(bare: "meant to stop at \(reading.name(ofStage: stage)) because \"…\"").
            """,
          related: related)
      } else if let gain = reading.gainBeyondStop(of: index),
        reading.stages(withGate: .gains).contains(where: { reading.isDeclined(stage: $0) })
      {
        report.add(
          about: .objective(index), within: .design,
          at: reading.programme.tree.span(ofToken: gain.token),
          """
          \(reading.quoted(objective: index)) is to gain \
          \(reading.quoted(ofModel: reading.model.gains[gain.index].entry.head)), which is a \
          claim that people learn, but the design says that it is meant to stop at \(stopName), \
          before that.
          """,
          next: "Take the gain out, or let the design go on until people learn.",
          // Where the objective itself stays before the stop, people may well learn by the way.
          severity: reading.stageOfObjective[index] == nil ? nil : .warning,
          related: related)
      }
    }
  }
}

extension Reading {
  /// A gain that is a claim to learning. That documents are exchanged in passing, in an objective
  /// before the stop, is none.
  fileprivate func gainBeyondStop(of objective: Int) -> ModelReference? {
    if stageOfObjective[objective] == nil { return learningGain(of: objective) }
    return programme.objectives[objective].gains.value?.first {
      model.gains[$0.index].isLearning && !model.gains[$0.index].entry.counts(as: .codified)
    }
  }
}
