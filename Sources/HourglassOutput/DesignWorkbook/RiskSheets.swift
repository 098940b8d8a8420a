import HourglassLanguage
import HourglassProgress
import HourglassReading

/// The risks: what could go wrong, and who does what about it.
enum RiskSheet {
  static let columns: [Workbook.Column] = [
    .init("Risk", widest: 34), .init("Kind", widest: 22), .init("Stage", widest: 20),
    .init("Threatens", widest: 34), .init("Likelihood", widest: 13),
    .init("Consequence", widest: 15), .init("Level", widest: 13), .init("Response", widest: 38),
    .init("Through", widest: 22), .init("Residual level", widest: 16), .init("Owner", widest: 20),
    .init("Status", widest: 13, choices: ChecklistSheet.progress),
  ]

  static func rows(of design: DesignOnSheets) -> [[Workbook.Cell]] {
    let (reading, programme) = (design.reading, design.reading.programme)
    return programme.risks.map { risk in
      var stages = (risk.threatens.value ?? []).compactMap { reading.stageOfObjective[$0.index] }
      stages = Array(Set(stages)).sorted()
      let responses = risk.responses.compactMap { $0.value }
      let tools = responses.compactMap { $0.tool.map { programme.tools[$0.index].head } }
      return [
        .text(programme.title(risk.head)),
        programme.cell(risk.kind) { kind in
          switch kind {
          case .known(let kind): .text(reading.model.title(reading.model.risks[kind.index].head))
          case .other(let text): .words(programme.string(text))
          }
        },
        .words(stages.map { reading.title(ofStage: $0) }),
        programme.cell(risk.threatens) { objectives in
          .words(
            objectives.map { programme.title(programme.objectives[$0.index].head) }
              + risk.threatensTools.map { programme.title(programme.tools[$0.index].head) })
        },
        programme.cell(risk.likelihood, missing: "likelihood") { .text($0.name) },
        programme.cell(risk.consequence, missing: "consequence") { .text($0.name) },
        risk.degree.map { .text($0.name) } ?? .empty,
        responses.isEmpty
          ? programme.cell(risk.responses.first ?? .unsaid, missing: "a response") { _ in .empty }
          : .words(responses.compactMap { $0.text.map { programme.string($0) } }),
        .words(tools.map { programme.title($0) }),
        programme.cell(risk.residual) { .text($0.name) },
        programme.cell(risk.owner, missing: "an owner"), .empty,
      ]
    }
  }
}

/// The assumptions: what has to hold, what rests on it, and how one would notice.
enum AssumptionSheet {
  static let columns: [Workbook.Column] = [
    .init("Assumption", widest: 36), .init("Links and tools that depend on it", widest: 44),
    .init("Because", widest: 40), .init("Tested by", widest: 30), .init("Tested on", widest: 14),
    .init("Status", widest: 18, choices: ["holds", "in doubt", "no longer holds"]),
  ]

  static func rows(of design: DesignOnSheets) -> [[Workbook.Cell]] {
    let programme = design.reading.programme
    var steps = [[String]](repeating: [], count: programme.assumptions.count)
    var reasons = steps
    for objective in programme.objectives {
      for link in objective.links where !link.assuming.isEmpty {
        let goal = programme.objectives[link.to.index].head
        let step = programme.title(objective.head) + " → " + programme.title(goal)
        for assumption in Set(link.assuming.map { $0.index }) {
          steps[assumption].append(step)
          if let because = link.because.value {
            reasons[assumption].append(programme.string(because))
          }
        }
      }
    }
    for tool in programme.tools {
      for assumption in tool.assuming {
        steps[assumption.index].append(programme.title(tool.head))
      }
    }
    return programme.assumptions.indices.map { index in
      let assumption = programme.assumptions[index]
      return [
        .text(programme.title(assumption.head)), .words(steps[index]), .words(reasons[index]),
        testers(of: assumption, programme), date(of: assumption), .empty,
      ]
    }
  }

  /// The indicators and people that test it.
  private static func testers(
    of assumption: Assumption, _ programme: Programme
  ) -> Workbook.Cell {
    let tests = assumption.tests.compactMap { $0.value }
    if tests.isEmpty {
      return programme.cell(assumption.tests.first ?? .unsaid, missing: "how it is tested") { _ in
        .empty
      }
    }
    return .words(
      tests.compactMap { test in
        switch test {
        case .indicator(let indicator): programme.title(programme.indicators[indicator.index].head)
        case .party(let party): programme.title(programme.parties[party.index].head)
        case .date: nil
        }
      })
  }

  private static func date(of assumption: Assumption) -> Workbook.Cell {
    var dates: [PartialDate] = []
    for test in assumption.tests {
      if case .said(.date(let date)) = test { dates.append(date) }
    }
    return dates.count == 1 ? Workbook.Cell(dates[0]) : .words(dates.map { $0.spelling })
  }
}
