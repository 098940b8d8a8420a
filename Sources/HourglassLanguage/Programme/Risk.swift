/// How likely or how grave.
package enum Degree: UInt8, Choice {
  case low, medium, high

  package var word: Word {
    switch self {
    case .low: .low
    case .medium: .medium
    case .high: .high
    }
  }
}

package struct Risk: Sendable {
  package enum Kind: Sendable {
    case known(ModelReference)
    case other(Text)
  }

  package var head: Head
  package var kind: Given<Kind> = .unsaid
  /// The objectives; none of them where only tools are named.
  package var threatens: Given<[Reference<Objective>]> = .unsaid
  package var threatensTools: [Reference<Tool>] = []
  package var likelihood: Given<Degree> = .unsaid
  package var consequence: Given<Degree> = .unsaid
  package var responses: [Given<Response>] = []
  /// The level that remains after the responses.
  package var residual: Given<Degree> = .unsaid
  package var owner: Given<[Reference<Party>]> = .unsaid

  package struct Response: Sendable {
    package let tool: Reference<Tool>?
    package let text: Text?
  }

  /// The overall level, by the table in the manual: two low ones are low, two high ones high, and
  /// what lies between follows their product. Nil where one of them is not said.
  package var degree: Degree? {
    guard let likelihood = likelihood.value, let consequence = consequence.value else {
      return nil
    }
    switch (Int(likelihood.rawValue) + 1) * (Int(consequence.rawValue) + 1) {
    case ...2: return .low
    case ...4: return .medium
    default: return .high
    }
  }
}

package struct Assumption: Sendable {
  package enum Test: Sendable {
    case indicator(Reference<Indicator>)
    case party(Reference<Party>)
    case date(PartialDate)
  }

  package var head: Head
  package var tests: [Given<Test>] = []
}
