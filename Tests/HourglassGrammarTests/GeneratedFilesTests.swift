import HourglassDocuments
import TestSupport
import Testing

/// Grammar, table and manual are what the vocabulary says.
struct GeneratedFilesTests {
  @Test func theGrammarIsTheVocabularys() throws {
    try expectFile("Grammar/hourglass.ebnf", toBe: grammarText())
  }

  @Test func theTableOfOccurrencesIsTheVocabularys() throws {
    try expectFile("Grammar/occurrence.md", toBe: occurrenceTable())
  }

  @Test func thePageOfRulesIsTheCataloguesAndTheModels() throws {
    try expectFile("Grammar/rules.md", toBe: rulesText(model: referenceModel))
  }

  /// Its links lead somewhere, and nothing in it is HTML or read by `check`.
  @Test func thePageOfRulesCanBeReadAnywhere() throws {
    let page = rulesText(model: referenceModel)
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
    let manual = Repository.text(of: "Grammar/README.md")
    var expected = try manual.replacing(between: "model", with: namesText(of: referenceModel))
    expected = try expected.replacing(between: "reference", with: "\n" + referenceText())
    try expectFile("Grammar/README.md", toBe: expected)
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
