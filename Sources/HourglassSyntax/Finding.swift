/// How much a finding weighs. Errors are contradictions or things that cannot be understood,
/// warnings are gaps the study calls weaknesses, notes are advice.
package enum Severity: UInt8, Sendable, Comparable, CaseIterable {
  case note, warning, error

  package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  /// The word that people see and write.
  package var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

/// Something to tell the author: what is wrong and where, and what to write next.
package struct Finding: Sendable {
  /// What sort of finding it is; says why it matters.
  package let kind: FindingKind
  /// The kind's severity, or another where the circumstances call for it.
  package let severity: Severity
  package let span: Span
  /// Where it says one thing of several, the places of the others: each has to be mended.
  package let also: [Span]
  /// One or two full sentences: what is missing or wrong, quoting the author's own titles.
  package let message: String
  /// What to write next: a sentence, or lines of the language to copy. Empty where the message
  /// says it all.
  package let next: String
  /// A second place that belongs to it, such as the first of two declarations of one name.
  package let related: Related?
  /// How to mend it; nil where only somebody who knows the programme can.
  package let fix: Fix?

  package struct Related: Sendable {
    package let span: Span
    package let message: String

    package init(_ span: Span, _ message: String) {
      self.span = span
      self.message = message
    }
  }

  package init(
    _ kind: FindingKind, _ span: Span, _ message: String, next: String = "",
    severity: Severity? = nil, related: Related? = nil, fix: Fix? = nil,
    also: [Span] = []
  ) {
    self.also = also
    self.kind = kind
    self.severity = severity ?? kind.severity
    self.span = span
    self.message = message
    self.next = next
    self.related = related
    self.fix = fix
  }
}

/// A sort of finding, written in one place: its documentation, its examples and its tests.
package struct FindingKind: Sendable {
  /// Words that read well after `allow`, such as `no-tracker`.
  package let name: String
  /// The problem in a few words, as a heading.
  package let title: String
  package let severity: Severity
  /// Why it matters to the programme, in one or two sentences.
  package let why: String
  package let basis: Basis
  package let example: Example

  package init(
    _ name: String, title: String, severity: Severity, why: String, basis: Basis, example: Example
  ) {
    self.name = name
    self.title = title
    self.severity = severity
    self.why = why
    self.basis = basis
    self.example = example
  }
}

/// What a sort of finding rests on.
package enum Basis: Sendable {
  /// A source says so: where in it, and a phrase of a few words to find it by.
  case stated(Authority, place: String, phrase: String)
  /// We conclude it from what a source says there.
  case inferred(Authority, place: String, phrase: String)
  /// Our own convention, and the reason for it.
  case convention(String)
}

/// The texts that findings rest on.
package enum Authority: Sendable, CaseIterable {
  case study, talk, guide, field

  /// The name a reader can look up.
  package var title: String {
    switch self {
    case .study: "Andrews and Manning 2015, A study of peer learning in the public sector, part one"
    case .talk: "Anderson 2022, The value of tracking the impact of peer learning"
    case .guide: "Andrews and Manning 2016, A guide to peer-to-peer learning"
    case .field: "Practice in monitoring and evaluation"
    }
  }
}

/// A small edit of one clean design that brings a finding about, and the one that mends it.
///
/// The tests take the design in `Tests/Fixtures/clean.hourglass`, put `bad` in the place of
/// `clean` and expect exactly this finding, beginning at the mark `‸` (which they take out
/// first), or at the first place `at` is found; with `good` in its place they expect none.
package struct Example: Sendable {
  package struct Edit: Sendable {
    /// What stands in the clean design; must occur there exactly once.
    package let clean: String
    package let bad: String
    package let good: String

    package init(_ clean: String, bad: String, good: String) {
      self.clean = clean
      self.bad = bad
      self.good = good
    }
  }

  package let edits: [Edit]

  package init(_ edits: Edit...) {
    self.edits = edits
  }

  /// The one-edit form, where the clean design is already the good one.
  package init(bad: String, good: String) {
    self.edits = [Edit(good, bad: bad, good: good)]
  }
}
