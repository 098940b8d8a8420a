import HourglassLanguage
import HourglassSyntax
import TestSupport
import Testing

/// The examples of what can be wrong with words, names, values and files are what they say.
@Suite struct LanguageExampleTests {
  static let cases = FindingKind.language.map { Example.Case($0) }

  @Test(arguments: cases)
  func `The bad example gives this finding alone, at the mark`(_ example: Example.Case) throws {
    let (text, place) = try #require(example.bad)
    let findings = read(document: Source(text), with: Checker.context).findings
    #expect(findings.map { $0.kind.name } == [example.kind.name])
    #expect(findings.first.map { Int($0.span.start) } == place)
    #expect(findings.first?.severity == example.kind.severity)
    #expect(findings.first?.next.isEmpty == false)
  }

  @Test(arguments: cases)
  func `The good example gives none`(_ example: Example.Case) {
    let findings = read(document: Source(example.good), with: Checker.context).findings
    #expect(findings.map { $0.message } == [])
  }
}
