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

  @Test func thePageOfRulesIsTheCataloguesAndTheModels() throws {
    let model = try #require(Checker.models.first)
    try expect(Repository.text("Grammar/rules.md"), is: rulesText(model: model), "rules.md")
  }

  /// Its links lead somewhere, and nothing in it is HTML or read by `check`.
  @Test func thePageOfRulesCanBeReadAnywhere() throws {
    let page = rulesText(model: try #require(Checker.models.first))
    var anchors: [String] = []
    var fence = ""
    for line in page.split(separator: "\n") {
      if line == fence {
        fence = ""
        continue
      }
      if !fence.isEmpty { continue }
      if line.hasPrefix("```") {
        fence = String(line.prefix { $0 == "`" })
        #expect(line == fence + "hourglass example")
        continue
      }
      if let heading = line.wholeMatch(of: /#+ (.+)/)?.1 {
        anchors.append(
          heading.lowercased().replacing(/[^a-z0-9 -]/, with: "").replacing(" ", with: "-"))
      }
      let words = line.replacing(/`[^`]*`/, with: "").replacing(/\\./, with: "")
      #expect(!words.contains("<"), "\(line)")
    }
    #expect(fence.isEmpty)
    #expect(Set(anchors).count == anchors.count, "GitHub would give the second another address.")
    let links = page.matches(of: /\]\(#([^)]+)\)/).map { String($0.1) }
    #expect(links.count > 50)
    for link in Set(links).subtracting(anchors) { Issue.record("Nothing is called \(link).") }
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
