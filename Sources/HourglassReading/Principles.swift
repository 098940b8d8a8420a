import HourglassLanguage
import HourglassSyntax

/// How a design stands to one principle or challenge of the model.
package struct PrincipleReading: Sendable {
  /// An index into the model's principles.
  package let principle: Int
  package let state: State
  /// The statements of the design that show a condition, each once, in the order of the file.
  package let shownBy: [Int]
  /// The conditions that nothing shows: indices into the principle's.
  package let missing: [Int]
  /// Why the design has none of it, or leaves it out: the author's words.
  package let reason: Text?

  package enum State: Sendable {
    /// The design shows all conditions.
    case shown
    case inPart
    /// The design says that there is none of it, or leaves out all its stages on purpose.
    case declined
    case notStated

    package var name: String {
      switch self {
      case .shown: "shown"
      case .inPart: "in-part"
      case .declined: "declined"
      case .notStated: "not-stated"
      }
    }
  }
}

extension Reading {
  /// One for each principle and challenge of the model, in its order. Found out for those who ask
  /// alone: no rule does.
  package var principles: [PrincipleReading] {
    let signs = Signs(of: self)
    return model.principles.indices.map { read($0, signs) }
  }

  private func read(_ index: Int, _ signs: Signs) -> PrincipleReading {
    let principle = model.principles[index]
    var shownBy: Set<Int> = []
    var missing: [Int] = []
    var refusal: Text?
    for (place, condition) in principle.conditions.enumerated() {
      let evidence = signs.evidence(for: condition)
      shownBy.formUnion(evidence.statements)
      if evidence.statements.isEmpty {
        missing.append(place)
        refusal = refusal ?? evidence.refusal
      }
    }
    let isBeyond = isBeyondStop(principle.entry)
    let state: PrincipleReading.State =
      if missing.isEmpty, !principle.conditions.isEmpty {
        .shown
      } else if isBeyond {
        .declined
      } else if !shownBy.isEmpty {
        .inPart
      } else {
        refusal == nil ? .notStated : .declined
      }
    let stop = isBeyond ? programme.meantToStop?.because : nil
    return PrincipleReading(
      principle: index, state: state, shownBy: shownBy.ordered(), missing: missing,
      reason: missing.isEmpty ? nil : refusal ?? stop)
  }
}

/// What is looked for in a design, made ready once for all principles.
private struct Signs {
  struct Evidence {
    /// The statements that show the condition.
    var statements: [Int] = []
    /// The first reason that the design gives for having none.
    var refusal: Text?
  }

  private let reading: Reading
  private let questions: [QuestionReading]
  /// For each word, by its number, the statements of the design that begin with it.
  private let statements: [[Int]]

  init(of reading: Reading) {
    self.reading = reading
    questions = reading.questions
    var statements = [[Int]](repeating: [], count: Word.allCases.count)
    for statement in reading.programme.statements {
      guard let keyword = reading.programme.resolution.keyword(of: statement) else { continue }
      statements[Int(keyword.rawValue)].append(statement)
    }
    self.statements = statements
  }

  func evidence(for condition: Model.Condition) -> Evidence {
    var evidence = Evidence()
    for sign in condition.signs { add(sign, condition, to: &evidence) }
    return evidence
  }

  private func add(_ sign: Model.Sign, _ condition: Model.Condition, to evidence: inout Evidence) {
    let programme = reading.programme
    switch sign {
    case .statement(let word): add(word, condition, to: &evidence)
    case .gate(let gate): add(gate, to: &evidence)
    case .question(let question): add(question: question, condition, to: &evidence)
    case .toolKind(let kind): addTools(condition, to: &evidence) { $0.kind == kind }
    case .facet(let facet):
      for (index, indicator) in reading.indicators.enumerated() where indicator.facet == facet {
        evidence.statements.append(programme.indicators[index].head.statement)
      }
    case .name(let slot, let index):
      evidence.statements += programme.statements(naming: index, of: slot)
    }
  }

  private func add(_ word: Word, _ condition: Model.Condition, to evidence: inout Evidence) {
    // A tool's kind says as well what the tool does to people, so that few tools say it.
    switch word {
    case .connects: return addTools(condition, to: &evidence) { $0.connectsPeople }
    case .prompts: return addTools(condition, to: &evidence) { $0.promptsReflection }
    case .feeds: return addTools(condition, to: &evidence) { $0.feedsForward }
    case .involves: return addTools(condition, to: &evidence) { $0.involvesJointWork }
    default: break
    }
    if word == .gains { evidence.statements += reading.statementsOfLearningClaims }
    for statement in statements[Int(word.rawValue)] {
      switch reading.programme.given(by: statement) {
      case .said: if word != .gains { evidence.statements.append(statement) }
      case .declined(let because): evidence.refusal = evidence.refusal ?? because
      case .pending, .broken, .unsaid: break
      }
    }
  }

  private func addTools(
    _ condition: Model.Condition, to evidence: inout Evidence, where fits: (ToolReading) -> Bool
  ) {
    for (index, tool) in reading.tools.enumerated() where fits(tool) {
      if condition.isRegular, tool.spread != .repeated { continue }
      if let least = condition.least, reading.days(ofTool: index) ?? 0 < least.days { continue }
      evidence.statements.append(reading.programme.tools[index].head.statement)
    }
  }

  /// What is there for a stage whose gate is met.
  private func add(_ gate: Model.Gate, to evidence: inout Evidence) {
    let programme = reading.programme
    for stage in reading.stages where stage.gate.condition == gate && stage.gate.isMet {
      evidence.statements += stage.gate.tools.map { programme.tools[$0].head.statement }
      evidence.statements += stage.objectives.map { programme.objectives[$0].head.statement }
      if gate == .diffusion { evidence.statements += programme.statementsOfRoutes }
    }
  }

  private func add(
    question: Int, _ condition: Model.Condition, to evidence: inout Evidence
  ) {
    switch questions[question].state {
    case .answered(let answer):
      let answer = reading.programme.answers[answer]
      switch answer.text {
      case .said: evidence.statements.append(answer.statement)
      case .declined(let because): evidence.refusal = evidence.refusal ?? because
      case .pending, .broken, .unsaid: break
      }
    case .held(.statement(let word)): add(word, condition, to: &evidence)
    case .held(.gate(let gate)): add(gate, to: &evidence)
    case .held(.indicator(let indicator)):
      evidence.statements.append(reading.programme.indicators[indicator].head.statement)
    case .open, .coming, .beyondStop: break
    }
  }
}

extension Reading {
  /// The objectives by which the design claims that people learn: they belong to a stage that asks
  /// for gains, or seek one that is learning. Pressure is a gain, too.
  fileprivate var statementsOfLearningClaims: [Int] {
    let learning = stages(withGate: .gains)
    return programme.objectives.indices.filter { objective in
      stageOfObjective[objective].map { learning.contains($0) } ?? false
        || learningGain(of: objective) != nil
    }.map { programme.objectives[$0].head.statement }
  }

  /// About how long a tool goes on, as far as the design says; one that says nothing of its own
  /// goes on as long as the programme.
  fileprivate func days(ofTool tool: Int) -> Int64? {
    let (value, spread) = (programme.tools[tool], tools[tool].spread)
    if let length = value.recurrence?.length { return length.days }
    // How long one occasion is says nothing about all of them.
    if value.recurrence == nil, !value.isRepeated, let lasts = value.lasts { return lasts.days }
    if let runs = value.runs { return days(of: runs) }
    if spread == .single || !value.dates.isEmpty { return nil }
    return programme.runs.flatMap { days(of: $0) }
  }

  /// One that has no end is longer than anything.
  private func days(of period: Period) -> Int64 {
    period.end.map { Int64($0.lastDay.number - period.start.firstDay.number) + 1 } ?? .max
  }
}

extension Programme {
  /// Where it says along which routes lessons are passed on.
  fileprivate var statementsOfRoutes: [Int] {
    let shares = parties.flatMap { $0.shares }.filter { $0.with.value != nil }
    let passes = tools.flatMap { $0.participations }.filter { $0.shape == .fromTo }
    return shares.map { $0.statement } + passes.map { $0.statement }
  }
}
