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
func stageContents(of programme: Programme, _ claims: Claims) -> [StageContent] {
  var contents = [StageContent](repeating: StageContent(), count: programme.model.stages.count)
  for (objective, value) in programme.objectives.enumerated() {
    let stage = claims.stageOfObjective[objective]
    if let stage { contents[stage].objectives.append(objective) }
    for (link, target) in value.links.enumerated() {
      let end = claims.stageOfObjective[target.to.index]
      if end == stage { continue }
      let place = StageReading.LinkPlace(objective: objective, link: link)
      if let stage { contents[stage].linksOut.append(place) }
      if let end { contents[end].linksIn.append(place) }
    }
  }
  for tool in programme.tools.indices {
    let usual = claims.kind(ofTool: tool)?.entry.stages ?? []
    let served = (programme.tools[tool].serves.value ?? []).map {
      claims.stageOfObjective[$0.index]
    }
    for stage in usual + served.compactMap({ $0 }) where contents[stage].tools.last != tool {
      contents[stage].tools.append(tool)
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
