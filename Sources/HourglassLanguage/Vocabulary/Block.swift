/// The blocks a statement may stand in.
package enum Block: UInt8, Sendable, CaseIterable {
  case file
  case programme, facilitator, organisation, peers, group, person
  case objective, link, tool, risk, assumption, indicator, part, review
  case profile, library, sharedIndicator
  case model, modelStage, modelFunction, modelKind, modelRisk, modelGain, modelFacet
  case modelEntry, modelQuestion, modelPrinciple

  /// A programme's, and those that may stand in it.
  static let inDesigns: [Block] = [
    .programme, .facilitator, .organisation, .peers, .group, .person, .objective, .link, .tool,
    .risk, .assumption, .indicator, .part, .review,
  ]

  /// The words for it in a sentence: "in an objective".
  package var phrase: String {
    switch self {
    case .file: "at the top of the file"
    case .programme: "in a programme"
    case .facilitator: "in a facilitator"
    case .organisation: "in an organisation"
    case .peers: "in peers"
    case .group: "in a group"
    case .person: "in a person"
    case .objective: "in an objective"
    case .link: "in a link (leads to)"
    case .tool: "in a tool"
    case .risk: "in a risk"
    case .assumption: "in an assumption"
    case .indicator: "in an indicator"
    case .part: "in a part of an indicator (where)"
    case .review: "in a review"
    case .profile: "in a profile"
    case .library: "in a library"
    case .sharedIndicator: "in an indicator of a library"
    case .model: "in a model"
    case .modelStage: "in a model's stage"
    case .modelFunction: "in a model's function"
    case .modelKind: "in a model's tool kind"
    case .modelRisk: "in a model's risk"
    case .modelGain: "in a model's gain"
    case .modelFacet: "in a model's facet"
    case .modelEntry: "in a model's list entry"
    case .modelQuestion: "in a model's question"
    case .modelPrinciple: "in a model's principle or challenge"
    }
  }
}
