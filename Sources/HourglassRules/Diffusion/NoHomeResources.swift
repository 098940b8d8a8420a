import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noHomeResources = Rule(
    FindingKind(
      "no-home-resources", title: "No resources at home for passing lessons on",
      severity: .warning,
      why: """
        Passing lessons on takes working time, and people may return to a full workload. The \
        study points to commitment by the organisation beforehand.
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
      "No home organisation sets aside time, money or space for passing lessons on.",
      detail: "Objective: \(reading.quoted(objective: objective)).",
      next: reading.advice(
        """
        Add inside \(reading.quoted(home.head)) what it sets aside, for example: \
        \(bare: "commits time, money").
        """, orAnswerSettling: "no-home-resources"))
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
