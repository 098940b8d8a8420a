/// Something to tell the author: what is wrong and where, and what to write next.
///
/// What it is known by is its kind and its subjects, never its words.
package struct Finding: Sendable {
  /// What sort of finding it is; says why it matters.
  package let kind: FindingKind
  /// What it is about: one thing, or several where it says one thing of each.
  package let subjects: [Subject]
  /// The kind's severity, or another where the circumstances call for it.
  package var severity: Severity
  /// Whether it tells why the design stops where it does.
  package var explainsStop = false
  /// Whether it says no more than that a source is silent; no profile makes more of that.
  package var isUnstated = false
  /// Where it is shown: where the missing thing would go, or the wrong one stands.
  package let span: Span
  /// A full sentence: what is missing or wrong. No longer than a headline may be, other than where
  /// it is about how the file is written.
  package let headline: Prose
  /// The sentences that follow it; often none.
  package private(set) var detail: Prose
  /// Empty where the sentences say it all.
  package let advice: Advice
  /// A second place that belongs to it, such as the first of two declarations of one name.
  package let related: Related?
  /// How to mend it; nil where only somebody who knows the programme can.
  package let fix: Fix?
  /// What the file is taken to mean meanwhile, where no fix is certain enough to be offered: what
  /// follows from the mistake alone can then be told from what else is wrong.
  package var guess: Fix?

  package struct Related: Sendable {
    package let span: Span
    package let message: Prose

    package init(_ span: Span, _ message: Prose) {
      self.span = span
      self.message = message
    }
  }

  package init(
    _ kind: FindingKind, about subjects: [Subject], at span: Span, _ headline: Prose,
    detail: Prose = "", next advice: Advice = "", severity: Severity? = nil,
    related: Related? = nil, fix: Fix? = nil, guess: Fix? = nil
  ) {
    self.kind = kind
    self.subjects = subjects
    self.severity = severity ?? kind.severity
    self.span = span
    self.headline = headline.asHeadline
    self.detail = detail
    self.advice = advice
    self.related = related
    self.fix = fix
    self.guess = guess
  }

  /// All it says, as one text.
  package var message: String {
    detail.isEmpty ? headline.text : headline.text + " " + detail.text
  }

  /// What to write next, as one text.
  package var next: String { advice.text }

  /// Puts a sentence behind all others.
  package mutating func add(detail sentence: Prose) {
    detail = detail.isEmpty ? sentence : detail + " " + sentence
  }
}

extension Finding {
  /// What is wrong with how a file is written: it is about what stands where it points. Its author
  /// looks for the name, path or value that is quoted, so that the headline is not cut.
  package init(
    _ kind: FindingKind, _ span: Span, _ headline: Prose, next advice: Advice = "",
    related: Related? = nil, fix: Fix? = nil, guess: Fix? = nil
  ) {
    self.kind = kind
    subjects = [.place]
    severity = kind.severity
    self.span = span
    self.headline = headline
    detail = ""
    self.advice = advice
    self.related = related
    self.fix = fix
    self.guess = guess
  }
}
