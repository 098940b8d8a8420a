import HourglassLanguage
import HourglassReading

/// What leads to what, as the design has it.
extension Reading {
  var hasLinks: Bool { programme.objectives.contains { !$0.links.isEmpty } }

  /// The objectives to which no tool and no other objective leads, in a design that says of
  /// others what does.
  ///
  /// None of the first stage, where a design begins, and none where something more is wrong with
  /// the stage, which has its own finding.
  var objectivesFedByNothing: Set<Int> {
    var isServingSaid = false
    var fed: Set<Int> = []
    // The stages for which there may be a tool, for all the design says.
    var fedStages: Set<Int> = []
    for tool in programme.tools {
      if let served = tool.serves.value {
        isServingSaid = true
        for objective in served { fed.insert(objective.index) }
      } else if let kind = programme.kind(of: tool) {
        fedStages.formUnion(kind.entry.stages)
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

  /// Whether a stage is missing on the way to this one: that says already why nothing leads here.
  func isBehindMissingStage(_ stage: Int) -> Bool {
    stages.indices.contains { $0 < stage && stages[$0].isMissing }
  }

  /// The objectives to which links lead from any of these, in however many steps.
  func objectives(ledToBy starts: [Int]) -> Set<Int> {
    var found: Set<Int> = []
    var open = starts
    while let current = open.popLast() {
      for link in programme.objectives[current].links where found.insert(link.to.index).inserted {
        open.append(link.to.index)
      }
    }
    return found
  }
}
