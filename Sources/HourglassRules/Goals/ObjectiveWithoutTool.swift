import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let objectiveWithoutTool = Rule(
    FindingKind(
      "objective-without-tool", title: "An objective that no tool and no other objective leads to",
      severity: .warning,
      why: """
        Every change needs a tool that serves it, or another change that brings it about. \
        Without either, the design does not show how the change should happen.
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
    for index in reading.objectivesFedByNothing {
      let objective = reading.programme.objectives[index]
      let advice: Advice
      if let name = reading.name(objective.head) {
        advice = Advice(
          """
          If a tool serves it, add inside the tool: \(bare: "serves \(name)"). If it follows from \
          another objective, add inside that objective:
          """,
          Offer(
            ["leads to \(name) because \"Why the one should bring about the other\""],
            into: reading.objectivesThatMayLead(to: index).map {
              reading.statement(of: .objective($0))
            }, indentedBy: 4))
      } else {
        advice = """
          Give it a name, before its title. Then write the name after \(language: "serves") in a \
          tool, or after \(language: "leads to") in another objective.
          """
      }
      report.add(
        about: .objective(index),
        "No tool and no other objective leads to \(reading.quoted(objective: index)).",
        next: advice)
    }
  }
}

extension Reading {
  /// The objective that most likely leads to another: the last of the stage closest before it;
  /// where there is none before it, the first of all others. Empty where there is no other.
  fileprivate func objectivesThatMayLead(to index: Int) -> [Int] {
    let others = programme.objectives.indices.filter { $0 != index }
    func stage(_ objective: Int) -> Int? { programme.objectives[objective].stage.value?.index }
    var nearest: (objective: Int, stage: Int)?
    for other in others {
      guard let own = stage(index), let before = stage(other), before < own else { continue }
      if before >= nearest?.stage ?? -1 { nearest = (other, before) }
    }
    return nearest.map { [$0.objective] } ?? Array(others.prefix(1))
  }

  /// The objectives to which no tool and no other objective leads, in a design that says of
  /// others what does.
  ///
  /// None of the first stage, where a design begins, and none where something more is wrong with
  /// the stage, which has its own finding.
  fileprivate var objectivesFedByNothing: [Int] {
    var isServingSaid = false
    var isFed = [Bool](repeating: false, count: programme.objectives.count)
    // The stages for which there may be a tool, for all the design says.
    var fedStages: Set<Int> = []
    for tool in programme.tools.indices {
      if let served = programme.tools[tool].serves.value {
        isServingSaid = true
        for objective in served { isFed[objective.index] = true }
      } else if tools[tool].kind != nil {
        fedStages.formUnion(usualStages(ofTool: tool))
      } else {
        fedStages.formUnion(stages.indices)
      }
    }
    for objective in programme.objectives.indices {
      for link in programme.objectives[objective].links { isFed[link.to.index] = true }
    }
    guard isServingSaid || hasLinks else { return [] }
    return programme.objectives.indices.filter { objective in
      guard !isFed[objective], let stage = stageOfObjective[objective], stage > 0 else {
        return false
      }
      return stages[stage].gate.isMet && stages[stage].ownTools.isEmpty
        && !isBehindMissingStage(stage) && !fedStages.contains(stage)
    }
  }
}
