import HourglassLanguage
import HourglassSyntax

/// Reads a programme against its model.
///
/// What it covers is worked out from who takes part and what connects them, never from what an
/// objective or a `serves` claims alone; claims only decide how a stop is read.
package func interpret(_ programme: Programme) -> Reading {
  let claims = Claims(programme)
  let tools = programme.tools.indices.map { ToolReading($0, in: programme) }
  let people = Participation(programme, tools)
  let contents = stageContents(of: programme, tools, claims)
  let gates = Gates(programme, people, claims, contents)
  let stages = readStages(programme, claims, gates, contents)
  let lastCovered = lastCovered(of: stages)
  return Reading(
    programme: programme, stages: stages, lastCovered: lastCovered,
    stop: stop(after: lastCovered, stages, in: programme), diffusion: gates.diffusion,
    tools: tools, indicators: claims.indicators, stageOfObjective: claims.stageOfObjective,
    occasions: people.occasions, claimsLearning: claims.claimsLearning,
    seeksOnlyTechnical: claims.seeksOnlyTechnical,
    stagesOfAssumption: claims.stagesOfAssumption, allowedRules: AllowedRules(in: programme))
}

/// The last stage whose condition and all earlier ones are met, and before which no declared stop
/// lies.
private func lastCovered(of stages: [StageReading]) -> Int? {
  var last: Int?
  for (index, stage) in stages.enumerated() {
    if !stage.gate.isMet || stage.state == .leftOut || stage.state == .gapReported { break }
    last = index
  }
  return last
}

private func stop(
  after lastCovered: Int?, _ stages: [StageReading], in programme: Programme
) -> StopKind {
  if let lastCovered, lastCovered == stages.count - 1 { return .none }
  if let lastCovered, let stop = programme.meantToStop, stop.stage.index == lastCovered {
    return .byDesign
  }
  if programme.stuck != nil { return .gap }
  // Only what a source says to have failed is a gap in the programme it describes.
  if programme.isDescribed { return .unknown }
  // A stop that it does not get to is not the one that is meant.
  if let stop = programme.meantToStop, (lastCovered ?? -1) < stop.stage.index { return .gap }
  let beyond = stages[(lastCovered.map { $0 + 1 } ?? 0)...]
  return beyond.contains { $0.isClaimed && $0.state != .leftOut } ? .gap : .unknown
}

private func readStages(
  _ programme: Programme, _ claims: Claims, _ gates: Gates, _ contents: [StageContent]
) -> [StageReading] {
  let model = programme.model
  let lastNamed = claims.stageOfObjective.lazy.compactMap { $0 }.max()
  return model.stages.indices.map { index in
    let gate = gates.readings[index]
    let content = contents[index]
    let isLeftOut = programme.meantToStop.map { index > $0.stage.index } ?? false
    let isStuck = programme.stuck.map { index > $0.stage.index } ?? false
    let isClaimed =
      !content.objectives.isEmpty || model.stages[index].gate == .gains && claims.claimsLearning
    // A stage whose condition is met has something for it, whatever kinds of tools meet it.
    let isPlanned = !content.objectives.isEmpty || !content.ownTools.isEmpty || gate.isMet
    let state: StageReading.State =
      isLeftOut ? .leftOut : isStuck ? .gapReported : isPlanned ? .planned : .notMentioned
    return StageReading(
      state: state, gate: gate,
      isMissing: !isLeftOut && !isPlanned && (lastNamed ?? -1) > index, isClaimed: isClaimed,
      objectives: content.objectives, tools: content.tools, ownTools: content.ownTools,
      linksIn: content.linksIn, linksOut: content.linksOut, indicators: content.indicators)
  }
}
