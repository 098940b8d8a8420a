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
    var isSought = [Bool](repeating: false, count: programme.model.gains.count)
    for objective in programme.objectives.indices {
      guard case .said(let gains) = programme.objectives[objective].gains else { continue }
      for gain in gains { isSought[gain.index] = true }
    }
    let sought = isSought.indices.filter { isSought[$0] }
    claimsLearning = sought.contains { programme.model.gains[$0].isLearning }
    seeksOnlyTechnical =
      !sought.isEmpty && sought.allSatisfy { programme.model.gains[$0].isTechnical }
    let stages = stageOfObjective
    indicators = programme.indicators.indices.map { indicatorReading($0, programme, stages) }
  }

  /// For each assumption, the stages of the objectives that links lead to which rest on it, and
  /// of those that tools serve which rest on it.
  var stagesOfAssumption: [[Int?]] {
    var stages = [[Int?]](repeating: [], count: programme.assumptions.count)
    for objective in programme.objectives {
      for link in objective.links {
        for assumption in link.assuming {
          stages[assumption.index].append(stageOfObjective[link.to.index])
        }
      }
    }
    for tool in programme.tools {
      for assumption in tool.assuming {
        let served = (tool.serves.value ?? []).map { stageOfObjective[$0.index] }
        stages[assumption.index] += served.isEmpty ? [nil] : served
      }
    }
    return stages
  }
}

/// The facet of an indicator: the one it says; or that of the things it counts; or the usual one
/// of the stage it measures.
private func indicatorReading(
  _ index: Int, _ programme: Programme, _ stageOfObjective: [Int?]
) -> IndicatorReading {
  let model = programme.model
  var objectives: [Int] = []
  if case .said(let measures) = programme.indicators[index].measures {
    for case .objective(let objective) in measures { objectives.append(objective.index) }
  }
  let measuredStages = objectives.compactMap { stageOfObjective[$0] }
  var facet: Int?
  var followsFromMeasured = false
  switch programme.indicators[index].facet {
  case .said(let said): facet = said.index
  case .unsaid: followsFromMeasured = true
  case .declined, .pending, .broken: break
  }
  if facet == nil, case .said(.countOf(let counted)) = programme.indicators[index].measure {
    facet = model.countables[counted.index].facet
  }
  if facet == nil { facet = measuredStages.first.flatMap { model.stages[$0].facet } }
  let stages: [Int]
  if let facet {
    stages = model.facets[facet].entry.stages
  } else {
    stages = model.stages.indices.filter { measuredStages.contains($0) }
  }
  return IndicatorReading(
    facet: facet, model.facets, followsFromMeasured: followsFromMeasured, stages: stages,
    stage: measuredStages.first { stages.contains($0) } ?? stages.first, objectives: objectives)
}
