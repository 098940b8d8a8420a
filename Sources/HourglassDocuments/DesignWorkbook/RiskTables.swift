import HourglassFormats
import HourglassLanguage
import HourglassProgress
import HourglassReading

/// The risks: what could go wrong, and who does what about it.
func riskTable(of reading: Reading) -> Table {
  let programme = reading.programme
  var table = Table(columns: [
    .init("Risk", share: 24), .init("Kind", share: 16), .init("Threatens", share: 22),
    .init("Likelihood", share: 12), .init("Consequence", share: 14), .init("Level", share: 9),
    .init("Response", share: 25), .init("Residual level", share: 12), .init("Owner", share: 14),
    .init("Status", share: 12, choices: taskStates),
  ])
  table.rows = programme.risks.map { risk in
    let kind = programme.lines(risk.kind) { kind in
      switch kind {
      case .known(let kind): [reading.model.title(reading.model.risks[kind.index].head)]
      case .other(let text): [programme.string(text)]
      }
    }
    let threatened = programme.lines(risk.threatens) { objectives in
      objectives.map { programme.title(programme.objectives[$0.index].head) }
        + risk.threatensTools.map { programme.title(programme.tools[$0.index].head) }
    }
    let responses = risk.responses.flatMap { response in
      programme.lines(response) { response in
        (response.text.map { [programme.string($0)] } ?? [])
          + (response.tool.map { ["through " + programme.title(programme.tools[$0.index].head)] }
            ?? [])
      }
    }
    return [
      [Line(programme.title(risk.head), .strong)],
      kind, threatened, programme.lines(risk.likelihood, missing: "likelihood") { [$0.name] },
      programme.lines(risk.consequence, missing: "consequence") { [$0.name] },
      risk.degree.map { [Line($0.name)] } ?? [],
      responses.isEmpty ? [.missing("a response")] : responses,
      programme.lines(risk.residual) { [$0.name] },
      programme.lines(risk.owner, missing: "an owner") { [programme.titles(of: $0)] }, [],
    ]
  }
  return table
}

/// The assumptions: what has to hold, what rests on it, and how one would notice.
func assumptionTable(of reading: Reading) -> Table {
  let programme = reading.programme
  var table = Table(columns: [
    .init("Assumption", share: 36), .init("Links and activities that depend on it", share: 40),
    .init("Because", share: 36), .init("Tested by", share: 28), .init("Tested on", share: 12),
    .init("Status", share: 16, choices: ["holds", "in doubt", "no longer holds"]),
  ])
  var steps = [[Line]](repeating: [], count: programme.assumptions.count)
  var reasons = steps
  for objective in programme.objectives {
    for link in objective.links where !link.assuming.isEmpty {
      let goal = programme.objectives[link.to.index].head
      let step = Line(programme.title(objective.head) + " → " + programme.title(goal))
      for assumption in Set(link.assuming.map { $0.index }) {
        steps[assumption].append(step)
        reasons[assumption] += programme.lines(link.because)
      }
    }
  }
  for tool in programme.tools {
    for assumption in tool.assuming {
      steps[assumption.index].append(Line(programme.title(tool.head)))
    }
  }
  table.rows = programme.assumptions.indices.map { index in
    let assumption = programme.assumptions[index]
    var testers: [Line] = []
    var dates: [Line] = []
    for test in assumption.tests {
      switch test {
      case .said(.indicator(let indicator)):
        testers.append(Line(programme.title(programme.indicators[indicator.index].head)))
      case .said(.party(let party)):
        testers.append(Line(programme.title(programme.parties[party.index].head)))
      case .said(.date(let date)): dates.append(Line(date: date))
      case .declined, .pending, .unsaid, .broken:
        testers += programme.absence(test).map { [$0] } ?? []
      }
    }
    if testers.isEmpty, dates.isEmpty { testers = [.missing("how it is tested")] }
    return [
      [Line(programme.title(assumption.head), .strong)], steps[index], reasons[index], testers,
      dates, [],
    ]
  }
  return table
}
