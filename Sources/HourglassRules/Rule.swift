import HourglassReading
import HourglassSyntax

/// One weakness to look for: what it is, and how it shows in a reading.
///
/// `Family.all` lists them. A rule is a pure function of the reading and of the day.
package struct Rule: Sendable {
  package let kind: FindingKind
  /// It looks for nothing unless a profile that the design follows gives it a level.
  package let isOnRequest: Bool
  /// The rules that tell the cause of what this one finds: it is silent about what one of them
  /// has found something about, also where nobody is shown that.
  package let yieldsTo: [String]
  package var examine: @Sendable (Reading, inout Report) -> Void

  package init(
    _ kind: FindingKind, onRequest isOnRequest: Bool = false, yieldsTo others: [Rule] = [],
    examine: @escaping @Sendable (Reading, inout Report) -> Void
  ) {
    self.kind = kind
    self.isOnRequest = isOnRequest
    yieldsTo = others.map { $0.kind.name }
    self.examine = examine
  }

  /// The same rule, looked at whether or not a profile asks for it.
  package var requested: Rule {
    Rule(kind, isOnRequest: false, yieldsTo: yieldsTo, examine: examine)
  }

  private init(
    _ kind: FindingKind, isOnRequest: Bool, yieldsTo: [String],
    examine: @escaping @Sendable (Reading, inout Report) -> Void
  ) {
    self.kind = kind
    self.isOnRequest = isOnRequest
    self.yieldsTo = yieldsTo
    self.examine = examine
  }
}

/// A finding and whether the design allows it.
package struct Judgement: Sendable {
  package let finding: Finding
  /// The allowance that silences it, as an index into the programme's; nil where none does.
  package let allowedBy: Int?
}
