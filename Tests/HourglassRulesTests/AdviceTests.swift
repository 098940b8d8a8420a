import HourglassRules
import HourglassSyntax
import Testing

/// The lines that a finding offers can be copied as they stand.
@Suite struct AdviceTests {
  @Test(arguments: kindsUnderTest.map { Example.Case($0) })
  func `The lines offered mend the finding and break nothing`(example: Example.Case) throws {
    let (bad, _) = try #require(example.bad)
    let finding = try #require(
      Checked(bad, requesting: example.name).finding(example.name))
    let parts = finding.next.split(separator: "\n  ", maxSplits: 1)
    guard parts.count == 2 else { return }
    // What stands for the author's own words has to be exchanged for them.
    let lines = parts[1].replacing("\"…\"", with: "\"In our words\"")
    // The block is the one that the sentence names, for a reader; here, any that will do.
    let mended = blocks(of: bad).contains { place in
      let checked = Checked(
        bad.inserting("\n  " + lines + "\n", at: place), requesting: example.name)
      return checked.document.findings.isEmpty && checked.finding(example.name) == nil
    }
    #expect(mended, "\(finding.next)")
  }

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

  /// The places behind every `{` that opens a block.
  private func blocks(of text: String) -> [String.Index] {
    text.indices.filter { text[$0] == "{" }.map { text.index(after: $0) }
  }
}

extension String {
  fileprivate func inserting(_ lines: String, at place: Index) -> String {
    String(self[..<place]) + lines + String(self[place...])
  }
}
