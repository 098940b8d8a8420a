import HourglassLanguage
import HourglassSyntax

/// What the design claims: which stage each objective names, what gains are sought, and what
/// the indicators look at.
struct Claims {
  let programme: Programme
  let stageOfObjective: [Int?]
  let claimsLearning: Bool
  let seeksOnlyTechnical: Bool
  let indicators: [IndicatorReading]

  init(_ programme: Programme) {
    self.programme = programme
    stageOfObjective = programme.objectives.map { $0.stage.value?.index }
    let gains = programme.objectives.flatMap { $0.gains.value ?? [] }.map {
      programme.model.gains[$0.index]
    }
    claimsLearning = gains.contains { $0.isLearning }
    seeksOnlyTechnical = !gains.isEmpty && gains.allSatisfy { $0.isTechnical }
    let stages = stageOfObjective
    indicators = programme.indicators.map { indicatorReading($0, programme, stages) }
  }

  /// For each assumption, the stages of the objectives that links lead to which rest on it.
  var stagesOfAssumption: [[Int?]] {
    var stages = [[Int?]](repeating: [], count: programme.assumptions.count)
    for objective in programme.objectives {
      for link in objective.links {
        for assumption in link.assuming {
          stages[assumption.index].append(stageOfObjective[link.to.index])
        }
      }
    }
    return stages
  }

  func kind(ofTool tool: Int) -> Model.ToolKind? { programme.kind(of: programme.tools[tool]) }
}

/// The facet of an indicator: the one it says; or that of the things it counts; or the usual one
/// of the stage it measures.
private func indicatorReading(
  _ indicator: Indicator, _ programme: Programme, _ stageOfObjective: [Int?]
) -> IndicatorReading {
  let model = programme.model
  var objectives: [Int] = []
  for measured in indicator.measures.value ?? [] {
    if case .objective(let objective) = measured { objectives.append(objective.index) }
  }
  let measuredStages = objectives.compactMap { stageOfObjective[$0] }
  var facet = indicator.facet.value?.index
  if facet == nil, case .said(.countOf(let counted)) = indicator.measure {
    facet = model.countables[counted.index].facet
  }
  if facet == nil { facet = measuredStages.first.flatMap { model.stages[$0].facet } }
  let stages: [Int]
  if let facet {
    stages = model.facets[facet].entry.stages
  } else {
    stages = Array(Set(measuredStages)).sorted()
  }
  return IndicatorReading(
    facet: facet, followsFromMeasured: indicator.facet.isUnsaid, stages: stages,
    stage: measuredStages.first { stages.contains($0) } ?? stages.first, objectives: objectives)
}

extension Programme {
  /// The model's kind of a tool; nil where it names none, or another.
  package func kind(of tool: Tool) -> Model.ToolKind? {
    guard case .said(.known(let reference)) = tool.kind else { return nil }
    return model.toolKinds[reference.index]
  }

  package func connectsPeople(_ tool: Tool) -> Bool {
    tool.connectsPeople || kind(of: tool)?.connectsPeople ?? false
  }

  package func promptsReflection(_ tool: Tool) -> Bool {
    tool.promptsReflection || kind(of: tool)?.promptsReflection ?? false
  }

  package func feedsForward(_ tool: Tool) -> Bool {
    tool.feedsForward || kind(of: tool)?.feedsForward ?? false
  }
}
