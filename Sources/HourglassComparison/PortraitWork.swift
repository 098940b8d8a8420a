import HourglassLanguage
import HourglassReading

/// What should change, what brings it about, what could go wrong and what has to hold.
extension Portrayer {
  static func objective(_ index: Int, _ reading: Reading, _ identities: Identities) -> Thing {
    let objective = reading.programme.objectives[index]
    var its = Portrayer(.objective, objective.head, reading, identities)
    let named = its.naming
    its.say(.stage, objective.stage, at: .stage) {
      [named.item(named.model.stages[$0.index].entry.head)]
    }
    its.say(.meaning, objective.definition, at: .definition) { [named.item($0)] }
    // What the model says of the stage counts as well, so that saying it changes nothing.
    its.say(.result, reading.programme.resultKind(of: index)?.name, at: .result)
    its.addCodes(objective.codes)
    its.say(.whom, objective.whom, at: .for) { named.parties($0) }
    its.say(.gains, objective.gains, at: .gains) { gains in
      gains.map { named.item(named.model.gains[$0.index].entry.head) }
    }
    its.say(.capability, objective.builds, at: .builds) { all in
      all.map { named.item(named.model.capabilities[$0.index].head) }
    }
    its.say(.level, objective.levels, at: .level) { all in
      all.map { named.item(named.model.levels[$0.index].head) }
    }
    its.say(.domain, objective.domains, at: .domain) { all in
      all.map { named.item(named.model.domains[$0.index].head) }
    }
    var keys: [String] = []
    for link in objective.links { its.add(link, &keys) }
    return its.thing
  }

  private mutating func add(_ link: Link, _ keys: inout [String]) {
    let named = naming
    let target = named.objectives([link.to])[0]
    // Two links to one objective are told apart by their order.
    let key = target.key + "\u{1}\(keys.filter { $0 == target.key }.count)"
    keys.append(target.key)
    let about = "leads to " + target.words
    func fact(_ aspect: Aspect, _ state: Fact.State) -> Fact {
      Fact(
        aspect: aspect, key: key, about: about, state: state, statement: link.statement,
        owner: (.link, key))
    }
    thing.facts.append(
      Fact(
        aspect: .link, key: key, state: .said(Fact.Content(items: [target])),
        statement: link.statement))
    if let state = named.state(link.because, { [named.item($0)] }) {
      thing.facts.append(fact(.reason, state))
    }
    let assumptions = link.assuming.map { reference in
      Fact.Item(
        named.identities.assumptions[reference.index],
        inQuotes(programme.title(programme.assumptions[reference.index].head)))
    }
    if !assumptions.isEmpty {
      thing.facts.append(fact(.assuming, .said(Fact.Content(items: assumptions))))
    }
    let evidence = link.evidence.compactMap { named.state($0, { [named.item($0)] }) }
    if evidence.count == 1 {
      thing.facts.append(fact(.evidence, evidence[0]))
    } else if !evidence.isEmpty {
      thing.facts.append(
        fact(.evidence, .said(Fact.Content(items: evidence.map { Fact.Item($0.words) }))))
    }
    if let confidence = link.confidence {
      thing.facts.append(
        fact(.confidence, .said(Fact.Content(items: [Fact.Item(confidence.words)]))))
    }
  }

  static func tool(_ tool: Tool, _ reading: Reading, _ identities: Identities) -> Thing {
    var its = Portrayer(.tool, tool.head, reading, identities)
    let named = its.naming
    its.say(.kind, tool.kind, at: .kind) { kind in
      switch kind {
      case .known(let kind): [named.item(named.model.toolKinds[kind.index].entry.head)]
      case .other(let text): [named.item("other:", named.item(text))]
      }
    }
    let first = tool.participations.first
    its.say(
      .participation, tool.participations.map { named.item($0) },
      at: first.map { $0.shape.keyword } ?? .with)
    its.say(.serves, tool.serves, at: .serves) { named.objectives($0) }
    its.say(.leader, tool.ledBy, at: .led) { named.parties($0) }
    var times = tool.dates.compactMap { date in
      named.state(date) { [Fact.Item("on " + $0.spelling)] }.map { Fact.Item($0.words) }
    }
    if tool.isOnce { times.append(Fact.Item("once")) }
    if let recurrence = tool.recurrence { times.append(Fact.Item(recurrence.spelling)) }
    its.say(.rhythm, times, at: tool.recurrence != nil ? .every : tool.isOnce ? .once : .on)
    its.say(.length, tool.lasts.map { "lasts " + $0.spelling }, at: .lasts)
    its.say(.runs, tool.runs.map { named.words(of: $0) }, at: .runs)
    its.say(.instrument, tool.using, at: .using) { [named.item($0)] }
    var nature: [Fact.Item] = []
    if tool.connectsPeople { nature.append(Fact.Item("it connects people")) }
    if tool.promptsReflection { nature.append(Fact.Item("it prompts reflection")) }
    if tool.feedsForward { nature.append(Fact.Item("it feeds lessons forward")) }
    if tool.involvesJointWork { nature.append(Fact.Item("it involves joint work")) }
    its.say(.nature, nature, at: .connects)
    return its.thing
  }

  static func risk(_ risk: Risk, _ reading: Reading, _ identities: Identities) -> Thing {
    var its = Portrayer(.risk, risk.head, reading, identities)
    let named = its.naming
    its.say(.kind, risk.kind, at: .kind) { kind in
      switch kind {
      case .known(let kind): [named.item(named.model.risks[kind.index].head)]
      case .other(let text): [named.item("other:", named.item(text))]
      }
    }
    its.say(.threat, risk.threatens, at: .threatens) { named.objectives($0) }
    its.say(.likelihood, risk.likelihood, at: .likelihood) { [Fact.Item($0.name)] }
    its.say(.consequence, risk.consequence, at: .consequence) { [Fact.Item($0.name)] }
    its.say(.response, risk.responses, at: .response) { response in
      let text = response.text.map { inQuotes(named.programme.string($0)) }
      guard let tool = response.tool.map({ named.tool($0) }) else { return Fact.Item(text ?? "") }
      return named.item("", tool, text ?? "")
    }
    its.say(.owner, risk.owner, at: .owner) { named.parties($0) }
    return its.thing
  }

  static func assumption(
    _ assumption: Assumption, _ reading: Reading, _ identities: Identities
  ) -> Thing {
    var its = Portrayer(.assumption, assumption.head, reading, identities)
    let named = its.naming
    its.say(.test, assumption.tests, at: .tested) { test in
      switch test {
      case .indicator(let reference):
        return Fact.Item(
          "indicator " + named.identities.indicators[reference.index],
          inQuotes(named.programme.title(named.programme.indicators[reference.index].head)))
      case .party(let reference): return named.item("by", named.parties([reference])[0])
      case .date(let date): return Fact.Item("by " + date.spelling)
      }
    }
    return its.thing
  }
}

extension Link.Confidence {
  fileprivate var words: String {
    switch self {
    case .rough: "a rough guess"
    case .expert: "what experts say"
    case .research: "research"
    case .onsite: "seen on site"
    }
  }
}

extension Tool.Participation.Shape {
  fileprivate var keyword: Word {
    switch self {
    case .with: .with
    case .among: .among
    case .fromTo: .from
    case .between: .between
    }
  }
}
