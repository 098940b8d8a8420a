import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noContactTool = Rule(
    FindingKind(
      "no-contact-tool", title: "No tool keeps people in touch", severity: .warning,
      why: """
        Learning from a peer takes time and trust. The study says that this needs people to engage \
        for longer periods.
        """,
      basis: .stated(
        .study, place: "The process map, Figure 14",
        phrase: "requires that individuals engage for longer periods"),
      example: Example(
        Example.Edit(
          "objective keep-working", bad: "‸objective keep-working",
          good: "objective keep-working"),
        Example.Edit("kind site-visit", bad: "kind training", good: "kind site-visit"))),
    on: .silence, explainsStop: true
  ) { reading, report in
    for stage in reading.stages(withGate: .contact) where !reading.stages[stage].gate.isMet {
      guard let objective = reading.stages[stage].objectives.first else { continue }
      // Everything on one occasion: said once, by single-occasion-only.
      if reading.learnsOnOneOccasion { continue }
      let hasNoMeans = reading.hasNoMeans(of: stage)
      // Only lectures: said once, by expert-dominated or training-isolated.
      if reading.lecturer != nil && !hasNoMeans { continue }
      report.add(
        about: .stage(stage),
        at: reading.programme.span(reading.programme.objectives[objective].head),
        "The design has \(reading.article(ofStage: stage)) objective, but no tool keeps people in touch.",
        detail: """
          Objective: \(reading.quoted(objective: objective)). \(reading.stages[stage].gate.reason)
          """,
        next: reading.namingPeople(
          Advice(
            "Add a tool in which the same people meet or talk several times:",
            reading.tool(for: objective) { $0.connectsPeople })),
        severity: hasNoMeans ? .error : nil)
    }
  }
}

extension Reading {
  /// Whether no tool serves the stage's objectives and none has a rhythm or a medium: then
  /// nothing at all stands behind the claim.
  fileprivate func hasNoMeans(of stage: Int) -> Bool {
    for tool in programme.tools {
      if tool.recurrence != nil || tool.isRepeated || tool.lasts != nil || tool.runs != nil {
        return false
      }
      if tool.using.value != nil { return false }
      for objective in tool.serves.value ?? [] where stageOfObjective[objective.index] == stage {
        return false
      }
    }
    return true
  }
}
