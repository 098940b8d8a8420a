import HourglassSyntax

extension Resolver {
  /// One programme, from the statement that begins it.
  mutating func programme(_ matched: ResolvedStatement, with stock: Stock) -> Programme {
    names.clear(before: resolution.declarations.count)
    let parts = lines(of: matched)
    let (model, followed) = followed(in: parts, stock)
    modelNames = model.names
    var questions = model.questions
    for profile in followed {
      for question in profile.questions {
        modelNames.add(Array(question.name.utf8), for: .question)
        questions.append(question)
      }
    }
    var programme = Programme(
      resolution: resolution, model: model, profiles: followed, questions: questions,
      head: head(matched))
    // First every name, so that anything may refer to anything; then what stands in the blocks.
    var blocks: [(part: ResolvedStatement, index: Int)] = []
    for part in parts { introduce(part, in: &programme, &blocks) }
    checkLookalikes()
    for part in parts { fill(part, in: &programme) }
    for (part, index) in blocks {
      if part.keyword == .indicator {
        fillIndicator(part, index, in: &programme, stock)
      } else {
        fillBlock(part, index, in: &programme)
      }
    }
    checkIncludes(in: programme)
    return programme
  }

  /// The model a programme follows, which is the first one where it names none, and the profiles.
  private mutating func followed(
    in parts: [ResolvedStatement], _ stock: Stock
  ) -> (model: Model, profiles: [Profile]) {
    var model: Model?
    var followed: [Profile] = []
    for part in parts where part.keyword == .follows && !part.isBroken {
      var cursor = Cursor(part)
      while let token = take(.model, &cursor) {
        let word = tree.word(token)
        if let named = stock.model(word) {
          if let model {
            report(
              .wrongKindOfName, tree.span(ofToken: token),
              "“\(word)” is a second model; a design is read against one, here “\(model.name)”.",
              next: "Take one of the two out.")
          } else {
            model = named
          }
        } else if let profile = stock.profile(word) {
          followed.append(profile)
        } else {
          let known = stock.followable
          let meant = nearest(word, among: known)
          report(
            .unknownName, tree.span(ofToken: token),
            "There is no model or profile called “\(word)” here.",
            next: meant.map { "Did you mean “\($0)”?" } ?? "Those here are \(listed(known)).",
            fix: tree.replacement(token, by: meant))
        }
      }
    }
    return (model ?? stock.models[0], followed)
  }

  /// Makes room for what a statement introduces, and gives it its name.
  private mutating func introduce(
    _ part: ResolvedStatement, in programme: inout Programme,
    _ blocks: inout [(part: ResolvedStatement, index: Int)]
  ) {
    guard let sort = Sort(part.keyword) else { return }
    if sort == .person { return introducePersons(part, in: &programme, &blocks) }
    let head = head(part)
    let index: Int
    switch sort {
    case .facilitator, .organisation, .peers, .group, .person:
      index = programme.parties.count
      programme.parties.append(Party(head: head, sort))
    case .objective:
      index = programme.objectives.count
      programme.objectives.append(Objective(head: head))
    case .tool:
      index = programme.tools.count
      programme.tools.append(Tool(head: head))
    case .risk:
      index = programme.risks.count
      programme.risks.append(Risk(head: head))
    case .assumption:
      index = programme.assumptions.count
      programme.assumptions.append(Assumption(head: head))
    case .indicator:
      index = programme.indicators.count
      programme.indicators.append(Indicator(head: head))
    }
    if let name = head.name { declare(name.token, sort, index) }
    blocks.append((part, index))
  }

  /// `person g, h, i, j` is four people; what stands in their block is true of each.
  private mutating func introducePersons(
    _ part: ResolvedStatement, in programme: inout Programme,
    _ blocks: inout [(part: ResolvedStatement, index: Int)]
  ) {
    var cursor = Cursor(part)
    var tokens: [Int32] = []
    while let token = take(.name, &cursor) { tokens.append(token) }
    let title = take(.text, &cursor).map { Text(token: $0) }
    let statement = Int(part.statement)
    if tokens.isEmpty {
      blocks.append((part, programme.parties.count))
      programme.parties.append(
        Party(head: Head(statement: statement, name: nil, title: title), .person))
    }
    for token in tokens {
      let name = Name(token: token, symbol: tree.tokens[Int(token)].symbol)
      // One title cannot be the title of several persons.
      let head = Head(statement: statement, name: name, title: tokens.count == 1 ? title : nil)
      declare(token, .person, programme.parties.count)
      blocks.append((part, programme.parties.count))
      programme.parties.append(Party(head: head, .person))
    }
  }

  /// What a statement says of the programme itself.
  private mutating func fill(_ part: ResolvedStatement, in programme: inout Programme) {
    switch part.keyword {
    case .why: programme.why = givenText(part)
    case .reviewed: programme.reviewed = givenDate(part)
    case .code: if let code = code(part) { programme.codes.append(code) }
    case .review: addReview(part, to: &programme)
    case .allow: addAllowance(part, to: &programme)
    default: break
    }
    var cursor = Cursor(part)
    let statement = Int(part.statement)
    // A stop whose reason is broken is still a stop: one slip must not call for what lies beyond.
    if part.keyword == .meant || part.keyword == .stuck {
      while takeWord(&cursor) != nil {}
      guard let stage = takeModelReference(.stage, &cursor)?.reference else { return }
      _ = takeWord(&cursor)
      let stop = Stop(statement: statement, stage: stage, because: text(&cursor))
      if part.keyword == .meant { programme.meantToStop = stop } else { programme.stuck = stop }
    }
    if part.isBroken { return }
    switch part.keyword {
    case .runs: programme.runs = period(&cursor)
    case .answer:
      guard let question = takeModelReference(.question, &cursor)?.reference else { return }
      let reported = findings.count
      let text = givenText(&cursor)
      // What only looks like an answer, and has been reported, leaves the question open.
      if findings.count > reported { return }
      programme.answers.append(Answer(statement: statement, question: question, text: text))
    default: break
    }
  }

  private mutating func addReview(_ part: ResolvedStatement, to programme: inout Programme) {
    var cursor = Cursor(part)
    let when = occasion(&cursor)
    var with: [Reference<Party>] = []
    if take(.with, &cursor) { with = references(.party, &cursor) }
    var next: Given<PartialDate> = .unsaid
    // The block is read also where the rhythm cannot be, so that its mistakes are seen.
    for inner in lines(of: part) {
      if inner.keyword == .next { next = givenDate(inner) }
      if inner.keyword == .allow { addAllowance(inner, to: &programme) }
    }
    guard let when else { return }
    programme.reviews.append(
      Review(statement: Int(part.statement), when: when, with: with, next: next))
  }

  /// What stands in the block of something the programme introduces.
  private mutating func fillBlock(
    _ part: ResolvedStatement, _ index: Int, in programme: inout Programme
  ) {
    switch part.keyword {
    case .facilitator: fillParty(part, index, .facilitator, in: &programme)
    case .organisation: fillParty(part, index, .organisation, in: &programme)
    case .peers: fillParty(part, index, .peers, in: &programme)
    case .group: fillParty(part, index, .group, in: &programme)
    case .person: fillParty(part, index, .person, in: &programme)
    case .objective: fillObjective(part, index, in: &programme)
    case .tool: fillTool(part, index, in: &programme)
    case .risk: fillRisk(part, index, in: &programme)
    case .assumption: fillAssumption(part, index, in: &programme)
    default: break
    }
  }

  mutating func addAllowance(_ part: ResolvedStatement, to programme: inout Programme) {
    var cursor = Cursor(part)
    guard !part.isBroken, let token = take(.rule, &cursor), takeWord(&cursor) != nil,
      let because = text(&cursor)
    else { return }
    let rule = Name(token: token, symbol: tree.tokens[Int(token)].symbol)
    programme.allowances.append(
      Allowance(statement: Int(part.statement), rule: rule, because: because))
  }

  /// Reports groups that include themselves, directly or through others.
  private mutating func checkIncludes(in programme: Programme) {
    // 0 not seen, 1 on the way down from here, 2 done.
    var marks = [UInt8](repeating: 0, count: programme.parties.count)
    for root in programme.parties.indices where marks[root] == 0 {
      var path: [(party: Int, member: Int)] = [(root, 0)]
      marks[root] = 1
      while let (party, member) = path.last {
        let members = programme.parties[party].includes
        if member == members.count {
          marks[party] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].member += 1
        let reference = members[member]
        if marks[reference.index] == 1 {
          report(
            .includesItself, tree.span(ofToken: reference.token),
            "“\(programme.title(programme.parties[reference.index].head))” includes itself.",
            next: "Take it out of the group, or the group out of it.")
        } else if marks[reference.index] == 0 {
          marks[reference.index] = 1
          path.append((reference.index, 0))
        }
      }
    }
  }
}

extension Party {
  init(head: Head, _ sort: Sort) {
    let role: Role
    switch sort {
    case .facilitator: role = .facilitator
    case .organisation: role = .organisation
    case .peers: role = .peers
    case .group: role = .group
    default: role = .person
    }
    self.init(
      head: head, role: role, isPeople: role == .peers || role == .group || role == .person)
  }
}
