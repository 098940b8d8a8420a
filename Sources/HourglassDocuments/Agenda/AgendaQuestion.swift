import HourglassFormats
import HourglassLanguage
import HourglassReading

/// A question as it stands in an agenda, and what answers it.
extension Agenda.Question {
  init(_ question: QuestionReading, in reading: Reading) {
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

  init(
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
  var isUnanswered: Bool {
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
