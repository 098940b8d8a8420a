import HourglassLanguage

/// What a design claims and what it has for it, as several rules ask it.
extension Reading {
  /// The stages with this gate.
  package func stages(withGate gate: Model.Gate) -> [Int] {
    stages.indices.filter { stages[$0].gate.condition == gate }
  }

  /// The first objective by which the design claims a stage: one that names it or, where people
  /// are to learn in it, one that seeks a gain which is a claim to learning.
  package func firstClaim(on stage: Int) -> Int? {
    programme.objectives.indices.first { objective in
      stageOfObjective[objective] == stage
        || stages[stage].gate.condition == .gains && learningGain(of: objective) != nil
    }
  }

  /// The first gain an objective seeks that is a claim to learning.
  package func learningGain(of objective: Int) -> ModelReference? {
    programme.objectives[objective].gains.value?.first { model.gains[$0.index].isLearning }
  }

  /// The stage an objective belongs to, or is a claim to by what it seeks, where that is a stage
  /// about individual people.
  package func stageOfIndividuals(of objective: Int) -> Int? {
    let stage =
      stageOfObjective[objective]
      ?? (learningGain(of: objective) == nil ? nil : stages(withGate: .gains).first)
    return stage.flatMap { model.stages[$0].unit == .individuals ? $0 : nil }
  }

  /// Whether the design has something for the stage, or claims it.
  package func isInDesign(stage: Int) -> Bool {
    stages[stage].state == .planned
      || stages[stage].isClaimed && stages[stage].state != .leftOut
  }

  /// Whether something later is claimed, and nothing is said of what people learn on the way to
  /// it; where the stage of learning is missing altogether, that has its own finding.
  package var leavesOutIndividuals: Bool {
    guard let stage = stages(withGate: .gains).first else { return false }
    return !stages[stage].isClaimed && !stages[stage].isMissing && !isLeftOut(stage: stage)
      && firstObjective(beyond: stage) != nil
  }

  /// The first objective of a later stage than this one that the design means to get to.
  package func firstObjective(beyond stage: Int) -> Int? {
    programme.objectives.indices.first { objective in
      guard let later = stageOfObjective[objective] else { return false }
      return later > stage && !isLeftOut(stage: later)
    }
  }

  /// Whether an objective about individual people is for organisations, or for nobody in a design
  /// whose peers are organisations.
  package var hasOrganisationsToLearn: Bool {
    let peers = programme.parties.filter { $0.role == .peers }
    let areOrganisations = !peers.isEmpty && peers.allSatisfy { !$0.isOfPeople }
    return programme.objectives.indices.contains { index in
      if stageOfIndividuals(of: index) == nil { return false }
      switch programme.objectives[index].audience {
      case .said(let whom): return whom.contains { !programme.parties[$0.index].isOfPeople }
      case .unsaid: return areOrganisations
      case .declined, .pending, .broken: return false
      }
    }
  }
}
