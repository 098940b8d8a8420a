import HourglassLanguage
import HourglassReading

/// What a finding is about: the whole design, or a part of it that belongs to some stage.
public enum Subject: Sendable {
  case design
  case stage(Int)
  case objective(Int)
  case indicator(Int)
}

extension Reading {
  /// Whether it belongs only to stages that the design leaves out on purpose.
  func isBeyondStop(_ subject: Subject) -> Bool {
    switch subject {
    case .design: return false
    case .stage(let stage): return isDeclined(stage: stage)
    case .objective(let objective):
      guard let stage = stageOfObjective[objective] else { return false }
      return isDeclined(stage: stage)
    case .indicator(let indicator):
      var stages = indicators[indicator].stages
      if stages.isEmpty, let stage = indicators[indicator].stage { stages = [stage] }
      return !stages.isEmpty && stages.allSatisfy { isDeclined(stage: $0) }
    }
  }

  /// Where the design says that it is stuck before the stage, and why, in its own words.
  func stuck(at subject: Subject) -> (stage: String, because: String)? {
    guard case .stage(let stage) = subject, stages[stage].state == .stuck,
      let stuck = programme.stuck
    else { return nil }
    return (name(ofStage: stuck.stage.index), programme.string(stuck.because))
  }
}
