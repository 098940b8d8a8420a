import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let organisationLearns = Rule(
    FindingKind(
      "organisation-learns", title: "An organisation where people are to learn",
      severity: .error,
      why: """
        Learning happens in people's heads. Where a design names an organisation instead, nobody \
        is chosen, matched, freed for it or asked afterwards what they learned.
        """,
      basis: .stated(
        .study, place: "Operationalising the model",
        phrase: "peers are not organisations, therefore, but individuals"),
      example: Example(
        bad: """
              stage learning
              for ‸ministries
          """,
        good: """
              stage learning
              for directors
          """))
  ) { reading, report in
    let parties = reading.programme.parties
    let peers = parties.filter { $0.role == .peers }
    let areOrganisations = peers.allSatisfy { !$0.isOfPeople }
    for index in reading.programme.objectives.indices {
      guard let stage = reading.stageOfIndividuals(of: index) else { continue }
      let whom = reading.programme.objectives[index].audience
      if case .said(let named) = whom,
        let wrong = named.first(where: { !parties[$0.index].isOfPeople })
      {
        report.add(
          about: .objective(index), within: .stage(stage),
          at: reading.programme.tree.span(ofToken: wrong.token),
          """
          \(reading.quoted(objective: index)) is for \(reading.quoted(parties[wrong.index].head)), \
          which stands for organisations and not for people; the stage \
          \(reading.named(stage: stage)) is about individual people.
          """,
          next: reading.peopleInstead(of: wrong.index))
      } else if case .unsaid = whom {
        // Nobody named means the peers.
        guard let first = peers.first, areOrganisations else { continue }
        report.add(
          about: .objective(index), within: .stage(stage),
          """
          \(reading.quoted(objective: index)) does not say whom it is for, and the peers, \
          \(reading.quoted(first.head)), are organisations; the stage \
          \(reading.named(stage: stage)) is about individual people.
          """,
          next: "Say which people in these organisations are to learn from one another, as peers.")
      }
    }
  }
}

extension Reading {
  /// How to name people where an organisation is named: those who come from it, if there are any.
  fileprivate func peopleInstead(of organisation: Int) -> Advice {
    let people = programme.parties.first { party in
      party.isOfPeople && party.role == .peers && party.head.name != nil
    }
    if let name = people.flatMap({ name($0.head) }) {
      return "Name the people who are to learn: \(bare: "for \(name)")"
    }
    let from = name(programme.parties[organisation].head).map { " { from \($0) }" } ?? ""
    return Advice(
      "Name the people in it who are to learn, in the programme:",
      inProgramme(["peers learners \"Those who take part\"" + from]))
  }
}
