import Hourglass
import HourglassSyntax
import TestSupport
import Testing

@testable import HourglassComparison
@testable import HourglassDocuments

@Suite struct ComparisonMatchingTests {
  private func design(_ indicators: String, _ more: String = "") -> String {
    """
    programme p "P" {
      facilitator office "Office"
      peers people "People" { number 5 }
      objective meet "They meet" { stage engagement; for people }
      objective learn "They learn" { stage learning; for people; gains experiential-knowledge }
      tool meeting "A meeting" { kind large-group-meeting; with people; serves meet; once }
      \(more)
    \(indicators)
    }
    """
  }

  private func indicator(
    _ name: String, _ title: String, measures: String = "measures meet", target: String = "9"
  ) -> String {
    "indicator \(name) \"\(title)\" { \(measures); counts \"people\"; baseline 1 in 2012; "
      + "target \(target) by 2014; source \"Lists of \(title)\"; tracked by office every year }\n"
  }

  /// Neither name nor title agrees, but nearly everything else does.
  @Test func byLikeness() throws {
    let old = design(indicator("came", "People who come to the meeting"))
    let new = old.replacing(
      "indicator came \"People who come to the meeting\"",
      with: "indicator present \"People who are at the meeting\"")
    let changes = compared(old, new).changes
    #expect(changes.map { $0.aspect } == [.title, .shortName])
    #expect(changes.map { $0.changeClass } == [.clarified, .cosmetic])
    let likeness = try #require(changes.first?.likeness)
    #expect((Matching.enough..<100).contains(likeness))
    #expect(changes[0].sentence.contains("matched as the same item (\(likeness)% similar)"))
    #expect(compared(old, new).findings.isEmpty)
  }

  /// Another indicator of the same thing, from the same side, takes the place of the one that is
  /// gone; of another thing, it does not.
  @Test func replaced() {
    let old = design(indicator("came", "People who come"))
    let other = "indicator x \"Chairs in use\" { measures meet; rated 1 to 5; target 4 by 2019 }\n"
    let replaced = compared(old, design(other))
    #expect(
      replaced.lines == ["promise-changed: indicator replaced: People who come → Chairs in use"])
    #expect(replaced.findings.isEmpty)
    let lost = compared(old, design(other.replacing("measures meet", with: "measures learn")))
    #expect(lost.changes.filter { $0.aspect == .indicator }.map { $0.kind } == [.removed, .added])
    #expect(lost.findings.map { $0.kind.name } == ["indicator-lost"])
    #expect(lost.findings[0].detail.hasSuffix("No indicator measures “They meet” any more."))
  }

  @Test(arguments: [
    ("allow indicator-lost because \"Nobody reads it\"", true),
    ("allow target-lowered because \"Nobody reads it\"", false),
  ])
  func lostForAReason(line: String, isAllowed: Bool) throws {
    let old = design(indicator("came", "People who come"))
    let all = compared(old, design("", line))
    let finding = try #require(all.findings.first { $0.kind.name == "indicator-lost" })
    #expect(finding.allowedBecause == (isAllowed ? "Nobody reads it" : nil))
    // A reason that stood there before was given for something else.
    let stale = compared(
      design(indicator("came", "People who come"), line), design("", line))
    #expect(stale.findings.allSatisfy { $0.allowedBecause == nil })
    // And check has nothing against it.
    let examination = analyse(Array(design("", line).utf8))
    for design in examination.designs {
      for judgement in design.judgements {
        #expect(!["unused-allow", "unknown-rule"].contains(judgement.finding.kind.name))
      }
    }
  }

  @Test(arguments: [
    ("target 9 by 2014", "target 5 by 2014", 1),
    ("target 9 by 2014", "target 5 by 2014 because \"Fewer came\"", 0),
    ("target 9 by 2014", "target 5 by 2014; changed 2013-05 because \"Fewer came\"", 0),
    ("target 9 by 2014", "target 10 by 2014", 0),
    ("target 9 by 2014", "target tbd until 2014", 1),
    ("target 9 by 2014", "", 1),
    ("target 9 by 2014", "target none because \"Nobody can know\"", 0),
    ("target 9 by 2014", "target 9 by 2014; direction down", 0),
  ])
  func loweredTargets(old: String, new: String, count: Int) {
    let before = design(indicator("came", "People who come"))
    let findings = compared(before, before.replacing(old, with: new)).findings
    #expect(findings.map { $0.kind.name } == Array(repeating: "target-lowered", count: count))
  }

  /// Lower is better, so more is less.
  @Test func loweredWhereLowerIsBetter() {
    let old = design(
      indicator("came", "Days", target: "9").replacing("measures", with: "direction down; measures")
    )
    #expect(compared(old, old.replacing("target 9", with: "target 10")).findings.count == 1)
    #expect(compared(old, old.replacing("target 9", with: "target 8")).findings.isEmpty)
  }

  /// Designs of several files are found again by name, in whichever file they stand.
  @Test func severalDesigns() {
    let one = design("").replacing("programme p \"P\"", with: "programme one \"One\"")
    let two = design("").replacing("programme p \"P\"", with: "programme two \"Two\"")
    #expect(compared(one + "\n" + two, two + "\n" + one).lines == [])
    let moved = comparisons(
      of: version(one, file: "a") + version(two, file: "b"), and: version(one, file: "c"))
    #expect(moved.lines == ["evaluability-lost: programme removed"])
    #expect(moved.map { $0.programme } == ["One", "Two"])
    let renamed = comparisons(of: version(one, file: "a"), and: version(two, file: "a"))
    #expect(renamed.changes.map { $0.aspect } == [.title, .shortName])
    #expect(compared("", one).changes.map { $0.kind } == [.added])
  }

  /// What is said twice is not taken for a change.
  @Test func saidTwice() {
    let twice = indicator("came", "People who come").replacing(
      "tracked",
      with: "where sex \"f\" { target 3 by 2014 }; where sex \"f\" { target 4 by 2014 }; "
        + "target 9 by 2014; source \"Lists\"; source \"Lists\"; tracked")
    let more =
      "allow few-tools because \"A\"; allow few-tools because \"B\"\n"
      + "  answer why-now \"A\"; answer why-now \"B\""
    #expect(compared(design(twice, more), design(twice, more)).lines == [])
  }

  /// Many indicators with other names and titles are found again.
  @Test func manyIndicators() {
    func many(_ word: String) -> String {
      design(
        (1...100).map {
          indicator("\(word)\($0)", "\(word) number\($0) of those who come", target: "\($0)")
        }.joined())
    }
    let all = compared(many("people"), many("persons"))
    #expect(all.findings.isEmpty)
    #expect(all.changes.filter { $0.kind == .removed || $0.kind == .added }.isEmpty)
  }

  /// Only `diff` finds them, so a profile cannot weigh them; it is told so.
  @Test func noProfileWeighsThem() throws {
    let text = "profile house \"House\" { rule target-lowered error because \"So\" }\n"
    let examination = analyse(Array(text.utf8))
    let finding = try #require(examination.findings(path: "p").first)
    #expect(finding.kind.name == "unknown-rule")
    #expect(finding.message.hasPrefix("“target-lowered” compares two versions of a design"))
  }

  /// The examples of both findings are what they say they are.
  @Test(arguments: FindingKind.ofComparison.map { $0.name })
  func examples(name: String) throws {
    let kind = try #require(FindingKind.ofComparison.first { $0.name == name })
    let example = Example.Case(kind)
    let bad = compared(cleanDesign, example.badText).findings
    #expect(bad.map { $0.kind.name } == [name] && bad[0].allowedBecause == nil)
    let good = compared(cleanDesign, example.good).findings
    #expect(good.filter { $0.allowedBecause == nil }.isEmpty)
    #expect(explanationOf(name).contains("hourglass diff"))
  }

  private func explanationOf(_ word: String) -> String {
    explanationText(
      Explanations(catalogue: FindingKind.catalogue, model: Hourglass.referenceModel).meanings(
        of: word)
    ).text
  }
}
