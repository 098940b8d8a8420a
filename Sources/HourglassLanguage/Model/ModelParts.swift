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
    /// Principles and challenges, in the order of the file.
    package internal(set) var principles: [Principle] = []
    /// What it is called when not even the first stage is reached.
    package internal(set) var unestablished: Text?
    var names = ModelNames()
  }

  package var sources: [Source] { parts.sources }
  package var stages: [Stage] { parts.stages }
  package var functions: [Entry] { parts.functions }
  package var toolKinds: [ToolKind] { parts.toolKinds }
  package var risks: [Entry] { parts.risks }
  package var gains: [Gain] { parts.gains }
  package var facets: [Facet] { parts.facets }
  package var countables: [Entry] { parts.countables }
  package var factors: [Entry] { parts.factors }
  package var capabilities: [Entry] { parts.capabilities }
  package var levels: [Entry] { parts.levels }
  package var domains: [Entry] { parts.domains }
  package var questions: [Question] { parts.questions }
  package var principles: [Principle] { parts.principles }
  package var unestablished: Text? { parts.unestablished }
  var names: ModelNames { parts.names }
}
