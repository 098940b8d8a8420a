import HourglassLanguage
import HourglassReading

/// What a finding is about: the whole design, or a part of it that belongs to some stage.
public enum Subject: Sendable {
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
    switch subject {
    case .design: false
    case .stage(let stage): isDeclined(stage: stage)
    case .objective(let objective): areDeclined([stageOfObjective[objective]])
    case .link(let objective, let link):
      areDeclined([stageOfObjective[programme.objectives[objective].links[link].to.index]])
    case .tool(let tool): areDeclined(stages(ofTool: tool))
    case .risk(let risk):
      areDeclined((programme.risks[risk].threatens.value ?? []).map { stageOfObjective[$0.index] })
    case .assumption(let assumption): areDeclined(stages(assuming: assumption))
    case .indicator(let indicator):
      areDeclined(
        indicators[indicator].stages.isEmpty
          ? [indicators[indicator].stage] : indicators[indicator].stages)
    }
  }

  /// Whether there are stages, and all of them are left out on purpose; nil stands for no stage.
  private func areDeclined(_ stages: [Int?]) -> Bool {
    !stages.isEmpty
      && stages.allSatisfy { stage in stage.map { isDeclined(stage: $0) } ?? false }
  }

  /// The stages of the objectives a tool serves, or else those its kind usually belongs to.
  private func stages(ofTool tool: Int) -> [Int?] {
    if let served = programme.tools[tool].serves.value {
      return served.map { stageOfObjective[$0.index] }
    }
    return programme.kind(of: programme.tools[tool])?.entry.stages ?? []
  }

  /// The stages that links lead to which rest on the assumption.
  private func stages(assuming assumption: Int) -> [Int?] {
    var stages: [Int?] = []
    for objective in programme.objectives {
      for link in objective.links where link.assuming.contains(where: { $0.index == assumption }) {
        stages.append(stageOfObjective[link.to.index])
      }
    }
    return stages
  }

  /// Where the design says that it is stuck before the stage, and why, in its own words.
  func stuck(at subject: Subject) -> (stage: String, because: String)? {
    guard case .stage(let stage) = subject, stages[stage].state == .stuck,
      let stuck = programme.stuck
    else { return nil }
    return (name(ofStage: stuck.stage.index), programme.string(stuck.because))
  }
}
