import HourglassLanguage
import HourglassSyntax
import TestSupport
import Testing

/// What people who never programmed are told to write next.
@Suite struct MessageTests {
  private func advice(_ lines: String) -> [String] {
    let text = "programme p \"P\" {\n  peers q { number 3 }\n  peers r { number 4 }\n\(lines)\n}"
    return read(document: Source(text), models: [referenceModel]).findings.map { $0.next }
  }

  @Test(arguments: [
    ("outcome \"Better budgets\"", "For example: objective"),
    ("activity \"A workshop\"", "For example: tool"),
    ("tool a { yearly }", "For example: every 6 months"),
    ("tool a { responsible q }", "What can stand here"),
    ("indicator a { responsible q }", "For example: tracked by"),
    ("objetive a", "Did you mean “objective”?"),
    ("tool a { with q r }", "Names in a list have commas between them: q, r"),
    ("tool a { kind site-vist }", "Did you mean “site-visit”?"),
    ("tool a { with qq }", "Did you mean “q”?"),
    ("indicator a { tracked by q monthly }", "Write: every month"),
    ("indicator a { target 80 % by 2015 }", "Write 80%"),
    ("indicator a { target 1,200 by 2015 }", "Write it without the comma: 1200"),
    ("indicator a { target 12,5 by 2015 }", "Decimals have a point: 12.5"),
    ("indicator a { baseline tbd }", "Say by when it will be known"),
    ("runs 2014/15 to 2016", "write both: 2014 to 2015"),
    ("runs 2014-2015", "it is: 2014 to 2015"),
    ("tool a { on 30.9.2014 }", "Write a year, quarter, month or day"),
    ("why Because", "For example: why"),
    ("indicator a { baseline 5 in 2014-02-30 }", "Write a year, quarter, month or day"),
  ])
  func tellsWhatToWrite(line: String, next: String) throws {
    let all = advice("  " + line)
    #expect(all.count == 1, "\(all)")
    #expect(try #require(all.first).contains(next), "\(all)")
  }

  /// A word that goes on for pages is quoted by its beginning.
  @Test func longWordsAreCutShort() throws {
    let word = String(repeating: "d", count: 5000)
    let text = "programme p \"P\" {\n  \(word) 1\n  tool t { with \(word); kind \(word) }\n}"
    let findings = read(document: Source(text), models: [referenceModel]).findings
    #expect(findings.map { $0.kind.name } == ["unknown-word", "unknown-name", "unknown-name"])
    for finding in findings { #expect(finding.message.utf8.count < 200) }
  }
}
