import HourglassSyntax

extension Resolver {
  mutating func fillParty(
    _ part: ResolvedStatement, _ index: Int, _ block: Block, in programme: inout Programme
  ) {
    for line in lines(of: part) {
      var cursor = Cursor(line)
      let statement = Int(line.statement)
      switch line.keyword {
      case .are:
        if let word = takeWord(&cursor) { programme.parties[index].isPeople = word == .people }
      case .number: programme.parties[index].number = givenCount(line)
      case .from: programme.parties[index].from = givenReferences(.party, line)
      case .includes:
        programme.parties[index].includes += references(.party, &cursor) as [Reference<Party>]
      case .chosen:
        _ = takeWord(&cursor)
        programme.parties[index].chosenBy = givenReferences(.party, &cursor)
        if take(.for, &cursor) {
          programme.parties[index].chosenFor = modelReferences(.factor, &cursor)
        }
      case .matched:
        _ = takeWord(&cursor)
        if let gap: Given<[ModelReference]> = gap(&cursor) {
          programme.parties[index].matchedOn = gap
        } else {
          let factors = modelReferences(.factor, &cursor)
          programme.parties[index].matchedOn = factors.isEmpty ? .broken : .said(factors)
        }
        if take(.using, &cursor) { programme.parties[index].matchedUsing = text(&cursor) }
      case .mandates:
        let whom: Given<[Reference<Party>]> = givenReferences(.party, &cursor)
        let using = take(.using, &cursor) ? text(&cursor) : nil
        programme.parties[index].mandates.append(
          Party.Mandate(statement: statement, whom: whom, using: using))
      case .commits: programme.parties[index].commits = commitment(line)
      case .shares: programme.parties[index].shares.append(share(line))
      case .code: if let code = code(line) { programme.parties[index].codes.append(code) }
      case .allow: addAllowance(line, to: &programme)
      default: break
      }
    }
  }

  private mutating func givenCount(_ line: ResolvedStatement) -> Given<Int64> {
    var cursor = Cursor(line)
    if line.isBroken { return .broken }
    if let gap: Given<Int64> = gap(&cursor) { return gap }
    return count(&cursor).map { .said($0) } ?? .broken
  }

  private mutating func commitment(_ line: ResolvedStatement) -> Given<Party.Commitment> {
    var cursor = Cursor(line)
    if line.isBroken { return .broken }
    if let gap: Given<Party.Commitment> = gap(&cursor) { return gap }
    var words: [Word] = []
    while let word = takeWord(&cursor) { words.append(word) }
    return .said(
      Party.Commitment(
        time: words.contains(.time), money: words.contains(.money),
        space: words.contains(.space), detail: text(&cursor)))
  }

  private mutating func share(_ line: ResolvedStatement) -> Party.Share {
    var cursor = Cursor(line)
    _ = takeWord(&cursor)
    let with: Given<[Reference<Party>]> = givenReferences(.party, &cursor)
    var tool: Reference<Tool>?
    var text: Text?
    if take(.through, &cursor) {
      if let (token, declaration) = takeReference(.tool, &cursor) {
        tool = declaration.map { Reference(index: $0.index, token: token) }
      } else {
        text = self.text(&cursor)
      }
    }
    return Party.Share(
      statement: Int(line.statement), with: with, throughTool: tool, throughText: text)
  }

  mutating func fillObjective(
    _ part: ResolvedStatement, _ index: Int, in programme: inout Programme
  ) {
    for line in lines(of: part) {
      switch line.keyword {
      case .stage: programme.objectives[index].stage = givenModelReference(.stage, line)
      case .definition: programme.objectives[index].definition = givenText(line)
      case .result:
        var cursor = Cursor(line)
        programme.objectives[index].result = resultKind(&cursor)
      case .code: if let code = code(line) { programme.objectives[index].codes.append(code) }
      case .for: programme.objectives[index].whom = givenReferences(.party, line)
      case .gains: programme.objectives[index].gains = givenModelReferences(.gain, line)
      case .builds: programme.objectives[index].builds = givenModelReferences(.capability, line)
      case .level: programme.objectives[index].levels = givenModelReferences(.level, line)
      case .domain: programme.objectives[index].domains = givenModelReferences(.domain, line)
      case .leads:
        if let link = link(line, in: &programme) { programme.objectives[index].links.append(link) }
      case .allow: addAllowance(line, to: &programme)
      default: break
      }
    }
  }

  private mutating func link(_ line: ResolvedStatement, in programme: inout Programme) -> Link? {
    var cursor = Cursor(line)
    _ = takeWord(&cursor)
    let target = takeReference(.objective, &cursor)
    let because: Given<Text> = take(.because, &cursor) ? givenText(&cursor) : .unsaid
    // The block is read also where the link leads nowhere, so that its mistakes are seen.
    let lines = lines(of: line)
    guard let (token, declaration) = target, let declaration else { return nil }
    var link = Link(
      statement: Int(line.statement), to: Reference(index: declaration.index, token: token),
      because: because)
    for inner in lines {
      var cursor = Cursor(inner)
      switch inner.keyword {
      case .assuming: link.assuming = references(.assumption, &cursor)
      case .evidence: link.evidence.append(givenText(inner))
      case .confidence:
        link.confidence = takeWord(&cursor).flatMap { Link.Confidence($0) }
      case .allow: addAllowance(inner, to: &programme)
      default: break
      }
    }
    return link
  }
}
