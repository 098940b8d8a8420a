import HourglassLanguage

/// Everything a model names, for `explain`.
extension Explanation {
  static func entries(of model: Model) -> [Explanation] {
    var all: [Explanation] = []
    for stage in model.stages { all.append(Explanation(of: stage, in: model)) }
    for kind in model.toolKinds { all.append(Explanation(of: kind, in: model)) }
    for gain in model.gains { all.append(Explanation(of: gain, in: model)) }
    for facet in model.facets { all.append(Explanation(of: facet, in: model)) }
    let lists: [(sort: String, entries: [Model.Entry])] = [
      ("a function of tools", model.functions), ("a kind of risk", model.risks),
      ("something to count", model.countables), ("a matching factor", model.factors),
      ("a capability", model.capabilities), ("a level of change", model.levels),
      ("a domain", model.domains),
    ]
    for list in lists {
      for entry in list.entries { all.append(Explanation(of: entry, a: list.sort, in: model)) }
    }
    for question in model.questions { all.append(Explanation(of: question, in: model)) }
    for principle in model.principles { all.append(Explanation(of: principle, in: model)) }
    for source in model.sources {
      var explanation = Explanation(
        word: model.word(source.name), sort: "a source of the model", title: nil)
      explanation.paragraphs = [asSentence(model.string(source.title))]
      all.append(explanation)
    }
    return all
  }

  private init(of entry: Model.Entry, a sort: String, in model: Model) {
    self.init(
      word: model.name(entry.head), sort: sort,
      title: entry.head.title.map { model.string($0) })
    paragraphs = entry.means.map { [asSentence(model.string($0))] } ?? []
    if !entry.stages.isEmpty { facts.append(("usually in", names(of: entry.stages, in: model))) }
    if let facet = entry.facet {
      facts.append(("facet", model.name(model.facets[facet].entry.head)))
    }
    for ambiguity in entry.ambiguities {
      facts.append(("not covered by the source", model.string(ambiguity)))
    }
    sources = entry.citations.map { model.words(of: $0) }
  }

  private init(of stage: Model.Stage, in model: Model) {
    self.init(of: stage.entry, a: "a stage", in: model)
    if let state = stage.state { facts.append(("state reached", model.string(state))) }
    if let label = stage.label { facts.append(("called", model.string(label))) }
    switch stage.unit {
    case .groups: facts.append(("about", "groups"))
    case .individuals: facts.append(("about", "individuals"))
    case .organisations: facts.append(("about", "organisations"))
    case nil: break
    }
    facts.append(("condition", stage.gate.name))
    if let exit = stage.exitByDesign { facts.append(("stops on purpose", model.string(exit))) }
    if let exit = stage.exitByGap { facts.append(("stops at a gap", model.string(exit))) }
  }

  private init(of kind: Model.ToolKind, in model: Model) {
    self.init(of: kind.entry, a: "a kind of tool", in: model)
    if !kind.also.isEmpty { facts.append(("also seen in", names(of: kind.also, in: model))) }
    if !kind.functions.isEmpty {
      facts.append(
        ("used for", listed(kind.functions.map { model.title(model.functions[$0].head) })))
    }
    var does: [String] = []
    if kind.connectsPeople { does.append("connects people") }
    if kind.promptsReflection { does.append("prompts reflection") }
    if kind.involvesJointWork { does.append("involves joint work") }
    if kind.feedsForward { does.append("passes lessons on") }
    if !does.isEmpty { facts.append(("does", listed(does))) }
    for frequency in kind.frequencies {
      facts.append(("found in", inQuotes(model.string(frequency))))
    }
  }

  private init(of gain: Model.Gain, in model: Model) {
    self.init(of: gain.entry, a: "a learning gain", in: model)
    if gain.isLearning { facts.append(("claims", "that people learn")) }
    if gain.isTechnical { facts.append(("carries", "technical knowledge")) }
    for share in gain.shares { facts.append(("found in", inQuotes(model.string(share)))) }
  }

  private init(of question: Model.Question, in model: Model) {
    self.init(of: question.entry, a: "a guiding question", in: model)
    facts.append(("answered by", question.answerLine))
    if let ways = question.otherWays(in: model) { facts.append(("or by", ways)) }
    if !question.settles.isEmpty { facts.append(("settles", listed(question.settles))) }
  }

  private init(of principle: Model.Principle, in model: Model) {
    self.init(
      of: principle.entry, a: principle.isChallenge ? "a challenge" : "a principle", in: model)
    if let number = principle.number {
      facts.insert(("number", String(number)), at: 0)
    }
    for condition in principle.conditions {
      facts.append(("condition", condition.words(in: model)))
    }
    for remedy in principle.remedies { facts.append(("remedy", model.string(remedy))) }
  }

  private init(of facet: Model.Facet, in model: Model) {
    self.init(of: facet.entry, a: "a facet of evaluation", in: model)
    if facet.isBookEnd {
      facts.append(("book-end", "one of the two facets that are measured most"))
    }
    for share in facet.shares { facts.append(("found in", inQuotes(model.string(share)))) }
  }
}

private func names(of stages: [Int], in model: Model) -> String {
  listed(stages.map { model.name(model.stages[$0].entry.head) })
}
