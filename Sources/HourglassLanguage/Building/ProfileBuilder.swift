import HourglassSyntax

extension Resolver {
  /// One profile, from the statement that begins it.
  ///
  /// - Parameter firstModel: the one whose stages it speaks of where it names none.
  mutating func profile(
    _ matched: ResolvedStatement, _ firstModel: Model, _ scope: FileScope
  ) -> Profile {
    let parts = lines(of: matched)
    let model = modelFollowed(in: parts, scope) ?? firstModel
    var draft = ProfileDraft(tree: tree, head: head(matched), model: model)
    modelNames = model.names
    for part in parts where part.keyword == .source {
      if let name = head(part).name {
        modelNames.add(Array(tree.word(name.token).utf8)[...], for: .source)
      }
    }
    for part in parts {
      switch part.keyword {
      case .rule: if let level = level(part) { draft.levels.append(level) }
      case .limit: if let limit = limit(part) { draft.limits.append(limit) }
      case .requires: if let breakdown = breakdown(part) { draft.breakdowns.append(breakdown) }
      case .question:
        let head = head(part)
        var question = Model.Question(
          entry: Model.Entry(head: head), name: head.name.map { tree.word($0.token) } ?? "",
          words: tree.title(head))
        fillQuestion(part, &question)
        draft.questions.append(question)
      default: break
      }
    }
    return Profile(draft)
  }

  /// The model a profile names; nil where there is none, which is reported.
  private mutating func modelFollowed(
    in parts: [ResolvedStatement], _ scope: FileScope
  ) -> Model? {
    for part in parts where part.keyword == .follows && !part.isBroken {
      var cursor = Cursor(part)
      guard let token = take(.model, &cursor) else { continue }
      if let model = scope.model(tree.word(token)) { return model }
      _ = reportUnknownModel(token, in: scope)
    }
    return nil
  }

  private mutating func level(_ part: ResolvedStatement) -> Profile.Level? {
    var cursor = Cursor(part)
    guard !part.isBroken, let rule = take(.rule, &cursor), let level = takeWord(&cursor),
      takeWord(&cursor) != nil, let because = text(&cursor)
    else { return nil }
    return Profile.Level(
      statement: Int(part.statement), rule: ruleName(rule),
      severity: Severity.allCases.first { $0.name == level.name }, because: tree.string(because))
  }

  private mutating func limit(_ part: ResolvedStatement) -> Profile.Limit? {
    var cursor = Cursor(part)
    guard !part.isBroken else { return nil }
    let subject: Profile.Limit.Subject
    switch takeWord(&cursor) {
    case .objectives: subject = .objectives
    case .outputs: subject = .results(.output)
    case .outcomes: subject = .results(.outcome)
    case .intermediateOutcomes: subject = .results(.intermediateOutcome)
    case .impacts: subject = .results(.impact)
    case .indicators: subject = .indicators
    default: subject = .tools
    }
    var owner = Profile.Limit.Owner.design
    if take(.per, &cursor) {
      owner = takeWord(&cursor).flatMap { ResultKind($0) }.map { .result($0) } ?? .objective
    }
    var stages: [String] = []
    if take(.in, &cursor) {
      while let (token, reference) = takeModelReference(.stage, &cursor) {
        if reference != nil { stages.append(tree.word(token)) }
      }
    }
    _ = takeWord(&cursor)
    let isLeast = takeWord(&cursor) == .atLeast
    guard let number = count(&cursor), takeWord(&cursor) != nil, let because = text(&cursor)
    else { return nil }
    return Profile.Limit(
      statement: Int(part.statement), subject: subject, owner: owner, stages: stages,
      isLeast: isLeast, number: number, because: tree.string(because))
  }

  /// `disaggregation by (LABEL | TEXT)+ because TEXT`
  private mutating func breakdown(_ part: ResolvedStatement) -> Profile.Breakdown? {
    var cursor = Cursor(part)
    guard !part.isBroken, takeWord(&cursor) != nil, takeWord(&cursor) != nil else { return nil }
    var labels: [String] = []
    while let operand = peek(cursor), operand.word == nil {
      if let label = take(.label, &cursor) {
        labels.append(tree.word(label))
      } else if let text = text(&cursor) {
        labels.append(tree.string(text))
      } else {
        break
      }
    }
    guard !labels.isEmpty, takeWord(&cursor) != nil, let because = text(&cursor) else { return nil }
    return Profile.Breakdown(
      statement: Int(part.statement), labels: labels, because: tree.string(because))
  }
}
