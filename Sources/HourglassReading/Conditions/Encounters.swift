import HourglassLanguage

/// What people do with one another in a design, as several rules about tools ask it.
extension Reading {
  /// The first stage in which people are to learn, by what the design claims and does not leave
  /// out, and the objective by which it does.
  package var learningClaim: (stage: Int, objective: Int)? {
    for stage in stages(withGate: .gains)
    where !stages[stage].isMissing && !isLeftOut(stage: stage) {
      if let objective = firstClaim(on: stage) { return (stage, objective) }
    }
    return nil
  }

  /// The first claim to contact or to learning, in the order of the model.
  package var encounterClaim: (stage: Int, objective: Int)? {
    let learning = learningClaim
    for stage in stages(withGate: .contact) where !isLeftOut(stage: stage) {
      if let learning, learning.stage < stage { return learning }
      if let objective = stages[stage].objectives.first { return (stage, objective) }
    }
    return learning
  }

  /// Whether people stay in touch wherever the design asks for it. Where they do not, that is
  /// said, and what they do with one another is no matter yet.
  package var hasContact: Bool { stages(withGate: .contact).allSatisfy { stages[$0].gate.isMet } }

  package var hasReflection: Bool { tools.contains { $0.promptsReflection } }

  package var hasJointWork: Bool { tools.contains { $0.involvesJointWork } }

  /// Who passes something on where it is never the peers.
  package enum Lecturer {
    case experts, teachers
  }

  /// Where the design claims contact or learning, and in all its tools experts or teachers have
  /// the word: whichever they are. Nil where anything else is among the tools, or may be.
  package var lecturer: Lecturer? {
    // Everything on one occasion: said once, by single-occasion-only.
    guard encounterClaim != nil, !learnsOnOneOccasion else { return nil }
    var lecturer: Lecturer?
    // What carries lessons home does not say where they come from.
    for tool in tools where !tool.feedsForward {
      if tool.connectsPeople || tool.involvesJointWork { return nil }
      if tool.counts(as: .expertise) {
        lecturer = .experts
      } else if tool.counts(as: .teaching) {
        lecturer = lecturer ?? .teachers
      } else {
        return nil
      }
    }
    return lecturer
  }

  /// Whether people are to learn, and everything takes place on one occasion.
  package var learnsOnOneOccasion: Bool {
    occasions == .one
      && stages(withGate: .gains).contains { stages[$0].isClaimed && !isLeftOut(stage: $0) }
  }

  package var hasReviewByPeers: Bool { tools.contains { $0.isReviewByPeers } }
}

extension ToolReading {
  /// A panel of experts that looks at a peer asks nothing of the others.
  package var isReviewByPeers: Bool { counts(as: .review) && !counts(as: .expertise) }
}
