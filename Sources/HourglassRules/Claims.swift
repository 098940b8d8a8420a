import HourglassLanguage
import HourglassReading

/// What a design claims and what it has for it, as several rules ask it.
extension Reading {
  /// The stages with this gate.
  func stages(withGate gate: Model.Gate) -> [Int] {
    stages.indices.filter { stages[$0].gate.condition == gate }
  }

  /// The first objective by which the design claims a stage: one that names it or, where people
  /// are to learn in it, one that seeks a gain which is a claim to learning.
  func firstClaim(on stage: Int) -> Int? {
    programme.objectives.indices.first { objective in
      stageOfObjective[objective] == stage
        || stages[stage].gate.condition == .gains && learningGain(of: objective) != nil
    }
  }

  /// The indicators that tell about what the programme does and brings about; the health of the
  /// partnership is another matter.
  var indicatorsOfResults: [IndicatorReading] {
    indicators.filter { indicator in
      indicator.facet.map { !model.facets[$0].entry.counts(as: .health) } ?? true
    }
  }

  /// The first gain an objective seeks that is a claim to learning.
  func learningGain(of objective: Int) -> ModelReference? {
    programme.objectives[objective].gains.value?.first { model.gains[$0.index].isLearning }
  }

  /// The stage an objective belongs to, or is a claim to by what it seeks, where that is a stage
  /// about individual people.
  func stageOfIndividuals(of objective: Int) -> Int? {
    let stage =
      stageOfObjective[objective]
      ?? (learningGain(of: objective) == nil ? nil : stages(withGate: .gains).first)
    return stage.flatMap { model.stages[$0].unit == .individuals ? $0 : nil }
  }

  /// Whether the design has something for the stage, or claims it.
  func isInDesign(stage: Int) -> Bool {
    stages[stage].state == .declared
      || stages[stage].isClaimed && stages[stage].state != .declined
  }
}
