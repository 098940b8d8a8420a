/// The names that kinds of findings had before. Designs, profiles and lists of known findings may
/// still have them; each leads to the name of today.
extension FindingKind {
  /// The name of today for one that a kind may have had before; any other name as it is.
  package static func currentName(of name: String) -> String {
    for names in renamed
    where names.before.utf8.count == name.utf8.count && names.before == name {
      return names.now
    }
    return name
  }

  /// The names that it had before.
  package var formerNames: [String] {
    FindingKind.renamed.filter { $0.now == name }.map { $0.before }
  }

  private static let renamed: [(before: String, now: String)] = [
    ("missing-rhythm", "missing-frequency"),
    ("rhythm-unsaid", "missing-contact-frequency"),
    ("percent-of-nothing", "missing-denominator"),
    ("match-method-missing", "missing-matching-method"),
    ("capability-unmapped", "missing-capability"),
    ("assumption-missing", "missing-assumption"),
    ("no-tracker", "missing-tracker"),
    ("no-code", "missing-code"),
    ("missing-rating", "missing-risk-rating"),
    ("theory-of-change-implicit", "missing-theory-of-change"),
    ("no-evaluation", "no-indicators"),
    ("goals-implicit", "no-objectives"),
    ("individual-level-missing", "no-learning-objective"),
    ("contact-unsupported", "no-contact-tool"),
    ("no-co-production", "no-joint-work"),
    ("home-uncommitted", "no-home-resources"),
    ("map-not-redrawn", "no-review-planned"),
    ("book-ends-only", "middle-stages-unmeasured"),
    ("absorption-untracked", "use-of-lessons-unmeasured"),
    ("chain-broken", "result-step-unmeasured"),
    ("partnership-health-untracked", "partnership-health-unmeasured"),
    ("counts-only", "only-attendance-measured"),
    ("bare-link", "link-without-reason"),
    ("tool-serves-nothing", "tool-without-objective"),
    ("cascade-broken", "objective-without-tool"),
    ("unit-jump", "change-without-learning"),
    ("org-as-peer", "peers-without-people"),
    ("scale-without-diffusion", "scale-without-sharing"),
    ("review-without-mutual-reflection", "assessment-without-comparison"),
    ("pressure-unscientific", "judgement-without-method"),
    ("dead-end-learner", "lessons-not-passed-on"),
    ("single-broker", "sharing-through-one-person"),
    ("lone-learner", "one-person-per-organisation"),
    ("group-unshared", "team-without-reflection"),
    ("turnover-exposed", "peers-may-be-replaced"),
    ("single-tracker", "only-facilitator-tracks"),
    ("perception-only", "only-self-reported"),
    ("missing-stage", "stage-skipped"),
    ("stop-undeclared", "stop-not-explained"),
    ("stop-contradicts-goal", "objective-beyond-stop"),
    ("learning-unsupported", "learners-without-contact"),
    ("objectives-swamp", "too-many-learning-objectives"),
    ("technical-only", "only-technical-skills"),
    ("pressure-as-learning", "pressure-and-learning-mixed"),
    ("one-off", "single-occasion-only"),
    ("empty-function", "function-without-tool"),
    ("too-many", "over-profile-limit"),
    ("wrong-operands", "incorrect-line"),
    ("unknown-word", "unknown-keyword"),
    ("misplaced-word", "misplaced-keyword"),
    ("repeated-word", "repeated-keyword"),
    ("capitalised-word", "capitalised-keyword"),
    ("no-length", "zero-duration"),
    ("shared-changed", "shared-indicator-changed"),
  ]
}
