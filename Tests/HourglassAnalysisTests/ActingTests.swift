import Hourglass
import HourglassAnalysis
import HourglassLanguage
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// One click writes the lines that a finding offers, or accepts the finding, where a person would
/// have written it.
@Suite struct ActingTests {
  /// Those that speak up by themselves: without a profile that asks, and on any day.
  private static let cases = Rule.all.map { Example.Case($0.kind) }.filter {
    analysed($0.badText).finding($0.name) != nil
  }

  @Test func `Nearly every rule is tried here`() { #expect(Self.cases.count > 80) }

  @Test(arguments: cases)
  func `What is offered is written in the one layout, and settles it`(_ rule: Example.Case) throws {
    let analysis = analysed(laidOut(rule.badText))
    let found = try #require(analysis.finding(rule.name))
    for way in found.advice.ways {
      let text = analysis.text(with: analysis.edits(inserting: way))
      let isTidy = laidOut(text) == text
      #expect(isTidy)
      let kinds = analysed(text.replacing("\"…\"", with: "\"In our words\"")).findingKinds
      let isSettled =
        kinds.count { $0 == rule.name } < analysis.findingKinds.count { $0 == rule.name }
      // The other side has to be written as well.
      #expect(isSettled || rule.name == "one-sided-visit")
    }
  }

  @Test(arguments: cases) func `Each can be allowed`(_ rule: Example.Case) throws {
    let analysis = analysed(laidOut(rule.badText))
    let found = try #require(analysis.finding(rule.name))
    let edits = try #require(analysis.edits(allowing: found))
    let text = analysis.text(with: edits)
    let isTidy = laidOut(text) == text
    #expect(isTidy)
    let after = analysed(text)
    let allowed = after.findings(withAllowed: true).filter { $0.allowedBecause == "…" }
    let names = allowed.map { $0.finding.kind.name }
    #expect(names.contains(rule.name))
    let left = after.findingKinds.count { $0 == rule.name }
    #expect(left < analysis.findingKinds.count { $0 == rule.name })
  }

  @Test func `What cannot be read cannot be allowed`() throws {
    let analysis = analysed("programme p \"P\" { wrong }")
    for found in analysis.findings(withAllowed: true) {
      #expect((analysis.edits(allowing: found.finding) == nil) == !found.finding.isOfDesign)
    }
    #expect(analysis.findings(withAllowed: true).contains { !$0.finding.isOfDesign })
  }

  @Test(arguments: [
    // A block that is there, on one line or on several, with a comment, or not closed.
    ("programme p \"P\" {\n  why \"W\"\n}\n", "programme p \"P\" {\n  why \"W\"\n  line 1\n}\n"),
    ("programme p \"P\" {\n}\n", "programme p \"P\" {\n  line 1\n}\n"),
    ("programme p \"P\" {}\n", "programme p \"P\" {\n  line 1\n}\n"),
    ("programme p \"P\" { why \"W\" }\n", "programme p \"P\" {\n  why \"W\"\n  line 1\n}\n"),
    (
      "programme p \"P\" {\n  why \"W\" # so\n\n}\n",
      "programme p \"P\" {\n  why \"W\" # so\n  line 1\n}\n"
    ),
    ("programme p \"P\" {\n  why \"W\"\n", "programme p \"P\" {\n  why \"W\"\n  line 1\n"),
    // None yet.
    ("programme p \"P\"\n", "programme p \"P\" {\n  line 1\n}\n"),
    ("programme p \"P\" # so\n", "programme p \"P\" {\n  line 1\n} # so\n"),
  ]) func `Lines go behind what stands in the block`(before: String, after: String) {
    let analysis = analysed(before)
    #expect(analysis.text(with: analysis.edits(inserting: [Offer(["line 1"], into: [0])])) == after)
  }

  @Test func `Blocks that end in one place keep their order`() {
    let analysis = analysed("programme p \"P\" {\n  group g \"G\"\n}\n")
    let offers = [Offer(["line 1"], into: [0]), Offer(["line 2"], into: [1])]
    #expect(
      analysis.text(with: analysis.edits(inserting: offers))
        == "programme p \"P\" {\n  group g \"G\" {\n    line 2\n  }\n  line 1\n}\n")
  }

  @Test func `Blocks on one line keep all they hold`() {
    let analysis = analysed("programme p \"P\" { group g \"G\" { number 3 } }\n")
    let offers = [Offer(["line 1"], into: [0]), Offer(["line 2"], into: [1])]
    #expect(
      analysis.text(with: analysis.edits(inserting: offers))
        == "programme p \"P\" { group g \"G\" {\n  number 3\n  line 2\n}\n  line 1\n}\n")
  }

  @Test func `What is for no block goes to the end`() {
    for (before, after) in [("", "line 1\n"), ("use \"a\"\n", "use \"a\"\n\nline 1\n")] {
      let analysis = analysed(before)
      let edits = analysis.edits(inserting: [Offer(["line 1"], into: [-1])])
      #expect(analysis.text(with: edits) == after)
    }
  }

  private func laidOut(_ text: String) -> String {
    String(decoding: analysed(text).formatted.bytes, as: UTF8.self)
  }
}

extension Finding {
  fileprivate var isOfDesign: Bool { Rule.all.contains { $0.kind.name == kind.name } }
}

extension Analysis {
  fileprivate var findingKinds: [String] {
    findings(withAllowed: false).map { $0.finding.kind.name }
  }

  fileprivate func finding(_ name: String) -> Finding? {
    findings(withAllowed: false).first { $0.finding.kind.name == name }?.finding
  }

  fileprivate func text(with edits: [Edit]) -> String {
    var bytes = source.bytes
    for edit in edits.reversed() {
      bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: Array(edit.text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
