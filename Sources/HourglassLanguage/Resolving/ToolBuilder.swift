import HourglassSyntax

extension Resolver {
  mutating func fillTool(_ part: ResolvedStatement, _ index: Int, in programme: inout Programme) {
    for line in lines(of: part) {
      var cursor = Cursor(line)
      switch line.keyword {
      case .kind: programme.tools[index].kind = toolKind(line)
      case .with, .among, .from, .between:
        programme.tools[index].participations.append(participation(line))
      case .serves: programme.tools[index].serves = givenReferences(.objective, line)
      case .led:
        _ = takeWord(&cursor)
        programme.tools[index].ledBy = line.isBroken ? .broken : givenReferences(.party, &cursor)
      case .on: programme.tools[index].dates.append(givenDate(line))
      case .once: programme.tools[index].isOnce = true
      case .every: programme.tools[index].recurrence = recurrence(&cursor)
      case .lasts: programme.tools[index].lasts = duration(&cursor)
      case .runs: programme.tools[index].runs = period(&cursor)
      case .using: programme.tools[index].using = givenText(line)
      case .connects: programme.tools[index].connectsPeople = true
      case .prompts: programme.tools[index].promptsReflection = true
      case .feeds: programme.tools[index].feedsForward = true
      case .involves: programme.tools[index].involvesJointWork = true
      case .allow: addAllowance(line, to: &programme)
      default: break
      }
    }
  }

  private mutating func toolKind(_ line: ResolvedStatement) -> Given<Tool.Kind> {
    var cursor = Cursor(line)
    if let gap: Given<Tool.Kind> = gap(&cursor) { return gap }
    if take(.other, &cursor) { return text(&cursor).map { .said(.other($0)) } ?? .broken }
    return takeModelReference(.toolKind, &cursor)?.reference
      .map { .said(.known($0)) } ?? .broken
  }

  private mutating func participation(_ line: ResolvedStatement) -> Tool.Participation {
    var cursor = Cursor(line)
    let shape: Tool.Participation.Shape
    var whom: [Reference<Party>] = []
    let who: Given<[Reference<Party>]>
    switch line.keyword {
    case .from:
      shape = .fromTo
      let givers: [Reference<Party>] = references(.party, &cursor)
      who = givers.isEmpty ? .broken : .said(givers)
      _ = takeWord(&cursor)
      whom = references(.party, &cursor)
    case .between:
      shape = .between
      let one: [Reference<Party>] = references(.party, &cursor)
      who = one.isEmpty ? .broken : .said(one)
      _ = takeWord(&cursor)
      whom = references(.party, &cursor)
    default:
      shape = line.keyword == .among ? .among : .with
      who = givenReferences(.party, &cursor)
    }
    return Tool.Participation(statement: Int(line.statement), shape: shape, who: who, whom: whom)
  }

  mutating func fillRisk(_ part: ResolvedStatement, _ index: Int, in programme: inout Programme) {
    for line in lines(of: part) {
      switch line.keyword {
      case .kind: programme.risks[index].kind = riskKind(line)
      case .threatens: programme.risks[index].threatens = givenReferences(.objective, line)
      case .likelihood: programme.risks[index].likelihood = degree(line)
      case .consequence: programme.risks[index].consequence = degree(line)
      case .response: programme.risks[index].responses.append(response(line))
      case .owner: programme.risks[index].owner = givenReferences(.party, line)
      case .allow: addAllowance(line, to: &programme)
      default: break
      }
    }
  }

  private mutating func riskKind(_ line: ResolvedStatement) -> Given<Risk.Kind> {
    var cursor = Cursor(line)
    if line.isBroken { return .broken }
    if let gap: Given<Risk.Kind> = gap(&cursor) { return gap }
    if take(.other, &cursor) { return text(&cursor).map { .said(.other($0)) } ?? .broken }
    return takeModelReference(.modelRisk, &cursor)?.reference
      .map { .said(.known($0)) } ?? .broken
  }

  private mutating func degree(_ line: ResolvedStatement) -> Given<Degree> {
    var cursor = Cursor(line)
    if line.isBroken { return .broken }
    if let gap: Given<Degree> = gap(&cursor) { return gap }
    return takeWord(&cursor).flatMap { Degree($0) }.map { .said($0) } ?? .broken
  }

  private mutating func response(_ line: ResolvedStatement) -> Given<Risk.Response> {
    var cursor = Cursor(line)
    if line.isBroken { return .broken }
    if let gap: Given<Risk.Response> = gap(&cursor) { return gap }
    var tool: Reference<Tool>?
    if let (token, declaration) = takeReference(.tool, &cursor) {
      tool = declaration.map { Reference(index: $0.index, token: token) }
      if tool == nil { return .broken }
    }
    return .said(Risk.Response(tool: tool, text: text(&cursor)))
  }

  mutating func fillAssumption(
    _ part: ResolvedStatement, _ index: Int, in programme: inout Programme
  ) {
    for line in lines(of: part) {
      switch line.keyword {
      case .tested: programme.assumptions[index].tests += tests(line)
      case .allow: addAllowance(line, to: &programme)
      default: break
      }
    }
  }

  private mutating func tests(_ line: ResolvedStatement) -> [Given<Assumption.Test>] {
    if line.isBroken { return [.broken] }
    var cursor = Cursor(line)
    _ = take(.by, &cursor)
    if let gap: Given<Assumption.Test> = gap(&cursor) { return [gap] }
    if peek(cursor)?.slot == .date { return [date(&cursor).map { .said(.date($0)) } ?? .broken] }
    var all: [Given<Assumption.Test>] = []
    while let (token, declaration) = takeReference(.tester, &cursor) {
      guard let declaration else {
        all.append(.broken)
        continue
      }
      all.append(
        declaration.sort == .indicator
          ? .said(.indicator(Reference(index: declaration.index, token: token)))
          : .said(.party(Reference(index: declaration.index, token: token))))
    }
    return all
  }
}
