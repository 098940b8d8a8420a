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
    let unusual = programme.tools.indices.filter { reading.isUnusual(tool: $0) }
    for tools in report.grouped(unusual, as: { .tool($0) }) {
      let first = tools[0]
      guard let kind = reading.kind(ofTool: first) else { continue }
      let usual = kind.entry.stages.map { reading.name(ofStage: $0) }
      let served = programme.tools[first].serves.value ?? []
      let titles = served.map { reading.quoted(objective: $0.index) }
      let stages = Set(served.compactMap { reading.stageOfObjective[$0.index] }).sorted()
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
  /// Whether it serves objectives, none of them of a stage where its kind is usually or also seen.
  fileprivate func isUnusual(tool: Int) -> Bool {
    guard let index = tools[tool].kind, !model.toolKinds[index].entry.stages.isEmpty,
      case .said(let served) = programme.tools[tool].serves, !served.isEmpty,
      // It does more than its kind does, by what it says of itself.
      !programme.tools[tool].speaksForItself
    else { return false }
    if !served.contains(where: { isElsewhere($0, from: index) }) { return false }
    let kind = model.toolKinds[index]
    let stages = kind.entry.stages + kind.also
    // Without an objective in a stage of its own, there is none that it could be meant for.
    guard stageOfObjective.contains(where: { stage in stage.map { stages.contains($0) } ?? false })
    else { return false }
    return served.allSatisfy { objective in
      guard let stage = stageOfObjective[objective.index] else { return false }
      return !stages.contains(stage) && hasWhatItTakes(stage: stage)
        && !isCarried(objective: objective.index, by: kind)
    }
  }

  /// Whether an objective is of a stage where a kind is neither usually nor also seen.
  private func isElsewhere(_ objective: Reference<Objective>, from kind: Int) -> Bool {
    guard let stage = stageOfObjective[objective.index] else { return false }
    return !model.toolKinds[kind].entry.stages.contains(stage)
      && !model.toolKinds[kind].also.contains(stage)
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
