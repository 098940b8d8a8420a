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
    ("outcome \"Better budgets\"", "Write: objective \"Better budgets\""),
    ("activity \"A workshop\"", "Write: tool \"A workshop\""),
    ("tool a { yearly }", "Write: every year"),
    ("tool a { responsible q }", "Write: led by q"),
    ("indicator a { responsible q }", "Write: tracked by q"),
    ("objetive a", "Write: objective a"),
    ("tool a { with q r }", "Write: with q, r"),
    ("tool a { kind site-vist }", "Did you mean “site-visit”?"),
    ("tool a { with qq }", "Did you mean “q”?"),
    ("indicator a { tracked by q monthly }", "Write: tracked by q every month"),
    ("indicator a { target 80 % by 2015 }", "Write 80%"),
    ("indicator a { target 1,200 by 2015 }", "Write 1200, without the comma."),
    ("indicator a { target 12,5 by 2015 }", "Write decimals with a point: 12.5"),
    ("indicator a { baseline tbd }", "Add the date by which you will know it"),
    ("runs 2014/15 to 2016", "or both years: 2014 to 2015"),
    ("runs 2014-2015", "write: 2014 to 2015"),
    ("tool a { on 30.9.2014 }", "Write: on 2014-09-30"),
    ("objective a { result intermediate outcome }", "Write: result intermediate-outcome"),
    ("objective a { result intermediate-result }", "Write: result intermediate-outcome"),
    ("objective a { result purpose }", "Write: result outcome"),
    ("tool a { on H1 2024 }", "Write: on 2024-H1"),
    ("tool a { lasts a few years }", "Write: lasts several years"),
    ("tool a { several times }", "Write: repeatedly"),
    ("why Because", "Write: why \"Because\""),
    ("indicator a { target 2.5 million by 2015 }", "Write: target 2500000 by 2015"),
    ("indicator a { target 2.5m by 2015 }", "Write: target 2500000 by 2015"),
    ("indicator a { target 1,5 million by 2015 }", "Write: target 1500000 by 2015"),
    ("indicator a { target 5 by 2020-21 }", "or both years: 2020 to 2021"),
    ("years begin in July; indicator a { target 5 by 2020-21 }", "Write 2020/21."),
    ("indicator a { average \"days per case\" }", "Write: average in \"days per case\""),
    ("indicator a { mean \"days per case\" }", "Write: average in \"days per case\""),
    (
      "budget 400000 EUR and 250,000 USD",
      "Write: budget 400000 in \"EUR\"\n  budget 250000 in \"USD\""
    ),
    ("budget 5 in \"EUR\"; budget 6 in \"EUR\"", "Keep one line for each currency"),
    ("indicator a { baseline 5 in 2014-02-30 }", "Did you mean 2014-02-28?"),
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
    #expect(findings.map { $0.kind.name } == ["unknown-keyword", "unknown-name", "unknown-name"])
    for finding in findings { #expect(finding.message.utf8.count < 200) }
  }
}
