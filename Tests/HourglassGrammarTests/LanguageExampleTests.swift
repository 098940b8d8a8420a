import HourglassLanguage
import HourglassSyntax
import Testing

/// The examples of what can be wrong with words, names, values and files are what they say.
@Suite struct LanguageExampleTests {
  struct Case: CustomTestStringConvertible {
    let kind: FindingKind
    var testDescription: String { kind.name }
  }

  static let cases = FindingKind.language.map { Case(kind: $0) }

  private func text(_ kind: FindingKind, _ side: (Example.Edit) -> String) throws -> String {
    var text = Repository.text("Tests/Fixtures/clean.hourglass")
    for edit in kind.example.edits {
      let places = text.ranges(of: edit.clean)
      #expect(places.count == 1, "“\(edit.clean)” does not stand there exactly once")
      text.replaceSubrange(try #require(places.first), with: side(edit))
    }
    return text
  }

  @Test(arguments: cases)
  func `The bad example gives this finding alone, at the mark`(_ example: Case) throws {
    let marked = try text(example.kind) { $0.bad }
    let mark = try #require(marked.range(of: "‸"))
    let place = marked.utf8.distance(from: marked.startIndex, to: mark.lowerBound)
    let findings = read(
      document: Source(marked.replacing("‸", with: "")), with: Checker.context
    ).findings
    #expect(findings.map { $0.kind.name } == [example.kind.name])
    #expect(findings.first.map { Int($0.span.start) } == place)
    #expect(findings.first?.severity == example.kind.severity)
    #expect(findings.first?.next.isEmpty == false)
  }

  @Test(arguments: cases)
  func `The good example gives none`(_ example: Case) throws {
    let findings = read(
      document: Source(try text(example.kind) { $0.good }), with: Checker.context
    ).findings
    #expect(findings.map { $0.message } == [])
  }
}
