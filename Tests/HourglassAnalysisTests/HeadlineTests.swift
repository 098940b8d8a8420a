import HourglassAnalysis
import HourglassLanguage
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// The first sentence of a finding fits on a line of a list: it has no more than 110 characters,
/// whatever the design calls its things.
@Suite struct HeadlineTests {
  @Test(arguments: FindingKind.catalogue.map { $0.name })
  func `of the example of each kind`(_ name: String) throws {
    let kind = try #require(FindingKind.catalogue.first { $0.name == name })
    guard let (bad, _) = Example.Case(kind).bad else { return }
    check(bad)
  }

  @Test(arguments: Repository.samples) func `of what ships`(_ path: String) {
    check(Repository.text(of: path))
  }

  /// Titles and names as long as people make them, and longer.
  @Test func `of things with long names`() {
    for design in MadeUpDesign.some(40, size: 4) {
      let long = design.text.replacing(
        "Text ", with: String(repeating: "A title that goes on ", count: 9))
      check(long)
    }
  }

  @Test func `of ordinary mistakes`() throws {
    for mistake in MistakeTests.mistakes {
      check(try #require(mistake.text(in: MistakeTests.design)))
    }
  }

  @Test func `of damaged designs`() {
    var random = SeededRandom(seed: 11)
    for design in MadeUpDesign.some(60) {
      check(String(decoding: design.damaged(using: &random), as: UTF8.self))
    }
  }

  private func check(_ text: String) {
    for finding in analysed(text).findings(withAllowed: true) {
      let headline = finding.finding.headline.text
      if headline.unicodeScalars.count > Prose.longestHeadline {
        Issue.record("\(finding.finding.kind.name), \(headline.unicodeScalars.count): \(headline)")
      }
    }
  }
}
