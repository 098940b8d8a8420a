import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// Advice leads somewhere: who follows it does not get another finding for it, and is done soon.
@Suite struct AdviceClosureTests {
  struct Design: CustomTestStringConvertible {
    let testDescription: String
    let text: String
  }

  private static let designs: [Design] =
    kindsUnderTest.map { Example.Case($0) }.compactMap { example in
      example.bad.map { Design(testDescription: example.name, text: $0.text) }
    }
    + Repository.examples.map {
      Design(testDescription: Repository.name(of: $0), text: Repository.text(of: $0))
    } + poorDesigns.map { Design(testDescription: String($0.prefix(40)), text: $0) }

  /// Designs of people who have only begun.
  private static let poorDesigns = [
    "programme p \"P\" { }",
    "programme p \"P\" {\n  peers q \"Q\"\n  tool t \"T\" { with q }\n}",
    """
    programme c "Cities" {
      peers offices "City offices" { are organisations }
      tool meetings "Meetings" { kind large-group-meeting; with offices; every year }
      objective contacts "They know one another" { stage contact; for offices }
    }
    """,
    """
    programme w "Water boards" {
      peers boards "Boards" { are organisations; shares with plants }
      group plants "Plant managers"
      tool general "General meetings" { kind large-group-meeting; with boards; every year }
      objective clean "Plants run better" { stage scale; for boards }
    }
    """,
    """
    programme s "Schools" {
      peers heads "Head teachers"
      tool course "Courses" { kind training; with heads }
      objective better "Schools teach better" { stage scale }
      indicator pass "Pupils who pass" { target 60% by 2027 }
      indicator rated "Lessons" { rated 1 to 5 }
      indicator told "What changed" { story }
    }
    """,
    """
    programme h "Health posts" {
      organisation ministry "Ministry"
      peers nurses "Nurses" { from ministry }
      tool visits "Visits" { kind site-visit; among nurses }
      tool back "Evenings at home" { kind report-back; with nurses }
      objective learn "Nurses learn" { stage learning; for nurses }
      objective change "Posts change" { stage scale }
      risk leave "Nurses leave" { threatens learn }
      assumption time "Posts give them time"
    }
    """,
  ]

  private func findings(_ text: String) -> [Finding] {
    let document = read(document: Source(text), models: [referenceModel])
    return document.findings
      + document.programmes.flatMap { programme in
        judge(interpret(programme)).filter { $0.allowedBy == nil }.map { $0.finding }
      }
  }

  /// What remains for the author alone: texts and dates to fill in.
  private static let blanks: Set = ["example-text", "placeholder-text", "undated-tbd"]

  /// The same of the designs that came out wrong once.
  @Test(.needsStudy) func `Advice on what came out wrong once leads somewhere, too`() throws {
    let cases = try Study.cases().map { Design(testDescription: $0.name, text: $0.text) }
    #expect(cases.count > 30)
    for design in cases where !findings(design.text).contains(where: { $0.isOfWriting }) {
      `Each way that is offered settles the finding and brings no error`(design: design)
      `Three rounds of advice leave nothing that is offered`(design: design)
    }
  }

  @Test(arguments: designs)
  func `Each way that is offered settles the finding and brings no error`(design: Design) {
    let before = findings(design.text)
    let errors = Set(before.filter { $0.severity == .error }.map { $0.kind.name })
    for finding in before {
      for way in finding.advice.ways {
        let text = design.text.inserting(way)
        let after = findings(text)
        let new = after.filter { $0.severity == .error && !errors.contains($0.kind.name) }
        #expect(new.map { $0.message } == [], "\(finding.kind.name): \(finding.next)")
        // By the stages it is about, where it is about stages.
        let count = { (list: [Finding]) in
          list.count { $0.kind.name == finding.kind.name && $0.stages == finding.stages }
        }
        if Self.asksForMore.contains(finding.kind.name) { continue }
        #expect(
          count(after) < count(before), "\(finding.kind.name): \(finding.message) \(finding.next)")
      }
    }
  }

  /// Where another line has to go as well, or where each of several things asks for itself.
  private static let asksForMore: Set = ["one-sided-visit"]

  /// Everything that is offered first, pasted at once, three times.
  @Test(arguments: designs)
  func `Three rounds of advice leave nothing that is offered`(design: Design) {
    var text = design.text
    for _ in 0..<3 {
      var taken: Set<[String]> = []
      let offers = findings(text).compactMap { $0.advice.ways.first }.flatMap { $0 }.filter {
        taken.insert($0.lines + $0.owners.map { String($0) }).inserted
      }
      if offers.isEmpty { break }
      text = text.inserting(offers)
    }
    let left = findings(text).filter { !Self.blanks.contains($0.kind.name) && $0.advice.hasOffer }
    #expect(left.map { "\($0.kind.name): \($0.message)" } == [], "\(text)")
  }
}

extension Finding {
  /// Whether it is an error in how the design is written: it hides what else there is to say.
  fileprivate var isOfWriting: Bool {
    severity == .error
      && (FindingKind.syntax + FindingKind.language).contains { $0.name == kind.name }
  }

  /// The stages it is about; empty where it is about something else.
  fileprivate var stages: [Int] {
    subjects.compactMap { if case .stage(let stage, _) = $0 { stage } else { nil } }
  }
}
