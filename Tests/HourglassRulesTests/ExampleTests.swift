import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// The examples in the catalogue are what they say they are.
@Suite struct ExampleTests {
  @Test func `The clean design is clean`() {
    let checked = Checked(cleanDesign)
    for finding in checked.findings { Issue.record("\(finding.kind.name): \(finding.message)") }
    #expect(checked.document.programmes.count == 1)
  }

  @Test(arguments: kindsUnderTest.map { Example.Case($0) })
  func `The bad example gives this finding alone, at the mark`(example: Example.Case) throws {
    let (text, place) = try #require(example.bad)
    let findings = Checked(text, requesting: example.name).findings
    #expect(findings.map { $0.kind.name } == [example.name])
    #expect(findings.first.map { Int($0.span.start) } == place)
    #expect(findings.first?.severity == example.kind.severity)
  }

  @Test(arguments: kindsUnderTest.map { Example.Case($0) })
  func `The good example gives no finding`(example: Example.Case) {
    #expect(Checked(example.good, requesting: example.name).names == [])
  }

  @Test(arguments: kindsUnderTest.map { Example.Case($0) })
  func `The good example is the bad one mended`(example: Example.Case) throws {
    let (text, _) = try #require(example.bad)
    #expect(text != example.good)
  }

  @Test(arguments: kindsUnderTest.map { Example.Case($0) })
  func `A comment in another alphabet before it moves the finding along`(
    example: Example.Case
  ) throws {
    let (text, place) = try #require(example.bad)
    let comment = "# 学び合い — «пример» 🙂\n"
    let findings = Checked(comment + text, requesting: example.name).findings
    #expect(findings.map { $0.kind.name } == [example.name])
    #expect(findings.first.map { Int($0.span.start) } == place + comment.utf8.count)
  }

  @Test(arguments: kindsUnderTest.map { Example.Case($0) })
  func `Windows line ends change nothing`(example: Example.Case) throws {
    let (text, place) = try #require(example.bad)
    let findings = Checked(text.replacing("\n", with: "\r\n"), requesting: example.name).findings
    let linesBefore = text.utf8.prefix(place).filter { $0 == 0x0A }.count
    #expect(findings.map { $0.kind.name } == [example.name])
    #expect(findings.first.map { Int($0.span.start) } == place + linesBefore)
  }

  @Test(
    arguments: kindsUnderTest.filter { kind in Rule.all.contains { $0.kind.name == kind.name } }
      .map { Example.Case($0) })
  func `An allowance in the programme silences it`(example: Example.Case) throws {
    let (text, _) = try #require(example.bad)
    let checked = Checked(
      text.addingToProgramme("allow \(example.name) because \"We know of it\""),
      requesting: example.name)
    #expect(checked.names == [])
    #expect(checked.allowed == [example.name])
  }
}
