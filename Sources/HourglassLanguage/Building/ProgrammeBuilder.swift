import HourglassSyntax

extension Resolver {
  /// One programme, from the statement that begins it.
  ///
  /// - Parameter firstModel: the one it follows where it names none.
  mutating func programme(
    _ matched: ResolvedStatement, firstModel: Model, in scope: FileScope
  ) -> Programme {
    names.clear(before: resolution.declarations.count)
    let parts = lines(of: matched)
    let (named, followed) = followed(in: parts, scope)
    let model = named ?? firstModel
    modelNames = model.names
    var questions = model.questions
    for profile in followed {
      for question in profile.questions {
        modelNames.add(Array(question.name.utf8)[...], for: .question)
        questions.append(question)
      }
    }
    allowances.removeAll(keepingCapacity: true)
    exampleTexts = []
    var programme = Programme(
      // What is known of the file goes on growing; the programme gets it once it is whole.
      resolution: Resolution(unresolved: tree, lexicon), model: model, profiles: followed,
      questions: questions,
      head: head(matched))
    programme.usedFiles = scope.trees
    // Before all dates.
    readYears(of: Int(matched.statement))
    defer { yearsBegin = 1 }
    // First every name, so that anything may refer to anything; then what stands in the blocks.
    var blocks: [Introduced] = []
    makeRoom(for: parts, in: &programme)
    blocks.reserveCapacity(parts.count)
    for part in parts { introduce(part, in: &programme, &blocks) }
    checkLookalikes()
    fill(&programme, from: matched, Programme.fields)
    for block in blocks { fillBlock(block, in: &programme, scope) }
    programme.allowances = allowances
    programme.exampleTexts = exampleTexts ?? []
    exampleTexts = nil
    checkIncludes(in: &programme)
    return programme
  }

  /// The model a programme names, if it does, and the profiles.
  private mutating func followed(
    in parts: [ResolvedStatement], _ scope: FileScope
  ) -> (model: Model?, profiles: [Profile]) {
    var model: Model?
    var followed: [Profile] = []
    for part in parts where part.keyword == .follows && !part.isBroken {
      var cursor = Cursor(part)
      while let token = take(.model, &cursor) {
        let word = tree.word(token)
        if let named = scope.model(word) {
          if let model {
            report(
              .wrongKindOfName, tree.span(ofToken: token),
              "\(quoted: word) is a second model. A design follows one model, here \(quoted: model.name).",
              next: "Delete one of them.")
          } else {
            model = named
          }
        } else if let profile = scope.profile(word) {
          followed.append(profile)
        } else {
          reportUnknownToFollow(token, word, scope)
        }
      }
    }
    return (model, followed)
  }

  private mutating func reportUnknownToFollow(
    _ token: Int32, _ word: String, _ scope: FileScope
  ) {
    let choice = Suggestions.Choice(slot: .model, version: 1, count: scope.followedCount)
    let (names, meant) = suggestions.look(for: word, among: choice) {
      scope.followedNames.enumerated().map { ($1, $0) }
    }
    let offer: Advice =
      names.isEmpty
      ? "Name a model or profile of this file or of a file that it uses."
      : .choose(from: names.listed)
    report(
      .unknownName, tree.span(ofToken: token),
      "The model or profile \(quoted: word) is not defined here.",
      next: meant.map { .didYouMean($0.name) } ?? offer,
      fix: tree.replacement(token, by: meant?.name))
  }

  /// Takes the memory for all that the statements introduce at once, rather than little by little.
  private func makeRoom(for parts: [ResolvedStatement], in programme: inout Programme) {
    var counts = [Int](repeating: 0, count: Word.allCases.count)
    for part in parts { if let word = part.keyword { counts[Int(word.rawValue)] += 1 } }
    func count(_ word: Word) -> Int { counts[Int(word.rawValue)] }
    programme.objectives.reserveCapacity(count(.objective))
    programme.tools.reserveCapacity(count(.tool))
    programme.risks.reserveCapacity(count(.risk))
    programme.assumptions.reserveCapacity(count(.assumption))
    programme.indicators.reserveCapacity(count(.indicator))
  }

  /// Makes room for what a statement introduces, and gives it its name.
  private mutating func introduce(
    _ part: ResolvedStatement, in programme: inout Programme,
    _ blocks: inout [Introduced]
  ) {
    guard let kind = Declaration.Kind(part.keyword) else { return }
    if kind == .person { return introducePersons(part, in: &programme, &blocks) }
    let head = head(part)
    let index: Int
    switch kind {
    case .facilitator, .organisation, .peers, .group, .person:
      index = programme.parties.count
      programme.parties.append(Party(head: head, kind))
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
    if let name = head.name { declare(name.token, kind, index) }
    blocks.append(Introduced(part: part, first: index, end: index + 1))
  }

  /// `person g, h, i, j` is four people; what stands in their block is true of each.
  private mutating func introducePersons(
    _ part: ResolvedStatement, in programme: inout Programme,
    _ blocks: inout [Introduced]
  ) {
    var cursor = Cursor(part)
    var tokens: [Int32] = []
    while let token = take(.name, &cursor) { tokens.append(token) }
    let title = take(.text, &cursor).map { Text(token: $0) }
    let statement = Int(part.statement)
    let first = programme.parties.count
    if tokens.isEmpty {
      programme.parties.append(
        Party(head: Head(statement: statement, name: nil, title: title), .person))
    }
    for token in tokens {
      // One title cannot be the title of several persons.
      let head = Head(
        statement: statement, name: name(token), title: tokens.count == 1 ? title : nil)
      declare(token, .person, programme.parties.count)
      programme.parties.append(Party(head: head, .person))
    }
    blocks.append(Introduced(part: part, first: first, end: programme.parties.count))
  }

  /// What stands in the block of something the programme introduces.
  private mutating func fillBlock(
    _ block: Introduced, in programme: inout Programme, _ scope: FileScope
  ) {
    let part = block.part
    let index = block.first
    switch part.keyword {
    case .facilitator, .organisation, .peers, .group, .person:
      fill(&programme.parties[index], from: part, Party.fields)
      for other in block.first + 1..<block.end {
        var party = programme.parties[index]
        party.head = programme.parties[other].head
        programme.parties[other] = party
      }
    case .objective: fill(&programme.objectives[index], from: part, Objective.fields)
    case .tool: fill(&programme.tools[index], from: part, Tool.fields)
    case .risk: fill(&programme.risks[index], from: part, Risk.fields)
    case .assumption: fill(&programme.assumptions[index], from: part, Assumption.fields)
    case .indicator:
      forgetFigures()
      fill(&programme.indicators[index], from: part, Indicator.fields)
      takeShared(part, in: &programme.indicators[index], programme.model, scope)
      settleFigures(of: &programme.indicators[index], in: part)
      if case .said(let measure) = programme.indicators[index].measure {
        checkFacet(programme.indicators[index].facet, against: measure, programme.model)
      }
    default: break
    }
  }

  /// Reports groups that include themselves, directly or through others, and notes those that
  /// come to one member.
  private mutating func checkIncludes(in programme: inout Programme) {
    programme.onlyMembers = Array(programme.parties.indices)
    // 0 not seen, 1 on the way down from here, 2 done.
    var marks = [UInt8](repeating: 0, count: programme.parties.count)
    for root in programme.parties.indices where marks[root] == 0 {
      var path: [(party: Int, member: Int)] = [(root, 0)]
      marks[root] = 1
      while let (party, member) = path.last {
        let members = programme.parties[party].includes
        if member == members.count {
          marks[party] = 2
          if members.count == 1 {
            programme.onlyMembers[party] = programme.onlyMembers[members[0].index]
          }
          path.removeLast()
          continue
        }
        path[path.count - 1].member += 1
        let reference = members[member]
        if marks[reference.index] == 0 {
          marks[reference.index] = 1
          path.append((reference.index, 0))
        }
      }
    }
    reportCircles(in: programme)
  }

  /// Each line by which a group comes to include itself: whichever of them is meant, the others are
  /// looked at as well.
  private mutating func reportCircles(in programme: Programme) {
    let parties = programme.parties
    if parties.allSatisfy({ $0.includes.isEmpty }) { return }
    let circles = circles(in: parties.map { party in party.includes.map { $0.index } })
    for (index, party) in parties.enumerated() {
      // Circles have nothing in common, so that the first in each tells them apart.
      guard let circle = circles[index] else { continue }
      for member in party.includes where circles[member.index]?.first == circle.first {
        let title = programme.title(party.head)
        let other = programme.title(parties[member.index].head)
        report(
          .includesItself, tree.span(ofToken: member.token),
          member.index == index
            ? "\(quoted: title) includes itself."
            : "\(quoted: title) includes itself, through \(quoted: other).",
          next:
            "Delete \(quoted: tree.word(member.token)) from the `\(bare: lexicon.spellings[.includes])` line."
        )
      }
    }
  }
}

/// Something that a statement of the programme introduces.
private struct Introduced {
  let part: ResolvedStatement
  /// Its place in its list, and the one behind it; of several persons those of all, for what stands
  /// in their block is true of each.
  let first: Int
  let end: Int
}

extension Party {
  init(head: Head, _ kind: Declaration.Kind) {
    let role: Role
    switch kind {
    case .facilitator: role = .facilitator
    case .organisation: role = .organisation
    case .peers: role = .peers
    case .group: role = .group
    default: role = .person
    }
    self.init(
      head: head, role: role, isOfPeople: role == .peers || role == .group || role == .person)
  }
}
