import HourglassFormats
import HourglassLanguage
import HourglassReading

/// The guiding questions to go through together, stage by stage: those that a design leaves open,
/// or all there are.
package struct Agenda: Sendable {
  /// The title of the design; nil where the questions are a model's alone.
  package let programme: String?
  /// Its organisations and its period, as documents begin with them; none without a design.
  let facts: [Line]
  /// The title of the model.
  package let model: String
  /// Every question stands in it, whatever is answered.
  package let isBlank: Bool
  /// How many questions there are in all.
  package let total: Int
  /// How many the design leaves open.
  package let openCount: Int
  /// The design leaves some stages out on purpose, and they are left out here.
  package let leavesOutStages: Bool
  package let sections: [Section]
  /// How the design stands to the principles and challenges of the model: all of them, whatever
  /// it shows.
  package let principles: [PrincipleRow]

  /// One stage of the model; at the end, what belongs to none.
  package struct Section: Sendable {
    /// The word for the stage; nil for what belongs to none.
    package let stage: String?
    package let title: String
    package let questions: [Question]
    package let risks: [Risk]
  }

  package struct Question: Sendable {
    /// What `answer` names it by.
    package let key: String
    package let words: String
    package let state: State
    /// What else would answer it, in words; nil where nothing does.
    package let otherwise: String?
    /// The profile that asks it; nil for a question of the model.
    package let profile: String?
    /// The line that answers it.
    package let answerLine: String
  }

  package enum State: Sendable {
    /// Nobody has been asked: there is no design.
    case unasked
    case open
    case answered(String)
    /// It will come by then.
    case coming(String)
    /// Something else in the design answers it: what, in words.
    case held(String)
    case leftOut
  }

  /// A risk of the model that the design does not name.
  package struct Risk: Sendable {
    package let name: String
    package let title: String
    package let meaning: String?
  }
}

extension Agenda {
  /// - Parameter isBlank: every question is to stand in it, whatever is answered.
  package init(of reading: Reading, blank isBlank: Bool) {
    let programme = reading.programme
    let questions = reading.questions
    let risks = reading.risksToThinkOf
    self.programme = programme.title(programme.head)
    facts = programme.openingFacts(on: nil)
    model = reading.model.title(reading.model.head)
    self.isBlank = isBlank
    total = questions.count
    openCount = questions.reduce(0) { $0 + ($1.state.isOpen ? 1 : 0) }
    let isLeftOut = reading.stages.indices.map { reading.isLeftOut(stage: $0) && !isBlank }
    leavesOutStages = isLeftOut.contains(true)
    var sections: [Section] = []
    for stage in reading.stages.indices.map({ Optional($0) }) + [nil] {
      if let stage, isLeftOut[stage] { continue }
      let section = Section(
        ofStage: stage, in: reading.model,
        questions: questions.filter { $0.stage == stage && (isBlank || $0.state.isUnanswered) }
          .map { Question($0, in: reading) },
        risks: isBlank
          ? reading.model.risks.indices.filter { reading.model.risks[$0].stages.first == stage }
          : risks.filter { $0.stage == stage }.map { $0.risk })
      if stage != nil || !section.isEmpty { sections.append(section) }
    }
    self.sections = sections
    principles = principleRows(of: reading)
  }

  /// Every question and every risk of a model, for a design that is yet to be written.
  package init(of model: Model) {
    programme = nil
    facts = []
    self.model = model.title(model.head)
    isBlank = true
    total = model.questions.count
    openCount = total
    leavesOutStages = false
    var sections: [Section] = []
    for stage in model.stages.indices.map({ Optional($0) }) + [nil] {
      let section = Section(
        ofStage: stage, in: model,
        questions: model.questions.filter { $0.entry.stages.first == stage }
          .map { Question($0, state: .unasked, profile: nil, in: model) },
        risks: model.risks.indices.filter { model.risks[$0].stages.first == stage })
      if stage != nil || !section.isEmpty { sections.append(section) }
    }
    self.sections = sections
    principles = principleRows(of: model)
  }

  /// Principles, then challenges: those to talk about, which are the ones that the design does not
  /// show, or only in part; all of them where every question is to stand here.
  var openPrinciples: [(heading: String, rows: [PrincipleRow])] {
    let rows = isBlank ? principles : principles.filter { $0.isOpen }
    return [
      ("Principles to discuss", rows.filter { !$0.isChallenge }),
      ("Challenges to discuss", rows.filter { $0.isChallenge }),
    ].filter { !$0.1.isEmpty }
  }

  /// What stands over the questions, in sentences.
  var opening: [String] {
    guard let programme else {
      return [
        "These are the \(total) guiding questions of " + inQuotes(model)
          + ". A design answers many of them in other lines. To answer the rest, use the line "
          + "given with each question."
      ]
    }
    if isBlank {
      return [
        "These are all " + counted(total, "guiding question") + ", whether or not "
          + inQuotes(programme) + " answers them."
      ]
    }
    var text = "The design answers all its guiding questions."
    if openCount > 0 {
      text =
        "Of " + counted(total, "guiding question") + ", \(openCount) "
        + (openCount == 1 ? "is" : "are") + " unanswered. To answer a question, add the line "
        + "given with it to the programme. If the answer is left out on purpose, write none because and the "
        + "reason after the key."
    }
    if leavesOutStages {
      text += " This list has no questions about stages that the design leaves out on purpose."
    }
    return [text]
  }

  var heading: String {
    programme.map { "Guiding questions for " + inQuotes($0) }
      ?? "Guiding questions of " + inQuotes(model)
  }
}

extension Agenda.Section {
  fileprivate init(
    ofStage stage: Int?, in model: Model, questions: [Agenda.Question], risks: [Int]
  ) {
    self.stage = stage.map { model.name(model.stages[$0].entry.head) }
    title = stage.map { model.title(model.stages[$0].entry.head) } ?? "The design as a whole"
    self.questions = questions
    self.risks = risks.map { index in
      let risk = model.risks[index]
      return Agenda.Risk(
        name: model.name(risk.head), title: model.title(risk.head),
        meaning: risk.means.map { asSentence(model.string($0)) })
    }
  }

  var isEmpty: Bool { questions.isEmpty && risks.isEmpty }
}

extension Agenda.Question {
  fileprivate init(_ question: QuestionReading, in reading: Reading) {
    let programme = reading.programme
    let state: Agenda.State =
      switch question.state {
      case .open: .open
      case .answered(let answer): .answered(programme.words(ofAnswer: answer))
      case .coming(let date): .coming(date.spelling)
      case .held(let holder): .held(holder.words(in: programme))
      case .beyondStop: .leftOut
      }
    self.init(
      programme.questions[question.question], state: state,
      profile: programme.profile(ofQuestion: question.question), in: reading.model)
  }

  fileprivate init(
    _ question: Model.Question, state: Agenda.State, profile: String?, in model: Model
  ) {
    key = question.name
    words = question.words
    self.state = state
    self.profile = profile
    answerLine = question.answerLine
    otherwise = question.otherWays(in: model).map { "or " + $0 }
  }
}

extension Model.Question {
  /// The line that answers it.
  var answerLine: String { "answer " + name + " \"…\"" }

  /// What answers it as well as an answer does, in words; nil where nothing does.
  package func otherWays(in model: Model) -> String? {
    var ways: [String] = []
    if !heldBy.isEmpty {
      ways.append("a line that begins with " + listed(heldBy.map { $0.name }, "or"))
    }
    for gate in heldByGates { ways.append("a line that meets the condition " + gate.name) }
    // A profile may speak of the facets of another model.
    let known = facets.filter { model.facets.indices.contains($0) }
    if !known.isEmpty {
      ways.append(
        "an indicator of the facet "
          + listed(known.map { model.name(model.facets[$0].entry.head) }, "or"))
    }
    return ways.isEmpty ? nil : listed(ways, "or")
  }
}

extension QuestionReading.State {
  /// An answer that will come is not there yet.
  fileprivate var isUnanswered: Bool {
    switch self {
    case .open, .coming: true
    case .answered, .held, .beyondStop: false
    }
  }
}

extension QuestionReading.Holder {
  fileprivate func words(in programme: Programme) -> String {
    switch self {
    case .statement(let keyword): "a line that begins with " + keyword.name
    case .gate(let gate): "the line that meets the condition " + gate.name
    case .indicator(let index):
      "the indicator " + inQuotes(programme.title(programme.indicators[index].head))
    }
  }
}

extension Programme {
  fileprivate func words(ofAnswer index: Int) -> String {
    switch answers[index].text {
    case .said(let text): string(text)
    case .declined(let reason): "none, because " + string(reason)
    case .pending, .broken, .unsaid: ""
    }
  }

  /// The title of the profile that asks a question; nil where the model does.
  fileprivate func profile(ofQuestion index: Int) -> String? {
    var first = model.questions.count
    if index < first { return nil }
    for profile in profiles {
      first += profile.questions.count
      if index < first { return profile.title }
    }
    return nil
  }
}
