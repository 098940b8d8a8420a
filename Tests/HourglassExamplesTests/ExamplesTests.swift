import Testing

/// The designs of `Models/examples` are read as the study describes them; what they are to be
/// read as was written into them before any program read them.
@Suite struct ExamplesTests {
  @Test func allAreThere() {
    #expect(ExampleDesign.all.count == 9)
    for example in ExampleDesign.all {
      #expect(!example.study.isEmpty, "\(example.name) does not say what the study says")
      #expect(example.without.count == 3, "\(example.name) needs three deletions")
    }
  }

  @Test(arguments: ExampleDesign.all) func isReadAsExpected(example: ExampleDesign) throws {
    #expect(try examine(example.text).verdict.description == example.expected)
  }

  @Test(arguments: ExampleDesign.all) func oneStatementLess(example: ExampleDesign) throws {
    for (statement, expected) in example.without {
      let text = try example.text(without: statement)
      #expect(try examine(text).verdict.description == expected, "without “\(statement)”")
    }
  }
}
