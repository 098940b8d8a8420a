import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

/// What a design has about each of its objectives.
private struct AboutObjectives {
  /// For each objective, what measures, threatens and serves it, in the order of the design.
  private(set) var indicators: [[Int]]
  private(set) var risks: [[Int]]
  private(set) var tools: [[Int]]
  /// What `check` finds about objectives that nothing measures.
  let unmeasured: Unmeasured

  init(_ reading: Reading) {
    let programme = reading.programme
    let none = [[Int]](repeating: [], count: programme.objectives.count)
    (indicators, risks, tools) = (none, none, none)
    unmeasured = Unmeasured(reading)
    // What names an objective twice is about it once.
    for (index, indicator) in reading.indicators.enumerated() {
      for objective in indicator.objectives where indicators[objective].last != index {
        indicators[objective].append(index)
      }
    }
    for (index, risk) in programme.risks.enumerated() {
      for objective in risk.threatens.value ?? [] where risks[objective.index].last != index {
        risks[objective.index].append(index)
      }
    }
    for (index, tool) in programme.tools.enumerated() {
      for objective in tool.serves.value ?? [] where tools[objective.index].last != index {
        tools[objective.index].append(index)
      }
    }
  }
}

/// How a reading becomes the levels of a logframe.
extension Logframe {
  static func levels(of reading: Reading) -> [Level] {
    let kinds: [ResultKind?] = [
      .impact, .intermediateOutcome, .outcome, .output, .other, nil,
    ]
    let about = AboutObjectives(reading)
    return kinds.compactMap { kind in
      let level = level(kind, reading, about)
      switch kind {
      // A logframe has these three, whether or not the design has anything to put there.
      case .impact, .outcome, .output: return level
      case .intermediateOutcome, .other, nil:
        return level.results.isEmpty && level.emptyStages.isEmpty ? nil : level
      }
    }
  }

  private static func level(
    _ kind: ResultKind?, _ reading: Reading, _ about: AboutObjectives
  ) -> Level {
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
      result(objective, number: objectives.count > 1 ? place + 1 : nil, reading, about)
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
    let mayBeEmpty = kind == nil || kind == .other || kind == .intermediateOutcome
    let declined = stages.filter { reading.isLeftOut(stage: $0) }
    let absence =
      !declined.isEmpty && declined.count == stages.count
      ? absence(ofStage: declined[0], reading) : Line.missing("an objective")
    return Level(
      kind: kind, results: results,
      absence: objectives.isEmpty && !mayBeEmpty ? absence : nil, emptyStages: emptyStages)
  }

  private static func absence(ofStage stage: Int, _ reading: Reading) -> Line {
    reading.isLeftOut(stage: stage)
      ? Line(Checklist.reasonToStop(reading)) : .missing("an objective")
  }

  private static func result(
    _ index: Int, number: Int?, _ reading: Reading, _ about: AboutObjectives
  ) -> Result {
    let programme = reading.programme
    let objective = programme.objectives[index]
    var assumptions: [Int] = []
    var seen: Set<Int> = []
    for reference in objective.links.flatMap({ $0.assuming })
    where seen.insert(reference.index).inserted {
      assumptions.append(reference.index)
    }
    let stage = reading.stageOfObjective[index]
    let indicators = about.indicators[index]
    return Result(
      objective: index, stage: stage, number: number, indicators: indicators,
      absence: indicators.isEmpty ? absenceOfIndicators(of: index, reading, about) : nil,
      assumptions: assumptions, risks: about.risks[index], tools: about.tools[index])
  }

  /// The same words as the checklist has.
  private static func absenceOfIndicators(
    of objective: Int, _ reading: Reading, _ about: AboutObjectives
  ) -> Line {
    if let stage = reading.stageOfObjective[objective], reading.isLeftOut(stage: stage) {
      return Line(Checklist.reasonToStop(reading))
    }
    if let rule = about.unmeasured.objectives[objective] {
      return Line(Checklist.missingIndicator(rule), .gap)
    }
    // Rules look at the objectives of stages, and a design may allow what they find.
    return Line(.notStated)
  }
}
