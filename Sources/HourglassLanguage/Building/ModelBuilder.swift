import HourglassSyntax

extension Resolver {
  /// - Parameters:
  ///   - base: the model it extends.
  ///   - isOfThisFile: whether that one stands in the same file.
  mutating func model(
    _ matched: ResolvedStatement, extending base: Model?, ofThisFile isOfThisFile: Bool = false
  ) -> Model {
    var files = base?.files ?? []
    if !isOfThisFile { files.append(tree) }
    fileNumber = Int32(files.count - 1)
    defer { fileNumber = 0 }
    var draft = ModelDraft(tree, head(matched), files, extending: base)
    let head = draft.head
    draft.parts.names.model = head.name.map { tree.word($0.token) } ?? tree.title(head)
    modelNames = draft.parts.names
    /// For each thing, in their order, its place in the list of its sort.
    var indices: [Int] = []
    /// Which names of the extended model have been given up to others, by number.
    var givenUp = [Bool](repeating: false, count: modelNames.count)
    var parts = BlockWalk(of: matched.blockOwner, in: tree)
    while let part = parts.next(in: resolution) {
      guard let slot = Slot(introducedBy: part.keyword) else { continue }
      indices.append(introduce(part, slot, &givenUp, in: &draft))
    }
    draft.parts.names = modelNames
    // Only now, when it is known what the model has, can its things name one another.
    parts = BlockWalk(of: matched.blockOwner, in: tree)
    var next = 0
    while let part = parts.next(in: resolution) {
      if let slot = Slot(introducedBy: part.keyword) {
        fill(part, slot, indices[next], in: &draft)
        next += 1
      } else if part.keyword == .exit {
        var cursor = Cursor(part)
        if takeWord(&cursor) != nil { draft.parts.unestablished = text(&cursor) }
      }
    }
    fillPrinciples(of: matched, in: &draft)
    if draft.parts.stages.isEmpty {
      findings.append(
        .missingWord(
          in: draft.head.statement, of: tree, "A model needs at least one stage.",
          offering: lexicon.spelled(
            #"stage engagement "Bringing people together" { gate participation }"#, in: .model)))
    }
    return Model(draft)
  }

  /// Makes room for a thing of the model; one of the same name in the model that is extended
  /// gives its place up to it.
  private mutating func introduce(
    _ part: ResolvedStatement, _ slot: Slot, _ givenUp: inout [Bool], in draft: inout ModelDraft
  ) -> Int {
    let head = head(part)
    guard let name = head.name else {
      modelNames.add(tree.source.bytes[..<0], for: slot)
      return draft.put(head, slot, at: nil)
    }
    let span = tree.span(ofToken: name.token)
    let bytes = tree.source.bytes[Int(span.start)..<Int(span.end)]
    if let earlier = modelNames.number(of: bytes, for: slot) {
      if earlier < givenUp.count, !givenUp[earlier] {
        givenUp[earlier] = true
        return draft.put(head, slot, at: modelNames.index(ofNumber: earlier))
      }
      report(
        .duplicateName, span,
        "The model already has \(slot.phrase) \(quoted: tree.word(name.token)).",
        next: "Give one of them another name.")
    }
    modelNames.add(bytes, for: slot)
    return draft.put(head, slot, at: nil)
  }

  private mutating func fill(
    _ part: ResolvedStatement, _ slot: Slot, _ index: Int, in draft: inout ModelDraft
  ) {
    switch slot {
    case .stage: fillStage(part, &draft.parts.stages[index])
    case .function: fillEntry(part, .modelFunction, &draft.parts.functions[index])
    case .toolKind: fillToolKind(part, &draft.parts.toolKinds[index])
    case .modelRisk: fillEntry(part, .modelRisk, &draft.parts.risks[index])
    case .gain: fillGain(part, &draft.parts.gains[index])
    case .facet: fillFacet(part, &draft.parts.facets[index])
    case .countable: fillEntry(part, .modelEntry, &draft.parts.countables[index])
    case .factor: fillEntry(part, .modelEntry, &draft.parts.factors[index])
    case .capability: fillEntry(part, .modelEntry, &draft.parts.capabilities[index])
    case .level: fillEntry(part, .modelEntry, &draft.parts.levels[index])
    case .domain: fillEntry(part, .modelEntry, &draft.parts.domains[index])
    case .question: fillQuestion(part, &draft.parts.questions[index])
    default: break
    }
  }

  private mutating func fillEntry(
    _ part: ResolvedStatement, _ block: Block, _ entry: inout Model.Entry
  ) {
    var lines = BlockWalk(of: part.blockOwner, in: tree)
    while let line = lines.next(in: resolution) { fillCommon(line, &entry) }
  }

  /// What every thing of a model may say of itself.
  mutating func fillCommon(_ line: ResolvedStatement, _ entry: inout Model.Entry) {
    var cursor = Cursor(line)
    switch line.keyword {
    case .means: entry.means = text(&cursor)
    case .ambiguous: if let text = text(&cursor) { entry.ambiguities.append(text) }
    case .cites:
      guard let source = takeModelReference(.source, &cursor)?.reference,
        let phrase = text(&cursor)
      else { return }
      entry.citations.add(
        Model.Citation(source: source.index, phrase: phrase, place: text(&cursor)))
    case .stage: entry.stages = stages(&cursor)
    case .facet: entry.facet = indices(.facet, &cursor).first
    case .major: entry.isMajor = true
    case .counts:
      _ = takeWord(&cursor)
      while let word = takeWord(&cursor) {
        if let role = Model.Role(word) { entry.roles.insert(role) }
      }
    default: break
    }
  }

  private mutating func fillStage(_ part: ResolvedStatement, _ stage: inout Model.Stage) {
    var lines = BlockWalk(of: part.blockOwner, in: tree)
    while let line = lines.next(in: resolution) {
      var cursor = Cursor(line)
      switch line.keyword {
      case .unit:
        stage.unit = takeWord(&cursor).flatMap { Model.Unit($0) }
      case .state: stage.state = text(&cursor)
      case .label: stage.label = text(&cursor)
      case .gate:
        if let gate = takeWord(&cursor).flatMap({ Model.Gate($0) }) { stage.gate = gate }
      case .exit:
        if takeWord(&cursor) == .byDesign {
          stage.exitByDesign = text(&cursor)
        } else {
          stage.exitByGap = text(&cursor)
        }
      case .result: stage.result = takeWord(&cursor).flatMap { ResultKind($0) }
      case .facet: stage.facet = indices(.facet, &cursor).first
      default: fillCommon(line, &stage.entry)
      }
    }
  }

  private mutating func fillToolKind(_ part: ResolvedStatement, _ kind: inout Model.ToolKind) {
    var lines = BlockWalk(of: part.blockOwner, in: tree)
    while let line = lines.next(in: resolution) {
      var cursor = Cursor(line)
      switch line.keyword {
      case .also: kind.also = stages(&cursor)
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

  private mutating func fillGain(_ part: ResolvedStatement, _ gain: inout Model.Gain) {
    var lines = BlockWalk(of: part.blockOwner, in: tree)
    while let line = lines.next(in: resolution) {
      var cursor = Cursor(line)
      switch line.keyword {
      case .learning: gain.isLearning = true
      case .technical: gain.isTechnical = true
      case .share: if let text = text(&cursor) { gain.shares.append(text) }
      default: fillCommon(line, &gain.entry)
      }
    }
  }

  private mutating func fillFacet(_ part: ResolvedStatement, _ facet: inout Model.Facet) {
    var lines = BlockWalk(of: part.blockOwner, in: tree)
    while let line = lines.next(in: resolution) {
      var cursor = Cursor(line)
      switch line.keyword {
      case .bookEnd: facet.isBookEnd = true
      case .share: if let text = text(&cursor) { facet.shares.append(text) }
      default: fillCommon(line, &facet.entry)
      }
    }
  }

  mutating func fillQuestion(_ part: ResolvedStatement, _ question: inout Model.Question) {
    var lines = BlockWalk(of: part.blockOwner, in: tree)
    while let line = lines.next(in: resolution) {
      var cursor = Cursor(line)
      switch line.keyword {
      case .held:
        _ = takeWord(&cursor)
        while let token = take(.label, &cursor) {
          addHolder(token, to: &question)
        }
      case .facet: question.facets = indices(.facet, &cursor)
      case .settles:
        while let token = take(.rule, &cursor) { question.settles.append(ruleName(token)) }
      default: fillCommon(line, &question.entry)
      }
    }
  }

  private mutating func addHolder(
    _ token: Int32, to question: inout Model.Question
  ) {
    let word = lexicon.word(of: tree.tokens[Int(token)].symbol)
    if let gate = word.flatMap({ Model.Gate($0) }) {
      question.heldByGates.append(gate)
      return
    }
    if let word, CompiledVocabulary.shared.rows.contains(where: { $0.keyword == word }) {
      question.heldBy.append(word)
      return
    }
    let words = Vocabulary.keywords + Model.Gate.allCases.map { $0.word }
    reportUnknownLabel(
      token, "a keyword or a condition", Suggestions.Choice(slot: .label, count: words.count)
    ) { [lexicon] in words.map { lexicon.spellings[$0] } }
  }

  /// Reports a word that is none of what may stand in its place.
  mutating func reportUnknownLabel(
    _ token: Int32, _ wanted: String, _ choice: Suggestions.Choice, among all: () -> [String]
  ) {
    let written = tree.word(token)
    let meant = suggestions.look(for: written, among: choice) {
      all().enumerated().map { ($1, $0) }
    }.meant?.name
    report(
      .unknownName, tree.span(ofToken: token), "\(quoted: shortened(written)) is not \(wanted).",
      next: meant.map { .didYouMean($0) }
        ?? "Write a keyword, such as \(bare: lexicon.spellings[.mandates]).",
      fix: tree.replacement(token, by: meant))
  }

  /// The things of the model that a list names, by their places, in the order of the list.
  private mutating func indices(_ slot: Slot, _ cursor: inout Cursor) -> [Int] {
    var all: [Int] = []
    var first: Int32?
    while let (token, reference) = takeModelReference(slot, &cursor) {
      guard let reference else { continue }
      if let earlier = mentions.mention(reference.index, slot, token, since: first) {
        reportNamedTwice(token, earlier)
      } else {
        all.add(reference.index)
        first = first ?? token
      }
    }
    return all
  }

  /// The stages that a list names, in the order in which programmes pass them.
  private mutating func stages(_ cursor: inout Cursor) -> [Int] {
    var stages = indices(.stage, &cursor)
    if stages.count > 1 { stages = stages.ordered() }
    return stages
  }
}
