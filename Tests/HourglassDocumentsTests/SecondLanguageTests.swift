import Hourglass
import HourglassDocuments
import HourglassExchange
import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// A word is not its spelling: with every word of the vocabulary written backwards, designs say
/// what they said.
@Suite struct SecondLanguageTests {
  private static let backwards = Lexicon(
    Spellings(
      "Backwards", Word.allCases.map { ($0, String($0.name.reversed())) },
      also: Word.allCases.flatMap { word in
        word.otherSpellings.map { (word, String($0.reversed())) }
      }))

  private static let designs: [(name: String, text: String)] =
    Repository.examples.map { (Repository.name(of: $0), Repository.text(of: $0)) }
    + [
      (
        "a little of everything",
        String(decoding: formatted(Source(compareBase)).bytes, as: UTF8.self)
      )
    ]

  @Test(arguments: designs)
  func designsSayTheSame(_ name: String, _ text: String) throws {
    let there = translated(Source(text), from: .english, to: Self.backwards)
    #expect(!there.isRefused && !there.isIncomplete)
    #expect(there.bytes != Array(text.utf8))
    let back = translated(
      Source(bytes: there.bytes), from: Self.backwards, to: .english)
    #expect(String(decoding: back.bytes, as: UTF8.self) == text)

    let (one, other) = (readings(Array(text.utf8), .english), readings(there.bytes, Self.backwards))
    #expect(one.findings == other.findings)
    #expect(one.json == other.json)
  }

  @Test func theModelIsReadInItAsWell() {
    let model = translated(
      Source(bytes: referenceModelBytes), from: .english, to: Self.backwards)
    #expect(!model.isRefused && !model.isIncomplete)
    let document = read(
      document: Source(bytes: model.bytes),
      with: DocumentContext(models: [], lexicon: Self.backwards))
    #expect(document.findings.isEmpty)
    #expect(document.models.count == 1)
    #expect(
      translated(Source(bytes: model.bytes), from: Self.backwards, to: .english).bytes
        == referenceModelBytes)
  }

  /// What is advised is spelled as the file is.
  @Test(arguments: [
    ("emmargorp a \"A\" { loot t { weekly } }", "yreve keew"),
    ("emmargorp a \"A\" { rationale \"b\" }", "yhw \"b\""),
    ("emmargorp a \"A\" { rotacidni i { enilesab dbt } }", "dbt litnu 2027-03"),
    ("emmargorp a \"A\" { yhw enon }", "enon esuaceb"),
  ])
  func adviceIsSpelledAsTheFileIs(_ text: String, _ advice: String) {
    let document = read(
      document: Source(text),
      with: DocumentContext(models: [Hourglass.referenceModel], lexicon: Self.backwards))
    let all = document.findings.map { $0.message + " " + $0.next }.joined(separator: "\n")
    #expect(all.contains(advice), "\(all)")
  }

  /// Lines to copy are spelled as the file is, so that they can be pasted there.
  @Test func offeredLinesAreSpelledAsTheFileIs() throws {
    let text = """
      programme a "A" {
        facilitator f "F"
        peers p "Peers" { number 12 }
        objective learn "They learn" { stage learning; for p; gains experiential-knowledge }
        objective grow "It spreads" { stage scale; for p }
      }
      """
    let there = translated(Source(text), from: .english, to: Self.backwards)
    var context = DocumentContext.reference
    context.lexicon = Self.backwards
    let document = read(document: Source(bytes: there.bytes), with: context)
    let reading = interpret(try #require(document.programmes.first))
    let offers = judge(reading, on: nil).flatMap { $0.finding.advice.ways.joined() }
    #expect(offers.count > 2)
    let spellings = Self.backwards.spellings
    let begun = Set(Vocabulary.forms.map { spellings[$0.keyword] } + ["}"])
    for line in offers.flatMap({ $0.lines }) {
      let first = line.split(separator: " ").first.map { String($0) }
      #expect(first.map { begun.contains($0) } ?? true, "\(line)")
    }
  }

  /// What the program writes to start from says the same in it.
  @Test func aTemplateIsWrittenInIt() {
    let there = template(named: "our-network", in: Self.backwards)
    #expect(there.contains("evitcejbo meet"))
    let back = translated(Source(there), from: Self.backwards, to: .english)
    #expect(String(decoding: back.bytes, as: UTF8.self) == template(named: "our-network"))
  }

  /// Keywords in a sentence are spelled as the file is.
  @Test(arguments: [
    ("tracked by directors", "dekcart yb directors"), ("direction down", "noitcerid nwod"),
    ("facet use", "tecaf use"), ("serves", "sevres"),
    ("leads to learn because", "sdael ot learn esuaceb"),
  ])
  func phrasesAreSpelledInIt(_ phrase: String, _ spelled: String) {
    #expect(Self.backwards.spelled(phrase: phrase) == spelled)
  }

  private func readings(
    _ bytes: [UInt8], _ lexicon: Lexicon
  ) -> (findings: [String], json: [String]) {
    var context = DocumentContext.reference
    context.lexicon = lexicon
    let document = read(document: Source(bytes: bytes), with: context)
    let lines = Lines(bytes)
    var findings = document.findings.map { ($0.kind.name, $0.severity, $0.span) }
    var json: [String] = []
    for programme in document.programmes {
      let reading = interpret(programme)
      json.append(programmeJson(of: reading).text)
      findings += judge(reading, on: nil).map {
        ($0.finding.kind.name, $0.finding.severity, $0.finding.span)
      }
    }
    return (
      findings.map { "\($0.0) \($0.1.name) \(lines.place(of: $0.2.start))" }, json
    )
  }
}
