import Hourglass
import HourglassAnalysis
import HourglassComparison
import HourglassDocuments
import HourglassExchange
import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// A word is not its spelling: with every word of the vocabulary written backwards, or in a language
/// that is as unlike English as can be, designs say what they said.
@Suite struct SecondLanguageTests {
  private static let backwards = Lexicon(
    Spellings(
      "Backwards",
      also: Word.allCases.flatMap { word in
        word.otherSpellings.map { Spellings.Other(word, String($0.reversed())) }
      }
    ) { String($0.name.reversed()) })

  private static let languages = [backwards, strangeLexicon]

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
    let one = readings(Array(text.utf8), .english)
    for lexicon in Self.languages {
      let there = translated(Source(text), from: .english, to: lexicon)
      #expect(!there.isRefused && !there.isIncomplete)
      #expect(there.bytes != Array(text.utf8))
      let back = translated(Source(bytes: there.bytes), from: lexicon, to: .english)
      let backText = String(decoding: back.bytes, as: UTF8.self)
      let other = readings(there.bytes, lexicon)
      if lexicon === Self.backwards {
        #expect(backText == text)
        #expect(one.findings == other.findings)
        #expect(one.json == other.json)
      } else {
        // Words of other lengths break lines in other places, and a block that was broken stays so.
        #expect(words(backText) == words(text))
        #expect(one.findings.map { withoutPlace($0) } == other.findings.map { withoutPlace($0) })
        #expect(one.json.map { withoutLines($0) } == other.json.map { withoutLines($0) })
      }
    }
  }

  @Test func theModelIsReadInItAsWell() {
    for lexicon in Self.languages {
      let model = translated(Source(bytes: referenceModelBytes), from: .english, to: lexicon)
      #expect(!model.isRefused && !model.isIncomplete)
      let document = read(
        document: Source(bytes: model.bytes), with: DocumentContext(models: [], lexicon: lexicon))
      #expect(document.findings.isEmpty)
      #expect(document.models.count == 1)
      #expect(
        translated(Source(bytes: model.bytes), from: lexicon, to: .english).bytes
          == referenceModelBytes)
    }
  }

  /// What is advised is spelled as the file is.
  @Test(arguments: [
    ("emmargorp a \"A\" { loot t { weekly } }", "yreve keew"),
    ("emmargorp a \"A\" { rationale \"b\" }", "yhw \"b\""),
    ("emmargorp a \"A\" { rotacidni i { enilesab dbt } }", "dbt litnu 2027-03"),
    ("emmargorp a \"A\" { yhw enon }", "enon esuaceb"),
    ("emmargorp a \"A\" { yhw \"n/a\" }", "`dbt litnu 2027-03`"),
    ("emmargorp a \"A\" { yhw \"\" }", "`enon esuaceb \"…\"`"),
    ("emmargorp a \"A\" { snur 2012/2014 }", "2012 ot 2014"),
    ("emmargorp a \"A\" { snur 2012/13 }", "sraey nigeb ni July"),
    ("emmargorp a \"A\" { loot t { yreve 0 shtnom } }", "For example: 6 shtnom"),
    ("emmargorp a \"A\" { rotacidni i { on-ro-sey; tegrat 5 yb 2027 } }", "Write sey or on."),
    ("emmargorp a \"A\" { rotacidni i { detar 1 ot 5; enilesab \"x\" } }", "`dedarg`"),
    ("emmargorp a \"A\" { rotacidni i { dedarg \"D\" } }", "dedarg \"D\", \"C\""),
    ("emmargorp a \"A\" { rotacidni i { detar 5 ot 5 } }", "detar 1 ot 5"),
    ("emmargorp a \"A\" { puorg g { sedulcni g } }", "`sedulcni` line"),
    ("emmargorp a \"A\" { rotacidni i { denifed sa x } }", "esu \"shared/indicators.hourglass\""),
    ("yrarbil l \"L\" { rotacidni \"i\" { } }", "rotacidni practice-changed \"People"),
    ("ledom m \"M\" { }", "egats engagement \"Bringing people together\" { etag noitapicitrap }"),
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
    for lexicon in Self.languages {
      let there = translated(Source(text), from: .english, to: lexicon)
      var context = DocumentContext.reference
      context.lexicon = lexicon
      let document = read(document: Source(bytes: there.bytes), with: context)
      let reading = interpret(try #require(document.programmes.first))
      let offers = judge(reading, on: nil).flatMap { $0.finding.advice.ways.joined() }
      #expect(offers.count > 2)
      let begun = Set(Vocabulary.forms.map { lexicon.spellings[$0.keyword] } + ["}"])
      for line in offers.flatMap({ $0.lines }) {
        let first = line.split(separator: " ").first.map { String($0) }
        #expect(first.map { begun.contains($0) } ?? true, "\(line)")
      }
    }
  }

  /// What a comparison advises is spelled as the newer version is.
  @Test func comparisonsAdviseInIt() throws {
    let versions = try [
      compareBase, compareBase.replacing("target 20 by 2014", with: "target 15 by 2014"),
    ].map { text in
      let there = translated(Source(text), from: .english, to: Self.backwards)
      var context = DocumentContext.reference
      context.lexicon = Self.backwards
      let document = read(document: Source(bytes: there.bytes), with: context)
      return DesignVersion(interpret(try #require(document.programmes.first)), path: "a.hourglass")
    }
    let next = Comparison(of: versions[0], and: versions[1]).findings.map { $0.finding.next }
    #expect(next.count == 1)
    #expect(next.first?.contains("“esuaceb \"…\"”") == true)
    #expect(next.first?.contains("“degnahc 2026-03 esuaceb \"Two") == true)
  }

  /// What an editor shows as an example can be written there.
  @Test func examplesAreSpelledInIt() {
    let text = "emmargorp a \"A\" {\n  snur 2012 ot 2014\n  \n}\n"
    var context = DocumentContext.reference
    context.lexicon = Self.backwards
    let analysis = HourglassAnalysis.Analysis(of: Source(text), with: context)
    let example = analysis.description(at: 21)?.example
    #expect(example?.hasPrefix("snur ") == true && example?.contains(" ot ") == true)
    let suggestions = analysis.suggestions(at: 40).all
    #expect(suggestions.count > 10)
    for suggestion in suggestions {
      #expect(suggestion.example?.hasPrefix(suggestion.spelling) == true)
    }
  }

  /// What the program writes to start from says the same in it.
  @Test func aTemplateIsWrittenInIt() {
    let there = template(named: "our-network", in: Self.backwards)
    #expect(there.contains("evitcejbo meet"))
    let back = translated(Source(there), from: Self.backwards, to: .english)
    #expect(String(decoding: back.bytes, as: UTF8.self) == template(named: "our-network"))
  }

  /// A published activity becomes a design in it.
  @Test func importsAreWrittenInIt() throws {
    let xml = """
      <iati-activities version="2.03"><iati-activity>
      <iati-identifier>XM-1-2</iati-identifier><title><narrative>Net</narrative></title>
      <result type="2"><title><narrative>They apply it</narrative></title>
      <indicator measure="1"><title><narrative>Reforms</narrative></title>
      <period><period-start iso-date="2014-01-01"/><period-end iso-date="2014-12-31"/>
      <target value="4"/></period></indicator></result>
      </iati-activity></iati-activities>
      """
    func design(_ lexicon: Lexicon) throws -> [UInt8] {
      let day = Day(year: 2014, month: 6, day: 30)
      return Array(
        try importedDesign(fromIati: Array(xml.utf8), on: day, in: lexicon).get().design.utf8)
    }
    let english = try design(.english)
    for lexicon in Self.languages {
      let there = try design(lexicon)
      #expect(String(decoding: there, as: UTF8.self).contains(lexicon.spellings[.indicator]))
      #expect(translated(Source(bytes: there), from: lexicon, to: .english).bytes == english)
    }
  }

  /// Lines that are put right are lines of it.
  @Test(arguments: [
    ("number 1200", "number 1,200"), ("runs 2012 to 2014\n", "runs 2012 to 2014 "),
    ("2012 to 2014", "2012 - 2014"), ("\"They learn\"", "“They learn”"),
  ])
  func linesAreMendedInIt(_ sound: String, _ damaged: String) throws {
    let text = """
      programme a "A" {
        runs 2012 to 2014
        peers p "Peers" {
          number 1200
        }
        objective learn "They learn" {
          stage learning
          for p
        }
      }

      """
    for lexicon in Self.languages {
      let there = String(
        decoding: translated(Source(text), from: .english, to: lexicon).bytes, as: UTF8.self)
      func spelled(_ words: String) -> String {
        words.split(separator: " ", omittingEmptySubsequences: false).map { word in
          Word.allCases.first { $0.name == word }.map { lexicon.spellings[$0] } ?? String(word)
        }.joined(separator: " ")
      }
      let wrong = there.replacing(spelled(sound), with: spelled(damaged))
      #expect(wrong != there)
      var context = DocumentContext.reference
      context.lexicon = lexicon
      let analysis = HourglassAnalysis.Analysis(of: Source(wrong), with: context)
      let mended = formatted(
        Source(bytes: analysis.mended(changingMeaning: true).bytes), in: lexicon)
      #expect(String(decoding: mended.bytes, as: UTF8.self) == there, "\(lexicon.spellings.name)")
    }
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

  private func words(_ text: String) -> [Substring] {
    text.split { $0.isWhitespace || $0 == ";" }
  }

  private func withoutPlace(_ finding: String) -> String {
    finding.split(separator: " Place").first.map { String($0) } ?? finding
  }

  private func withoutLines(_ json: String) -> String {
    json.replacing(/"line":[0-9]+/, with: "\"line\":0")
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
