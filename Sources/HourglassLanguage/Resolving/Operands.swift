import HourglassSyntax

/// Where the reading of a statement's operands has got to.
struct Cursor {
  var next: Int
  let end: Int

  init(_ statement: ResolvedStatement) {
    next = statement.operands.lowerBound
    end = statement.operands.upperBound
  }
}

/// Where each thing was named last, so that one that stands twice in a list is found without going
/// through the list.
struct Mentions {
  /// For each slot and each thing that fills it, the token plus one.
  private var tokens: [[Int32]] = Array(repeating: [], count: Slot.allCases.count)

  /// Notes that something is named.
  ///
  /// - Parameter start: the first token of the list; nil where the list begins here.
  /// - Returns: where it was named first, if that was in the list.
  mutating func mention(_ index: Int, _ slot: Slot, _ token: Int32, since start: Int32?) -> Int32? {
    let slot = Int(slot.rawValue)
    while tokens[slot].count <= index { tokens[slot].append(0) }
    let earlier = tokens[slot][index] - 1
    // A list that is read again has been here before.
    if let start, start <= earlier, earlier < token { return earlier }
    tokens[slot][index] = token + 1
    return nil
  }
}

/// Reads operands one after another; each function takes those it wants and leaves the rest.
extension Resolver {
  func peek(_ cursor: Cursor) -> Operand? {
    cursor.next < cursor.end ? resolution.operands[cursor.next] : nil
  }

  /// Takes the next operand if it fills this slot.
  func take(_ slot: Slot, _ cursor: inout Cursor) -> Int32? {
    guard let operand = peek(cursor), operand.slot == slot else { return nil }
    cursor.next += 1
    return operand.token
  }

  /// Takes the next operand if it is this word.
  func take(_ word: Word, _ cursor: inout Cursor) -> Bool {
    guard let operand = peek(cursor), operand.word == word else { return false }
    cursor.next += 1
    return true
  }

  /// Takes the next operand if it is a word of the pattern.
  func takeWord(_ cursor: inout Cursor) -> Word? {
    guard let word = peek(cursor)?.word else { return nil }
    cursor.next += 1
    return word
  }

  /// `none because "…"` or `tbd until …`, if that is what comes next.
  mutating func gap<Value>(_ cursor: inout Cursor) -> Given<Value>? {
    let word = peek(cursor)?.word
    if word == .absent {
      cursor.next += 2
      return text(&cursor).map { .declined(because: $0) } ?? .broken
    }
    if word == .pending { return pending(&cursor).map { .pending(until: $0) } ?? .broken }
    return nil
  }

  /// The date of `tbd until …`, from its first word on; reported where there is none.
  mutating func pending(_ cursor: inout Cursor) -> PartialDate? {
    guard let token = peek(cursor)?.token else { return nil }
    cursor.next += 1
    if take(.until, &cursor) { return date(&cursor) }
    if isInBrokenLine(token) { return .notStated }
    let tbd = lexicon.spellings[.pending]
    // `target tbd by 2015` says by when the target is wanted, and not when it will be known.
    var next: Advice =
      "Add the date by which you will know it. For example: \(bare: dated(token, "2027-03"))"
    var ahead = cursor
    if take(.by, &ahead), let by = peek(ahead)?.token {
      let date = tree.text(ofToken: by)
      let example = date.utf8.count > 4 ? "2027-03" : "2027"
      let known = dated(token, date, isAll: true)
      // Nobody plans to know a target after the day it is for.
      next =
        date.utf8.lexicographicallyPrecedes(example.utf8)
        ? "Add the date by which you will know it. For example: \(bare: known)"
        : next.then("If you will know it by \(bare: date), write: \(bare: known)")
    }
    report(
      .undatedTbd, tree.span(ofToken: token), "The date for \(language: tbd) is missing.",
      next: next)
    return .notStated
  }

  mutating func text(_ cursor: inout Cursor) -> Text? {
    guard let token = take(.text, &cursor) else { return nil }
    checkWords(ofText: token)
    let text = Text(token: token, file: fileNumber)
    noteExample(text)
    return text
  }

  /// The line around a `tbd` that has no date, with one.
  ///
  /// - Parameter isAll: whether the line ends with it.
  private func dated(_ token: Int32, _ date: String, isAll: Bool = false) -> String {
    let dated = lexicon.spelled(words: .pending, .until, then: date)
    guard let index = statement(around: token),
      let line = tree.pieces(
        ofTokens: tree.statements[index].first..<tree.statements[index].end),
      let place = line.firstIndex(where: { $0.range.lowerBound == tree.tokens[Int(token)].start })
    else { return dated }
    let rest = isAll ? [] : line[(place + 1)...]
    return (Array(line[..<place]) + [line[place].saying(dated)] + rest).line(indentedBy: "")
  }

  /// A text where the pattern has `TEXT~`.
  mutating func givenText(_ matched: ResolvedStatement) -> Given<Text> {
    if matched.isBroken { return .broken }
    var cursor = Cursor(matched)
    return givenText(&cursor)
  }

  mutating func givenText(_ cursor: inout Cursor) -> Given<Text> {
    if let gap: Given<Text> = gap(&cursor) { return gap }
    return text(&cursor).map { .said($0) } ?? .broken
  }

  mutating func givenDate(_ matched: ResolvedStatement) -> Given<PartialDate> {
    if matched.isBroken { return .broken }
    var cursor = Cursor(matched)
    if let gap: Given<PartialDate> = gap(&cursor) { return gap }
    return date(&cursor).map { .said($0) } ?? .broken
  }

  /// A list of names of the programme, where the pattern has `X+`; those that nothing fits are
  /// reported and left out.
  mutating func references<Target>(_ slot: Slot, _ cursor: inout Cursor) -> [Reference<Target>] {
    var all: [Reference<Target>] = []
    while let (token, declaration) = takeReference(slot, &cursor) {
      guard let declaration else { continue }
      if let first = mentions.mention(declaration.index, slot, token, since: all.first?.token) {
        reportNamedTwice(token, first)
      } else {
        all.add(Reference(index: declaration.index, token: token))
      }
    }
    return all
  }

  mutating func reportNamedTwice(_ token: Int32, _ earlier: Int32) {
    report(
      .namedTwice, tree.span(ofToken: token),
      "\(quoted: tree.word(token)) appears twice in this list.",
      next: "Delete one of them.",
      related: Finding.Related(tree.span(ofToken: earlier), "The first one is here."),
      fix: tree.withoutName(token))
  }

  mutating func givenReferences<Target>(
    _ slot: Slot, _ cursor: inout Cursor
  ) -> Given<[Reference<Target>]> {
    if let gap: Given<[Reference<Target>]> = gap(&cursor) { return gap }
    let all: [Reference<Target>] = references(slot, &cursor)
    return all.isEmpty ? .broken : .said(all)
  }

  mutating func givenReferences<Target>(
    _ slot: Slot, _ matched: ResolvedStatement
  ) -> Given<[Reference<Target>]> {
    var cursor = Cursor(matched)
    return givenReferences(slot, &cursor)
  }

  /// A name of the model; reported where the model has no such thing, and then the one that must
  /// have been meant, if there is one, so that one slip sets off nothing else.
  mutating func modelReference(_ slot: Slot, _ token: Int32) -> ModelReference? {
    let symbol = tree.tokens[Int(token)].symbol
    if let index = foundNames.index(of: symbol, for: slot) {
      return ModelReference(index: index, token: token)
    }
    if let index = modelNames.index(of: tree.symbols.bytes(of: symbol), for: slot) {
      foundNames.note(index, symbol, slot)
      return ModelReference(index: index, token: token)
    }
    if isInBrokenLine(token) { return nil }
    let span = tree.span(ofToken: token)
    let word = tree.word(token)
    let all = modelNames
    let choice = Suggestions.Choice(
      slot: slot, version: modelNamesVersion, count: all.count(for: slot))
    let (names, meant) = suggestions.look(for: word, among: choice) {
      all.all(for: slot).enumerated().map { ($1, $0) }
    }
    let headline: Prose =
      "\(quoted: shortened(word)) is not \(slot.phrase) in the model \(quoted: modelNames.model)."
    if let meant {
      report(
        .unknownName, span, headline, next: .didYouMean(meant.name),
        fix: tree.replacement(token, by: meant.name))
      return ModelReference(index: meant.target, token: token)
    }
    if let line = meantLine(around: token) {
      report(
        .unknownName, span, headline, next: "Write: \(line.line)", fix: line.fix,
        guess: line.guess)
      return nil
    }
    let next: Advice
    if choice.count == 0 {
      next = "The model has no such item. Delete the line."
    } else if names.isEmpty {
      next = "Write \(slot.phrase) of the model."
    } else {
      next = .choose(from: names.listed)
    }
    report(
      .unknownName, span, headline, next: next,
      guess: tree.replacement(token, by: anyName(for: slot, around: token)))
    return nil
  }

  /// Takes the next operand if it fills this slot of the model's names, and gives what it stands
  /// for.
  ///
  /// - Returns: nil where it does not fill the slot; the reference is nil where nothing fits.
  mutating func takeModelReference(
    _ slot: Slot, _ cursor: inout Cursor
  ) -> (token: Int32, reference: ModelReference?)? {
    let operand = cursor.next
    guard let token = take(slot, &cursor) else { return nil }
    let reference = modelReference(slot, token)
    if let reference { bind(operand, to: reference.index) }
    return (token, reference)
  }

  mutating func modelReferences(_ slot: Slot, _ cursor: inout Cursor) -> [ModelReference] {
    var all: [ModelReference] = []
    while let (token, found) = takeModelReference(slot, &cursor) {
      guard let reference = found else { continue }
      if let first = mentions.mention(reference.index, slot, token, since: all.first?.token) {
        reportNamedTwice(token, first)
      } else {
        all.add(reference)
      }
    }
    return all
  }

  mutating func givenModelReferences(_ slot: Slot, _ matched: ResolvedStatement) -> Given<
    [ModelReference]
  > {
    var cursor = Cursor(matched)
    if let gap: Given<[ModelReference]> = gap(&cursor) { return gap }
    let all = modelReferences(slot, &cursor)
    return all.isEmpty ? .broken : .said(all)
  }

  mutating func givenModelReference(_ slot: Slot, _ matched: ResolvedStatement) -> Given<
    ModelReference
  > {
    var cursor = Cursor(matched)
    if let gap: Given<ModelReference> = gap(&cursor) { return gap }
    return takeModelReference(slot, &cursor)?.reference.map { .said($0) } ?? .broken
  }

  /// Adds an amount; a second one in a currency is told and left out unless somebody else pays it, so
  /// that nobody adds up what was only written twice.
  mutating func addMoney(_ matched: ResolvedStatement, to all: inout [Given<Money>]) {
    let given = money(matched)
    if case .said(let money) = given {
      let currency = tree.currency(of: money)
      let block = tree.statements[Int(matched.statement)].parent
      let place = CurrencyOfBlock(block: block, currency: currency)
      let payer = key(ofPayers: money.payers)
      if let others = payers[place], payer.isEmpty || others.contains("") || others.contains(payer)
      {
        let isOfOne = payer.isEmpty && others.allSatisfy { $0.isEmpty }
        report(
          .repeatedKeyword, tree.span(ofToken: tree.statements[Int(matched.statement)].first),
          """
          \(language: tree.written(tree.statements[Int(matched.statement)].first)) in \
          \(quoted: shortened(currency)) is given more than once.
          """,
          next: isOfOne
            ? """
            Keep one line for each currency, with the whole amount. If several pay, say in each \
            line who: \(bare: lexicon.spelled(words: .paid, .by, then: "\"Ministry of Health\""))
            """
            : "Keep one line for each currency and for each who pays, and say in each line who it is."
        )
        return
      }
      payers[place, default: []].insert(payer)
    }
    all.add(given)
  }

  /// The same for the same payers; empty for none.
  private func key(ofPayers payers: Indicator.Audience?) -> String {
    switch payers {
    case .parties(let parties)?:
      parties.map { String($0.index) }.ordered().joined(separator: " ")
    case .other(let text)?: "“" + tree.string(text)
    case nil: ""
    }
  }

  /// `NUMBER in TEXT [paid by (PARTY+ | TEXT)]`, or a gap.
  private mutating func money(_ matched: ResolvedStatement) -> Given<Money> {
    if matched.isBroken { return .broken }
    var cursor = Cursor(matched)
    if let gap: Given<Money> = gap(&cursor) { return gap }
    guard let amount = number(&cursor), take(.in, &cursor), let currency = text(&cursor) else {
      return .broken
    }
    var money = Money(amount: amount, currency: currency)
    if take(.paid, &cursor), take(.by, &cursor) { money.payers = audience(&cursor).value }
    return .said(money)
  }

  /// `CODE in LIST`.
  mutating func code(_ matched: ResolvedStatement) -> Code? {
    var cursor = Cursor(matched)
    guard let code = text(&cursor), take(.in, &cursor), let list = text(&cursor) else {
      return nil
    }
    return Code(statement: Int(matched.statement), code: code, list: list)
  }

  /// Name and title, where the pattern has `HEAD`.
  mutating func head(_ matched: ResolvedStatement) -> Head {
    var cursor = Cursor(matched)
    let name = take(.name, &cursor)
    let title = text(&cursor)
    return Head(
      statement: Int(matched.statement),
      name: name.map { self.name($0) }, title: title)
  }

  /// The name that a token gives or uses.
  func name(_ token: Int32) -> Name {
    Name(token: token, symbol: tree.tokens[Int(token)].symbol, file: fileNumber)
  }

  mutating func addAllowance(_ statement: ResolvedStatement) {
    var cursor = Cursor(statement)
    guard !statement.isBroken, let token = take(.rule, &cursor), takeWord(&cursor) != nil,
      let because = text(&cursor)
    else { return }
    allowances.append(
      Allowance(
        statement: Int(statement.statement), written: name(token), rule: ruleName(token),
        because: because))
  }

  /// Reports a word that is written as it was earlier.
  mutating func reportEarlierSpelling(of word: Word, _ token: Int32) {
    guard let written = lexicon.word(of: tree.tokens[Int(token)].symbol), written == word.earlier
    else { return }
    let spelling = lexicon.spellings[word]
    report(
      .earlierName, tree.span(ofToken: token),
      "\(quoted: tree.word(token)) is an earlier keyword for \(language: spelling).",
      next: "Write \(bare: spelling).",
      fix: Fix(tree.span(ofToken: token), spelling))
  }

  /// The name that a rule has today; reported where an earlier one is written.
  mutating func ruleName(_ token: Int32) -> String {
    let written = tree.word(token)
    let name = FindingKind.currentName(of: written)
    if name != written {
      report(
        .earlierName, tree.span(ofToken: token),
        "\(quoted: written) is an earlier name of \(quoted: name).", next: "Write \(name).",
        fix: Fix(tree.span(ofToken: token), name))
    }
    return name
  }
}
