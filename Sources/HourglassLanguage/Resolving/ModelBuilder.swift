import HourglassSyntax

/// A model while it is being put together.
struct ModelDraft {
  let tree: Tree
  var head: Head
  var names = ModelNames()
  var sources: [Model.Source] = []
  var stages: [Model.Stage] = []
  var functions: [Model.Entry] = []
  var toolKinds: [Model.ToolKind] = []
  var risks: [Model.Entry] = []
  var gains: [Model.Gain] = []
  var facets: [Model.Facet] = []
  var countables: [Model.Entry] = []
  var factors: [Model.Entry] = []
  var capabilities: [Model.Entry] = []
  var levels: [Model.Entry] = []
  var domains: [Model.Entry] = []
  var questions: [Model.Question] = []
  var unestablished: Text?
}

extension Resolver {
  mutating func model(_ matched: Matched) -> Model {
    var draft = ModelDraft(tree: tree, head: head(matched))
    draft.names.model = tree.title(draft.head)
    if let name = draft.head.name { draft.names.model = tree.word(name.token) }
    let parts = statements(in: .model, of: matched.blockOwner)
    modelNames = draft.names
    for part in parts { introduce(part, in: &draft) }
    draft.names = modelNames
    var next = [Int](repeating: 0, count: Slot.allCases.count)
    for part in parts {
      guard let slot = slot(introducedBy: part.keyword) else {
        var cursor = Cursor(part)
        if part.keyword == .exit, takeWord(&cursor) != nil { draft.unestablished = text(&cursor) }
        continue
      }
      fill(part, slot, next[Int(slot.rawValue)], in: &draft)
      next[Int(slot.rawValue)] += 1
    }
    if draft.stages.isEmpty {
      report(
        .missingWord, tree.span(of: draft.head.statement), "A model needs at least one stage.",
        next: #"stage engagement "Bringing people together" { gate participation }"#)
    }
    return Model(draft)
  }

  /// The slot in designs that a model's statement gives a name for.
  private func slot(introducedBy keyword: Keyword) -> Slot? {
    switch keyword {
    case .source: .source
    case .stage: .stage
    case .function: .function
    case .kind: .toolKind
    case .risk: .modelRisk
    case .gain: .gain
    case .facet: .facet
    case .countable: .countable
    case .factor: .factor
    case .capability: .capability
    case .level: .level
    case .domain: .domain
    case .question: .question
    default: nil
    }
  }

  private mutating func introduce(_ part: Matched, in draft: inout ModelDraft) {
    guard let slot = slot(introducedBy: part.keyword) else { return }
    let head = head(part)
    let bytes = head.name.map { name in
      let span = tree.span(ofToken: name.token)
      return Array(tree.source.bytes[Int(span.start)..<Int(span.end)])
    }
    if let name = head.name, let bytes, modelNames.index(of: bytes[...], for: slot) != nil {
      report(
        .duplicateName, tree.span(ofToken: name.token),
        "The model already has \(slot.phrase) “\(tree.word(name.token))”.",
        next: "Give one of them another name.")
    }
    // One without a name still has its place in the list, where nothing can refer to it.
    modelNames.add(bytes ?? [], for: slot)
    let entry = Model.Entry(head: head)
    switch slot {
    case .source:
      let none = Name(token: tree.statements[head.statement].first, symbol: 0)
      draft.sources.append(
        Model.Source(name: head.name ?? none, title: head.title ?? Text(token: none.token)))
    case .stage: draft.stages.append(Model.Stage(entry: entry))
    case .function: draft.functions.append(entry)
    case .toolKind: draft.toolKinds.append(Model.ToolKind(entry: entry))
    case .modelRisk: draft.risks.append(entry)
    case .gain: draft.gains.append(Model.Gain(entry: entry))
    case .facet: draft.facets.append(Model.Facet(entry: entry))
    case .countable: draft.countables.append(entry)
    case .factor: draft.factors.append(entry)
    case .capability: draft.capabilities.append(entry)
    case .level: draft.levels.append(entry)
    case .domain: draft.domains.append(entry)
    default: draft.questions.append(question(head))
    }
  }

  private mutating func fill(
    _ part: Matched, _ slot: Slot, _ index: Int, in draft: inout ModelDraft
  ) {
    switch slot {
    case .stage: fillStage(part, &draft.stages[index])
    case .function: fillEntry(part, .modelFunction, &draft.functions[index])
    case .toolKind: fillToolKind(part, &draft.toolKinds[index])
    case .modelRisk: fillEntry(part, .modelRisk, &draft.risks[index])
    case .gain: fillGain(part, &draft.gains[index])
    case .facet: fillFacet(part, &draft.facets[index])
    case .countable: fillEntry(part, .modelEntry, &draft.countables[index])
    case .factor: fillEntry(part, .modelEntry, &draft.factors[index])
    case .capability: fillEntry(part, .modelEntry, &draft.capabilities[index])
    case .level: fillEntry(part, .modelEntry, &draft.levels[index])
    case .domain: fillEntry(part, .modelEntry, &draft.domains[index])
    case .question: fillQuestion(part, &draft.questions[index])
    default: break
    }
  }

  private mutating func fillEntry(_ part: Matched, _ block: Block, _ entry: inout Model.Entry) {
    for line in statements(in: block, of: part.blockOwner) { fillCommon(line, &entry) }
  }

  /// What every thing of a model may say of itself.
  private mutating func fillCommon(_ line: Matched, _ entry: inout Model.Entry) {
    var cursor = Cursor(line)
    switch line.keyword {
    case .means: entry.means = text(&cursor)
    case .ambiguous: if let text = text(&cursor) { entry.ambiguities.append(text) }
    case .cites:
      guard let token = take(.source, &cursor), let source = modelReference(.source, token),
        let phrase = text(&cursor)
      else { return }
      entry.citations.append(
        Model.Citation(source: source.index, phrase: phrase, place: text(&cursor)))
    case .stage: entry.stages = indices(.stage, &cursor).sorted()
    case .facet: entry.facet = indices(.facet, &cursor).first
    case .major: entry.isMajor = true
    case .counts:
      _ = takeWord(&cursor)
      while let word = takeWord(&cursor) {
        if let role = Model.Role.allCases.first(where: { $0.name == word }) {
          entry.roles.append(role)
        }
      }
    default: break
    }
  }

  private mutating func fillStage(_ part: Matched, _ stage: inout Model.Stage) {
    for line in statements(in: .modelStage, of: part.blockOwner) {
      var cursor = Cursor(line)
      switch line.keyword {
      case .unit:
        switch takeWord(&cursor) {
        case "groups": stage.unit = .groups
        case "individuals": stage.unit = .individuals
        case "organisations": stage.unit = .organisations
        default: break
        }
      case .state: stage.state = text(&cursor)
      case .label: stage.label = text(&cursor)
      case .gate:
        let word = takeWord(&cursor)
        if let gate = Model.Gate.allCases.first(where: { $0.name == word }) { stage.gate = gate }
      case .exit:
        if takeWord(&cursor) == "by-design" {
          stage.exitByDesign = text(&cursor)
        } else {
          stage.exitByGap = text(&cursor)
        }
      case .facet: stage.facet = indices(.facet, &cursor).first
      default: fillCommon(line, &stage.entry)
      }
    }
  }

  private mutating func fillToolKind(_ part: Matched, _ kind: inout Model.ToolKind) {
    for line in statements(in: .modelKind, of: part.blockOwner) {
      var cursor = Cursor(line)
      switch line.keyword {
      case .also: kind.also = indices(.stage, &cursor).sorted()
      case .functions: kind.functions = indices(.function, &cursor)
      case .connects: kind.connectsPeople = true
      case .prompts: kind.promptsReflection = true
      case .feeds: kind.feedsForward = true
      case .involves: kind.involvesJointWork = true
      case .frequency: if let text = text(&cursor) { kind.frequencies.append(text) }
      default: fillCommon(line, &kind.entry)
      }
    }
  }

  private mutating func fillGain(_ part: Matched, _ gain: inout Model.Gain) {
    for line in statements(in: .modelGain, of: part.blockOwner) {
      var cursor = Cursor(line)
      switch line.keyword {
      case .learning: gain.isLearning = true
      case .technical: gain.isTechnical = true
      case .share: if let text = text(&cursor) { gain.shares.append(text) }
      default: fillCommon(line, &gain.entry)
      }
    }
  }

  private mutating func fillFacet(_ part: Matched, _ facet: inout Model.Facet) {
    for line in statements(in: .modelFacet, of: part.blockOwner) {
      var cursor = Cursor(line)
      switch line.keyword {
      case .bookEnd: facet.isBookEnd = true
      case .share: if let text = text(&cursor) { facet.shares.append(text) }
      default: fillCommon(line, &facet.entry)
      }
    }
  }

  func question(_ head: Head) -> Model.Question {
    Model.Question(
      entry: Model.Entry(head: head), name: head.name.map { tree.word($0.token) } ?? "",
      words: tree.title(head))
  }

  mutating func fillQuestion(_ part: Matched, _ question: inout Model.Question) {
    for line in statements(in: .modelQuestion, of: part.blockOwner) {
      var cursor = Cursor(line)
      switch line.keyword {
      case .held:
        _ = takeWord(&cursor)
        while let token = take(.label, &cursor) { addHolder(token, to: &question) }
      case .facet: question.facets = indices(.facet, &cursor)
      case .settles:
        while let token = take(.rule, &cursor) { question.settles.append(tree.word(token)) }
      default: fillCommon(line, &question.entry)
      }
    }
  }

  private mutating func addHolder(_ token: Int32, to question: inout Model.Question) {
    let word = tree.word(token)
    if let gate = Model.Gate.allCases.first(where: { $0.name == word }) {
      question.heldByGates.append(gate)
      return
    }
    if let keyword = Keyword.allCases.first(where: { $0.rawValue == word }) {
      question.heldBy.append(keyword)
      return
    }
    let known = Keyword.allCases.map { $0.rawValue } + Model.Gate.allCases.map { $0.name }
    report(
      .unknownName, tree.span(ofToken: token), "No statement or gate is called “\(shortened(word))”.",
      next: nearest(word, among: known).map { "Did you mean “\($0)”?" }
        ?? "Write the first word of a statement, such as mandates.")
  }

  private mutating func indices(_ slot: Slot, _ cursor: inout Cursor) -> [Int] {
    modelReferences(slot, &cursor).map { $0.index }
  }
}
