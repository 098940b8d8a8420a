import HourglassSyntax

/// Fields that are read alike, whatever they are about.
extension Field {
  /// Said by a word alone.
  static func flag(
    _ name: String, _ word: Word, about aspect: Aspect?, inWords words: String,
    _ get: @escaping @Sendable (Owner) -> Bool, _ set: @escaping @Sendable (inout Owner) -> Void
  ) -> Field {
    Field(name, word, about: aspect, value: { .flag(get($0), yes: words, no: nil) }) {
      _, _, owner in set(&owner)
    }
  }

  /// `KEYWORD TEXT~`
  static func text(
    _ name: String, _ word: Word, about aspect: Aspect?,
    _ get: @escaping @Sendable (Owner) -> Given<Text>,
    _ set: @escaping @Sendable (inout Owner, Given<Text>) -> Void
  ) -> Field {
    Field(name, word, about: aspect, value: { .text(get($0)) }) {
      resolver, line, owner in set(&owner, resolver.givenText(line))
    }
  }

  /// `KEYWORD TEXT~`, any number of times.
  static func texts(
    _ name: String, _ word: Word, about aspect: Aspect?,
    _ get: @escaping @Sendable (Owner) -> [Given<Text>],
    _ add: @escaping @Sendable (inout Owner, Given<Text>) -> Void
  ) -> Field {
    Field(name, word, about: aspect, value: { .texts(get($0)) }) {
      resolver, line, owner in add(&owner, resolver.givenText(line))
    }
  }

  /// `KEYWORD (NUMBER in TEXT [paid by (PARTY+ | TEXT)])~`, once for each currency and who pays.
  static func moneys(
    _ name: String, _ word: Word, about aspect: Aspect?,
    _ get: @escaping @Sendable (Owner) -> [Given<Money>],
    _ set: @escaping @Sendable (inout Owner, [Given<Money>]) -> Void
  ) -> Field {
    Field(name, word, about: aspect, value: { .moneys(get($0)) }) { resolver, line, owner in
      var all = get(owner)
      resolver.addMoney(line, to: &all)
      set(&owner, all)
    }
  }

  /// The first of them alone, for those who know of no second one.
  static func firstMoney(
    _ name: String, _ word: Word, _ get: @escaping @Sendable (Owner) -> [Given<Money>]
  ) -> Field {
    Field(name, word, about: nil, value: { .money(get($0).first ?? .unsaid) })
  }

  /// `KEYWORD DATE~`
  static func date(
    _ name: String, _ word: Word, about aspect: Aspect?,
    _ get: @escaping @Sendable (Owner) -> Given<PartialDate>,
    _ set: @escaping @Sendable (inout Owner, Given<PartialDate>) -> Void
  ) -> Field {
    Field(name, word, about: aspect, value: { .date(get($0)) }) { resolver, line, owner in
      set(&owner, resolver.givenDate(line))
    }
  }

  /// `KEYWORD SPAN`
  ///
  /// - Parameter isWhole: whether a period of which only the beginning is understood does not count.
  static func period(
    _ name: String, _ word: Word, isWhole: Bool = false, about aspect: Aspect?,
    _ get: @escaping @Sendable (Owner) -> Period?,
    _ set: @escaping @Sendable (inout Owner, Period?) -> Void
  ) -> Field {
    Field(name, word, about: aspect, value: { .period(get($0)) }) { resolver, line, owner in
      var cursor = Cursor(line)
      if !isWhole || !line.isBroken { set(&owner, resolver.period(&cursor)) }
    }
  }

  /// `KEYWORD PARTY+~`, perhaps with a word between that says nothing more, such as `led by`.
  static func parties(
    _ name: String, _ word: Word, then second: Word? = nil, about aspect: Aspect?,
    _ get: @escaping @Sendable (Owner) -> Given<[Reference<Party>]>,
    _ set: @escaping @Sendable (inout Owner, Given<[Reference<Party>]>) -> Void
  ) -> Field {
    Field(name, word, about: aspect, value: { .parties(get($0)) }) { resolver, line, owner in
      var cursor = Cursor(line)
      if let second {
        if line.isBroken { return set(&owner, .broken) }
        _ = resolver.take(second, &cursor)
      }
      set(&owner, resolver.givenReferences(.party, &cursor))
    }
  }

  /// `KEYWORD OBJECTIVE+~`
  static func objectives(
    _ name: String, _ word: Word, about aspect: Aspect?,
    _ get: @escaping @Sendable (Owner) -> Given<[Reference<Objective>]>,
    _ set: @escaping @Sendable (inout Owner, Given<[Reference<Objective>]>) -> Void
  ) -> Field {
    Field(name, word, about: aspect, value: { .objectives(get($0)) }) { resolver, line, owner in
      set(&owner, resolver.givenReferences(.objective, line))
    }
  }

  /// `KEYWORD SLOT+~`, with names of the model.
  static func namesOfModel(
    _ name: String, _ word: Word, _ slot: Slot, about aspect: Aspect?,
    _ get: @escaping @Sendable (Owner) -> Given<[ModelReference]>,
    _ set: @escaping @Sendable (inout Owner, Given<[ModelReference]>) -> Void
  ) -> Field {
    Field(name, word, about: aspect, value: { .ofModel(slot, get($0)) }) { resolver, line, owner in
      set(&owner, resolver.givenModelReferences(slot, line))
    }
  }

  /// `KEYWORD SLOT~`, with one name of the model.
  static func nameOfModel(
    _ name: String, _ word: Word, _ slot: Slot, about aspect: Aspect?,
    _ get: @escaping @Sendable (Owner) -> Given<ModelReference>,
    _ set: @escaping @Sendable (inout Owner, Given<ModelReference>) -> Void
  ) -> Field {
    Field(
      name, word, about: aspect, value: { .ofModel(slot, get($0).map { [$0] }) }
    ) { resolver, line, owner in
      set(&owner, resolver.givenModelReference(slot, line))
    }
  }

  /// `KEYWORD (one | of | some)~`
  static func givenChoice<Chosen: Choice>(
    _ name: String, _ word: Word, about aspect: Aspect?,
    _ get: @escaping @Sendable (Owner) -> Given<Chosen>,
    _ set: @escaping @Sendable (inout Owner, Given<Chosen>) -> Void
  ) -> Field {
    let words = Chosen.allCases.map { $0.word }
    return Field(
      name, word, about: aspect, value: { .givenChoice(get($0).map { $0.word }, among: words) }
    ) { resolver, line, owner in
      if line.isBroken { return set(&owner, .broken) }
      var cursor = Cursor(line)
      if let gap: Given<Chosen> = resolver.gap(&cursor) { return set(&owner, gap) }
      let chosen = resolver.takeWord(&cursor).flatMap { Chosen($0) }
      set(&owner, chosen.map { .said($0) } ?? .broken)
    }
  }

  /// `KEYWORD one | of | some`
  static func choice<Chosen: Choice>(
    _ name: String, _ word: Word, about aspect: Aspect?,
    _ get: @escaping @Sendable (Owner) -> Chosen?,
    _ set: @escaping @Sendable (inout Owner, Chosen?) -> Void
  ) -> Field {
    let words = Chosen.allCases.map { $0.word }
    return Field(
      name, word, about: aspect, value: { .choice(get($0)?.word, among: words) }
    ) { resolver, line, owner in
      var cursor = Cursor(line)
      set(&owner, resolver.takeWord(&cursor).flatMap { Chosen($0) })
    }
  }

  /// `KEYWORD QUANTITY`, which has to be a percentage up to 100.
  static func percentage(
    _ name: String, _ word: Word, about aspect: Aspect?,
    _ get: @escaping @Sendable (Owner) -> Quantity?,
    _ set: @escaping @Sendable (inout Owner, Quantity) -> Void
  ) -> Field {
    Field(name, word, about: aspect, value: { .percentage(get($0)) }) { resolver, line, owner in
      if let percentage = resolver.percentage(line, called: name) { set(&owner, percentage) }
    }
  }

  /// `tolerance QUANTITY`
  static func tolerance(
    _ get: @escaping @Sendable (Owner) -> Quantity?,
    _ set: @escaping @Sendable (inout Owner, Quantity) -> Void
  ) -> Field {
    .percentage("tolerance", .tolerance, about: Aspect("tolerance", in: .measuring), get, set)
  }

  /// `code TEXT in TEXT`, any number of times.
  static func codes(
    _ get: @escaping @Sendable (Owner) -> [Code],
    _ add: @escaping @Sendable (inout Owner, Code) -> Void
  ) -> Field {
    Field(
      "codes", .code, about: Aspect("code", in: .record), value: { .codes(get($0)) }
    ) { resolver, line, owner in
      if let code = resolver.code(line) { add(&owner, code) }
    }
  }
}

extension Given {
  /// The same about what the value is turned into.
  package func map<Other>(_ change: (Value) -> Other) -> Given<Other> {
    switch self {
    case .unsaid: .unsaid
    case .said(let value): .said(change(value))
    case .declined(let because): .declined(because: because)
    case .pending(let until, let date): .pending(until: until, for: date)
    case .broken: .broken
    }
  }
}
