import Foundation
import HourglassOutput
import Testing

/// Grammar, table and manual are what the vocabulary says.
struct GeneratedFilesTests {
  @Test func snapshotsAreNotBeingUpdated() {
    #expect(
      !Repository.isUpdating,
      "The generated files have been rewritten. Look at them, then run `swift test` as usual.")
  }

  @Test func theGrammarIsTheVocabularys() throws {
    try expect(Repository.text("Grammar/hourglass.ebnf"), is: grammarText(), "hourglass.ebnf")
  }

  @Test func theTableOfOccurrencesIsTheVocabularys() throws {
    try expect(Repository.text("Grammar/occurrence.md"), is: occurrenceTable(), "occurrence.md")
  }

  @Test func theManualsReferenceIsTheVocabularysAndTheModels() throws {
    let manual = Repository.text("Grammar/README.md")
    let model = try #require(Checker.models.first)
    var expected = try manual.replacing(between: "model", with: namesText(of: model))
    expected = try expected.replacing(between: "reference", with: "\n" + referenceText())
    try expect(manual, is: expected, "README.md")
  }

  private func expect(_ present: String, is expected: String, _ name: String) throws {
    if Repository.isUpdating {
      try Repository.write(expected, to: "Grammar/" + name)
    } else {
      #expect(
        present == expected,
        "Grammar/\(name) is not what the vocabulary says. Run: HOURGLASS_UPDATE=1 swift test")
    }
  }
}

extension String {
  /// The page with something else between two markers, which stay.
  fileprivate func replacing(between marker: String, with text: String) throws -> String {
    let begin = try #require(range(of: "<!-- \(marker): begin"))
    let lineEnd = try #require(self[begin.upperBound...].firstIndex(of: "\n"))
    let end = try #require(range(of: "<!-- \(marker): end -->"))
    return String(self[...lineEnd]) + text + self[end.lowerBound...]
  }
}
