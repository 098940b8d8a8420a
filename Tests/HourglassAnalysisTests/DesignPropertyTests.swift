import HourglassAnalysis
import HourglassDocuments
import HourglassLanguage
import HourglassReading
import HourglassSyntax
import TestSupport
import Testing

/// What holds of any design at all: of those that ship, and of many that are made up.
@Suite struct DesignPropertyTests {
  private static let designs: [Design] =
    Repository.examples.map { Design(testDescription: $0, text: Repository.text(of: $0)) }
    + [Design(testDescription: "clean", text: cleanDesign)]
    + MadeUpDesign.some(tried(60, orQuickly: 24)).map {
      Design(testDescription: $0.description, text: $0.text)
    }

  struct Design: CustomTestStringConvertible {
    let testDescription: String
    let text: String
  }

  /// What it comes to: the stages covered and the stop of each programme, and the findings by
  /// their kinds and what they are about, without an order.
  private struct Outcome: Equatable {
    let verdicts: [String]
    let findings: [String]

    init(_ text: String, without kinds: Set<String> = []) {
      let analysis = analysed(text)
      verdicts = analysis.designs.map { design in
        "\(design.reading.covered) \(design.reading.stop.name)"
      }.sorted()
      findings = analysis.findings(path: "d", withAllowed: true, withAnchors: true).filter {
        !kinds.contains($0.kind.name)
      }.flatMap { finding in
        (finding.anchor?.things ?? []).map { "\(finding.severity) \(finding.kind.name): \($0)" }
      }.sorted()
    }
  }

  /// The same of the designs that broke one of these once.
  @Test(.needsStudy) func `what broke once holds`() throws {
    let cases = try Study.cases().map { Design(testDescription: $0.name, text: $0.text) }
    #expect(cases.count > 30)
    for design in cases {
      `the order of statements changes nothing`(design)
      `the choice of names changes nothing`(design)
      `layout changes neither findings nor verdict`(design)
      `an indicator more never lowers what is measured`(design)
      `a tool more never lowers what is covered`(design)
      `a declared stop adds nothing that is not about it`(design)
    }
  }

  // MARK: Order and names

  /// What is found in the order itself: readers take the last target for the final one.
  /// Of two with one code, the later one has the finding. Where targets are out of order, nothing is
  /// said of the baseline.
  private static let ofOrder: Set = [
    "milestones-out-of-order", "repeated-code", "baseline-after-target",
  ]

  @Test(arguments: designs) func `the order of statements changes nothing`(_ design: Design) {
    var random = SeededRandom(seed: 5)
    let plain = Outcome(rearranged(design.text) { $0 }, without: Self.ofOrder)
    for _ in 0..<3 {
      let shuffled = rearranged(design.text) { $0.shuffled(using: &random) }
      let outcome = Outcome(shuffled, without: Self.ofOrder)
      #expect(outcome.verdicts == plain.verdicts, "\(shuffled)")
      #expect(outcome.findings == plain.findings, "\(shuffled)")
    }
  }

  /// All that a programme gives names to, called otherwise.
  @Test(arguments: designs) func `the choice of names changes nothing`(_ design: Design) {
    var analysis = analysed(design.text)
    let before = Outcome(design.text)
    var count = 0
    for token in analysis.tree.tokens.indices where analysis.tree.tokens[token].kind == .word {
      let start = analysis.tree.tokens[token].start
      guard let named = analysis.named(byToken: Int32(token)), case .declared = named.kind,
        named.site == .file(0, token: Int32(token))
      else { continue }
      count += 1
      guard case .edits(let edits) = analysis.renaming(at: start, to: "x\(count)-\(named.name)")
      else { continue }
      analysis = analysed(applied(edits[0].edits, to: analysis.source))
    }
    let after = Outcome(String(decoding: analysis.source.bytes, as: UTF8.self))
    #expect(after.verdicts == before.verdicts)
    #expect(after.findings.map { kind($0) } == before.findings.map { kind($0) })
  }

  private func kind(_ finding: String) -> String {
    String(finding.prefix { $0 != ":" })
  }

  // MARK: Layout

  @Test(arguments: designs) func `layout changes neither findings nor verdict`(_ design: Design) {
    var random = SeededRandom(seed: 9)
    let layout: Set = ["brace-on-own-line", "run-on-statement"]
    for number in 0..<tried(4, orQuickly: 2) {
      let text = number == 0 ? design.text : damaged(design.text, &random)
      let formatted = formatted(text)
      #expect(Outcome(formatted, without: layout) == Outcome(text, without: layout), "\(text)")
      #expect(self.formatted(formatted) == formatted)
    }
  }

  private func formatted(_ text: String) -> String {
    String(decoding: analysed(text).formatted.bytes, as: UTF8.self)
  }

  private func damaged(_ text: String, _ random: inout SeededRandom) -> String {
    let source = Source(text)
    let tokens = parse(source).tokenRanges()
    if tokens.isEmpty { return text }
    let damage = Damage.allCases.randomElement(using: &random)!
    let place = Int.random(in: tokens.indices, using: &random)
    return damage.apply(to: source.bytes, tokens, at: place)
      .map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  // MARK: More is never less

  @Test(arguments: designs) func `an indicator more never lowers what is measured`(_ design: Design)
  {
    for added in ["counts \"x\"", "facet use", "facet engagement", "story; facet impact"] {
      let before = readings(design.text)
      let after = readings(withLine("indicator \"Extra\" { \(added) }", in: design.text))
      for (before, after) in zip(before, after) {
        for (stage, later) in zip(before.stages, after.stages) {
          #expect(stage.indicators.count <= later.indicators.count, "\(added)")
        }
      }
    }
  }

  @Test(arguments: designs) func `a tool more never lowers what is covered`(_ design: Design) {
    let before = readings(design.text)
    guard let programme = before.first?.programme else { return }
    let people = programme.parties.compactMap { $0.head.name.map { programme.word($0) } }
    let kinds = ["site-visit", "report-back", "training", "large-group-meeting"]
    // Another part of them for each design, and each of them for several designs.
    let stride = tried(1, orQuickly: 7)
    var number = design.text.utf8.count % stride
    for (index, name) in people.prefix(4).enumerated() {
      let other = people[(index + 1) % people.count]
      for kind in kinds {
        for shape in ["with \(name)", "among \(name)", "from \(name) to \(other)"] {
          for time in ["", "; every 6 months", "; once"] {
            number += 1
            if number % stride != 0 { continue }
            let tool = "tool \"Extra\" { kind \(kind); \(shape)\(time) }"
            check(before, readings(withLine(tool, in: design.text)), tool)
          }
        }
      }
    }
  }

  private func check(_ before: [Reading], _ after: [Reading], _ tool: String) {
    guard let before = before.first, let after = after.first else { return }
    for stage in before.stages.indices {
      #expect(!before.covers(stage) || after.covers(stage), "\(tool): stage \(stage) not covered")
      let met = (before.stages[stage].gate.isMet, after.stages[stage].gate.isMet)
      #expect(!met.0 || met.1, "\(tool): the condition of stage \(stage) not met")
    }
  }

  // MARK: Stops

  @Test(arguments: designs)
  func `a declared stop adds nothing that is not about it`(_ design: Design) {
    let about: Set = ["objective-beyond-stop", "stop-not-covered", "unused-allow"]
    let before = readings(design.text)
    guard let first = before.first, first.programme.meantToStop == nil, first.programme.stuck == nil
    else { return }
    // What is found anyway may weigh less.
    let known = Set(Outcome(design.text).findings.map { withoutSeverity($0) })
    // Nobody can name a stage without a name.
    for stage in first.stages.indices.dropLast()
    where first.model.stages[stage].entry.head.name != nil {
      let line = "meant to stop after \(first.name(ofStage: stage)) because \"It is enough\""
      let outcome = Outcome(withLine(line, in: design.text), without: about)
      let new = outcome.findings.filter { !known.contains(withoutSeverity($0)) }
      #expect(new == [], "\(line)")
    }
  }

  private func withoutSeverity(_ finding: String) -> String {
    String(finding.drop { $0 != " " })
  }

  /// The text with a line more in its first programme.
  private func withLine(_ line: String, in text: String) -> String {
    let tree = parse(Source(text))
    guard
      let programme = tree.statements.first(where: {
        ["programme", "program"].contains(tree.text(ofToken: $0.first)) && $0.hasBlock
      })
    else { return text }
    let place = tree.span(ofToken: programme.open).end
    let bytes = tree.source.bytes
    return String(decoding: bytes[..<Int(place)], as: UTF8.self) + "\n  " + line + "\n"
      + String(decoding: bytes[Int(place)...], as: UTF8.self)
  }

  private func readings(_ text: String) -> [Reading] { analysed(text).designs.map { $0.reading } }
}

extension Reading {
  fileprivate var covered: [String] {
    stages.indices.filter { covers($0) }.map { name(ofStage: $0) }
  }
}
