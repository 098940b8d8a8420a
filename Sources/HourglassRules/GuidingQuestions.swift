import HourglassLanguage
import HourglassReading

/// Findings that are a question left open, and that an answer settles as well as a mended line.
extension Reading {
  /// An invitation to answer the question that settles this rule's findings, with the line to
  /// copy, for the end of an advice; empty where the model asks no such question.
  func invitation(toSettle rule: String) -> String {
    for question in programme.questions where question.settles.contains(rule) {
      return " Or answer in the programme the question “\(question.words)”:"
        + "\n  answer \(question.name) \"…\""
    }
    return ""
  }
}
