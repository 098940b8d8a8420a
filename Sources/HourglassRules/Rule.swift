import HourglassReading
import HourglassSyntax

/// One weakness to look for: what it is, and how it shows in a reading.
///
/// `Family.all` lists them. A rule is a pure function of the reading and of the day.
package struct Rule: Sendable {
  package let kind: FindingKind
  /// What it looks at.
  package let trigger: Trigger
  /// It looks for nothing unless a profile that the design follows gives it a level.
  package var isOnRequest = false
  /// Whether its findings can tell why a design stops where it does.
  package let explainsStop: Bool
  /// The rules that tell the cause of what this one finds: it is silent about what one of them
  /// has found something about, also where nobody is shown that.
  package let yieldsTo: [String]
  package var examine: @Sendable (Reading, inout Report) -> Void

  package enum Trigger: UInt8, Sendable {
    /// What the design does not say. Of a programme that is described from a source, it is no more
    /// than a note that the source does not say.
    case silence
    /// What the design says.
    case statement
  }

  package init(
    _ kind: FindingKind, on trigger: Trigger, onRequest isOnRequest: Bool = false,
    explainsStop: Bool = false, yieldsTo others: [Rule] = [],
    examine: @escaping @Sendable (Reading, inout Report) -> Void
  ) {
    self.kind = kind
    self.trigger = trigger
    self.isOnRequest = isOnRequest
    self.explainsStop = explainsStop
    yieldsTo = others.map { $0.kind.name }
    self.examine = examine
  }

  /// The same rule, looked at whether or not a profile asks for it.
  package var requested: Rule {
    var rule = self
    rule.isOnRequest = false
    return rule
  }
}

/// A finding and whether the design allows it.
package struct Judgement: Sendable {
  package let finding: Finding
  /// The allowance that silences it, as an index into the programme's; nil where none does.
  package let allowedBy: Int?
}
