import HourglassLanguage

/// The agenda as a page to fill in together: a box for each question and room for what is said.
package func agendaMarkdown(_ agenda: Agenda) -> String {
  var text = "# " + markdown(agenda.heading) + "\n\n"
  for paragraph in agenda.opening { text += markdown(paragraph) + "\n\n" }
  text += "- Date: …\n- Participants: …\n"
  for (index, section) in agenda.sections.enumerated() {
    let number = section.stage == nil ? "" : "\(index + 1). "
    text += "\n## " + number + markdown(section.title) + "\n"
    if section.questions.isEmpty { text += "\nNo unanswered questions.\n" }
    for question in section.questions {
      write(question, isBlank: agenda.isBlank, to: &text)
    }
    if section.risks.isEmpty { continue }
    text += "\n### Risks to discuss\n"
    for risk in section.risks {
      text += "\n- [ ] **" + markdown(risk.title) + "**\n"
      if let meaning = risk.meaning { text += "  - What it is: " + markdown(meaning) + "\n" }
      text += "  - In the design: " + code("risk \"…\" { kind " + risk.name + " }") + "\n"
      text += "  - Our response: …\n"
    }
  }
  return text + principlesMarkdown(of: agenda)
}

private func write(_ question: Agenda.Question, isBlank: Bool, to text: inout String) {
  text += "\n- [ ] **" + markdown(question.words) + "**\n"
  if let profile = question.profile {
    text += "  - Asked by: " + markdown(profile) + "\n"
  }
  if case .coming(let date) = question.state, !isBlank {
    text += "  - To be defined by: " + date + "\n"
  }
  text += "  - In the design: " + code(question.answerLine)
  text += (question.otherwise.map { ", " + markdown($0) } ?? "") + "\n"
  text += "  - Our answer: …\n  - Who finds out, and by when: …\n"
}
