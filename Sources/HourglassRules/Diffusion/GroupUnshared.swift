import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let groupUnshared = Rule(
    FindingKind(
      "group-unshared", title: "A team that does not share within itself", severity: .warning,
      why: """
        People who travel as a team still learn one by one. Unless they tell one another what they \
        took from it, the team comes home with as many separate lessons as it has members.
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
            """)))
  ) { reading, report in
    let programme = reading.programme
    for (index, tool) in programme.tools.enumerated()
    where programme.kind(of: tool)?.entry.counts(as: .teamwork) ?? false {
      let named = tool.participations.flatMap { ($0.who.value ?? []) + $0.whom }
      let team = reading.team(of: named)
      if team.isEmpty || reading.exchanges(team) { continue }
      let titles = named.map { reading.quoted(programme.parties[$0.index].head) }
        .joined(separator: ", ")
      report.add(
        about: .tool(index), at: programme.span(tool.head),
        """
        In \(reading.quoted(tool.head)) people learn as a team (\(titles)), but the \
        design does not say how they share within the team what each of them learned.
        """,
        next: "If they go over it together, write in its block:\n  prompts reflection")
    }
  }
}

extension Reading {
  /// Those who take part; of an organisation, also the people from there, who may be its team.
  fileprivate func team(of parties: [Reference<Party>]) -> Set<Int> {
    var team = everyone(in: parties)
    for index in programme.parties.indices {
      let home = programme.parties[index].from.value ?? []
      if home.contains(where: { organisation in
        parties.contains { $0.index == organisation.index }
      }) {
        team.insert(index)
      }
    }
    return team
  }

  /// Whether some of the team go over what they learned, work each with each, or share with one
  /// another.
  fileprivate func exchanges(_ team: Set<Int>) -> Bool {
    for tool in programme.tools {
      for line in tool.participations
      where line.shape == .among || line.shape == .between || programme.promptsReflection(tool) {
        let people = everyone(in: (line.who.value ?? []) + line.whom)
        if !people.isDisjoint(with: team) { return true }
      }
    }
    return team.contains { sharer in
      programme.parties[sharer].shares.contains { share in
        !everyone(in: share.with.value ?? []).isDisjoint(with: team)
      }
    }
  }
}
