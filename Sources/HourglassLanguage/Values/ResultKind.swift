/// What logframes and IATI call an objective.
package enum ResultKind: UInt8, Choice {
  case output, outcome, impact, other

  package var word: Word {
    switch self {
    case .output: .output
    case .outcome: .outcome
    case .impact: .impact
    case .other: .other
    }
  }
}
