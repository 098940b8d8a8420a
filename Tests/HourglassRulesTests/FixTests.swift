import HourglassLanguage
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// Every kind of finding has been looked at: whether the program can mend it, and at what risk.
@Suite struct FixTests {
  /// Whether a kind's findings can be mended without asking anybody.
  enum Decision {
    /// The file means the same afterwards, to the program and to its readers.
    case safe
    /// What was meant is likely and not certain.
    case risky
    /// The one or the other, as the case may be; the examples of both are in `FixSpellingTests`.
    case either
    /// Two answers are as likely, or only people know the answer.
    case never
  }

  /// - Parameter mends: whether the example of the kind is among what can be mended.
  struct Kind {
    let name: String
    let decision: Decision
    var mends = true
  }

  static let ofWriting: [Kind] = [
    Kind(name: "unclosed-text", decision: .either),
    Kind(name: "curly-quotation-marks", decision: .safe),
    Kind(name: "single-quotation-marks", decision: .safe),
    Kind(name: "unknown-escape", decision: .safe),
    Kind(name: "unclosed-block", decision: .risky),
    Kind(name: "unopened-block", decision: .risky),
    Kind(name: "stray-closing-brace", decision: .risky),
    Kind(name: "block-without-keyword", decision: .never),
    Kind(name: "brace-on-own-line", decision: .safe),
    Kind(name: "run-on-statement", decision: .safe),
    Kind(name: "nested-too-deep", decision: .never),
    Kind(name: "block-across-fences", decision: .never),
    Kind(name: "unusual-space", decision: .safe),
    Kind(name: "unusual-dash", decision: .either),
    Kind(name: "unusual-line-end", decision: .either),
    Kind(name: "invisible-character", decision: .either),
    Kind(name: "bidirectional-control", decision: .risky),
    Kind(name: "unreadable-bytes", decision: .risky),
    Kind(name: "stray-character", decision: .safe),
    Kind(name: "unknown-keyword", decision: .risky),
    Kind(name: "misplaced-keyword", decision: .never),
    Kind(name: "capitalised-keyword", decision: .safe),
    Kind(name: "wrapped-line", decision: .safe),
    Kind(name: "repeated-keyword", decision: .never),
    Kind(name: "missing-word", decision: .never),
    Kind(name: "incorrect-line", decision: .either),
    Kind(name: "value-spelling", decision: .either),
    // The point may be either, and the program's own reading is no better than the author's.
    Kind(name: "ambiguous-number", decision: .never),
    Kind(name: "ambiguous-sign", decision: .never),
    Kind(name: "impossible-date", decision: .risky),
    Kind(name: "zero-duration", decision: .never),
    Kind(name: "reversed-period", decision: .risky),
    Kind(name: "value-against-measure", decision: .risky),
    Kind(name: "facet-against-count", decision: .never),
    Kind(name: "empty-text", decision: .never),
    Kind(name: "placeholder-text", decision: .never),
    Kind(name: "undated-tbd", decision: .never),
    Kind(name: "unknown-name", decision: .risky),
    Kind(name: "earlier-name", decision: .safe),
    Kind(name: "wrong-kind-of-name", decision: .risky, mends: false),
    Kind(name: "duplicate-name", decision: .never),
    Kind(name: "repeated-programme", decision: .never),
    Kind(name: "lookalike-names", decision: .never),
    Kind(name: "includes-itself", decision: .never),
    Kind(name: "named-twice", decision: .risky),
    Kind(name: "currency-not-a-code", decision: .risky),
    Kind(name: "missing-file", decision: .never),
    Kind(name: "circular-use", decision: .never),
    Kind(name: "clashing-name", decision: .never),
    Kind(name: "broken-file", decision: .never),
    Kind(name: "shared-indicator-changed", decision: .never),
    Kind(name: "unused-allow", decision: .risky),
    Kind(name: "unknown-rule", decision: .risky),
  ]

  /// Gaps and weaknesses of programmes: to fill one in would be to invent something.
  static let onlyPeopleKnow = """
    stage-skipped stop-not-explained objective-beyond-stop organisation-learns learners-without-contact
    no-learning-objective change-without-learning no-facilitator no-objectives missing-theory-of-change
    only-technical-skills pressure-and-learning-mixed too-many-learning-objectives level-missing objective-without-tool
    missing-capability position-only no-match-factor missing-matching-method not-authorised
    peers-may-be-replaced peers-without-people missing-participants no-tools no-contact-tool event-only
    example-text claim-not-covered stop-not-covered gap-reported stuck-without-gap sharing-without-objective
    no-reflection few-tools
    no-joint-work assessment-without-comparison one-sided-visit expert-dominated
    training-isolated unusual-stage function-without-tool reflection-only-final tool-without-objective
    single-occasion-only missing-contact-frequency too-short scale-without-sharing lessons-not-passed-on sharing-through-one-person
    no-home-resources no-report-back one-person-per-organisation team-without-reflection disseminate-without-follow-up
    facilitator-dependent no-indicators only-attendance-measured middle-stages-unmeasured stage-unmeasured
    goal-unmeasured use-of-lessons-unmeasured attribution-unclear only-self-reported result-step-unmeasured
    judgement-without-method partnership-health-unmeasured only-facilitator-tracks missing-tracker missing-baseline
    missing-target missing-source missing-frequency missing-denominator target-not-better
    milestones-out-of-order target-outside-programme cumulative-series-falls target-falls-back link-without-reason
    missing-assumption assumption-untested unused-assumption circular-links result-leads-nowhere risk-unanswered residual-above-risk person-responsible
    no-review-planned review-overdue overdue-tbd over-profile-limit below-profile-limit
    missing-definition missing-unit missing-method missing-disaggregation
    missing-required-disaggregation undated-baseline missing-milestones missing-code
    no-key-indicator missing-risk-rating baseline-after-target impossible-percentage undeclared-group
    repeated-group parts-not-whole whole-outside-parts contradictory-thresholds contextual-with-target repeated-code weightings-not-whole costs-over-budget indicator-lost target-lowered
    programme-in-two-files
    """.split { $0 == " " || $0 == "\n" }.map { String($0) }

  @Test func `Every kind of finding is decided on, once`() {
    let decided = Self.ofWriting.map { $0.name } + Self.onlyPeopleKnow
    #expect(decided.sorted() == FindingKind.catalogue.map { $0.name }.sorted())
  }

  static let decisions: [(kind: Example.Case, decision: Kind)] = FindingKind.catalogue.map { kind in
    let known = ofWriting.first { $0.name == kind.name }
    return (Example.Case(kind), known ?? Kind(name: kind.name, decision: .never))
  }

  private func mend(
    _ text: String, _ example: Example.Case, changingMeaning: Bool
  ) -> MendedFile {
    HourglassSyntax.mend(Source(text), changingMeaning: changingMeaning) { source in
      Checked(String(decoding: source.bytes, as: UTF8.self), requesting: example.name).found
    }
  }

  /// What is wrong with how the design is written: what is missing from it is seen better once
  /// that is mended.
  private func names(_ text: String, _ example: Example.Case) -> [String] {
    let checked = Checked(text, requesting: example.name)
    let isOfAllowances = ["unused-allow", "unknown-rule"].contains(example.name)
    return isOfAllowances ? checked.names : checked.document.findings.map { $0.kind.name }
  }

  /// Those that show in one file. A page of Markdown is looked at in `FixSpellingTests`.
  static let shown = decisions.filter { decision in
    decision.kind.name != "block-across-fences"
      && !FindingKind.ofSeveralTexts.contains { $0.name == decision.kind.name }
  }

  @Test(arguments: shown)
  func `The example is mended as decided`(_ example: Example.Case, _ kind: Kind) throws {
    let (bad, _) = try #require(example.bad)
    let bytes = Array(bad.utf8)
    let safely = mend(bad, example, changingMeaning: false)
    let wholly = mend(bad, example, changingMeaning: true)
    for file in [safely, wholly] where file.bytes == bytes { #expect(file.count == 0) }

    if kind.decision == .never || !kind.mends {
      #expect(safely.bytes == bytes)
      #expect(wholly.bytes == bytes)
      return
    }
    #expect(wholly.bytes != bytes)
    let mended = String(decoding: wholly.bytes, as: UTF8.self)
    // A name that nothing has is mended along with what it came from.
    let left = names(bad, example).filter { $0 != kind.name && $0 != "unknown-name" }
    #expect(names(mended, example).filter { $0 != "unknown-name" } == left)
    switch kind.decision {
    case .safe: #expect(safely.bytes == wholly.bytes)
    case .risky: #expect(safely.bytes == bytes)
    default: break
    }
    let again = mend(mended, example, changingMeaning: true)
    #expect(again.bytes == wholly.bytes)
    #expect(again.count == 0)
  }

  @Test(arguments: decisions.filter { $0.decision.decision == .safe })
  func `What is safe is marked as safe`(_ example: Example.Case, _ kind: Kind) throws {
    let (bad, _) = try #require(example.bad)
    let fix = Checked(bad, requesting: example.name).finding(example.name)?.fix
    #expect(try #require(fix).changesMeaning == false)
  }

  /// A line of its own goes with its line end, another with its `;`; a comment stays.
  @Test(arguments: [
    ("gains experiential-knowledge; ALLOW", "gains experiential-knowledge"),
    ("ALLOW; gains experiential-knowledge", "gains experiential-knowledge"),
    ("gains experiential-knowledge\n    ALLOW", "gains experiential-knowledge"),
    (
      "gains experiential-knowledge\n    ALLOW # Ask them",
      "gains experiential-knowledge\n    # Ask them"
    ),
    (
      "# First\n    ALLOW\n    gains experiential-knowledge",
      "# First\n    gains experiential-knowledge"
    ),
  ])
  func `An allowance without use is taken out`(_ written: String, _ left: String) {
    let line = "gains experiential-knowledge"
    let allow = "allow no-reflection because \"The ministries see to it\""
    let text = cleanDesign.exchanging(line, for: written.replacing("ALLOW", with: allow))
    let checked = Checked(text)
    #expect(checked.names == ["unused-allow"])
    let mended = HourglassSyntax.mend(Source(text), changingMeaning: true) { source in
      Checked(String(decoding: source.bytes, as: UTF8.self)).found
    }
    #expect(
      String(decoding: mended.bytes, as: UTF8.self) == cleanDesign.exchanging(line, for: left))
  }

  @Test func `A profile's misspelt rule is spelled right`() {
    let profile = "profile p \"P\" { rule no-trackr error because \"We pay\" }\n"
    let document = read(document: Source(profile), models: [referenceModel])
    let findings = document.profiles.flatMap { unknownRules(in: $0) }
    #expect(
      findings.first?.fix == Fix(Span(21, 30), "missing-tracker", changesMeaning: true))
  }
}
