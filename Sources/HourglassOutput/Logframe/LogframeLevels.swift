import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

/// How a reading becomes the levels of a logframe.
extension Logframe {
  static func levels(of reading: Reading) -> [Level] {
    let kinds: [ResultKind?] = [.impact, .outcome, .output, .other, nil]
    return kinds.compactMap { kind in
      let level = level(kind, reading)
      switch kind {
      // A logframe has these three, whether or not the design has anything to put there.
      case .impact, .outcome, .output: return level
      case .other, nil: return level.results.isEmpty && level.emptyStages.isEmpty ? nil : level
      }
    }
  }

  private static func level(_ kind: ResultKind?, _ reading: Reading) -> Level {
    let programme = reading.programme
    let stages = reading.stages.indices.filter { reading.model.stages[$0].result == kind }
    // As the author has them, from the first step to the last.
    var objectives = programme.objectives.indices.filter {
      programme.resultKind(of: $0) == kind
    }
    if kind == nil {
      // Among several levels, the highest comes first.
      let order = Array(reading.stages.indices.reversed()).map { Int?.some($0) } + [nil]
      objectives = order.flatMap { stage in
        objectives.filter { reading.stageOfObjective[$0] == stage }
      }
    }
    var results = objectives.enumerated().map { place, objective in
      result(objective, number: objectives.count > 1 ? place + 1 : nil, reading)
    }
    var emptyStages: [(title: String, absence: Line)] = []
    for stage in stages.reversed() {
      let loose = reading.indicators.indices.filter {
        reading.indicators[$0].stage == stage && reading.indicators[$0].objectives.isEmpty
      }
      if !loose.isEmpty {
        results.append(
          Result(
            objective: nil, stage: stage, number: nil, indicators: loose, absence: nil,
            assumptions: [], risks: [], tools: []))
      } else if reading.stages[stage].objectives.isEmpty {
        emptyStages.append((reading.title(ofStage: stage), absence(ofStage: stage, reading)))
      }
    }
    let mayBeEmpty = kind == nil || kind == .other
    let declined = stages.filter { reading.isDeclined(stage: $0) }
    let absence =
      !declined.isEmpty && declined.count == stages.count
      ? absence(ofStage: declined[0], reading) : Line.toDefine("an objective")
    return Level(
      kind: kind, results: results,
      absence: objectives.isEmpty && !mayBeEmpty ? absence : nil, emptyStages: emptyStages)
  }

  private static func absence(ofStage stage: Int, _ reading: Reading) -> Line {
    reading.isDeclined(stage: stage)
      ? Line(Checklist.reasonToStop(reading)) : .toDefine("an objective")
  }

  private static func result(_ index: Int, number: Int?, _ reading: Reading) -> Result {
    let programme = reading.programme
    let objective = programme.objectives[index]
    var assumptions: [Int] = []
    for reference in objective.links.flatMap({ $0.assuming })
    where !assumptions.contains(reference.index) {
      assumptions.append(reference.index)
    }
    let stage = reading.stageOfObjective[index]
    let indicators = reading.indicators.indices.filter {
      reading.indicators[$0].objectives.contains(index)
    }
    return Result(
      objective: index, stage: stage, number: number, indicators: indicators,
      absence: indicators.isEmpty ? absenceOfIndicators(inStage: stage, reading) : nil,
      assumptions: assumptions,
      risks: programme.risks.indices.filter { risk in
        programme.risks[risk].threatens.value?.contains { $0.index == index } ?? false
      },
      tools: programme.tools.indices.filter { tool in
        programme.tools[tool].serves.value?.contains { $0.index == index } ?? false
      })
  }

  /// The same words as the checklist has.
  private static func absenceOfIndicators(inStage stage: Int?, _ reading: Reading) -> Line {
    guard let stage else {
      // Rules look at the objectives of stages.
      return reading.indicators.isEmpty
        ? Line(Checklist.missingIndicator(Rule.noEvaluation.kind.name))
        : .toDefine("an indicator")
    }
    if reading.isDeclined(stage: stage) { return Line(Checklist.reasonToStop(reading)) }
    return Line(Checklist.missingIndicator(Checklist.unmeasured(stage, reading).kind.name))
  }
}
