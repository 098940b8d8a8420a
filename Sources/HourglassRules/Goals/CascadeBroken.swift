import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let cascadeBroken = Rule(
    FindingKind(
      "cascade-broken", title: "A result that nothing leads to", severity: .warning,
      why: """
        Every change needs something that is done for it, or another change that brings it about. \
        A result that stands by itself is a hope, and nobody in the programme is at work on it.
        """,
      basis: .inferred(.talk, place: "First idea", phrase: "enabling a cascade of change"),
      example: Example(
        Example.Edit(
          "objective keep-working", bad: "‸objective keep-working",
          good: "objective keep-working"),
        Example.Edit(
          "\n    leads to keep-working because \"People with the same problem stay in touch\"",
          bad: "", good: ""),
        Example.Edit(
          "serves keep-working, learn", bad: "serves learn", good: "serves keep-working, learn"))),
    on: .silence
  ) { reading, report in
    let fedByNothing = reading.objectivesFedByNothing
    for (index, objective) in reading.programme.objectives.enumerated()
    where fedByNothing.contains(index) {
      let advice: Advice
      if let name = reading.name(objective.head) {
        let others = reading.programme.objectives.indices.filter { $0 != index }
        advice = Advice(
          """
          If a tool is there for it, write in the tool's block: \(bare: "serves \(name)"). If it \
          follows from another objective, write in that one's block:
          """,
          Offer(
            ["leads to \(name) because \"Why the one should bring about the other\""],
            into: others.prefix(1).map { reading.statement(of: .objective($0)) }, indentedBy: 4))
      } else {
        advice = """
          Give it a name of one word, before its title, and write that name behind \
          \(language: "serves") in a tool, or behind \(language: "leads to") in another objective.
          """
      }
      report.add(
        about: .objective(index),
        """
        The design does not say what leads to \(reading.quoted(objective: index)): no tool serves \
        it, and no other objective leads to it.
        """,
        next: advice)
    }
  }
}

extension Reading {
  /// The objectives to which no tool and no other objective leads, in a design that says of
  /// others what does.
  ///
  /// None of the first stage, where a design begins, and none where something more is wrong with
  /// the stage, which has its own finding.
  fileprivate var objectivesFedByNothing: Set<Int> {
    var isServingSaid = false
    var fed: Set<Int> = []
    // The stages for which there may be a tool, for all the design says.
    var fedStages: Set<Int> = []
    for tool in programme.tools.indices {
      if let served = programme.tools[tool].serves.value {
        isServingSaid = true
        for objective in served { fed.insert(objective.index) }
      } else if tools[tool].kind != nil {
        fedStages.formUnion(usualStages(ofTool: tool))
      } else {
        fedStages.formUnion(stages.indices)
      }
    }
    for objective in programme.objectives {
      for link in objective.links { fed.insert(link.to.index) }
    }
    guard isServingSaid || hasLinks else { return [] }
    return Set(
      programme.objectives.indices.filter { objective in
        guard let stage = stageOfObjective[objective], stage > 0 else { return false }
        return stages[stage].gate.isMet && stages[stage].ownTools.isEmpty
          && !isBehindMissingStage(stage) && !fedStages.contains(stage)
          && !fed.contains(objective)
      })
  }
}
