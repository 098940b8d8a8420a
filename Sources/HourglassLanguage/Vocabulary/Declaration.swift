/// Something that a programme gives a name to.
package struct Declaration: Sendable {
  package let kind: Kind
  /// Its place in the programme's list of its kind.
  package let index: Int
  /// Where the name is given.
  package let token: Int32

  /// What a name of a programme stands for.
  package enum Kind: UInt8, Sendable, CaseIterable {
    case facilitator, organisation, peers, group, person
    case objective, tool, risk, assumption, indicator

    /// What a statement of a programme introduces; nil where it introduces nothing.
    init?(_ keyword: Word?) {
      switch keyword {
      case .facilitator: self = .facilitator
      case .organisation: self = .organisation
      case .peers: self = .peers
      case .group: self = .group
      case .person: self = .person
      case .objective: self = .objective
      case .tool: self = .tool
      case .risk: self = .risk
      case .assumption: self = .assumption
      case .indicator: self = .indicator
      default: return nil
      }
    }

    /// With its article, for messages.
    package var phrase: String {
      switch self {
      case .facilitator: "a facilitator"
      case .organisation: "an organisation"
      case .peers: "peers"
      case .group: "a group"
      case .person: "a person"
      case .objective: "an objective"
      case .tool: "a tool"
      case .risk: "a risk"
      case .assumption: "an assumption"
      case .indicator: "an indicator"
      }
    }

    var isParty: Bool { rawValue <= Kind.person.rawValue }

    package func fits(_ slot: Slot) -> Bool {
      switch slot {
      case .party: isParty
      case .objective: self == .objective
      case .tool: self == .tool
      case .assumption: self == .assumption
      case .measured: self == .objective || self == .assumption || self == .risk || self == .tool
      case .threatened: self == .objective || self == .tool
      case .tester: self == .indicator || isParty
      default: false
      }
    }
  }
}
