/// What can be said of a tool.
extension Tool {
  package static let fields = FieldTable<Tool>(
    of: { Tool.blank },
    [
      .toolKind, .participations,
      .objectives("serves", .serves, about: Aspect("serves", "objectives", in: .promise)) {
        $0.serves
      } _: {
        $0.serves = $1
      },
      .parties("ledBy", .led, then: .by, about: Aspect("leader", "leaders", in: .promise)) {
        $0.ledBy
      } _: {
        $0.ledBy = $1
      },
      .dates,
      .flag("once", .once, about: .rhythm, inWords: "once") {
        $0.isOnce
      } _: {
        $0.isOnce = true
      },
      .recurrence,
      .flag("repeatedly", .repeatedly, about: .rhythm, inWords: "repeatedly") {
        $0.isRepeated
      } _: {
        $0.isRepeated = true
      },
      .length,
      .period("runs", .runs, about: Aspect("runs", "time", in: .promise)) {
        $0.runs
      } _: {
        $0.runs = $1
      },
      .assuming,
      .text("using", .using, about: Aspect("instrument", in: .explanation)) {
        $0.using
      } _: {
        $0.using = $1
      },
      .firstMoney("costs", .costs) { $0.costs },
      .moneys("allCosts", .costs, about: Aspect("costs", "cost", in: .promise)) {
        $0.costs
      } _: {
        $0.costs = $1
      },
      .texts("needs", .needs, about: Aspect("needs", "other inputs", in: .promise)) {
        $0.needs
      } _: {
        $0.needs.add($1)
      },
      .flag("connectsPeople", .connects, about: .nature, inWords: "connects people") {
        $0.connectsPeople
      } _: {
        $0.connectsPeople = true
      },
      .flag("promptsReflection", .prompts, about: .nature, inWords: "prompts reflection") {
        $0.promptsReflection
      } _: {
        $0.promptsReflection = true
      },
      .flag("feedsLessonsForward", .feeds, about: .nature, inWords: "feeds lessons forward") {
        $0.feedsForward
      } _: {
        $0.feedsForward = true
      },
      .flag("involvesJointWork", .involves, about: .nature, inWords: "involves joint work") {
        $0.involvesJointWork
      } _: {
        $0.involvesJointWork = true
      },
    ])
}

extension Aspect {
  fileprivate static let rhythm = Aspect("rhythm", "dates and frequency", in: .promise)
  fileprivate static let nature = Aspect("nature", "functions", in: .promise)
}

extension Field<Tool> {
  fileprivate static let toolKind = Field(
    "kind", .kind, about: Aspect("kind", in: .promise), value: { .toolKind($0.kind) }
  ) { resolver, line, tool in
    var cursor = Cursor(line)
    if let gap: Given<Tool.Kind> = resolver.gap(&cursor) {
      tool.kind = gap
    } else if resolver.take(.other, &cursor) {
      tool.kind = resolver.text(&cursor).map { .said(.other($0)) } ?? .broken
    } else {
      let kind = resolver.takeModelReference(.toolKind, &cursor)?.reference
      tool.kind = kind.map { .said(.known($0)) } ?? .broken
    }
  }

  fileprivate static let participations = Field(
    "participations", .with, .among, .from, .between,
    about: Aspect("participation", "people who take part", in: .promise),
    value: { .participations($0.participations) }
  ) { resolver, line, tool in
    var cursor = Cursor(line)
    let shape: Tool.Participation.Shape
    switch line.keyword {
    case .from: shape = .fromTo
    case .between: shape = .between
    case .among: shape = .among
    default: shape = .with
    }
    var who: Given<[Reference<Party>]>
    var otherSide: [Reference<Party>] = []
    switch shape {
    case .with, .among: who = resolver.givenReferences(.party, &cursor)
    case .fromTo, .between:
      let those: [Reference<Party>] = resolver.references(.party, &cursor)
      who = those.isEmpty ? .broken : .said(those)
      _ = resolver.takeWord(&cursor)
      otherSide = resolver.references(.party, &cursor)
    }
    tool.participations.add(
      Tool.Participation(
        statement: Int(line.statement), shape: shape, who: who, otherSide: otherSide))
  }

  fileprivate static let assuming = Field(
    "assuming", .assuming,
    about: Aspect("assuming", "assumptions of the tool", in: .measuring),
    value: { .assumptions($0.assuming) }
  ) { resolver, line, tool in
    var cursor = Cursor(line)
    tool.assuming = resolver.references(.assumption, &cursor)
  }

  fileprivate static let dates = Field(
    "on", .on, about: .rhythm, value: { .dates($0.dates) }
  ) { resolver, line, tool in tool.dates.add(resolver.givenDate(line)) }

  fileprivate static let recurrence = Field(
    "every", .every, about: .rhythm, value: { .recurrence($0.recurrence) }
  ) { resolver, line, tool in
    var cursor = Cursor(line)
    tool.recurrence = resolver.recurrence(&cursor)
  }

  fileprivate static let length = Field(
    "lasts", .lasts, about: Aspect("length", "duration", in: .promise),
    value: { .duration($0.lasts) }
  ) { resolver, line, tool in
    var cursor = Cursor(line)
    tool.lasts =
      resolver.take(.several, &cursor)
      ? resolver.several(&cursor) : resolver.duration(&cursor)
  }
}
