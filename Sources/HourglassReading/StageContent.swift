import HourglassLanguage

/// What a design has for a stage.
struct StageContent {
  var objectives: [Int] = []
  var tools: [Int] = []
  var ownTools: [Int] = []
  var linksIn: [StageReading.LinkPlace] = []
  var linksOut: [StageReading.LinkPlace] = []
  var indicators: [Int] = []
}

/// For each stage of the model, what the design has for it.
func stageContents(
  of programme: Programme, _ tools: [ToolReading], _ claims: Claims
) -> [StageContent] {
  var contents = [StageContent](repeating: StageContent(), count: programme.model.stages.count)
  for objective in programme.objectives.indices {
    let stage = claims.stageOfObjective[objective]
    if let stage { contents[stage].objectives.append(objective) }
    for link in programme.objectives[objective].links.indices {
      let end = claims.stageOfObjective[programme.objectives[objective].links[link].to.index]
      if end == stage { continue }
      let place = StageReading.LinkPlace(objective: objective, link: link)
      if let stage { contents[stage].linksOut.append(place) }
      if let end { contents[end].linksIn.append(place) }
    }
  }
  for tool in programme.tools.indices {
    func add(to stage: Int) {
      if contents[stage].tools.last != tool { contents[stage].tools.append(tool) }
    }
    let usual = tools[tool].kind.map { programme.model.toolKinds[$0].entry.stages } ?? []
    for stage in usual { add(to: stage) }
    if case .said(let served) = programme.tools[tool].serves {
      for objective in served {
        if let stage = claims.stageOfObjective[objective.index] { add(to: stage) }
      }
    }
    if usual.count == 1 { contents[usual[0]].ownTools.append(tool) }
  }
  for (indicator, reading) in claims.indicators.enumerated() {
    for stage in reading.stages where contents[stage].indicators.last != indicator {
      contents[stage].indicators.append(indicator)
    }
  }
  return contents
}
