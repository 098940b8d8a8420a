import HourglassLanguage
import Testing

/// The designs of `Models/examples` are read as the study describes them; what they are to be
/// read as was written into them before any program read them.
@Suite struct ExamplesTests {
  @Test func allAreThere() {
    #expect(ExampleDesign.all.count == 9)
    for example in ExampleDesign.all {
      #expect(!example.study.isEmpty, "\(example.name) does not say what the study says")
      #expect(example.without.count >= 3, "\(example.name) needs three deletions")
    }
  }

  @Test(arguments: ExampleDesign.all) func isReadAsExpected(example: ExampleDesign) throws {
    let verdict = try examine(example.text).verdict.description
    #expect(verdict == example.expected, "\(example.name) is read as: \(verdict)")
  }

  /// Nothing is found that nobody could give a reason for, and no reason is left over.
  @Test(arguments: ExampleDesign.all) func everyFindingHasItsReason(example: ExampleDesign) throws {
    #expect(try examine(example.text).verdict.finds == example.reasons.keys.sorted())
  }

  @Test(arguments: ExampleDesign.all) func oneStatementLess(example: ExampleDesign) throws {
    for (statement, expected) in example.without {
      let text = try example.text(without: statement)
      let verdict = try examine(text).verdict.description
      #expect(
        verdict == expected, "\(example.name) without “\(statement)” is read as: \(verdict)")
    }
  }
}
