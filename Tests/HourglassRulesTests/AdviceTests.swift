import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// The lines that a finding offers can be copied as they stand.
@Suite struct AdviceTests {
  /// Those whose finding offers lines, below the sentence.
  private static let offering = kindsUnderTest.map { Example.Case($0) }.filter { example in
    guard let bad = example.bad else { return false }
    return Checked(bad.text, requesting: example.name).finding(example.name)?.advice.hasOffer
      ?? false
  }

  @Test func `Most findings offer lines`() {
    #expect(Self.offering.count > kindsUnderTest.count / 2)
  }

  @Test(arguments: offering)
  func `The lines offered mend the finding and break nothing`(example: Example.Case) throws {
    let (bad, _) = try #require(example.bad)
    let finding = try #require(
      Checked(bad, requesting: example.name).finding(example.name))
    for way in finding.advice.ways {
      #expect(way.allSatisfy { !$0.owners.isEmpty }, "\(finding.next)")
      let checked = Checked(bad.inserting(way), requesting: example.name)
      // Only the author knows by when a blank will be filled in.
      let broken = checked.document.findings.filter { $0.kind.name != "undated-tbd" }
      #expect(broken.map { $0.message } == [], "\(finding.next)")
      if takesAnotherOut.contains(example.name) { continue }
      #expect(checked.finding(example.name) == nil, "\(finding.next)")
    }
  }

  /// Where the sentence says that another line has to go, or that one more is wanted.
  private let takesAnotherOut = ["one-sided-visit", "reflection-only-final"]

  /// A rule that an answer settles says so, with the question's own key.
  @Test func `What an answer settles is offered an answer`() throws {
    var settled = 0
    for rule in Rule.all where kindsUnderTest.contains(where: { $0.name == rule.kind.name }) {
      guard
        let question = referenceModel.questions.first(where: {
          $0.settles.contains(rule.kind.name)
        })
      else { continue }
      let (bad, _) = try #require(Example.Case(rule.kind).bad)
      let finding = try #require(Checked(bad).finding(rule.kind.name))
      #expect(finding.next.contains("answer \(question.name) \""), "\(rule.kind.name)")
      settled += 1
    }
    #expect(settled == Set(referenceModel.questions.flatMap { $0.settles }).count)
  }
}

extension String {
  /// Puts the lines offered at the beginning of the blocks they are for, or gives these one. What
  /// stands for the author's own words is exchanged for some.
  func inserting(_ way: [Offer]) -> String {
    let tree = parse(Source(self))
    var bytes = Array(utf8)
    let insertions = way.flatMap { offer in offer.owners.map { (owner: $0, lines: offer.lines) } }
    for (owner, offered) in insertions.enumerated().sorted(by: {
      ($0.element.owner, $0.offset) > ($1.element.owner, $1.offset)
    }).map({ $0.element }) {
      let lines = offered.joined(separator: "\n").replacing("\"…\"", with: "\"In our words\"")
      if owner < 0 {
        bytes.append(contentsOf: Array("\n\(lines)\n".utf8))
        continue
      }
      let statement = tree.statements[owner]
      if statement.open >= 0 {
        let place = Int(tree.span(ofToken: statement.open).end)
        bytes.insert(contentsOf: Array("\n\(lines)\n".utf8), at: place)
      } else {
        let place = Int(tree.span(of: statement).end)
        bytes.insert(contentsOf: Array(" {\n\(lines)\n}".utf8), at: place)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
