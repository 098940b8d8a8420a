/// Somebody: people or organisations, alone or many.
package struct Party: Sendable {
  package enum Role: UInt8, Choice {
    case facilitator, organisation, peers, group, person

    package var word: Word {
      switch self {
      case .facilitator: .facilitator
      case .organisation: .organisation
      case .peers: .peers
      case .group: .group
      case .person: .person
      }
    }
  }

  package var head: Head
  package let role: Role
  /// False for organisations and facilitators, and for peers and groups that are organisations.
  package var isOfPeople: Bool
  package var number: Given<Int64> = .unsaid
  package var from: Given<[Reference<Party>]> = .unsaid
  package var includes: [Reference<Party>] = []
  package var chosenBy: Given<[Reference<Party>]> = .unsaid
  package var chosenFor: [ModelReference] = []
  package var matchedOn: Given<[ModelReference]> = .unsaid
  package var matchedUsing: Text?
  package var mandates: [Mandate] = []
  package var commits: Given<Commitment> = .unsaid
  package var codes: [Code] = []
  package var shares: [Share] = []

  package struct Mandate: Sendable {
    package let statement: Int
    package let people: Given<[Reference<Party>]>
    package let using: Text?
  }

  package struct Commitment: Sendable {
    package let time: Bool
    package let money: Bool
    package let space: Bool
    package let detail: Text?
  }

  /// A line along which it passes on what it learned.
  package struct Share: Sendable {
    package let statement: Int
    package let with: Given<[Reference<Party>]>
    package let throughTool: Reference<Tool>?
    package let throughText: Text?
  }
}
