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
    let stages = reading.stages.indices.filter { isBlank || !reading.isLeftOut(stage: $0) }
    leavesOutStages = stages.count < reading.stages.count
    sections = Agenda.sections(of: reading.model, at: stages) { stage in
      questions.filter { $0.stage == stage && (isBlank || $0.state.isUnanswered) }
        .map { Question($0, in: reading) }
    } risks: { stage in
      isBlank
        ? reading.model.risks(at: stage) : risks.filter { $0.stage == stage }.map { $0.risk }
    }
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
    sections = Agenda.sections(of: model, at: Array(model.stages.indices)) { stage in
      model.questions.filter { $0.entry.stages.first == stage }
        .map { Question($0, state: .unasked, profile: nil, in: model) }
    } risks: { stage in
      model.risks(at: stage)
    }
    principles = principleRows(of: model)
  }

  /// One for each of these stages, and one for what belongs to none, where there is anything.
  private static func sections(
    of model: Model, at stages: [Int], questions: (Int?) -> [Question], risks: (Int?) -> [Int]
  ) -> [Section] {
    (stages.map { Optional($0) } + [nil]).map { stage in
      Section(ofStage: stage, in: model, questions: questions(stage), risks: risks(stage))
    }.filter { $0.stage != nil || !$0.questions.isEmpty || !$0.risks.isEmpty }
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
}

extension Model {
  /// The risks that first occur at a stage; nil for those of none.
  fileprivate func risks(at stage: Int?) -> [Int] {
    risks.indices.filter { risks[$0].stages.first == stage }
  }
}
