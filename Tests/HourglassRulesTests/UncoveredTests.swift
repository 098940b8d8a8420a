import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// Whatever the sources call a weakness is looked for, asked about, or left alone for a reason.
@Suite struct UncoveredTests {
  /// The names in the table of weaknesses, section 14 of our notes on the sources.
  private func names() throws -> [String] {
    let notes = try Study.notes()
    let start = try #require(notes.range(of: "\n## 14. ")).upperBound
    let end = try #require(notes.range(of: "\n### 14.1 ")).lowerBound
    return notes[start..<end].matches(of: /\n\| [A-Z]\d\d \| ([^ |]+) \|/).map { String($0.1) }
  }

  @Test(.needsStudy)
  func `Every weakness in the notes is a rule or in the list`() throws {
    let names = try names()
    #expect(names.count > 90)
    let known = Rule.all.map { $0.kind.name } + Weakness.all.map { $0.name }
    for name in names where !known.contains(FindingKind.currentName(of: name)) {
      Issue.record("Nothing speaks of \(name).")
    }
  }

  @Test func `What has a rule is not in the list`() {
    let names = Weakness.all.map { $0.name }
    #expect(Set(names).count == names.count)
    for name in FindingKind.catalogue.map({ $0.name }) { #expect(!names.contains(name)) }
  }

  @Test(arguments: Weakness.all.map { $0.name })
  func `What is said about it is true`(name: String) throws {
    let weakness = try #require(Weakness.all.first { $0.name == name })
    #expect(!weakness.title.hasSuffix("."))
    #expect(!weakness.treatments.isEmpty)
    var says = false
    for treatment in weakness.treatments {
      switch treatment {
      case .partOf(let kind):
        #expect(FindingKind.catalogue.contains { $0.name == kind }, "There is no finding \(kind).")
      case .asked(let keys):
        #expect(!keys.isEmpty)
        for key in keys {
          #expect(referenceModel.questions.contains { $0.name == key }, "Nothing asks \(key).")
        }
      case .said: says = true
      case .unchecked(let reason): #expect(reason.hasSuffix("."))
      }
    }
    // A way to say something is no answer to what happens where it is not said.
    #expect(!says || weakness.treatments.count > 1)
  }

  /// The lines that are offered are lines of the language, once somebody fills them in.
  @Test(arguments: [
    ("peers directors \"Budget directors\" {\n", "chosen by … for influence", "ministries"),
    ("tool plenary \"Annual plenary\" {\n", "kind other \"…\"", "A walk"),
    (
      "indicator fairness \"How fairly work and say are shared in the network\" {\n",
      "proxy because \"…\"", "Nobody would say it"
    ),
  ])
  func `What can be said is understood`(block: String, line: String, words: String) {
    let bare = cleanDesign.exchanging("    kind large-group-meeting; with", for: "    with")
    let filled = line.replacing("…", with: words)
    #expect(Checked(bare.exchanging(block, for: block + filled + "\n")).document.findings.isEmpty)
    let said = Weakness.all.flatMap { $0.treatments }.contains { treatment in
      guard case .said(let offered) = treatment else { return false }
      return offered == line
    }
    #expect(said)
  }

  @Test(.needsStudy, arguments: Weakness.all.map { $0.name })
  func `What it rests on stands in the source`(name: String) throws {
    let weakness = try #require(Weakness.all.first { $0.name == name })
    switch weakness.basis {
    case .convention: Issue.record("A weakness without a source is a matter of taste.")
    case .stated(let authority, let place, let phrase),
      .inferred(let authority, let place, let phrase):
      #expect(try Study.text(of: authority).contains(phrase))
      #expect(!place.isEmpty)
    }
  }
}
