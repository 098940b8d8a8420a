import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// What a finding of a rule is about: the whole design, or a part of it.
package enum DesignPart: Sendable {
  case design
  case stage(Int)
  case party(Int)
  case objective(Int)
  /// A link of an objective, which leads to a stage.
  case link(of: Int, Int)
  case tool(Int)
  case risk(Int)
  case assumption(Int)
  case indicator(Int)
  /// A line in one of these: an index into the tree's statements.
  case line(Int)
}

extension Reading {
  /// The statement that declares it; the design's own for a stage, which stands in the model.
  func statement(of part: DesignPart) -> Int {
    switch part {
    case .design, .stage: programme.head.statement
    case .party(let party): programme.parties[party].head.statement
    case .objective(let objective): programme.objectives[objective].head.statement
    case .link(let objective, let link): programme.objectives[objective].links[link].statement
    case .tool(let tool): programme.tools[tool].head.statement
    case .risk(let risk): programme.risks[risk].head.statement
    case .assumption(let assumption): programme.assumptions[assumption].head.statement
    case .indicator(let indicator): programme.indicators[indicator].head.statement
    case .line(let statement): statement
    }
  }

  func subject(_ part: DesignPart) -> Subject {
    if case .stage(let stage) = part { return .stage(stage, of: programme.head.statement) }
    return .statement(statement(of: part))
  }

  /// Whether it belongs only to stages that the design leaves out on purpose.
  func isBeyondStop(_ part: DesignPart) -> Bool {
    belongs(part, onlyTo: { isLeftOut(stage: $0) })
  }

  /// Whether it belongs only to stages beyond a gap that the design reports itself, and that is
  /// where it does stop.
  func isBeyondReportedGap(_ part: DesignPart) -> Bool {
    programme.stuck != nil && stopAsDeclared != nil
      && belongs(part, onlyTo: { stages[$0].state == .gapReported })
  }

  /// Whether it belongs to this stage.
  func isOf(stage: Int, _ part: DesignPart) -> Bool { stages(of: part).contains(stage) }

  /// Whether it is a stage whose condition is not met on purpose.
  func isRefused(_ part: DesignPart) -> Bool {
    if case .stage(let stage) = part { stages[stage].gate.isRefused } else { false }
  }

  /// Whether it belongs to any stages, and to none but these.
  private func belongs(_ part: DesignPart, onlyTo isWanted: (Int) -> Bool) -> Bool {
    let stages = stages(of: part)
    return !stages.isEmpty && stages.allSatisfy { stage in stage.map { isWanted($0) } ?? false }
  }

  /// The stages something belongs to; nil stands for what is of no stage.
  private func stages(of part: DesignPart) -> [Int?] {
    switch part {
    case .design, .party, .line: []
    case .stage(let stage): [stage]
    case .objective(let objective): [stageOfObjective[objective]]
    case .link(let objective, let link):
      [stageOfObjective[programme.objectives[objective].links[link].to.index]]
    case .tool(let tool): stages(ofTool: tool)
    case .risk(let risk):
      (programme.risks[risk].threatens.value ?? []).map { stageOfObjective[$0.index] }
        + programme.risks[risk].threatensTools.flatMap { stages(ofTool: $0.index) }
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
    return usualStages(ofTool: tool).map { $0 }
  }
}
