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
    let objective: ObjectiveRecord?
    /// Nil for objectives that do not say which they are, and whose stages do not either.
    let kind: ResultKind?
    /// `1.1.2`; nil for what is tied to no objective.
    let number: String?
    /// The other results that it leads to, by their numbers.
    var alsoLeadsTo: [String] = []
    /// Whether there is a higher level, and it leads to nothing there.
    var standsApart = false
    let indicators: [Int]
    /// What stands in the place of an indicator where there is none.
    var absence: Line?
    var risks: [Int] { objective?.risks ?? [] }
  }

  func number(ofObjective index: Int) -> String { numbers[index] }

  init(of reading: Reading) {
    let programme = reading.programme
    let objectives = ObjectiveRecord.all(of: reading)
    let unmeasured = Unmeasured(reading)
    let ladder = Ladder(of: programme)
    numbers = ladder.numbers
    var all = ladder.order.map { index in
      LogframeResults.result(of: objectives[index], ladder, unmeasured)
    }
    for kind in ResultKind?.levels {
      for stage in reading.stages.indices.reversed()
      where reading.model.stages[stage].result == kind {
        let loose = reading.indicators.indices.filter {
          reading.indicators[$0].stage == stage && reading.indicators[$0].objectives.isEmpty
        }
        if loose.isEmpty { continue }
        all.append(
          Result(objective: nil, kind: kind, number: nil, indicators: loose))
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

  /// One result, or what stands in the place of a level.
  enum Entry: Sendable {
    case result(Result)
    case absence(ResultKind, Line)
  }

  /// All results, and what is absent above those that are below it.
  var entries: [Entry] {
    var entries = all.map { Entry.result($0) }
    for (kind, absence) in absent {
      let place = entries.firstIndex { entry in
        guard case .result(let result) = entry, let below = result.kind else { return false }
        return below.isBelow(kind)
      }
      entries.insert(.absence(kind, absence), at: place ?? entries.count)
    }
    return entries
  }

  private static func result(
    of objective: ObjectiveRecord, _ ladder: Ladder, _ unmeasured: Unmeasured
  ) -> Result {
    let index = objective.index
    var result = Result(
      objective: objective, kind: objective.programme.resultKind(of: index),
      number: ladder.numbers[index], indicators: objective.indicators)
    result.alsoLeadsTo = ladder.others[index].map { ladder.numbers[$0] }
    result.standsApart = ladder.standsApart(index)
    if objective.indicators.isEmpty {
      result.absence = absenceOfIndicators(of: objective, unmeasured)
    }
    return result
  }

  /// The same words as the checklist has.
  private static func absenceOfIndicators(
    of objective: ObjectiveRecord, _ unmeasured: Unmeasured
  ) -> Line {
    let reading = objective.reading
    if let stage = reading.stageOfObjective[objective.index], reading.isLeftOut(stage: stage) {
      return Line(Checklist.reasonToStop(reading))
    }
    if unmeasured.objectives[objective.index] != nil { return .missing("an indicator") }
    // Rules look at the objectives of stages, and a design may allow what they find.
    return Line("No indicator.", .faint)
  }
}

extension ResultKind {
  /// Whether it stands below a level that the design has nothing for. Intermediate outcomes are for
  /// the outcome that is missing.
  fileprivate func isBelow(_ absent: ResultKind) -> Bool {
    switch absent {
    case .impact: self != .impact
    case .outcome: self == .intermediateOutcome || self == .output
    default: false
    }
  }
}
