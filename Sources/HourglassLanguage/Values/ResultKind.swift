/// What logframes and IATI call an objective, from the lowest level to the highest, and what is
/// none of them.
package enum ResultKind: UInt8, Choice {
  case output, outcome, intermediateOutcome, impact, other

  package var word: Word {
    switch self {
    case .output: .output
    case .outcome: .outcome
    case .intermediateOutcome: .intermediateOutcome
    case .impact: .impact
    case .other: .other
    }
  }

  /// The levels of a logframe, the lowest first.
  package static let levels: [ResultKind] = [.output, .outcome, .intermediateOutcome, .impact]

  /// As it is called within a sentence: `intermediate outcome`.
  package var phrase: String {
    switch self {
    case .output, .outcome, .impact: name
    case .intermediateOutcome: "intermediate outcome"
    case .other: "other result"
    }
  }
}
