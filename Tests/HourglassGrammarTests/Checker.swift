import HourglassDocuments
import HourglassLanguage
import HourglassSyntax
import TestSupport

/// The findings that say a text is no sentence of the language, by name; other findings are about
/// what a sentence says.
enum Checker {
  private static let kinds = Set(
    FindingKind.syntax.map { $0.name } + [
      "unknown-keyword", "misplaced-keyword", "capitalised-keyword", "wrapped-line",
      "incorrect-line",
      "value-spelling", "ambiguous-number",
    ])

  static func refusals(of text: String) -> [String] {
    findings(in: text).filter { kinds.contains($0) }
  }

  static func findings(in text: String) -> [String] {
    read(document: Source(text), with: context).findings.map { $0.kind.name }
  }

  /// What is known of a file that is to be mended.
  static func found(in source: Source) -> FoundInFile {
    let document = read(document: source, with: context)
    return FoundInFile(document.findings, unclear: document.resolution.unclearStretches)
  }

  /// What a design can use, by its path.
  private static let files = Dictionary(
    uniqueKeysWithValues: (Repository.samples
      + Repository.files(in: "Tests/Fixtures/shared", ending: "hourglass")).map {
        ($0, Repository.text(of: $0))
      })

  /// The files that stand beside the designs of these tests: those of `Tests/Fixtures`.
  static var context: DocumentContext {
    DocumentContext(models: [referenceModel], profiles: { profiles }, place: { "design.hourglass" })
    {
      path, _ in
      // The manual uses the library that is kept beside it.
      let beside = path.hasPrefix("../") ? String(path.dropFirst(3)) : "Tests/Fixtures/" + path
      guard let text = files[beside] else { return .missing }
      return .found([UInt8](text.utf8), place: path, isMarkdown: false)
    }
  }

  static let profiles = ["eu", "fcdo", "iati", "usaid"].flatMap { name in
    read(
      document: Source(Repository.text(of: "Models/profiles/\(name).hourglass")),
      models: [referenceModel]
    ).profiles
  }
}
