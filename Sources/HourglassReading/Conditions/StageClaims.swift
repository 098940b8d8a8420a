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
    programme.objectives.indices.first { isClaim($0, on: stage) }
  }

  /// All objectives by which the design claims a stage.
  package func claims(on stage: Int) -> [Int] {
    programme.objectives.indices.filter { isClaim($0, on: stage) }
  }

  private func isClaim(_ objective: Int, on stage: Int) -> Bool {
    stageOfObjective[objective] == stage
      || stages[stage].gate.condition == .gains && learningGain(of: objective) != nil
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

  /// Whether all peers are organisations and no people in them are named: who the people are comes
  /// before what they do.
  package var namesOnlyOrganisations: Bool {
    if programme.isDescribed { return false }
    var hasPeers = false
    for (index, party) in programme.parties.enumerated() where party.role == .peers {
      if hasPeople(index) { return false }
      hasPeers = true
    }
    return hasPeers
  }

  /// Whether a party stands for people, or has people among its members.
  package func hasPeople(_ party: Int) -> Bool {
    programme.parties[party].isOfPeople
      || programme.leaves(of: party).contains { programme.parties[$0].isOfPeople }
  }

  /// Whether an objective about individual people is for organisations, or for nobody in a design
  /// whose peers are organisations.
  package var hasOrganisationsToLearn: Bool {
    let peers = programme.parties.indices.filter { programme.parties[$0].role == .peers }
    let areOrganisations = !peers.isEmpty && peers.allSatisfy { !hasPeople($0) }
    return programme.objectives.indices.contains { index in
      if stageOfIndividuals(of: index) == nil { return false }
      switch programme.objectives[index].audience {
      case .said(let whom): return whom.contains { !hasPeople($0.index) }
      case .unsaid: return areOrganisations
      case .declined, .pending, .broken: return false
      }
    }
  }
}
