import HourglassFormats
import HourglassLanguage

/// The agenda for programs, in version 1 of this shape; one object for each programme.
///
/// `programme` (`null` where the questions are a model's alone), `model`, `total`, `open` and
/// `sections`, one for each stage and at the end one for what belongs to none (`stage` is `null`).
/// A section has `stage`, `title`, `questions` and `risks`. A question has `key`, `words`,
/// `profile` (the one that asks it, or `null`), `state`, which is `open`, `coming`, `answered`,
/// `held`, `left-out` or `unasked`, and `detail`: the date, the answer or what holds it, or `null`.
/// A risk has `name`, `title` and `meaning`. After the sections, `principles` and `challenges` say
/// how the design stands to all those of the model, as `traceJson` does.
package func agendaJson(_ agenda: Agenda) -> Json {
  [
    "version": 1,
    "programme": Json(agenda.programme),
    "model": .string(agenda.model),
    "total": Json(agenda.total),
    "open": Json(agenda.openCount),
    "sections": .array(
      agenda.sections.map { section in
        [
          "stage": Json(section.stage),
          "title": .string(section.title),
          "questions": .array(section.questions.map(json)),
          "risks": .array(section.risks.map(json)),
        ]
      }),
    "principles": principlesJson(agenda.principles.filter { !$0.isChallenge }),
    "challenges": principlesJson(agenda.principles.filter { $0.isChallenge }),
  ]
}

private func json(_ question: Agenda.Question) -> Json {
  let (state, detail) = question.state.words
  return [
    "key": .string(question.key),
    "words": .string(question.words),
    "profile": Json(question.profile),
    "state": .string(state),
    "detail": Json(detail),
  ]
}

private func json(_ risk: Agenda.Risk) -> Json {
  [
    "name": .string(risk.name), "title": .string(risk.title), "meaning": Json(risk.meaning),
  ]
}

extension Agenda.State {
  fileprivate var words: (state: String, detail: String?) {
    switch self {
    case .unasked: ("unasked", nil)
    case .open: ("open", nil)
    case .answered(let text): ("answered", text)
    case .coming(let date): ("coming", date)
    case .held(let words): ("held", words)
    case .leftOut: ("left-out", nil)
    }
  }
}
