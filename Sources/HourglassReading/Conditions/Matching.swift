import HourglassLanguage

/// What a design says of why these people and not others.
extension Reading {
  /// The first stage about individual people that the design has something for; nil where it
  /// brings groups together and no more, so that who the people are is no matter.
  package var stageOfPeople: Int? {
    stages.indices.first { model.stages[$0].unit == .individuals && isInDesign(stage: $0) }
  }

  /// The peers that are people.
  package var peersWhoArePeople: [Int] {
    programme.parties.indices.filter {
      programme.parties[$0].role == .peers && programme.parties[$0].isOfPeople
    }
  }

  /// What they are chosen for and matched on; empty where the design says nothing of it, or
  /// where it leaves the matching open or out and says so.
  private func factors(of party: Party) -> [Model.Entry] {
    switch party.matchedOn {
    case .unsaid: party.chosenFor.map { model.factors[$0.index] }
    case .said(let matched): (party.chosenFor + matched).map { model.factors[$0.index] }
    case .declined, .pending, .broken: []
    }
  }

  /// Whether all that counts is the office they hold.
  package func goesByOfficeAlone(_ party: Party) -> Bool {
    let factors = factors(of: party)
    return !factors.isEmpty && factors.allSatisfy { $0.counts(as: .office) }
  }

  /// Whether something counts beside their office, but nothing that is among the most important.
  package func lacksMajorFactor(_ party: Party) -> Bool {
    let factors = factors(of: party)
    return !factors.allSatisfy { $0.counts(as: .office) } && !factors.contains { $0.isMajor }
  }
}
