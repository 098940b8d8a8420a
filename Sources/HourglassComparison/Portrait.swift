import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

/// A design taken apart into things and facts, in the order of the file.
struct Portrait {
  let reading: Reading
  let identities: Identities
  let design: Thing
  let parties: [Thing]
  let objectives: [Thing]
  let tools: [Thing]
  let risks: [Thing]
  let assumptions: [Thing]
  let indicators: [Thing]

  init(of reading: Reading, _ identities: Identities) {
    self.reading = reading
    self.identities = identities
    let programme = reading.programme
    design = Portrayer.design(reading, identities)
    parties = programme.parties.map { Portrayer.party($0, reading, identities) }
    objectives = programme.objectives.indices.map { Portrayer.objective($0, reading, identities) }
    tools = programme.tools.map { Portrayer.tool($0, reading, identities) }
    risks = programme.risks.map { Portrayer.risk($0, reading, identities) }
    assumptions = programme.assumptions.map { Portrayer.assumption($0, reading, identities) }
    indicators = programme.indicators.indices.map { Portrayer.indicator($0, reading, identities) }
  }
}

/// Collects the facts of one thing.
struct Portrayer {
  let naming: Naming
  var thing: Thing
  var programme: Programme { naming.programme }

  init(_ sort: Aspect, _ head: Head, _ reading: Reading, _ identities: Identities) {
    naming = Naming(reading: reading, identities: identities)
    let programme = reading.programme
    thing = Thing(
      sort: sort, head: head, name: head.name.map { programme.word($0) },
      title: head.title.map { programme.string($0) }, words: programme.title(head))
    addAllowances()
  }

  /// What is accepted in its block. What stands in a block inside it counts as its own.
  private mutating func addAllowances() {
    if programme.allowances.isEmpty { return }
    let families = Family.all.filter { $0.name == "evaluation" || $0.name == "indicators" }
    for allowance in programme.allowances where isOwn(allowance.statement) {
      let rule = programme.word(allowance.rule)
      let isBlind = families.contains { $0.rules.contains { $0.kind.name == rule } }
      let isReason = FindingKind.ofComparison.contains { $0.name == rule }
      let because = programme.string(allowance.because)
      thing.facts.append(
        Fact(
          aspect: isReason ? .statedReason : isBlind ? .blindSpot : .allowance,
          key: isReason ? rule + " " + because : rule, about: rule,
          state: .said(
            Fact.Content(items: [Fact.Item(rule, inQuotes(because))], because: because)),
          statement: allowance.statement))
    }
  }

  /// Whether the thing is the nearest one around a statement.
  private func isOwn(_ statement: Int) -> Bool {
    var parent = Int(programme.tree.statements[statement].parent)
    // Links and parts are no things of their own.
    while parent >= 0, parent != programme.head.statement, !isHead(parent) {
      parent = Int(programme.tree.statements[parent].parent)
    }
    return parent == thing.head.statement
  }

  private func isHead(_ statement: Int) -> Bool {
    programme.tree.statements[statement].parent == Int32(programme.head.statement)
  }

  /// The first line of the thing's block that begins with the word; the thing itself where there
  /// is none.
  private func place(_ keyword: Word) -> Int {
    programme.resolution.first(keyword, in: thing.head.statement) ?? thing.head.statement
  }

  mutating func say(
    _ aspect: Aspect, _ items: [Fact.Item], at keyword: Word, because: String? = nil
  ) {
    if items.isEmpty { return }
    thing.facts.append(
      Fact(
        aspect: aspect, state: .said(Fact.Content(items: items, because: because)),
        statement: place(keyword)))
  }

  mutating func say(_ aspect: Aspect, _ words: String?, at keyword: Word) {
    if let words { say(aspect, [Fact.Item(words)], at: keyword) }
  }

  mutating func say<Value>(
    _ aspect: Aspect, _ given: Given<Value>, at keyword: Word,
    _ items: (Value) -> [Fact.Item]
  ) {
    guard let state = naming.state(given, items) else { return }
    thing.facts.append(Fact(aspect: aspect, state: state, statement: place(keyword)))
  }

  /// Several statements of one sort, as one list.
  mutating func say<Value>(
    _ aspect: Aspect, _ givens: [Given<Value>], at keyword: Word,
    _ item: (Value) -> Fact.Item
  ) {
    if givens.count == 1 { return say(aspect, givens[0], at: keyword) { [item($0)] } }
    var items: [Fact.Item] = []
    for given in givens {
      switch naming.state(given, { [item($0)] }) {
      case .said(let content)?: items += content.items
      case .broken?, nil: break
      case let other?: items.append(Fact.Item(other.words))
      }
    }
    say(aspect, items, at: keyword)
  }
}
