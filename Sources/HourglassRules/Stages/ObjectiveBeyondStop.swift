import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let objectiveBeyondStop = Rule(
    FindingKind(
      "objective-beyond-stop",
      title: "An objective beyond the stage after which the design should stop",
      severity: .error,
      why: """
        A programme cannot stop before a change and promise it. Funders and reviewers will hold it \
        to the promise.
        """,
      basis: .inferred(
        .study, place: "Operationalising the model",
        phrase: "with no stated intention to link this to skill-building"),
      example: Example(
        Example.Edit(
          "  follows peer-learning\n",
          bad: """
              follows peer-learning
              meant to stop after learning because "The ministries take it from there"

            """,
          good: """
              follows peer-learning

            """),
        Example.Edit("stage scale", bad: "stage ‸scale", good: "stage scale"))),
    on: .statement, explainsStop: true
  ) { reading, report in
    guard let stop = reading.programme.meantToStop else { return }
    let stopName = reading.name(ofStage: stop.stage.index)
    let related = Finding.Related(
      reading.programme.tree.span(of: stop.statement), "The design says here where it stops.")
    for (index, objective) in reading.programme.objectives.enumerated() {
      if let stage = reading.stageOfObjective[index], reading.isLeftOut(stage: stage) {
        let name = reading.name(ofStage: stage)
        // The contradiction belongs to the design, which is why it is not beyond the stop.
        report.add(
          about: .objective(index), within: .design, explaining: reading.firstNotCovered,
          at: objective.stage.value.map { reading.programme.tree.span(ofToken: $0.token) },
          "The design stops after \(stopName) on purpose, but has \(reading.article(ofStage: stage)) objective.",
          detail: "Objective: \(reading.quoted(objective: index)).",
          next: stage == reading.stages.count - 1
            ? "Delete the objective, or delete the line that says where the design stops."
            : """
            Delete the objective, or move the stop: \
            \(bare: "meant to stop after \(name) because \"…\"")
            """,
          related: related)
      } else if let gain = reading.gainBeyondStop(of: index),
        reading.stages(withGate: .gains).contains(where: { reading.isLeftOut(stage: $0) })
      {
        report.add(
          about: .objective(index), within: .design, explaining: reading.firstNotCovered,
          at: reading.programme.tree.span(ofToken: gain.token),
          "The design stops after \(stopName) on purpose, but has an objective for what people learn.",
          detail: """
            Objective: \(reading.quoted(objective: index)). It seeks \
            \(reading.quoted(ofModel: reading.model.gains[gain.index].entry.head)).
            """,
          next: "Delete the gain, or let the design go on until people learn.",
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
