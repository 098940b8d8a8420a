/// What can be said of people and organisations.
extension Party {
  package static let fields = FieldTable<Party>(
    of: { Party.blank },
    [
      .arePeople, .number,
      .parties("from", .from, about: Aspect("home", "home organisation", in: .promise)) {
        $0.from
      } _: {
        $0.from = $1
      },
      .includes, .chosenBy, .chosenFor, .matchedOn, .matchedUsing, .mandates, .commitment,
      .codes {
        $0.codes
      } _: {
        $0.codes.add($1)
      },
      .shares,
    ])
}

extension Aspect {
  fileprivate static let choice = Aspect("choice", "selection of peers", in: .explanation)
  fileprivate static let matching = Aspect("matching", "matching", in: .explanation)
}

extension Field<Party> {
  fileprivate static let arePeople = Field(
    "people", .are, about: Aspect("people", "people or organisations", in: .promise),
    value: {
      .flag(
        $0.isOfPeople, yes: $0.role.word.name + ", people", no: $0.role.word.name + ", not people")
    }
  ) { resolver, line, party in
    var cursor = Cursor(line)
    if let word = resolver.takeWord(&cursor) { party.isOfPeople = word == .people }
  }

  fileprivate static let number = Field(
    "number", .number, about: Aspect("number", in: .promise), value: { .count($0.number) }
  ) { resolver, line, party in
    var cursor = Cursor(line)
    if line.isBroken {
      party.number = .broken
    } else if let gap: Given<Int64> = resolver.gap(&cursor) {
      party.number = gap
    } else {
      party.number = resolver.count(&cursor).map { .said($0) } ?? .broken
    }
  }

  fileprivate static let includes = Field(
    "includes", .includes, about: Aspect("members", in: .promise),
    value: { .namedParties($0.includes) }
  ) { resolver, line, party in
    var cursor = Cursor(line)
    party.includes += resolver.references(.party, &cursor) as [Reference<Party>]
  }

  fileprivate static let chosenFor = Field(
    "chosenFor", .chosen, about: .choice,
    value: { .namedOfModel(.factor, $0.chosenFor) }
  ).led(by: "for")

  fileprivate static let chosenBy = Field(
    "chosenBy", .chosen, about: .choice, value: { .parties($0.chosenBy) }
  ) { resolver, line, party in
    var cursor = Cursor(line)
    _ = resolver.takeWord(&cursor)
    party.chosenBy = resolver.givenReferences(.party, &cursor)
    if resolver.take(.for, &cursor) {
      party.chosenFor = resolver.modelReferences(.factor, &cursor)
    }
  }.led(by: "by")

  fileprivate static let matchedOn = Field(
    "matchedOn", .matched, about: .matching, value: { .ofModel(.factor, $0.matchedOn) }
  ) { resolver, line, party in
    var cursor = Cursor(line)
    _ = resolver.takeWord(&cursor)
    if let gap: Given<[ModelReference]> = resolver.gap(&cursor) {
      party.matchedOn = gap
    } else {
      let factors = resolver.modelReferences(.factor, &cursor)
      party.matchedOn = factors.isEmpty ? .broken : .said(factors)
    }
    if resolver.take(.using, &cursor) { party.matchedUsing = resolver.text(&cursor) }
  }

  fileprivate static let matchedUsing = Field(
    "matchedUsing", .matched, about: .matching, value: { .words($0.matchedUsing) }
  ).led(by: "using")

  fileprivate static let mandates = Field(
    "mandates", .mandates, about: Aspect("mandate", in: .promise),
    value: { .mandates($0.mandates) }
  ) { resolver, line, party in
    var cursor = Cursor(line)
    let people: Given<[Reference<Party>]> = resolver.givenReferences(.party, &cursor)
    let using = resolver.take(.using, &cursor) ? resolver.text(&cursor) : nil
    party.mandates.add(
      Party.Mandate(statement: Int(line.statement), people: people, using: using))
  }

  fileprivate static let commitment = Field(
    "commits", .commits, about: Aspect("commitment", in: .promise),
    value: { .commitment($0.commits) }
  ) { resolver, line, party in
    var cursor = Cursor(line)
    if line.isBroken {
      party.commits = .broken
    } else if let gap: Given<Party.Commitment> = resolver.gap(&cursor) {
      party.commits = gap
    } else {
      var words: [Word] = []
      while let word = resolver.takeWord(&cursor) { words.add(word) }
      party.commits = .said(
        Party.Commitment(
          time: words.contains(.time), money: words.contains(.money),
          space: words.contains(.space), detail: resolver.text(&cursor)))
    }
  }

  fileprivate static let shares = Field(
    "shares", .shares,
    about: Aspect("sharing", "sharing route", in: .promise),
    value: { .shares($0.shares) }
  ) { resolver, line, party in
    var cursor = Cursor(line)
    _ = resolver.takeWord(&cursor)
    let with: Given<[Reference<Party>]> = resolver.givenReferences(.party, &cursor)
    var tool: Reference<Tool>?
    var text: Text?
    if resolver.take(.through, &cursor) {
      if let (token, declaration) = resolver.takeReference(.tool, &cursor) {
        tool = declaration.map { Reference(index: $0.index, token: token) }
      } else {
        text = resolver.text(&cursor)
      }
    }
    party.shares.add(
      Party.Share(
        statement: Int(line.statement), with: with, throughTool: tool, throughText: text))
  }
}
