import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let organisationLearns = Rule(
    FindingKind(
      "organisation-learns", title: "A learning objective for an organisation",
      severity: .error,
      why: """
        Learning happens with people. Where a design names an organisation instead, it does not \
        say who is chosen, matched and freed for it, or who is asked afterwards.
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
          """)),
    on: .silence, explainsStop: true
  ) { reading, report in
    let parties = reading.programme.parties
    let peers = parties.filter { $0.role == .peers }
    let areOrganisations = parties.indices.allSatisfy {
      parties[$0].role != .peers || !reading.hasPeople($0)
    }
    for index in reading.programme.objectives.indices {
      guard let stage = reading.stageOfIndividuals(of: index) else { continue }
      let name = reading.name(ofStage: stage)
      let audience = reading.programme.objectives[index].audience
      if case .said(let named) = audience,
        let wrong = named.first(where: { !reading.hasPeople($0.index) })
      {
        report.add(
          about: .objective(index), within: .stage(stage),
          at: reading.programme.tree.span(ofToken: wrong.token),
          "\(reading.quoted(parties[wrong.index].head)) cannot have \(reading.article(ofStage: stage)) objective.",
          detail: """
            The \(name) stage is about individual people, and \
            \(reading.quoted(parties[wrong.index].head)) stands for organisations. Objective: \
            \(reading.quoted(objective: index)).
            """,
          next: reading.peopleInstead(of: wrong.index))
      } else if case .unsaid = audience {
        // Nobody named means the peers.
        guard let first = peers.first, areOrganisations else { continue }
        report.add(
          about: .objective(index), within: .stage(stage),
          "\(reading.quoted(objective: index)) does not say which people it is for.",
          detail: """
            The \(name) stage is about individual people, and the peers, \
            \(reading.quoted(first.head)), stand for organisations.
            """,
          next: reading.peopleInstead(of: parties.firstIndex { $0.role == .peers } ?? 0))
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
      return "Name the people who should learn: \(bare: "for \(name)")"
    }
    return self.people(in: organisation)
  }
}
