import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// What the profiles of a design limit, and how many it has of that.
extension Reading {
  /// Of several limits on one thing the strictest, with the profile that sets it: whoever follows
  /// two profiles has to satisfy both, and one word about it is enough.
  func strictestLimits(
    areLeast: Bool
  ) -> [(profile: Profile, limit: Profile.Limit)] {
    var strictest: [(profile: Profile, limit: Profile.Limit)] = []
    for profile in programme.profiles {
      for limit in profile.limits where limit.isLeast == areLeast {
        guard let same = strictest.firstIndex(where: { $0.limit.counts(as: limit) }) else {
          strictest.append((profile, limit))
          continue
        }
        let number = strictest[same].limit.number
        if areLeast ? limit.number > number : limit.number < number {
          strictest[same] = (profile, limit)
        }
      }
    }
    return strictest
  }

  /// How many the design has of what a limit is about, as its logframe counts them and without
  /// what it leaves out on purpose; nil where its model has none of the stages, or where it leaves
  /// all of them out.
  func count(_ limit: Profile.Limit) -> Int64? {
    guard let wanted = wantedStages(limit) else { return nil }
    func isWanted(_ stages: [Int], _ part: DesignPart) -> Bool {
      if isBeyondStop(part) { return false }
      return limit.stages.isEmpty || stages.contains { wanted.contains($0) }
    }
    switch limit.subject {
    case .objectives: return Int64(objectives(limit, of: nil).count)
    case .results(let kind):
      let levels = stages.indices.filter { model.stages[$0].result == kind }
      if !levels.isEmpty, levels.allSatisfy({ isLeftOut(stage: $0) }) { return nil }
      return Int64(objectives(limit, of: kind).count)
    case .indicators:
      return Int64(
        programme.indicators.indices.filter { indicator in
          isWanted([indicators[indicator].stage].compactMap { $0 }, .indicator(indicator))
        }.count)
    case .tools:
      var stagesOfTool = [[Int]](repeating: [], count: programme.tools.count)
      for (index, stage) in stages.enumerated() {
        for tool in stage.tools { stagesOfTool[tool].append(index) }
      }
      return Int64(
        programme.tools.indices.filter { isWanted(stagesOfTool[$0], .tool($0)) }.count)
    }
  }

  /// For each objective that a limit gives a number of its own, how many it has.
  func counts(_ limit: Profile.Limit) -> [(objective: Int, count: Int64)] {
    let owners: [Int]
    switch limit.owner {
    case .design: return []
    case .objective: owners = objectives(limit, of: nil)
    case .result(let kind): owners = objectives(limit, of: kind)
    }
    var counts = [Int64](repeating: 0, count: programme.objectives.count)
    // What names an objective twice counts once.
    var last = [Int](repeating: -1, count: counts.count)
    func add(_ thing: Int, to objective: Int) {
      if last[objective] == thing { return }
      last[objective] = thing
      counts[objective] += 1
    }
    if limit.subject == .tools {
      for (index, tool) in programme.tools.enumerated() {
        for objective in tool.serves.value ?? [] { add(index, to: objective.index) }
      }
    } else {
      for (index, indicator) in indicators.enumerated() {
        for objective in indicator.objectives { add(index, to: objective) }
      }
    }
    return owners.map { ($0, counts[$0]) }
  }

  /// The objectives that a limit counts, of one level or of all.
  private func objectives(_ limit: Profile.Limit, of kind: ResultKind?) -> [Int] {
    guard let wanted = wantedStages(limit) else { return [] }
    return programme.objectives.indices.filter { objective in
      if isBeyondStop(.objective(objective)) { return false }
      if let kind, programme.resultKind(of: objective) != kind { return false }
      if limit.stages.isEmpty { return true }
      return stageOfObjective[objective].map { wanted.contains($0) } ?? false
    }
  }

  /// The stages that a limit names; nil where the design has to do with none of them.
  private func wantedStages(_ limit: Profile.Limit) -> [Int]? {
    if limit.stages.isEmpty { return [] }
    let wanted = stages.indices.filter { limit.stages.contains(name(ofStage: $0)) }
    return wanted.allSatisfy { isLeftOut(stage: $0) } ? nil : wanted
  }
}

/// The words for limits in sentences.
extension Profile.Limit {
  /// `outcomes`, or `outcome` where there is one.
  package func things(_ count: Int64) -> String {
    let (one, many): (String, String) =
      switch subject {
      case .objectives: ("objective", "objectives")
      case .results(let kind): (kind.phrase, kind.phrase + "s")
      case .indicators: ("indicator", "indicators")
      case .tools: ("tool", "tools")
      }
    return count == 1 ? one : many
  }

  /// ` per outcome`; empty for the whole design.
  package var perOwner: String {
    switch owner {
    case .design: ""
    case .objective: " per objective"
    case .result(let kind): " per " + kind.phrase
    }
  }

  /// ` in engagement and contact`; empty for all stages.
  var inStages: Prose { stages.isEmpty ? "" : " in \(stages.map { Prose($0) }.firstThree)" }

  /// Which objectives are counted at a level, where it counts any by their level.
  var aboutLevels: Prose {
    let isByLevel =
      switch (subject, owner) {
      case (.results, _), (_, .result): true
      default: false
      }
    return isByLevel
      ? """
       Hourglass counts as the logframe does: the level of an objective is its \
      \(language: "result"), or else that of its stage.
      """ : ""
  }
}
