import HourglassLanguage

/// How a design stands to one guiding question.
package struct QuestionReading: Sendable {
  /// An index into the programme's questions.
  package let question: Int
  /// The stage it stands under: the first of its own that the design does not leave out on
  /// purpose, or else its first; nil where it has none.
  package let stage: Int?
  package let state: State

  package enum State: Sendable {
    /// Nothing in the design answers it.
    case open
    /// By an `answer`, which may say why there is none: an index into the programme's answers.
    case answered(Int)
    /// By an `answer` that will come.
    case coming(until: PartialDate)
    case held(by: Holder)
    /// The design leaves out all its stages on purpose.
    case beyondStop

    package var isOpen: Bool {
      if case .open = self { return true }
      return false
    }
  }

  /// What answers a question as well as an answer does.
  package enum Holder: Sendable {
    /// A statement of the design.
    case statement(Word)
    /// A gate that is met.
    case gate(Model.Gate)
    /// An index into the programme's indicators.
    case indicator(Int)
  }
}

extension Reading {
  /// One for each question of the programme, in its order: the model's, then the profiles'.
  package var questions: [QuestionReading] {
    let answers = answerOfQuestion
    return programme.questions.indices.map { index in
      let question = programme.questions[index]
      return QuestionReading(
        question: index, stage: firstStageKept(of: question.entry),
        state: state(of: question, answer: answers[index]))
    }
  }

  /// How many questions nothing in the design answers.
  package var openQuestionCount: Int {
    let answers = answerOfQuestion
    var count = 0
    for (index, question) in programme.questions.enumerated() {
      if answers[index] == nil, state(of: question, answer: nil).isOpen { count += 1 }
    }
    return count
  }

  /// The model's risks that no risk of the design is a kind of, each with its stage; none of
  /// stages that the design leaves out on purpose.
  package var risksToThinkOf: [(risk: Int, stage: Int?)] {
    var isThoughtOf = [Bool](repeating: false, count: model.risks.count)
    for risk in programme.risks {
      if case .known(let kind)? = risk.kind.value { isThoughtOf[kind.index] = true }
    }
    return model.risks.indices.filter { !isThoughtOf[$0] && !isBeyondStop(model.risks[$0]) }
      .map { (risk: $0, stage: firstStageKept(of: model.risks[$0])) }
  }

  /// For each question, the first answer to it.
  private var answerOfQuestion: [Int?] {
    var answers = [Int?](repeating: nil, count: programme.questions.count)
    for (index, answer) in programme.answers.enumerated()
    where answers[answer.question.index] == nil {
      answers[answer.question.index] = index
    }
    return answers
  }

  private func state(of question: Model.Question, answer: Int?) -> QuestionReading.State {
    if let answer {
      switch programme.answers[answer].text {
      case .pending(let date, _):
        return isBeyondStop(question.entry) ? .beyondStop : .coming(until: date)
      // What is broken was meant as an answer, and has been reported.
      case .said, .declined, .broken, .unsaid: return .answered(answer)
      }
    }
    if isBeyondStop(question.entry) { return .beyondStop }
    return holder(of: question).map { .held(by: $0) } ?? .open
  }

  private func holder(of question: Model.Question) -> QuestionReading.Holder? {
    for keyword in question.heldBy where programme.says(keyword) { return .statement(keyword) }
    for gate in question.heldByGates
    where stages.contains(where: { $0.gate.condition == gate && $0.gate.isMet }) {
      return .gate(gate)
    }
    if question.facets.isEmpty { return nil }
    for (index, indicator) in indicators.enumerated() {
      if let facet = indicator.facet, question.facets.contains(facet) { return .indicator(index) }
    }
    return nil
  }

  // What a profile asks may be about another model; a stage that this one does not have is none.

  func isBeyondStop(_ entry: Model.Entry) -> Bool {
    var isOfStage = false
    for stage in entry.stages where stages.indices.contains(stage) {
      if !isLeftOut(stage: stage) { return false }
      isOfStage = true
    }
    return isOfStage
  }

  private func firstStageKept(of entry: Model.Entry) -> Int? {
    var first: Int?
    for stage in entry.stages where stages.indices.contains(stage) {
      if !isLeftOut(stage: stage) { return stage }
      if first == nil { first = stage }
    }
    return first
  }
}
