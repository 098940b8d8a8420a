import Foundation
import Hourglass
import HourglassComparison
import HourglassExchange
import HourglassLanguage
import HourglassSyntax
import TestSupport
import Testing

@testable import HourglassDocuments

/// Lists of known findings: what findings are counted under, how a file is held against a list,
/// and the list as a file.
@Suite struct KnownTests {
  private let design = """
    programme p "P" {
      peers q "Q" { are people; number 5 }
      objective meet "Meet" { stage engagement; for q }
      risk "Nobody comes" { threatens meet }
      indicator first "First" { measures meet }
      indicator "Second" { measures meet }
      objective learn "Learn" { stage learning; for nobody, none-such }
    }
    """

  private func findings(_ text: String) -> [PlacedFinding] {
    analyse(Array(text.utf8)).findings(path: "d.hourglass", withAllowed: true, withAnchors: true)
  }

  /// All there is, as a list.
  private func list(of text: String) -> KnownFindings {
    let comparison = KnownFindings().compare(findings(text), path: "d")
    return KnownFindings().updated(by: [comparison], acceptsNew: true)
  }

  private func compare(_ text: String, with list: KnownFindings) -> KnownFindings.Comparison {
    list.compare(findings(text), path: "d")
  }

  // MARK: What findings are counted under

  @Test func subjects() {
    let lines = list(of: design).entries.map {
      "\($0.key.rule) \($0.count) \($0.key.subject)"
    }
    #expect(lines.contains("missing-tracker 1 programme p > indicator first"))
    #expect(lines.contains("missing-tracker 1 programme p > indicator “Second”"))
    #expect(lines.contains("risk-unanswered 1 programme p > risk “Nobody comes”"))
    #expect(
      lines.contains("unknown-name 2 programme p > objective learn > for nobody, none-such"))
    #expect(lines.contains("only-attendance-measured 1 programme p > stage learning"))
  }

  /// Lines above, other line breaks, comments, quotation marks of another kind, another title of
  /// what has a name, and another order change nothing.
  @Test(arguments: [
    ("programme p", "# A comment.\n\n\nprogramme p"),
    ("\n", "\r\n"),
    ("\n", "\n\n    # A comment.\n"),
    ("nobody, none-such", "nobody,\n        none-such"),
    ("risk \"Nobody comes\" {", "risk \"\"\"\n   Nobody\n   comes\n   \"\"\" {"),
    ("\"First\"", "\"Another title\""),
    ("Objective", "objective"),
    ("  indicator first", "  reviewed 2014\n  indicator first"),
  ])
  func whatChangesNothing(before: String, after: String) {
    let changed = design.replacing(before, with: after)
    let comparison = compare(changed, with: list(of: design))
    #expect(comparison.new.map { $0.message } == [])
    #expect(list(of: design).mended(in: comparison) == [])
  }

  @Test func quotationMarksChangeNothingElse() {
    let comparison = compare(
      design.replacing("\"Second\"", with: "“Second”"), with: list(of: design))
    #expect(comparison.new.allSatisfy { $0.kind.name == "curly-quotes" || $0.kind.isAboutWriting })
    #expect(comparison.known.count == findings(design).count)
  }

  /// Whoever changes the words that a finding is known by sees it again.
  @Test(arguments: [
    ("\"Second\"", "\"Zweiter\"", "missing-tracker"),
    ("indicator first", "indicator fst", "missing-tracker"),
    ("\"Nobody comes\"", "\"Nobody came\"", "risk-unanswered"),
    ("none-such", "no-one", "unknown-name"),
  ])
  func whatMakesItNew(before: String, after: String, rule: String) {
    let list = list(of: design)
    let comparison = compare(design.replacing(before, with: after), with: list)
    #expect(comparison.new.contains { $0.kind.name == rule })
  }

  @Test func strangeTitlesStayOnTheirLine() {
    let title = #"a\\b\n\"c\"\u{202E}\u{1B}[31m"# + "\tD"
    let text = design.replacing("Second", with: title)
    let list = list(of: text)
    #expect(!list.entries.contains { $0.key.subject.unicodeScalars.contains { $0.value < 0x20 } })
    #expect(KnownFindings.read(Array(list.text.utf8)) == .success(list))
    #expect(compare(text, with: list).new.isEmpty)
  }

  @Test func longSubjectsAreCut() {
    let title = String(repeating: "学", count: 500)
    let list = list(of: design.replacing("Nobody comes", with: title))
    let subject = list.entries.first { $0.key.rule == "risk-unanswered" }?.key.subject
    #expect(subject == "programme p > risk “" + String(repeating: "学", count: 194))
  }

  // MARK: Holding a file against a list

  @Test func oneMoreOfASortIsNewAndTheLast() {
    let risk = "  risk \"Nobody comes\" { threatens meet }\n"
    let two = design.replacing(risk, with: risk + risk)
    let three = design.replacing(risk, with: risk + risk + risk)
    let rule = { (finding: PlacedFinding) in finding.kind.name == "risk-unanswered" }
    #expect(list(of: two).entries.first { $0.key.rule == "risk-unanswered" }?.count == 2)
    let comparison = compare(three, with: list(of: two))
    let new = comparison.new.filter(rule)
    #expect(new.map { $0.start.line } == [6])
    #expect(comparison.known.filter(rule).map { $0.start.line } == [4, 5])
    // With one less, one of the two is mended, whichever it was.
    let mended = list(of: two).mended(in: compare(design, with: list(of: two)))
    #expect(mended.map { $0.key.rule } == ["risk-unanswered"])
  }

  /// One finding may be about several things: one thing more makes it new, one less does not.
  @Test func aFindingAboutSeveralThings() {
    let list = list(of: design)
    let third = "  indicator \"Third\" { measures meet }\n"
    let more = compare(
      design.replacing("  objective learn", with: third + "  objective learn"), with: list)
    #expect(more.new.contains { $0.kind.name == "missing-tracker" })
    #expect(list.mended(in: more).isEmpty)

    for gone in [
      "  indicator first \"First\" { measures meet }\n",
      "  indicator \"Second\" { measures meet }\n",
    ] {
      let less = compare(design.replacing(gone, with: ""), with: list)
      #expect(less.known.contains { $0.kind.name == "missing-tracker" })
      #expect(!less.new.contains { $0.kind.name == "missing-tracker" })
      #expect(list.mended(in: less).contains { $0.key.rule == "missing-tracker" })
      let after = list.updated(by: [less], acceptsNew: false)
      #expect(after.entries.filter { $0.key.rule == "missing-tracker" }.count == 1)
    }
  }

  @Test func allowedFindingsAreNotListed() {
    let text = design.replacing("peers q", with: "allow missing-tracker because \"R\"\n  peers q")
    #expect(!list(of: text).entries.contains { $0.key.rule == "missing-tracker" })
    let comparison = compare(text, with: list(of: text))
    #expect(comparison.shown.map { $0.kind.name } == ["missing-tracker"])
    #expect(comparison.new.isEmpty)
  }

  /// A new error in how a file is written may hide what was there, so nothing is mended.
  @Test func anErrorHidesWhatIsKnown() {
    let list = list(of: design)
    let comparison = compare(design.replacing("risk \"", with: "rsk \""), with: list)
    #expect(comparison.isObscured)
    #expect(list.mended(in: comparison).isEmpty)
    #expect(list.updated(by: [comparison], acceptsNew: false) == list)
    let accepted = list.updated(by: [comparison], acceptsNew: true)
    #expect(accepted.missing(in: list).map { $0.key.rule }.contains("unknown-keyword"))
    #expect(list.missing(in: accepted).isEmpty)
  }

  @Test func otherFilesStay() {
    let other = KnownFindings.Entry(.init(path: "e", rule: "r", subject: "s"), count: 2)
    let list = KnownFindings([other])
    let comparison = list.compare([], path: "d")
    #expect(list.mended(in: comparison).isEmpty)
    #expect(list.updated(by: [comparison], acceptsNew: true) == list)
    #expect(list.updated(by: [], gone: ["e"], acceptsNew: false).entries.isEmpty)
  }

  /// Whatever a list has, a weakness that was not there before is new: every rule's own example.
  @Test func everyRuleIsNewWhereItWasNot() {
    var tested = 0
    for example in FindingKind.catalogue.map({ Example.Case($0) }) {
      let (good, bad) = (example.good, example.badText)
      // Some look for nothing unless they are asked to, or a day is named.
      if !findings(bad).contains(where: { $0.kind.name == example.name }) { continue }
      tested += 1
      let before = KnownFindings().compare(findings(good), path: "d")
      let list = KnownFindings().updated(by: [before], acceptsNew: true)
      let new = list.compare(findings(bad), path: "d").new.map { $0.kind.name }
      #expect(new.contains(example.name), "\(example.name)")
      let after = KnownFindings().compare(findings(bad), path: "d")
      let whole = KnownFindings().updated(by: [after], acceptsNew: true)
      #expect(whole.compare(findings("# Moved.\n\n" + bad), path: "d").new.isEmpty)
    }
    #expect(tested > 60)
  }

  /// One system writes é in one part, another in two; other names come between them.
  @Test func oneNameWrittenTwoWays() {
    let entries = ["e\u{301}", "f", "\u{E9}"].map {
      KnownFindings.Entry(.init(path: $0, rule: "r" + $0, subject: "s"), count: 1)
    }
    let list = KnownFindings(entries)
    #expect(list.entries(of: "\u{E9}").count == 2)
    #expect(list.entries(of: "f").map { $0.key.path } == ["f"])
    #expect(list.mended(in: list.compare([], path: "f")).count == 1)
  }

  @Test func countsOfWhatIsLeftOut() {
    let list = list(of: design)
    let more = design.replacing("risk \"Nobody", with: "risk \"Somebody\" { }\n  risk \"Nobody")
    let examination = analyse(Array(more.utf8))
    let file = CheckedFile(
      path: "d", findings: findings(more), counts: examination.counts,
      contentCounts: examination.contentCounts)
    let left = file.leavingOut(list.compare(file.findings, path: "d"))
    #expect(left.findings.map { $0.kind.name } == ["risk-unanswered"])
    #expect(left.counts.known == file.findings.count - 1)
    #expect(left.counts.errors == 0 && left.counts.warnings == 0 && left.counts.notes == 1)
    #expect(
      left.counts.json.text
        == #"{"errors":0,"warnings":0,"notes":1,"allowed":0,"known":\#(file.findings.count - 1)}"#)
    #expect(!file.counts.json.text.contains("known"))
    #expect(!file.leavingOut(list.compare([], path: "d")).isEmpty)
  }

  // MARK: Lists of older versions

  /// They have where a finding stood, and behind a colon what its sentence quoted.
  private let older = """
    # Ask in May.
    d\tonly-attendance-measured\t1\tprogramme p: “Events, products and attendance”
    d\tstage-unmeasured\t2\tprogramme p: “Nothing”
    d\tmissing-tracker\t1\tprogramme p > indicator first
    d\tmissing-tracker\t1\tprogramme p > indicator “Second”

    """

  private var sound: String { design.replacing("nobody, none-such", with: "q") }

  @Test func olderEntriesStillSpeakForTheirFindings() throws {
    let list = try KnownFindings.read(Array(older.utf8)).get()
    let comparison = compare(sound, with: list)
    #expect(
      Set(comparison.known.map { $0.kind.name }) == ["only-attendance-measured", "missing-tracker"])
    #expect(list.mended(in: comparison).map { $0.key.rule } == ["stage-unmeasured"])
    #expect(list.mended(in: comparison).map { $0.count } == [2])
  }

  @Test func theyAreRenewed() throws {
    let list = try KnownFindings.read(Array(older.utf8)).get()
    let renewed = list.updated(by: [compare(sound, with: list)], acceptsNew: false)
    #expect(
      renewed.text.split(separator: "\n").suffix(5) == [
        "# rule, the number and the subject, with tabs between them. Comments stay above their line.",
        "d\tmissing-tracker\t1\tprogramme p > indicator first",
        "d\tmissing-tracker\t1\tprogramme p > indicator “Second”",
        "# Ask in May.",
        "d\tonly-attendance-measured\t1\tprogramme p > stage learning",
      ])
    #expect(compare(sound, with: renewed).known.count == 2)
    #expect(renewed.updated(by: [compare(sound, with: renewed)], acceptsNew: false) == renewed)
  }

  /// An entry speaks for as many findings as it says, whatever their sentences quote.
  @Test func theySpeakForNoMoreThanTheySay() throws {
    let risk = "  risk \"Nobody comes\" { threatens meet }\n"
    let entry = "d\trisk-unanswered\t1\tprogramme p > risk “Nobody comes”: “X: “Y””\n"
    let list = try KnownFindings.read(Array(entry.utf8)).get()
    let comparison = compare(sound.replacing(risk, with: risk + risk), with: list)
    #expect(comparison.known.map { $0.start.line } == [4])
    #expect(comparison.new.contains { $0.kind.name == "risk-unanswered" })
  }

  // MARK: The file

  private let written = """
    # Known findings that are not fixed yet. hourglass check --known hides them.
    # hourglass known update and hourglass known prune write this file. Each line has the file, the
    # rule, the number and the subject, with tabs between them. Comments stay above their line.

    \\#odd\\\\name\\t.hourglass\tmissing-tracker\t1\tprogramme p
    a-b.hourglass\tmissing-tracker\t2\tprogramme p
    # Waits for the survey.
    # Ask in May.
    a/b.hourglass\tmissing-tracker\t1\tprogramme p > indicator “é”
    aé.hourglass\tno-tools\t1\tprogramme p
    # The end.

    """

  @Test func theFile() throws {
    let shuffled = KnownFindings(
      [
        .init(.init(path: "aé.hourglass", rule: "no-tools", subject: "programme p"), count: 1),
        .init(
          .init(
            path: "a/b.hourglass", rule: "missing-tracker", subject: "programme p > indicator “é”"),
          count: 1, comments: ["# Waits for the survey.", "# Ask in May."]),
        .init(
          .init(path: "a-b.hourglass", rule: "missing-tracker", subject: "programme p"), count: 2),
        .init(
          .init(path: "#odd\\name\t.hourglass", rule: "missing-tracker", subject: "programme p"),
          count: 1),
      ], closingComments: ["# The end."])
    #expect(shuffled.text == written)
    #expect(shuffled.words == "4 entries in 4 files")
    #expect(shuffled.paths.count == 4)
    for text in [written, written.replacing("\n", with: "\r\n"), "\u{FEFF}" + written] {
      #expect(KnownFindings.read(Array(text.utf8)) == .success(shuffled))
    }
    #expect(KnownFindings.read([]) == .success(KnownFindings()))
  }

  /// The heading that earlier versions wrote is no comment.
  @Test func anEarlierHeading() throws {
    let text = """
      # Findings that are known and not mended yet: hourglass check --known leaves them out.
      # Written by hourglass known update and hourglass known prune. A line has the file, the
      # rule, how many and what they are about, with tabs between. Comments stay above their line.

      a\tr\t1\ts

      """
    let list = try KnownFindings.read(Array(text.utf8)).get()
    #expect(list.entries == [.init(.init(path: "a", rule: "r", subject: "s"), count: 1)])
    #expect(list.closingComments.isEmpty)
  }

  /// Two branches with the same line were joined without a conflict.
  @Test func linesThatAreThereTwice() throws {
    let list = try KnownFindings.read(Array("a\tr\t2\ts\n# C\na\tr\t3\ts\n".utf8)).get()
    #expect(
      list.entries
        == [.init(.init(path: "a", rule: "r", subject: "s"), count: 3, comments: ["# C"])])
  }

  @Test(arguments: [
    ("a\tr\t1\n", 1, "must have a file, a rule, a number and a subject"),
    ("# C\n\na r 1 s\n", 3, "must have a file"),
    ("a\tr\t1\t\n", 1, "must have a file"),
    ("a\tr\t0\ts\n", 1, "has “0” as the number of findings"),
    ("a\tr\tmany\ts\n", 1, "has “many” as the number of findings"),
    ("a\tr\t1\ts\n<<<<<<< HEAD\n", 2, "is a merge mark from git"),
    ("programme p {\n}\n", 1, "must have a file"),
  ])
  func whatIsNoList(text: String, line: Int, words: String) throws {
    guard case .failure(let trouble) = KnownFindings.read(Array(text.utf8)) else {
      Issue.record("it was read")
      return
    }
    #expect(trouble.line == line)
    #expect(trouble.words.hasPrefix(words))
  }

  @Test(arguments: [
    ("/r/designs/a.hourglass", "/r", "designs/a.hourglass"),
    ("/r/a.hourglass", "/r/lists/", "../a.hourglass"),
    ("/r/d/a", "/r/l/m", "../../d/a"),
    ("/a", "/", "a"),
    ("/r/./x/../é/a", "/r/", "é/a"),
    ("/r", "/r", "../r"),
  ])
  func ways(file: String, folder: String, way: String) {
    #expect(relativePath(to: file, from: folder) == way)
  }
}
