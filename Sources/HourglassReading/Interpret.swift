import HourglassLanguage
import HourglassSyntax

/// Reads a programme against its model.
///
/// How far it carries is worked out from who takes part and what connects them, never from what
/// an objective or a `serves` claims; claims only decide how a stop is read.
package func interpret(_ programme: Programme) -> Reading {
  let claims = Claims(programme)
  let tools = programme.tools.indices.map { ToolReading($0, in: programme) }
  let people = Participation(programme, tools)
  let contents = stageContents(of: programme, tools, claims)
  let gates = Gates(programme, people, claims, contents)
  let stages = readStages(programme, claims, gates, contents)
  let reach = reach(of: stages, in: programme)
  return Reading(
    programme: programme, stages: stages, reach: reach,
    exit: exit(at: reach, stages, in: programme), diffusion: gates.diffusion,
    tools: tools, indicators: claims.indicators, stageOfObjective: claims.stageOfObjective,
    occasions: people.occasions, claimsLearning: claims.claimsLearning,
    seeksOnlyTechnical: claims.seeksOnlyTechnical,
    stagesOfAssumption: claims.stagesOfAssumption, allowedRules: AllowedRules(in: programme),
    possibleTracker: programme.parties.firstIndex {
      $0.role == .facilitator && $0.head.name != nil
    } ?? programme.parties.firstIndex { $0.head.name != nil })
}

/// The last stage whose gate and every gate before it is met; a stop that the design declares
/// is not gone beyond.
private func reach(of stages: [StageReading], in programme: Programme) -> Int? {
  var reach: Int?
  for (index, stage) in stages.enumerated() {
    if !stage.gate.isMet || stage.state == .declined || stage.state == .stuck { break }
    reach = index
  }
  return reach
}

private func exit(at reach: Int?, _ stages: [StageReading], in programme: Programme) -> Exit {
  if let reach, reach == stages.count - 1 { return .none }
  if let reach, let stop = programme.meantToStop, stop.stage.index == reach { return .byDesign }
  if programme.stuck != nil { return .gap }
  // A stop that it does not get to is not the one that is meant.
  if let stop = programme.meantToStop, (reach ?? -1) < stop.stage.index { return .gap }
  let beyond = stages[(reach.map { $0 + 1 } ?? 0)...]
  return beyond.contains { $0.isClaimed && $0.state != .declined } ? .gap : .unknown
}

private func readStages(
  _ programme: Programme, _ claims: Claims, _ gates: Gates, _ contents: [StageContent]
) -> [StageReading] {
  let model = programme.model
  let lastNamed = claims.stageOfObjective.lazy.compactMap { $0 }.max()
  return model.stages.indices.map { index in
    let gate = gates.readings[index]
    let content = contents[index]
    let isDeclined = programme.meantToStop.map { index > $0.stage.index } ?? false
    let isStuck = programme.stuck.map { index > $0.stage.index } ?? false
    let isClaimed =
      !content.objectives.isEmpty || model.stages[index].gate == .gains && claims.claimsLearning
    // A stage whose gate is met has something for it, whatever kinds of tools meet it.
    let isDeclared = !content.objectives.isEmpty || !content.ownTools.isEmpty || gate.isMet
    let state: StageReading.State =
      isDeclined ? .declined : isStuck ? .stuck : isDeclared ? .declared : .silent
    return StageReading(
      state: state, gate: gate,
      isMissing: !isDeclined && !isDeclared && (lastNamed ?? -1) > index, isClaimed: isClaimed,
      objectives: content.objectives, tools: content.tools, ownTools: content.ownTools,
      linksIn: content.linksIn, linksOut: content.linksOut, indicators: content.indicators)
  }
}
