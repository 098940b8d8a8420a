extension Model {
  /// Everything it has for a slot, in the order by which operands number it.
  package func entries(for slot: Slot) -> [Entry] {
    switch slot {
    case .stage: stages.map { $0.entry }
    case .toolKind: toolKinds.map { $0.entry }
    case .modelRisk: risks
    case .gain: gains.map { $0.entry }
    case .capability: capabilities
    case .level: levels
    case .domain: domains
    case .factor: factors
    case .facet: facets.map { $0.entry }
    case .countable: countables
    case .function: functions
    case .question: questions.map { $0.entry }
    case .source:
      sources.map { Entry(head: Head(statement: -1, name: $0.name, title: $0.title)) }
    case .name, .label, .text, .number, .decimal, .quantity, .date, .month, .party, .objective,
      .tool, .assumption,
      .measured, .threatened, .tester, .model, .shared, .rule:
      []
    }
  }

  /// The place of a name among what it has for a slot.
  package func index(of name: String, for slot: Slot) -> Int? {
    names.index(of: Array(name.utf8)[...], for: slot)
  }
}

extension Slot {
  /// Whether the names that fill it are given by models.
  package var isOfModel: Bool {
    switch self {
    case .stage, .toolKind, .modelRisk, .gain, .capability, .level, .domain, .factor, .facet,
      .countable, .function, .question, .source:
      true
    default: false
    }
  }

  /// What a model's statement gives a name for; nil where it gives none.
  package init?(introducedBy keyword: Word?) {
    switch keyword {
    case .source: self = .source
    case .stage: self = .stage
    case .function: self = .function
    case .kind: self = .toolKind
    case .risk: self = .modelRisk
    case .gain: self = .gain
    case .facet: self = .facet
    case .countable: self = .countable
    case .factor: self = .factor
    case .capability: self = .capability
    case .level: self = .level
    case .domain: self = .domain
    case .question: self = .question
    default: return nil
    }
  }
}
