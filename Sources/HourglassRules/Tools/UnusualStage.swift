import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let unusualStage = Rule(
    FindingKind(
      "unusual-stage", title: "A tool in an unusual stage", severity: .note,
      why: """
        The study shows which tools are commonly used for what, and recommends none of them. An \
        unusual use can be a good idea, and is worth asking whether this tool can do that.
        """,
      basis: .inferred(.study, place: "Table 2", phrase: "which tool types are commonly used"),
      example: Example(
        Example.Edit("tool plenary", bad: "‸tool plenary", good: "tool plenary"),
        Example.Edit(
          "serves meet; every year", bad: "serves learn; every year",
          good: "serves meet; every year"))),
    on: .statement
  ) { reading, report in
    let programme = reading.programme
    let unusual = reading.unusualTools
    for tools in report.grouped(unusual, as: { .tool($0) }) {
      let first = tools[0]
      guard let kind = reading.kind(ofTool: first) else { continue }
      let usual = kind.entry.stages.map { reading.name(ofStage: $0) }
      let served = programme.tools[first].serves.value ?? []
      let titles = served.map { reading.quoted(objective: $0.index) }
      let stages = Set(served.compactMap { reading.stageOfObjective[$0.index] }).ordered()
        .map { reading.name(ofStage: $0) }
      let others = reading.quoted(tools: Array(tools.dropFirst()))
      var detail: Prose = """
        It serves \(titles.joined(separator: " and ")). Tools of the kind \
        \(reading.quoted(ofModel: kind.entry.head)) usually belong to \
        \(usual.joined(separator: ", ")).
        """
      if !others.isEmpty { detail += " The same holds for \(others)." }
      report.add(
        about: .tool(first), also: tools.dropFirst().map { .tool($0) },
        """
        \(reading.quoted(programme.tools[first].head)) serves an objective of an unusual stage, \
        \(stages.joined(separator: " and ")).
        """,
        detail: detail,
        next: Advice(
          "If this is right, say why. Add inside it:",
          reading.inBlock(
            of: .tool(first), ["allow unusual-stage because \"Our peers asked for it\""])
        ).or("If it is meant for another objective, change what follows \(language: "serves")."))
    }
  }
}

extension Reading {
  /// The tools that serve objectives only where their kind neither usually belongs nor is also
  /// seen.
  fileprivate var unusualTools: [Int] {
    var isClaimed = [Bool](repeating: false, count: stages.count)
    for case let stage? in stageOfObjective { isClaimed[stage] = true }
    return programme.tools.indices.filter { tool in
      guard let index = tools[tool].kind, !model.toolKinds[index].entry.stages.isEmpty,
        case .said(let served) = programme.tools[tool].serves, !served.isEmpty
      else { return false }
      let own = model.toolKinds[index].entry.stages + model.toolKinds[index].also
      for objective in served {
        guard let stage = stageOfObjective[objective.index], !own.contains(stage) else {
          return false
        }
      }
      // It does more than its kind does, by what it says of itself; or, without an objective in a
      // stage of its own, there is none that it could be meant for.
      if programme.tools[tool].speaksForItself || !own.contains(where: { isClaimed[$0] }) {
        return false
      }
      return served.allSatisfy { objective in
        guard let stage = stageOfObjective[objective.index], hasWhatItTakes(stage: stage) else {
          return false
        }
        return !isCarried(objective: objective.index, by: model.toolKinds[index])
      }
    }
  }

  /// Whether it seeks what documents and courses carry, and the kind is one of these.
  private func isCarried(objective: Int, by kind: Model.ToolKind) -> Bool {
    (kind.entry.counts(as: .teaching) || kind.entry.counts(as: .expertise))
      && (programme.objectives[objective].gains.value ?? []).contains {
        model.gains[$0.index].entry.counts(as: .codified)
      }
  }

  /// Whether nothing heavier is to be said about the tools of the stage than that one is unusual.
  private func hasWhatItTakes(stage: Int) -> Bool {
    stages[stage].gate.isMet && (stages[stage].gate.condition != .gains || hasReflection)
  }
}
