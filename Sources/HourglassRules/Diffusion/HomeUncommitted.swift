import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let homeUncommitted = Rule(
    FindingKind(
      "home-uncommitted", title: "Home sets nothing aside for passing lessons on",
      severity: .warning,
      why: """
        Telling others takes working hours, a room and sometimes money. If the home organisation \
        has not set these aside beforehand, people come back to full desks and lessons wait.
        """,
      basis: .stated(
        .study, place: "Table 4", phrase: "ensuring organisational commitment to diffusion prior"),
      example: Example(
        Example.Edit(
          "organisation ministries", bad: "‸organisation ministries",
          good: "organisation ministries"),
        Example.Edit(
          "    commits time \"Two days a quarter to pass lessons on\"\n", bad: "",
          good: "    commits time \"Two days a quarter to pass lessons on\"\n"))),
    on: .silence
  ) { reading, report in
    guard let stage = reading.stageOfDiffusion,
      let objective = reading.stages[stage].objectives.first,
      reading.programme.parties.allSatisfy({ $0.commits.isUnsaid }),
      let home = reading.homeOrganisation
    else { return }
    report.add(
      about: .stage(stage),
      at: reading.programme.span(home.head),
      """
      For \(reading.quoted(objective: objective)), lessons have to be passed on at home, and no \
      organisation in the design sets aside time, money or a place for that.
      """,
      next: reading.advice(
        """
        Write in the block of \(reading.quoted(home.head)) what it gives, such as \
        \(language: "commits time, money").
        """, orAnswerSettling: "home-uncommitted"))
  }
}

extension Reading {
  /// The first organisation that peers come from.
  fileprivate var homeOrganisation: Party? {
    for party in programme.parties where party.role == .peers {
      for home in party.from.value ?? [] where programme.parties[home.index].role == .organisation {
        return programme.parties[home.index]
      }
    }
    return nil
  }
}
