extension Model {
  /// What it is made of, in one piece: a model begins with all that the one has that it extends.
  package struct Parts: Sendable {
    package internal(set) var sources: [Source] = []
    package internal(set) var stages: [Stage] = []
    package internal(set) var functions: [Entry] = []
    package internal(set) var toolKinds: [ToolKind] = []
    package internal(set) var risks: [Entry] = []
    package internal(set) var gains: [Gain] = []
    package internal(set) var facets: [Facet] = []
    package internal(set) var countables: [Entry] = []
    package internal(set) var factors: [Entry] = []
    package internal(set) var capabilities: [Entry] = []
    package internal(set) var levels: [Entry] = []
    package internal(set) var domains: [Entry] = []
    package internal(set) var questions: [Question] = []
    /// What it is called when not even the first stage is reached.
    package internal(set) var unestablished: Text?
    var names = ModelNames()
  }

  // To be taken into other modules, which ask for these at every turn.
  @inlinable package var sources: [Source] { parts.sources }
  @inlinable package var stages: [Stage] { parts.stages }
  @inlinable package var functions: [Entry] { parts.functions }
  @inlinable package var toolKinds: [ToolKind] { parts.toolKinds }
  @inlinable package var risks: [Entry] { parts.risks }
  @inlinable package var gains: [Gain] { parts.gains }
  @inlinable package var facets: [Facet] { parts.facets }
  @inlinable package var countables: [Entry] { parts.countables }
  @inlinable package var factors: [Entry] { parts.factors }
  @inlinable package var capabilities: [Entry] { parts.capabilities }
  @inlinable package var levels: [Entry] { parts.levels }
  @inlinable package var domains: [Entry] { parts.domains }
  @inlinable package var questions: [Question] { parts.questions }
  @inlinable package var unestablished: Text? { parts.unestablished }
  var names: ModelNames { parts.names }
}
