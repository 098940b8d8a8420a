package struct Objective: Sendable {
  package var head: Head
  package var stage: Given<ModelReference> = .unsaid
  package var definition: Given<Text> = .unsaid
  /// Nil where it goes by its stage; `Programme.resultKind(of:)` says which it is then.
  package var result: ResultKind?
  /// Its share in what the results of its level achieve together; nil where the design says none.
  package var weighting: Quantity?
  package var codes: [Code] = []
  /// Whom it is for.
  package var audience: Given<[Reference<Party>]> = .unsaid
  package var gains: Given<[ModelReference]> = .unsaid
  package var builds: Given<[ModelReference]> = .unsaid
  package var levels: Given<[ModelReference]> = .unsaid
  package var domains: Given<[ModelReference]> = .unsaid
  package var links: [Link] = []
}

extension Programme {
  /// What kind of result an objective is: what it says of itself, or else what the model says of
  /// its stage; nil where neither says.
  package func resultKind(of objective: Int) -> ResultKind? {
    if let kind = objectives[objective].result { return kind }
    return objectives[objective].stage.value.flatMap { model.stages[$0.index].result }
  }
}

/// The claim that one objective makes another possible.
package struct Link: Sendable {
  package enum Confidence: UInt8, Choice {
    case rough, expert, research, onsite

    package var word: Word {
      switch self {
      case .rough: .rough
      case .expert: .expert
      case .research: .research
      case .onsite: .onsite
      }
    }
  }

  package let statement: Int
  package let to: Reference<Objective>
  package let because: Given<Text>
  package var assuming: [Reference<Assumption>] = []
  package var evidence: [Given<Text>] = []
  package var confidence: Confidence?
}
