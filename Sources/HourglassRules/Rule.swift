import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// One weakness to look for: what it is, and how it shows in a reading.
///
/// One file and one value each; `Family.all` lists them. A rule is a pure function of the reading
/// and of the day.
package struct Rule: Sendable {
  package let kind: FindingKind
  /// It looks for nothing unless a profile that the design follows gives it a level.
  package let isOnRequest: Bool
  package let examine: @Sendable (Reading, inout Report) -> Void

  package init(
    _ kind: FindingKind, onRequest isOnRequest: Bool = false,
    examine: @escaping @Sendable (Reading, inout Report) -> Void
  ) {
    self.kind = kind
    self.isOnRequest = isOnRequest
    self.examine = examine
  }
}

/// Where a rule puts what it finds.
///
/// It keeps nothing about what lies beyond the stage a design is meant to stop at, so that no
/// rule has to remember that; and where a design says that it is stuck, it adds so.
package struct Report {
  package private(set) var findings: [Finding] = []
  /// The day that what is due is held against; nil where the caller names none, and then nothing
  /// is overdue.
  package let day: Day?
  private let kind: FindingKind
  private let reading: Reading

  init(of kind: FindingKind, in reading: Reading, on day: Day?) {
    self.kind = kind
    self.reading = reading
    self.day = day
  }

  /// - Parameters:
  ///   - subject: what the finding is about, which need not be where it stands.
  ///   - span: where the missing thing would go, or the wrong one stands.
  ///   - next: a sentence, and maybe lines of the language to copy, each indented by two blanks
  ///     and ready for the block that the sentence names.
  ///   - severity: another one than the rule's own, where the circumstances call for it.
  ///   - also: where it is about several things, the places of the others.
  package mutating func add(
    about subject: Subject, at span: Span, _ message: String, next: String = "",
    severity: Severity? = nil, related: Finding.Related? = nil, also: [Span] = []
  ) {
    if reading.isBeyondStop(subject) { return }
    var message = message
    if let stuck = reading.stuck(at: subject) {
      message +=
        " The design knows that it is stuck at \(stuck.stage)"
        + (stuck.because.map { ": “\($0)”." } ?? ".")
    }
    findings.append(
      Finding(
        kind, span, message, next: next, severity: severity, related: related, also: also))
  }

  /// Whether something allows this rule in its own block.
  func isAllowed(inBlockOf head: Head) -> Bool {
    reading.allowedRules.blocks(allowing: kind.name)[head.statement] != nil
  }
}

/// A finding and whether the design allows it.
package struct Judgement: Sendable {
  package let finding: Finding
  /// The allowance that silences it, as an index into the programme's; nil where none does.
  package let allowedBy: Int?
}
