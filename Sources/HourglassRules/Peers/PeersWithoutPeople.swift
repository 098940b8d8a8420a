import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let peersWithoutPeople = Rule(
    FindingKind(
      "peers-without-people", title: "Organisations as peers, and no people named",
      severity: .warning,
      why: """
        An organisation cannot come to a meeting or keep in touch. If nobody is named, no one \
        can be matched, freed for it or asked what they learned.
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
          good: "with members; serves meet"))),
    on: .silence
  ) { reading, report in
    // Groups may well meet without going further; but then the design says so.
    let individual = reading.stages.indices.first { reading.model.stages[$0].unit == .individuals }
    guard let stage = individual else { return }
    let stopsShort = reading.stages(withGate: .gains).contains { reading.isLeftOut(stage: $0) }
    let programme = reading.programme
    let organisations = programme.parties.indices.filter {
      programme.parties[$0].role == .peers && !programme.parties[$0].isOfPeople
    }
    if organisations.isEmpty { return }
    let peopled = reading.partiesWithPeople
    let learning = reading.partiesToLearn
    for index in organisations {
      let peers = programme.parties[index]
      // An organisation that is to learn has its own finding.
      if peopled.contains(index) || learning.contains(index)
        || programme.leaves(of: index).contains(where: {
          peopled.contains($0) || programme.parties[$0].isOfPeople
        })
      {
        continue
      }
      report.add(
        about: .party(index), within: .stage(stage),
        explaining: reading.firstNotCovered.flatMap { $0 == stage ? $0 : nil },
        "\(reading.quoted(peers.head)) are organisations, and the design names no people in them.",
        next: reading.people(in: index),
        severity: stopsShort ? .note : nil)
    }
  }
}

extension Reading {
  /// How to name the people who take part for an organisation.
  func people(in organisation: Int) -> Advice {
    let head = programme.parties[organisation].head
    // A group among the members takes part wherever the organisation does.
    guard let name = [Self.participants, "people-who-come"].first(where: { !isTaken($0) }) else {
      return
        "Name the people who take part for \(quoted(head)), after \(language: "includes") inside it."
    }
    return Advice(
      "Name the people who take part for \(quoted(head)). Add:",
      inProgramme(["group \(name) \"People who take part for them\""])
    ).then("And inside \(quoted(head)):", inBlock(of: .party(organisation), ["includes \(name)"]))
  }

  private static let participants = "participants"

  /// The advice; before it, where only organisations are named as peers, how to name people in
  /// them.
  func namingPeople(_ advice: Advice) -> Advice {
    guard namesOnlyOrganisations,
      let peers = programme.parties.firstIndex(where: { $0.role == .peers && $0.head.name != nil })
    else { return advice }
    return people(in: peers).then(advice)
  }

  /// The parties that people come from, and those that are in a tool together with people.
  fileprivate var partiesWithPeople: Set<Int> {
    var parties: Set<Int> = []
    for party in programme.parties where party.isOfPeople {
      for home in party.from.value ?? [] { parties.insert(home.index) }
    }
    for tool in programme.tools {
      let members = programme.members(of: tool)
      if members.contains(where: { programme.parties[$0].isOfPeople }) {
        parties.formUnion(members)
      }
    }
    return parties
  }

  /// The parties that an objective of a stage about individual people is for; all of them where
  /// one is for nobody in particular and no peers are people.
  fileprivate var partiesToLearn: Set<Int> {
    let hasOnlyOrganisations = peersWhoArePeople.isEmpty
    var parties: Set<Int> = []
    for index in programme.objectives.indices where stageOfIndividuals(of: index) != nil {
      switch programme.objectives[index].audience {
      case .said(let whom): for party in whom { parties.insert(party.index) }
      case .unsaid where hasOnlyOrganisations: return Set(programme.parties.indices)
      case .unsaid, .declined, .pending, .broken: continue
      }
    }
    return parties
  }
}
