import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let orgAsPeer = Rule(
    FindingKind(
      "org-as-peer", title: "Organisations as peers, and no people in them", severity: .warning,
      why: """
        An organisation cannot come to a meeting or keep in touch with somebody. As long as \
        nobody is named who does it for them, nobody can be matched, freed for it or asked what \
        they learned.
        """,
      basis: .stated(
        .study, place: "Who are the peers taking these opportunities?",
        phrase: "the peers are still individuals"),
      example: Example(
        Example.Edit(
          "  objective meet",
          bad: """
              ‸peers members "Member ministries" { are organisations }
              objective meet
            """,
          good: """
              peers members "Member ministries" { are organisations; includes directors }
              objective meet
            """),
        Example.Edit(
          "with directors; serves meet", bad: "with members; serves meet",
          good: "with members; serves meet")))
  ) { reading, report in
    // Groups may well meet without going further; but then the design says so.
    let individual = reading.stages.indices.first { reading.model.stages[$0].unit == .individuals }
    guard let stage = individual else { return }
    let stopsShort = reading.stages(withGate: .gains).contains { reading.isDeclined(stage: $0) }
    for (index, peers) in reading.programme.parties.enumerated()
    where peers.role == .peers && !peers.isPeople {
      // An organisation that is to learn has its own finding.
      if reading.hasPeople(in: index) || reading.isToLearn(index) { continue }
      let from = reading.name(peers.head).map { " { from \($0) }" } ?? ""
      report.add(
        about: .stage(stage), at: reading.programme.span(peers.head),
        """
        \(reading.quoted(peers.head)) are peers and stand for organisations, and the design names \
        no people who meet and stay in touch for them.
        """,
        next: "Name those who come for them, in the programme, and then in the tools they take "
          + "part in:\n  peers \"Those who come for them\"\(from)",
        severity: stopsShort ? .note : nil)
    }
  }
}

extension Reading {
  /// Whether the design names people who belong to the party, or who are there where it is.
  fileprivate func hasPeople(in party: Int) -> Bool {
    let members = programme.leaves(of: party)
    if members.contains(where: { programme.parties[$0].isPeople }) { return true }
    for other in programme.parties where other.isPeople {
      for home in other.from.value ?? [] where home.index == party || members.contains(home.index) {
        return true
      }
    }
    for tool in programme.tools {
      let participants = programme.members(of: tool)
      if participants.contains(where: { members.contains($0) }),
        participants.contains(where: { programme.parties[$0].isPeople })
      {
        return true
      }
    }
    return false
  }

  /// Whether an objective of a stage about individual people is for the party.
  fileprivate func isToLearn(_ party: Int) -> Bool {
    let hasOnlyOrganisations = peersWhoArePeople.isEmpty
    return programme.objectives.indices.contains { index in
      if stageOfIndividuals(of: index) == nil { return false }
      switch programme.objectives[index].whom {
      case .said(let whom): return whom.contains { $0.index == party }
      case .unsaid: return hasOnlyOrganisations
      case .declined, .pending, .broken: return false
      }
    }
  }
}
