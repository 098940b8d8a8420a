/// What can be said of a risk.
extension Risk {
  package static let fields = FieldTable<Risk>(
    of: { Risk.blank },
    [
      .riskKind, .threatens, .threatensTools,
      .givenChoice("likelihood", .likelihood, about: Aspect("likelihood", in: .explanation)) {
        $0.likelihood
      } _: {
        $0.likelihood = $1
      },
      .givenChoice("consequence", .consequence, about: Aspect("consequence", in: .explanation)) {
        $0.consequence
      } _: {
        $0.consequence = $1
      },
      .responses,
      .givenChoice(
        "residual", .residual, about: Aspect("residual", "residual level", in: .explanation)
      ) {
        $0.residual
      } _: {
        $0.residual = $1
      },
      .parties("owner", .owner, about: Aspect("owner", "risk owner", in: .explanation)) {
        $0.owner
      } _: {
        $0.owner = $1
      },
    ])
}

/// What can be said of an assumption.
extension Assumption {
  package static let fields = FieldTable<Assumption>(
    of: { Assumption.blank },
    [.tests])
}

extension Field<Risk> {
  fileprivate static let riskKind = Field(
    "kind", .kind, about: Aspect("kind", in: .promise), value: { .riskKind($0.kind) }
  ) { resolver, line, risk in
    var cursor = Cursor(line)
    if line.isBroken {
      risk.kind = .broken
    } else if let gap: Given<Risk.Kind> = resolver.gap(&cursor) {
      risk.kind = gap
    } else if resolver.take(.other, &cursor) {
      risk.kind = resolver.text(&cursor).map { .said(.other($0)) } ?? .broken
    } else {
      let kind = resolver.takeModelReference(.modelRisk, &cursor)?.reference
      risk.kind = kind.map { .said(.known($0)) } ?? .broken
    }
  }

  /// `OBJECTIVE` and `TOOL` mixed; both fields are set by one statement.
  fileprivate static let threatens = Field(
    "threatens", .threatens, about: .threat, value: { .objectives($0.threatens) }
  ) { resolver, line, risk in resolver.threats(line, of: &risk) }

  fileprivate static let threatensTools = Field(
    "threatensTools", .threatens, about: .threat, value: { .namedTools($0.threatensTools) })

  fileprivate static let responses = Field(
    "responses", .response, about: Aspect("response", in: .explanation),
    value: { .responses($0.responses) }
  ) { resolver, line, risk in risk.responses.add(resolver.response(line)) }
}

extension Aspect {
  fileprivate static let threat = Aspect(
    "threat", "threatened objectives and tools", in: .explanation)
}

extension Field<Assumption> {
  fileprivate static let tests = Field(
    "testedBy", .tested, about: Aspect("test", in: .measuring), value: { .tests($0.tests) }
  ) { resolver, line, assumption in assumption.tests += resolver.tests(line) }
}

extension Resolver {
  /// `THREATENED+~`
  fileprivate mutating func threats(_ line: ResolvedStatement, of risk: inout Risk) {
    var cursor = Cursor(line)
    if line.isBroken { return risk.threatens = .broken }
    if let gap: Given<[Reference<Objective>]> = gap(&cursor) { return risk.threatens = gap }
    var objectives: [Reference<Objective>] = []
    var tools: [Reference<Tool>] = []
    var first: Int32?
    while let (token, declaration) = takeReference(.threatened, &cursor) {
      guard let declaration else { continue }
      // Objectives and tools are counted apart, so that none is taken for one of the other sort.
      let isTool = declaration.kind == .tool
      let slot: Slot = isTool ? .tool : .objective
      if let earlier = mentions.mention(declaration.index, slot, token, since: first) {
        reportNamedTwice(token, earlier)
        continue
      }
      first = first ?? token
      if isTool {
        tools.add(Reference(index: declaration.index, token: token))
      } else {
        objectives.add(Reference(index: declaration.index, token: token))
      }
    }
    risk.threatensTools = tools
    risk.threatens = objectives.isEmpty && tools.isEmpty ? .broken : .said(objectives)
  }

  /// `(TOOL [TEXT] | TEXT)~`
  fileprivate mutating func response(_ line: ResolvedStatement) -> Given<Risk.Response> {
    var cursor = Cursor(line)
    if line.isBroken { return .broken }
    if let gap: Given<Risk.Response> = gap(&cursor) { return gap }
    var tool: Reference<Tool>?
    if let (token, declaration) = takeReference(.tool, &cursor) {
      guard let declaration else { return .broken }
      tool = Reference(index: declaration.index, token: token)
    }
    return .said(Risk.Response(tool: tool, text: text(&cursor)))
  }

  /// `by (TESTER+ | DATE)~`
  fileprivate mutating func tests(_ line: ResolvedStatement) -> [Given<Assumption.Test>] {
    if line.isBroken { return [.broken] }
    var cursor = Cursor(line)
    _ = take(.by, &cursor)
    if let gap: Given<Assumption.Test> = gap(&cursor) { return [gap] }
    if peek(cursor)?.slot == .date { return [date(&cursor).map { .said(.date($0)) } ?? .broken] }
    var all: [Given<Assumption.Test>] = []
    while let (token, declaration) = takeReference(.tester, &cursor) {
      guard let declaration else {
        all.add(.broken)
        continue
      }
      all.add(
        declaration.kind == .indicator
          ? .said(.indicator(Reference(index: declaration.index, token: token)))
          : .said(.party(Reference(index: declaration.index, token: token))))
    }
    return all
  }
}
