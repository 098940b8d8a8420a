import HourglassSyntax

/// The principles and challenges of a model. No statement refers to one, so their names fill no
/// slot; `explain` finds them.
extension Resolver {
  /// - Parameter owner: the statement that begins the model.
  mutating func fillPrinciples(of owner: ResolvedStatement, in draft: inout ModelDraft) {
    // By its symbol, whether this model gives it; and by its name, where the base has it.
    var isGiven = [Bool](repeating: false, count: tree.symbols.count)
    var placeInBase: [String: Int] = [:]
    for (index, principle) in draft.parts.principles.enumerated() {
      guard let name = principle.entry.head.name, let base = draft.base else { continue }
      placeInBase[base.word(name)] = index
    }
    var parts = BlockWalk(of: owner.blockOwner, in: tree)
    while let part = parts.next(in: resolution) {
      guard part.keyword == .principle || part.keyword == .challenge else { continue }
      let principle = principle(part)
      guard let name = principle.entry.head.name else {
        draft.parts.principles.append(principle)
        continue
      }
      let symbol = Int(tree.tokens[Int(name.token)].symbol)
      if isGiven[symbol] {
        report(
          .duplicateName, tree.span(ofToken: name.token),
          "The model already has a principle or a challenge \(quoted: tree.word(name.token)).",
          next: "Give one of them another name.")
      } else if !placeInBase.isEmpty, let place = placeInBase[tree.word(name.token)] {
        draft.parts.principles[place] = principle
        isGiven[symbol] = true
        continue
      }
      isGiven[symbol] = true
      draft.parts.principles.append(principle)
    }
  }

  private mutating func principle(_ part: ResolvedStatement) -> Model.Principle {
    var principle = Model.Principle(head: head(part), isChallenge: part.keyword == .challenge)
    var lines = BlockWalk(of: part.blockOwner, in: tree)
    while let line = lines.next(in: resolution) {
      var cursor = Cursor(line)
      switch line.keyword {
      case .number: principle.number = count(&cursor)
      case .remedy: if let text = text(&cursor) { principle.remedies.append(text) }
      case .shown: if let condition = condition(line) { principle.conditions.append(condition) }
      default: fillCommon(line, &principle.entry)
      }
    }
    return principle
  }

  private mutating func condition(_ line: ResolvedStatement) -> Model.Condition? {
    if line.isBroken { return nil }
    var cursor = Cursor(line)
    let isRegular = take(.regularly, &cursor)
    let least = take(.for, &cursor) ? duration(&cursor) : nil
    _ = takeWord(&cursor)
    var signs: [Model.Sign] = []
    while true {
      let operand = cursor.next
      guard let token = take(.label, &cursor) else { break }
      if let sign = sign(token, operand) { signs.append(sign) }
    }
    return text(&cursor).map {
      Model.Condition(words: $0, isRegular: isRegular, least: least, signs: signs)
    }
  }

  private mutating func sign(_ token: Int32, _ operand: Int) -> Model.Sign? {
    let symbol = tree.tokens[Int(token)].symbol
    if let word = lexicon.word(of: symbol) {
      // A word that is both, such as gains, is the statement: that is what designs say.
      if Vocabulary.isOfDesigns(word) { return .statement(word) }
      if let gate = Model.Gate(word) { return .gate(gate) }
    }
    let bytes = tree.symbols.bytes(of: symbol)
    for slot in Model.Sign.slots {
      guard let index = modelNames.index(of: bytes, for: slot) else { continue }
      bind(operand, to: index, as: slot)
      return Model.Sign(slot, index)
    }
    let all = modelNames
    reportUnknownLabel(
      token, "a keyword, a condition or a name of the model",
      Suggestions.Choice(slot: .label, version: modelNamesVersion, count: all.count)
    ) { [lexicon] in
      Vocabulary.keywords.filter { Vocabulary.isOfDesigns($0) }.map { lexicon.spellings[$0] }
        + Model.Sign.slots.flatMap { all.all(for: $0) }
    }
    return nil
  }
}
