/// A sort of finding, written in one place: its documentation, its examples and its tests.
package struct FindingKind: Sendable {
  /// Words that read well after `allow`, such as `missing-tracker`.
  package let name: String
  /// The problem in a few words, as a heading.
  package let title: String
  package let severity: Severity
  /// Why it matters to the programme, in one or two sentences.
  package let why: String
  package let basis: Basis
  /// Made when it is asked for, since most runs ask for none.
  private let makeExample: @Sendable () -> Example

  package var example: Example { makeExample() }

  package init(
    _ name: String, title: String, severity: Severity, why: String, basis: Basis,
    example: @autoclosure @escaping @Sendable () -> Example
  ) {
    self.name = name
    self.title = title
    self.severity = severity
    self.why = why
    self.basis = basis
    makeExample = example
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

  package init(_ edits: [Edit]) {
    self.edits = edits
  }

  /// The one-edit form, where the clean design is already the good one.
  package init(bad: String, good: String) {
    self.edits = [Edit(good, bad: bad, good: good)]
  }
}
