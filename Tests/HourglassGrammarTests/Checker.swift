import HourglassLanguage
import HourglassSyntax

/// The findings that say a text is no sentence of the language, by name; other findings are about
/// what a sentence says.
enum Checker {
  private static let kinds = Set(
    FindingKind.syntax.map { $0.name } + [
      "unknown-word", "misplaced-word", "capitalised-word", "wrapped-line", "wrong-operands",
      "value-spelling", "ambiguous-number",
    ])

  static func refusals(of text: String) -> [String] {
    findings(in: text).filter { kinds.contains($0) }
  }

  static func findings(in text: String) -> [String] {
    read(document: Source(text), models: models).findings.map { $0.kind.name }
  }

  /// Without a model to follow no programme is read.
  static let models =
    read(document: Source(Repository.text("Models/peer-learning.hourglass")), models: []).models
}
