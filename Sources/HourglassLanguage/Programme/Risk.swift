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
  package var threatens: Given<[Reference<Objective>]> = .unsaid
  package var likelihood: Given<Degree> = .unsaid
  package var consequence: Given<Degree> = .unsaid
  package var responses: [Given<Response>] = []
  package var owner: Given<[Reference<Party>]> = .unsaid

  package struct Response: Sendable {
    package let tool: Reference<Tool>?
    package let text: Text?
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
