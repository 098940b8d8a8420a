import Hourglass
import HourglassComparison
import HourglassLanguage
import HourglassSyntax
import Testing

@testable import HourglassDocuments

@Suite struct ComparisonTests {
  @Test func theBaseIsSound() {
    let document = read(document: Source(compareBase), with: .reference)
    #expect(document.findings.map { $0.message } == [])
    #expect(compared(compareBase, compareBase).lines == [])
  }

  /// Every aspect and kind has a class, and no row of the table is out of reach.
  @Test func everyRowDecides() {
    var isUsed = Array(repeating: false, count: ClassRow.table.count)
    for aspect in Aspect.all {
      for kind in ChangeKind.allCases {
        let index = ClassRow.table.firstIndex { $0.fits(aspect, kind) }
        if let index { isUsed[index] = true } else { Issue.record("\(aspect.name) \(kind)") }
      }
    }
    #expect(isUsed.allSatisfy { $0 })
    for kind in ChangeKind.allCases { #expect(kind.mirror.mirror == kind) }
  }

  /// Losses are never milder than the gains they mirror, in what is measured.
  @Test func losingWeighsMore() {
    for aspect in Aspect.all where aspect.group == .measuring && aspect != .indicator {
      let (gain, loss) = (ClassRow.row(for: aspect, .added), ClassRow.row(for: aspect, .removed))
      #expect(gain.changeClass <= loss.changeClass, "\(aspect.name)")
    }
  }

  /// What stands in the base, what is put in its place, and the changes that makes.
  private static let edits: [(String, String, [String]?)] = [
    // Record
    (
      "tool visits \"Visits\"", "tool trips \"Visits\"",
      ["cosmetic: short name changed: visits → trips"]
    ),
    ("reviewed 2014-09", "", ["cosmetic: date of the last review removed: 2014-09"]),
    ("\"AB-1\"", "\"AB-2\"", ["cosmetic: code changed: AB-1 in IATI → AB-2 in IATI"]),
    // Titles
    (
      "\"Nobody comes\"", "\"Nobody ever comes\"",
      ["clarified: title reworded: Nobody comes → Nobody ever comes"]
    ),
    (
      "risk idle \"Nobody comes\" { likelihood medium",
      "risk idle \"Money ends\" { likelihood low",
      [
        "promise-changed: title reworded, with other changes: Nobody comes → Money ends",
        "clarified: likelihood changed: medium → low",
      ]
    ),
    // Values
    (
      "target 20 by 2014", "target 15 by 2014",
      ["promise-changed: target lowered: 20 by 2014 → 15 by 2014"]
    ),
    (
      "target 20 by 2014", "target 25 by 2014",
      ["promise-changed: target raised: 20 by 2014 → 25 by 2014"]
    ),
    (
      "target 20 by 2014", "target 20 by 2015",
      ["promise-changed: target postponed: 20 by 2014 → 20 by 2015"]
    ),
    (
      "target 20 by 2014", "target 20 by 2013",
      ["promise-changed: target brought forward: 20 by 2014 → 20 by 2013"]
    ),
    ("target 20 by 2014", "target 20.0 by 2014", []),
    ("target 20 by 2014", "", ["promise-changed: milestone removed: 20 by 2014"]),
    (
      "target 20 by 2014", "target 20 by 2014; target 22 by 2015",
      ["clarified: milestone added: 22 by 2015"]
    ),
    ("target 60% by 2015", "", ["evaluability-lost: target removed: 60% by 2015"]),
    (
      "target 60% by 2015", "target tbd until 2014",
      ["evaluability-lost: target now to be defined later: 60% by 2015 → to be defined by 2014"]
    ),
    (
      "target 5 by 2015", "target 8 by 2015",
      ["promise-changed: target raised (lower is better): 5 by 2015 → 8 by 2015"]
    ),
    (
      "target 5 by 2015", "target 3 by 2015",
      ["promise-changed: target lowered (lower is better): 5 by 2015 → 3 by 2015"]
    ),
    (
      "baseline tbd until 2013", "baseline 40% in 2013",
      ["clarified: baseline now defined: to be defined by 2013 → 40% in 2013"]
    ),
    (
      "baseline tbd until 2013", "baseline tbd until 2014",
      ["promise-changed: baseline postponed: to be defined by 2013 → to be defined by 2014"]
    ),
    ("baseline 0 in 2012", "", ["evaluability-lost: baseline removed: 0 in 2012"]),
    (
      "baseline 0 in 2012", "baseline 3 in 2012",
      ["promise-changed: baseline raised: 0 in 2012 → 3 in 2012"]
    ),
    (
      "baseline 0 in 2012", "baseline none because \"Too early\"",
      ["evaluability-lost: baseline left out on purpose: 0 in 2012 → none, because “Too early”"]
    ),
    // How it is looked at
    ("source \"Lists\"", "", ["evaluability-lost: source removed: Lists"]),
    ("source \"Talks\"", "", ["promise-changed: source narrowed: Survey; Talks → Survey"]),
    ("method register", "method survey", ["promise-changed: method changed: register → survey"]),
    (
      "tracked by office, home every 6 months", "tracked by office every 6 months",
      ["promise-changed: trackers narrowed: “The office”; “Ministries” → “The office”"]
    ),
    (
      "tracked by office, home every 6 months", "tracked by home, office every year",
      ["promise-changed: tracking frequency changed: every 6 months → every year"]
    ),
    (
      "told by people", "told by staff",
      ["clarified: respondents changed: “Budget people” → “Their staff”"]
    ),
    (
      "by sex, country", "by sex",
      ["evaluability-lost: disaggregation narrowed: sex; country → sex"]
    ),
    ("facet use", "facet practice-intent", nil),
    (
      "direction down", "",
      [
        "promise-changed: better direction changed: lower is better → higher is better"
      ]
    ),
    (
      "target 50% by 2015 }", "}", ["evaluability-lost: target removed, sex: female: 50% by 2015"]
    ),
    (
      "where sex \"female\" { baseline 10% in 2012; target 50% by 2015 }", "",
      ["evaluability-lost: part removed: sex: female"]
    ),
    (
      "tested by trust", "tested by home",
      ["promise-changed: test changed: “People who speak openly” → by “Ministries”"]
    ),
    // Promises
    (
      "runs 2012 to 2017", "runs 2012 to 2018",
      ["promise-changed: time changed: 2012 to 2017 → 2012 to 2018"]
    ),
    ("number 40", "number 30", ["promise-changed: number changed: 40 → 30"]),
    ("builds adapt", "builds adapt, relate", nil),
    ("every 6 months }\n  assumption", "every year }\n  assumption", nil),
    // Explanations
    (
      "why \"Know-how travels badly\"", "",
      ["promise-changed: reason for the programme removed: Know-how travels badly"]
    ),
    ("answer why-now \"A new law\"", "answer why-now \"An old law\"", nil),
    (
      "evidence \"Six interviews\"", "",
      [
        "promise-changed: evidence of the link removed, leads to “People learn from one another”: Six interviews"
      ]
    ),
    (
      "assuming open; ", "",
      [
        "evaluability-lost: assumptions of the link removed, leads to “People learn from one another”: “People speak openly”"
      ]
    ),
    // Allowances
    (
      "allow sharing-through-one-person because \"For now\"", "",
      ["clarified: accepted weakness removed, sharing-through-one-person: “For now”"]
    ),
    (
      "answer why-now", "allow no-indicators because \"Too small\"\n  answer why-now",
      ["evaluability-lost: accepted gap in measurement added, no-indicators: “Too small”"]
    ),
    (
      "answer why-now", "allow few-tools because \"Enough\"\n  answer why-now",
      ["promise-changed: accepted weakness added, few-tools: “Enough”"]
    ),
    // What is rarely said
    (
      "source \"Lists\"", "source \"Lists\"; formula \"All who signed\"",
      ["clarified: formula added: All who signed"]
    ),
    ("measures open", "measures open; facet relationships", nil),
    ("amount in \"days\"", "amount in \"days\"; series cumulative", nil),
  ]

  /// Each row of the table decides about some pair of designs, one way or the other.
  @Test func everyRowHasAPair() {
    let start = compareBase.range(of: "  indicator waits")!.lowerBound
    let end = compareBase.range(of: "  allow sharing-through-one-person")!.lowerBound
    func instead(_ text: String) -> String {
      compareBase.replacingCharacters(in: start..<end, with: text)
    }
    var texts = ComparisonTests.edits.map { compareBase.replacing($0.0, with: $0.1) }
    texts += ["", instead(""), instead("indicator calm \"Calm\" { measures learn; facet use }\n")]
    var isUsed = Array(repeating: false, count: ClassRow.table.count)
    for text in texts {
      for change in compared(compareBase, text).changes + compared(text, compareBase).changes {
        if let row = ClassRow.table.firstIndex(where: { $0.fits(change.aspect, change.kind) }) {
          isUsed[row] = true
        }
      }
    }
    for row in isUsed.indices { #expect(isUsed[row], "\(ClassRow.table[row].because)") }
  }

  @Test(arguments: ComparisonTests.edits)
  func oneEdit(old: String, new: String, expected: [String]?) {
    let lines = edit(old, new)
    if let expected {
      let plain = expected.map { $0.withoutAbout }
      #expect(lines.map { $0.withoutAbout } == plain)
    } else {
      #expect(lines.count >= 1 && lines.allSatisfy { !$0.isEmpty }, "\(lines)")
    }
  }

  /// What is there in one version only is one change, whatever it says.
  @Test func thingsComeAndGo() {
    let without = compareBase.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("  risk idle") }.joined(separator: "\n")
    let gone = compared(compareBase, without)
    #expect(gone.lines == ["promise-changed: risk removed"])
    #expect(gone.changes.first?.oldLine == 21 && gone.changes.first?.newLine == nil)
    let back = compared(without, compareBase)
    #expect(back.lines == ["clarified: risk added"])
  }

  /// A reason alone is a change, and behind a changed value it stands with that.
  @Test func reasons() {
    let alone = edit("target 20 by 2014", "target 20 by 2014 because \"So the hall holds\"")
    #expect(alone == ["clarified: reason given for a change added: So the hall holds"])
    let both = compared(
      compareBase,
      compareBase.replacing("target 20 by 2014", with: "target 15 by 2014 because \"Hall\""))
    #expect(both.changes.map { $0.reason } == ["Hall"])
    #expect(both.findings.isEmpty)
  }

  /// When a target is known, and what it is for, are two dates.
  @Test(arguments: [
    ("by 2014", "until 2013 by 2015", "postponed", "to be defined by 2013, for 2015"),
    ("by 2014", "until 2012 by 2014", "brought forward", "to be defined by 2012, for 2014"),
    ("", "until 2013 by 2014", "changed", "to be defined by 2013, for 2014"),
  ])
  func targetToBeDefined(old: String, new: String, what: String, now: String) {
    let lines = compared(
      compareBase.replacing("target 20 by 2014", with: "target tbd until 2013 \(old)"),
      compareBase.replacing("target 20 by 2014", with: "target tbd \(new)")
    ).lines
    let was = "to be defined by 2013" + (old.isEmpty ? "" : ", for 2014")
    #expect(lines == ["promise-changed: target \(what): \(was) → \(now)"])
  }

  /// A target that is defined is the one of the same time.
  @Test func targetNowDefined() {
    let lines = compared(
      compareBase.replacing(
        "target 20 by 2014", with: "target 15 by 2012; target tbd until 2013 by 2014"),
      compareBase.replacing("target 20 by 2014", with: "target 15 by 2012; target 20 by 2014")
    ).lines
    #expect(
      lines == ["clarified: target now defined: to be defined by 2013, for 2014 → 20 by 2014"])
  }

  /// Behind a target that is to be defined there is no room for a reason.
  @Test(arguments: [
    ("target 15 by 2014", "Add the reason after the target: "),
    ("target tbd until 2013 by 2014", "Say inside the indicator when and why it changed"),
  ])
  func whereAReasonCanStand(target: String, advice: String) throws {
    let new = compareBase.replacing("target 20 by 2014", with: target)
    let finding = try #require(
      compared(compareBase, new).findings.first { $0.kind.name == "target-lowered" })
    #expect(finding.advice.text.hasPrefix(advice))
  }

  /// How far it carries is the headline, and a change of its own.
  @Test func verdict() throws {
    let new = compareBase.replacing("among people; serves work", with: "serves work")
    let comparison = try #require(compared(compareBase, new).first)
    let change = try #require(comparison.changes.first { $0.aspect == .verdict })
    #expect(change.kind == .lowered && change.changeClass == .promiseChanged)
    #expect(comparison.headline?.hasPrefix("In the older version, the design covers") == true)
    #expect(comparison.oldVerdict != comparison.newVerdict)
  }

  /// A stage that nobody looks at any more is named.
  @Test func coverage() {
    let start = compareBase.range(of: "  indicator waits")!.lowerBound
    let end = compareBase.range(of: "  allow sharing-through-one-person")!.lowerBound
    let new = compareBase.replacingCharacters(in: start..<end, with: "")
    let changes = compared(compareBase, new).changes.filter { $0.aspect == .coverage }
    #expect(changes.map { $0.kind } == [.removed])
    #expect(changes.map { $0.changeClass } == [.evaluabilityLost])
  }
}

extension String {
  /// Without `, sex: female` between what happened and the values.
  fileprivate var withoutAbout: String {
    for mark in [", sex: female", ", leads to “People learn from one another”"] {
      if contains(mark) { return replacing(mark, with: "") }
    }
    for rule in [", sharing-through-one-person", ", no-indicators", ", few-tools"] {
      if contains(rule) { return replacing(rule, with: "") }
    }
    return self
  }
}
