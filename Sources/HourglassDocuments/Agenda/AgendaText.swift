import HourglassFormats
import HourglassLanguage

/// The agenda as plain text, to be read out and ticked.
package func agendaText(_ agenda: Agenda) -> Page {
  var page = Page()
  page.paragraph(agenda.heading, .strong)
  for paragraph in agenda.opening { page.paragraph(paragraph) }
  for (index, section) in agenda.sections.enumerated() {
    page.gap()
    let number = section.stage == nil ? "" : "\(index + 1). "
    page.paragraph(number + section.title, .strong)
    if section.questions.isEmpty {
      page.paragraph("No unanswered questions.", indent: 3)
    }
    for question in section.questions {
      write(question, isBlank: agenda.isBlank, to: &page)
    }
    if section.risks.isEmpty { continue }
    page.gap()
    page.line("   Risks to discuss", .strong)
    for risk in section.risks {
      page.write("   [ ] ")
      page.paragraph(risk.title, indent: 7)
      if let meaning = risk.meaning { page.paragraph(meaning, indent: 7) }
      page.line(blanks(7) + "risk \"…\" { kind " + risk.name + " }", .good)
    }
  }
  writePrinciples(of: agenda, to: &page)
  if let key = agenda.sections.lazy.flatMap({ $0.questions }).first?.key {
    page.gap()
    page.atTerminal {
      $0.paragraph(
        "For the source of a question, run hourglass explain with the key after `answer`, for "
          + "example " + key + ".", .faint)
    }
  }
  return page
}

private func write(_ question: Agenda.Question, isBlank: Bool, to page: inout Page) {
  page.gap()
  page.write("   [ ] ")
  page.paragraph(question.words, indent: 7)
  if let profile = question.profile {
    page.paragraph("Asked by " + inQuotes(profile) + ".", indent: 7)
  }
  if case .coming(let date) = question.state, !isBlank {
    page.paragraph("The answer is to be defined by " + date + ".", indent: 7, .note)
  }
  page.line(blanks(7) + question.answerLine, .good)
  if let otherwise = question.otherwise { page.paragraph(otherwise, indent: 7, .faint) }
}
