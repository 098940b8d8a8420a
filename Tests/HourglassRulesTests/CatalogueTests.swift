import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// Every kind of finding is listed, explained, sourced and in its place.
@Suite struct CatalogueTests {
  @Test func `No two kinds have one name`() {
    let names = FindingKind.catalogue.map { $0.name }
    #expect(Set(names).count == names.count)
    #expect(names.count > kindsUnderTest.count)
  }

  @Test(arguments: FindingKind.catalogue.map { Example.Case($0) })
  func `Every kind is explained`(example: Example.Case) {
    let kind = example.kind
    #expect(kind.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
    #expect(!kind.title.isEmpty && !kind.title.hasSuffix("."))
    #expect(kind.why.hasSuffix("."))
    #expect(!kind.example.edits.isEmpty)
    if case .convention(let reason) = kind.basis { #expect(reason.hasSuffix(".")) }
  }

  @Test(arguments: kindsUnderTest.map { Example.Case($0) })
  func `No word from the world of programmers`(example: Example.Case) throws {
    var texts = [example.kind.title, example.kind.why]
    let (bad, _) = try #require(example.bad)
    for finding in Checked(bad, requesting: example.name).findings {
      texts += [finding.message, finding.next]
    }
    for text in texts {
      // The keys of the model's questions are its own.
      let text = text.replacing(/answer [a-z-]+/, with: "answer")
      let words = text.lowercased().split { !$0.isLetter }
      for word in ["token", "parse", "symbol", "resolve", "node", "identifier", "syntax", "works"] {
        #expect(!words.contains(Substring(word)), "\(text)")
      }
      #expect(!text.contains("reaches scale"))
    }
  }

  @Test(arguments: kindsUnderTest.map { Example.Case($0) })
  func `A message is a full sentence in the author's words`(example: Example.Case) throws {
    let (bad, _) = try #require(example.bad)
    for finding in Checked(bad, requesting: example.name).findings {
      #expect(finding.message.hasSuffix("."))
      #expect(finding.message.first.map { $0.isUppercase || $0.isNumber || $0 == "“" } == true)
      #expect(!finding.message.contains("\n"))
      #expect(!finding.next.isEmpty)
    }
  }

  /// What an indicator can lack stands in two tables, a row for each; every other kind has a file.
  private static let tables = ["LackingAnywhere", "LackingOnRequest"]

  @Test func `One row or one file, one value, one name`() throws {
    var expected: [String] = []
    let others = ["unused-allow", "unknown-rule"] + FindingKind.ofSeveralTexts.map { $0.name }
    for name in Rule.all.map({ $0.kind.name }) + others {
      let words = name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      expected.append(words.joined())
    }
    let catalogue = Repository.text(of: "Sources/HourglassRules/Catalogue.swift")
    var found: [String] = []
    for file in Repository.files(in: "Sources/HourglassRules", ending: "swift") {
      let source = Repository.text(of: file)
      if !source.contains("FindingKind(\n") { continue }
      let name = Repository.name(of: file)
      let properties = source.matches(of: #/package static let ([A-Za-z]+) = /#).map {
        String($0.output.1)
      }
      let names = properties.map { $0.prefix(1).uppercased() + $0.dropFirst() }
      if !Self.tables.contains(name) { #expect(names == [name]) }
      found += names
      for property in properties {
        #expect(catalogue.contains(property), "\(property) is not in the catalogue")
      }
      #expect(
        file.split(separator: "/").count == 4,
        "\(name) belongs into a family's folder")
    }
    #expect(found.sorted() == expected.sorted())
  }

  @Test(.needsStudy, arguments: FindingKind.catalogue.map { Example.Case($0) })
  func `What it rests on stands in the source`(example: Example.Case) throws {
    switch example.kind.basis {
    case .convention: break
    case .stated(let authority, let place, let phrase),
      .inferred(let authority, let place, let phrase):
      #expect(try Study.text(of: authority).contains(phrase))
      #expect(!place.isEmpty)
    }
  }
}
