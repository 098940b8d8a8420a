/// How much a finding weighs. Errors are contradictions or things that cannot be understood,
/// warnings are gaps the study calls weaknesses, notes are advice.
public enum Severity: UInt8, Sendable, Comparable, CaseIterable {
  case note, warning, error

  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  /// The word that people see and write.
  public var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

/// Something to tell the author: what is wrong and where, and what to write next.
public struct Finding: Sendable {
  /// What sort of finding it is; says why it matters.
  public let kind: FindingKind
  /// The kind's severity, or another where the circumstances call for it.
  public let severity: Severity
  public let span: Span
  /// Where it says one thing of several, the places of the others: each has to be mended.
  public let also: [Span]
  /// One or two full sentences: what is missing or wrong, quoting the author's own titles.
  public let message: String
  /// What to write next: a sentence, or lines of the language to copy. Empty where the message
  /// says it all.
  public let next: String
  /// A second place that belongs to it, such as the first of two declarations of one name.
  public let related: Related?
  /// How to mend it; nil where only somebody who knows the programme can.
  public let fix: Fix?

  public struct Related: Sendable {
    public let span: Span
    public let message: String

    public init(_ span: Span, _ message: String) {
      self.span = span
      self.message = message
    }
  }

  public init(
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
public struct FindingKind: Sendable {
  /// Words that read well after `allow`, such as `no-tracker`.
  public let name: String
  /// The problem in a few words, as a heading.
  public let title: String
  public let severity: Severity
  /// Why it matters to the programme, in one or two sentences.
  public let why: String
  public let basis: Basis
  public let example: Example

  public init(
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
public enum Basis: Sendable {
  /// A source says so: where in it, and a phrase of a few words to find it by.
  case stated(Authority, place: String, phrase: String)
  /// We conclude it from what a source says there.
  case inferred(Authority, place: String, phrase: String)
  /// Our own convention, and the reason for it.
  case convention(String)
}

/// The texts that findings rest on.
public enum Authority: Sendable, CaseIterable {
  case study, talk, guide, field

  /// The name a reader can look up.
  public var title: String {
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
public struct Example: Sendable {
  public struct Edit: Sendable {
    /// What stands in the clean design; must occur there exactly once.
    public let clean: String
    public let bad: String
    public let good: String

    public init(_ clean: String, bad: String, good: String) {
      self.clean = clean
      self.bad = bad
      self.good = good
    }
  }

  public let edits: [Edit]

  public init(_ edits: Edit...) {
    self.edits = edits
  }

  /// The one-edit form, where the clean design is already the good one.
  public init(bad: String, good: String) {
    self.edits = [Edit(good, bad: bad, good: good)]
  }
}
