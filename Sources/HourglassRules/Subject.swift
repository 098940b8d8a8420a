import HourglassLanguage
import HourglassReading

/// What a finding is about: the whole design, or a part of it that belongs to some stage.
package enum Subject: Sendable {
  case design
  case stage(Int)
  case objective(Int)
  /// A link of an objective, which leads to a stage.
  case link(of: Int, Int)
  case tool(Int)
  case risk(Int)
  case assumption(Int)
  case indicator(Int)
}

extension Reading {
  /// Whether it belongs only to stages that the design leaves out on purpose.
  func isBeyondStop(_ subject: Subject) -> Bool {
    belongs(subject, onlyTo: { isDeclined(stage: $0) })
  }

  /// Where the design says that it is stuck before the stages it belongs to, and why, in its own
  /// words.
  func stuck(at subject: Subject) -> (stage: String, because: String?)? {
    guard let stuck = programme.stuck, belongs(subject, onlyTo: { stages[$0].state == .stuck })
    else { return nil }
    return (name(ofStage: stuck.stage.index), stuck.because.map { programme.string($0) })
  }

  /// Whether it belongs to any stages, and to none but these.
  private func belongs(_ subject: Subject, onlyTo isWanted: (Int) -> Bool) -> Bool {
    let stages = stages(of: subject)
    return !stages.isEmpty && stages.allSatisfy { stage in stage.map { isWanted($0) } ?? false }
  }

  /// The stages something belongs to; nil stands for what is of no stage.
  private func stages(of subject: Subject) -> [Int?] {
    switch subject {
    case .design: []
    case .stage(let stage): [stage]
    case .objective(let objective): [stageOfObjective[objective]]
    case .link(let objective, let link):
      [stageOfObjective[programme.objectives[objective].links[link].to.index]]
    case .tool(let tool): stages(ofTool: tool)
    case .risk(let risk):
      (programme.risks[risk].threatens.value ?? []).map { stageOfObjective[$0.index] }
    case .assumption(let assumption): stagesOfAssumption[assumption]
    case .indicator(let indicator):
      indicators[indicator].stages.isEmpty
        ? [indicators[indicator].stage] : indicators[indicator].stages.map { $0 }
    }
  }

  /// The stages of the objectives a tool serves, or else those its kind usually belongs to.
  private func stages(ofTool tool: Int) -> [Int?] {
    if let served = programme.tools[tool].serves.value {
      return served.map { stageOfObjective[$0.index] }
    }
    return (programme.kind(of: programme.tools[tool])?.entry.stages ?? []).map { $0 }
  }
}
