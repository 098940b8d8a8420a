import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// What rules find is typed: subjects, words and lines of the language each for itself.
@Suite struct FindingTests {
  @Test(arguments: kindsUnderTest.map { Example.Case($0) })
  func `What is quoted is said to be quoted`(example: Example.Case) throws {
    let (bad, _) = try #require(example.bad)
    let finding = try #require(Checked(bad, requesting: example.name).finding(example.name))
    #expect(!finding.subjects.isEmpty)
    for prose in [finding.headline, finding.detail, finding.advice.parts[0].sentences] {
      for case .words(let words) in prose.pieces {
        #expect(!words.contains { "“”\n".contains($0) }, "\(words)")
      }
    }
    #expect(finding.headline.text.hasSuffix("."))
    #expect(!finding.headline.text.dropLast().contains(". "), "\(finding.headline.text)")
  }

  @Test func `A rule may offer a fix, which a profile leaves alone`() throws {
    let kind = FindingKind(
      "missing-tracker", title: "T", severity: .note, why: "W.", basis: .convention("C."),
      example: Example(bad: "a", good: "b"))
    let rule = Rule(kind, on: .silence) { reading, report in
      report.add(
        about: .indicator(1), and: .indicator(0), "Two.", detail: "More.",
        next: Advice("Write:", reading.offer),
        related: Finding.Related(Span(1, 2), "Here."), fix: Fix(Span(0, 1), "x"))
    }
    let profile = """
      profile ours "Ours" {
        rule missing-tracker error because "We ask"
      }

      """
    let text =
      profile + cleanDesign.exchanging("follows peer-learning", for: "follows peer-learning, ours")
    let reading = Checked(text).reading
    let finding = try #require(judge(reading, by: [rule]).first?.finding)
    #expect(finding.severity == .error)
    #expect(finding.message == "Two. More. “Ours” says: “We ask”.")
    #expect(finding.fix == Fix(Span(0, 1), "x"))
    #expect(finding.related?.message == "Here.")
    #expect(finding.advice.ways == [[reading.offer]])
    #expect(finding.next == "Write:\n  key")
    let heads = reading.programme.indicators.map { $0.head.statement }
    #expect(finding.subjects == [.pair(heads[1], heads[0])])
  }

  @Test func `What is allowed in the block of one thing is allowed for that one`() {
    let serves = (
      "kind report-back; from directors to staff", "kind report-back; from directors to staff"
    )
    let bare = [
      (
        "leads to learn because \"Work on a real problem shows what a colleague knows\"",
        "leads to learn"
      ),
      (
        "leads to practise because \"Ministries give returning directors room to act\" {\n      assuming room-to-act\n    }",
        "leads to practise"
      ),
      serves,
    ]
    let both = Checked(edited(bare))
    #expect(both.finding("link-without-reason")?.subjects.count == 2)
    let one = Checked(
      edited(bare).exchanging(
        "    gains experiential-knowledge\n",
        for:
          "    gains experiential-knowledge\n    allow link-without-reason because \"It is plain\"\n"
      ))
    #expect(one.finding("link-without-reason")?.subjects.count == 1)
    #expect(one.allowed == ["link-without-reason"])
    #expect(!one.names.contains("unused-allow"))
  }
}

extension Reading {
  fileprivate var offer: Offer { Offer(["key"], into: [programme.indicators[0].head.statement]) }
}
