import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let overProfileLimit = Rule(
    FindingKind(
      "over-profile-limit", title: "More than a profile allows", severity: .warning,
      why: """
        A funder that sets a limit has a reason. A design over the limit may be sent back.
        """,
      basis: .inferred(
        .field, place: "EU action documents", phrase: "max 10 expected results"),
      example: Example(
        Example.Edit(
          "programme budget-network",
          bad: """
            profile small "A small funder" {
              limit objectives to 3 because "Longer lists are not read"
            }

            ‸programme budget-network
            """,
          good: """
            profile small "A small funder" {
              limit objectives to 4 because "Longer lists are not read"
            }

            programme budget-network
            """),
        Example.Edit(
          "follows peer-learning", bad: "follows peer-learning, small",
          good: "follows peer-learning, small"))),
    on: .statement
  ) { reading, report in
    var strictest: [(profile: Profile, limit: Profile.Limit)] = []
    for profile in reading.programme.profiles {
      for limit in profile.limits {
        // Whoever follows two profiles has to satisfy both, and one word about it is enough.
        let same = strictest.firstIndex {
          $0.limit.subject == limit.subject && $0.limit.stages == limit.stages
        }
        if let same {
          if limit.most < strictest[same].limit.most { strictest[same] = (profile, limit) }
        } else {
          strictest.append((profile, limit))
        }
      }
    }
    for (profile, limit) in strictest {
      guard let count = reading.count(limit), count > limit.most else { continue }
      let stages: Prose =
        limit.stages.isEmpty ? "" : " in \(limit.stages.map { Prose($0) }.firstThree)"
      report.add(
        about: .design,
        """
        The design has \(count) \(limit.subject.name(of: count))\(stages), but \(quoted: profile.title) \
        allows at most \(limit.most).
        """,
        detail: "The reason given: \(quoted: limit.because).",
        next: "Merge what belongs together, or delete what the programme does not need.")
    }
  }
}

extension Reading {
  /// How many the design has of what a limit is about, without what it leaves out on purpose;
  /// nil where its model has none of the stages.
  fileprivate func count(_ limit: Profile.Limit) -> Int64? {
    let wanted = stages.indices.filter { limit.stages.contains(name(ofStage: $0)) }
    if wanted.isEmpty, !limit.stages.isEmpty { return nil }
    func isWanted(_ stages: [Int], _ part: DesignPart) -> Bool {
      if isBeyondStop(part) { return false }
      return limit.stages.isEmpty || stages.contains { wanted.contains($0) }
    }
    var stagesOfTool = [[Int]](repeating: [], count: programme.tools.count)
    for (index, stage) in stages.enumerated() {
      for tool in stage.tools { stagesOfTool[tool].append(index) }
    }
    let count =
      switch limit.subject {
      case .objectives:
        programme.objectives.indices.filter { objective in
          isWanted([stageOfObjective[objective]].compactMap { $0 }, .objective(objective))
        }.count
      case .indicators:
        programme.indicators.indices.filter { indicator in
          isWanted([indicators[indicator].stage].compactMap { $0 }, .indicator(indicator))
        }.count
      case .tools:
        programme.tools.indices.filter { isWanted(stagesOfTool[$0], .tool($0)) }.count
      }
    return Int64(count)
  }
}

extension Profile.Limit.Subject {
  fileprivate func name(of count: Int64) -> String {
    switch self {
    case .objectives: count == 1 ? "objective" : "objectives"
    case .indicators: count == 1 ? "indicator" : "indicators"
    case .tools: count == 1 ? "tool" : "tools"
    }
  }
}
