import HourglassFormats
import HourglassLanguage
import HourglassReading

/// The results of a logframe: each below the one it leads to.
struct LogframeResults: Sendable {
  /// From the top down: each result, then those that lead to it.
  let all: [Result]
  /// The levels that a logframe has and the design has nothing for, with what stands there.
  let absent: [(kind: ResultKind, absence: Line)]
  /// What belongs to no level. Indices into the programme's lists.
  let looseIndicators: [Int]
  let looseAssumptions: [Int]
  let looseRisks: [Int]
  /// For each objective, its number, such as `1.1.2`.
  private let numbers: [String]

  /// One objective, or the indicators of a stage that are tied to none.
  struct Result: Sendable {
    /// Nil for what is tied to no objective.
    let objective: Int?
    /// Nil for objectives that do not say which they are, and whose stages do not either.
    let kind: ResultKind?
    let stage: Int?
    /// `1.1.2`; nil for what is tied to no objective.
    let number: String?
    /// The other results that it leads to, by their numbers.
    var alsoLeadsTo: [String] = []
    /// Whether there is a higher level, and it leads to nothing there.
    var standsApart = false
    let indicators: [Int]
    /// What stands in the place of an indicator where there is none.
    var absence: Line?
    /// Those on which it rests that this result leads to the next.
    var assumptions: [Int] = []
    var risks: [Int] = []
  }

  func number(ofObjective index: Int) -> String { numbers[index] }

  init(of reading: Reading) {
    let programme = reading.programme
    let objectives = ObjectivesAbout(reading)
    let ladder = Ladder(of: programme)
    numbers = ladder.numbers
    var all = ladder.order.map { index in
      LogframeResults.result(index, ladder, reading, objectives)
    }
    for kind in ResultKind?.levels {
      for stage in reading.stages.indices.reversed()
      where reading.model.stages[stage].result == kind {
        let loose = reading.indicators.indices.filter {
          reading.indicators[$0].stage == stage && reading.indicators[$0].objectives.isEmpty
        }
        if loose.isEmpty { continue }
        all.append(
          Result(objective: nil, kind: kind, stage: stage, number: nil, indicators: loose))
      }
    }
    self.all = all
    absent = ResultKind.asked.compactMap { kind in
      if programme.objectives.indices.contains(where: { programme.resultKind(of: $0) == kind }) {
        return nil
      }
      let stages = reading.stages.indices.filter { reading.model.stages[$0].result == kind }
      let isDeclined = !stages.isEmpty && stages.allSatisfy { reading.isLeftOut(stage: $0) }
      return (
        kind, isDeclined ? Line(Checklist.reasonToStop(reading)) : .missing("an objective")
      )
    }
    var assumed = Set(
      (programme.objectives.flatMap { $0.links }.flatMap { $0.assuming }
        + programme.tools.flatMap { $0.assuming }).map { $0.index })
    looseIndicators = reading.indicators.indices.filter {
      reading.indicators[$0].objectives.isEmpty && reading.indicators[$0].stage == nil
    }
    looseAssumptions = programme.assumptions.indices.filter { assumed.insert($0).inserted }
    looseRisks = programme.risks.indices.filter {
      (programme.risks[$0].threatens.value ?? []).isEmpty
        && programme.risks[$0].threatensTools.isEmpty
    }
  }

  private static func result(
    _ index: Int, _ ladder: Ladder, _ reading: Reading, _ objectives: ObjectivesAbout
  ) -> Result {
    let programme = reading.programme
    let indicators = objectives.indicators[index]
    var result = Result(
      objective: index, kind: programme.resultKind(of: index),
      stage: reading.stageOfObjective[index], number: ladder.numbers[index],
      indicators: indicators, risks: objectives.risks[index])
    result.alsoLeadsTo = ladder.others[index].map { ladder.numbers[$0] }
    result.standsApart = ladder.standsApart(index)
    var seen: Set<Int> = []
    for link in programme.objectives[index].links {
      for assumption in link.assuming where seen.insert(assumption.index).inserted {
        result.assumptions.append(assumption.index)
      }
    }
    if indicators.isEmpty {
      result.absence = absenceOfIndicators(of: index, reading, objectives)
    }
    return result
  }

  /// The same words as the checklist has.
  private static func absenceOfIndicators(
    of objective: Int, _ reading: Reading, _ objectives: ObjectivesAbout
  ) -> Line {
    if let stage = reading.stageOfObjective[objective], reading.isLeftOut(stage: stage) {
      return Line(Checklist.reasonToStop(reading))
    }
    if objectives.unmeasured.objectives[objective] != nil { return .missing("an indicator") }
    // Rules look at the objectives of stages, and a design may allow what they find.
    return Line(.notStated)
  }
}

/// What a design has about each of its objectives, in the order of the design.
private struct ObjectivesAbout {
  private(set) var indicators: [[Int]]
  private(set) var risks: [[Int]]
  /// What `check` finds about objectives that nothing measures.
  let unmeasured: Unmeasured

  init(_ reading: Reading) {
    let programme = reading.programme
    indicators = [[Int]](repeating: [], count: programme.objectives.count)
    risks = indicators
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
  }
}
