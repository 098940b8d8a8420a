import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let teamWithoutReflection = Rule(
    FindingKind(
      "team-without-reflection", title: "A team that does not reflect together", severity: .warning,
      why: """
        People who travel as a team still learn one by one. If they do not tell one another, the \
        team comes home with as many separate lessons as it has members.
        """,
      basis: .stated(
        .study, place: "Box 1", phrase: "lessons for individuals are shared within the group"),
      example: Example(
        Example.Edit(
          "group staff", bad: "group teams \"Teams of three from each ministry\"\n  group staff",
          good: "group teams \"Teams of three from each ministry\"\n  group staff"),
        Example.Edit(
          "tool briefings",
          bad: """
            ‸tool together "Ministries come as teams" {
                kind group-learning; with teams; serves practise; every year
              }
              tool briefings
            """,
          good: """
            tool together "Ministries come as teams" {
                kind group-learning; with teams; serves practise; every year
                prompts reflection
              }
              tool briefings
            """))),
    on: .silence
  ) { reading, report in
    let programme = reading.programme
    lazy var homes = reading.peopleOfHome
    lazy var exchanging = reading.exchangingParties
    for index in programme.tools.indices where reading.tools[index].counts(as: .teamwork) {
      let tool = programme.tools[index]
      let named = tool.participations.flatMap { ($0.who.value ?? []) + $0.otherSide }
      // Of an organisation, also the people from there, who may be its team.
      let team = reading.everyone(in: named)
        .union(named.flatMap { homes[$0.index] ?? [] })
      if team.isEmpty || !team.isDisjoint(with: exchanging) || reading.share(within: team) {
        continue
      }
      let titles = named.map { reading.quoted(programme.parties[$0.index].head) }
        .joined(separator: ", ")
      report.add(
        about: .tool(index),
        "The design does not say how the team in \(reading.quoted(tool.head)) shares what each learned.",
        detail: "Team: \(titles).",
        next: Advice(
          "If they reflect together, add inside it:",
          reading.inBlock(of: .tool(index), ["prompts reflection"])))
    }
  }
}

extension Reading {
  /// The parties that come from each party.
  fileprivate var peopleOfHome: [Int: [Int]] {
    var people: [Int: [Int]] = [:]
    for (index, party) in programme.parties.enumerated() {
      for home in party.from.value ?? [] { people[home.index, default: []].append(index) }
    }
    return people
  }

  /// Those who go over what they learned, or work each with each.
  fileprivate var exchangingParties: Set<Int> {
    var named: [Reference<Party>] = []
    for tool in programme.tools.indices {
      for line in programme.tools[tool].participations
      where line.shape == .among || line.shape == .between || tools[tool].promptsReflection {
        named += (line.who.value ?? []) + line.otherSide
      }
    }
    return everyone(in: named)
  }

  /// Whether some of a team share with one another.
  fileprivate func share(within team: Set<Int>) -> Bool {
    team.contains { sharer in
      programme.parties[sharer].shares.contains { share in
        !everyone(in: share.with.value ?? []).isDisjoint(with: team)
      }
    }
  }
}
