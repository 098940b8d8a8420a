import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// Findings that are a question left open, and that an answer settles as well as a mended line.
extension Reading {
  /// The advice, and after it an invitation to answer the question that settles this rule's
  /// findings, with the line to copy; without it where the model asks no such question.
  func advice(_ sentences: Prose, orAnswerSettling rule: String) -> Advice {
    for question in programme.questions where question.settles.contains(rule) {
      return Advice(sentences).or(
        "Or answer the guiding question \(quoted: question.words):",
        inProgramme(["answer \(question.name) \"…\""]))
    }
    return Advice(sentences)
  }
}
