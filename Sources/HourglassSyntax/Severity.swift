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
