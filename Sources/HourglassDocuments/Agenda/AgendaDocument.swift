import HourglassFormats
import HourglassLanguage

/// The agendas of a file as documents for a workshop: a table for each stage, with a box before
/// each question and room for what is said.
package func agendas(_ all: [Agenda]) -> Binder {
  Binder(title: listed(all.map { $0.heading }), documents: all.map { $0.document })
}

extension Agenda {
  var document: Document {
    var document = Document(title: heading)
    document.isWide = true
    document.opening = facts + opening.map { Line($0) }
    document.opening += ["Date", "Participants"].map { Line("…", label: $0) }
    for (index, section) in sections.enumerated() {
      var questions = Table(
        heading: (section.stage == nil ? "" : "\(index + 1). ") + section.title,
        columns: [
          .init("Question", share: 36), .init("In the design", share: 24),
          .init("Our answer", share: 26, isToFillIn: true),
          .init("Who finds out, and by when", share: 14, isToFillIn: true),
        ])
      questions.name = "Questions"
      if section.questions.isEmpty { questions.remarks = [Line("No unanswered questions.")] }
      questions.rows = section.questions.map { cells(of: $0) }
      document.add(questions)
      if section.risks.isEmpty { continue }
      var risks = Table(
        heading: "Risks to discuss",
        columns: [
          .init("Risk", share: 36), .init("In the design", share: 24),
          .init("Our response", share: 40, isToFillIn: true),
        ])
      risks.name = "Risks"
      risks.isPart = true
      risks.rows = section.risks.map { risk in
        [
          [Line(risk.title, .strong)] + (risk.meaning.map { [Line($0)] } ?? []),
          [Line("risk \"…\" { kind " + risk.name + " }", .code)], [],
        ]
      }
      document.add(risks)
    }
    for (heading, rows) in openPrinciples {
      var table = Table(
        heading: heading,
        columns: [
          .init(rows[0].isChallenge ? "Challenge" : "Principle", share: 36),
          .init("In the design", share: 24), .init("Our response", share: 40, isToFillIn: true),
        ])
      table.rows = rows.map { row in
        [[Line(row.numberedTitle, .strong), Line(row.key, .code)], [Line(standing(row))], []]
      }
      document.add(table)
    }
    return document
  }

  private func cells(of question: Question) -> Table.Row {
    var words = [Line(question.words, .strong)]
    if let profile = question.profile { words.append(Line(profile, label: "Asked by")) }
    if case .coming(let date) = question.state, !isBlank {
      words.append(Line(date, label: "To be defined by"))
    }
    let otherwise = question.otherwise.map { [Line($0)] } ?? []
    return [words, [Line(question.answerLine, .code)] + otherwise, [], []]
  }
}

extension Document {
  /// A table whose rows are ticked one after the other in a meeting.
  fileprivate mutating func add(_ table: Table) {
    var table = table
    table.isToTick = true
    tables.append(table)
  }
}
