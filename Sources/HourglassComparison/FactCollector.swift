import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

/// A design taken apart into things and facts, in the order of the file.
struct DesignFacts {
  let reading: Reading
  let identities: Identities
  let design: ComparedPart
  let parties: [ComparedPart]
  let objectives: [ComparedPart]
  let tools: [ComparedPart]
  let risks: [ComparedPart]
  let assumptions: [ComparedPart]
  let indicators: [ComparedPart]

  init(of reading: Reading, _ identities: Identities) {
    func facts<Owner>(_ sort: Aspect, _ head: Head, _ owner: Owner, _ table: FieldTable<Owner>)
      -> ComparedPart
    {
      var collector = FactCollector(sort, head, reading, identities)
      collector.add(owner, table)
      return collector.thing
    }
    self.reading = reading
    self.identities = identities
    let programme = reading.programme
    design = facts(.programme, programme.head, programme, Programme.fields)
    parties = programme.parties.map { facts(.party, $0.head, $0, Party.fields) }
    objectives = programme.objectives.indices.map { index in
      // What the model says of the stage counts as well, so that saying it changes nothing.
      var objective = programme.objectives[index]
      objective.result = programme.resultKind(of: index)
      return facts(.objective, objective.head, objective, Objective.fields)
    }
    tools = programme.tools.map { facts(.tool, $0.head, $0, Tool.fields) }
    risks = programme.risks.map { facts(.risk, $0.head, $0, Risk.fields) }
    assumptions = programme.assumptions.map {
      facts(.assumption, $0.head, $0, Assumption.fields)
    }
    indicators = programme.indicators.indices.map { index in
      var collector = FactCollector(
        .indicator, programme.indicators[index].head, reading, identities)
      collector.addIndicator(index)
      return collector.thing
    }
  }
}

/// Collects the facts of one thing.
struct FactCollector {
  let naming: Naming
  var thing: ComparedPart
  var programme: Programme { naming.programme }

  init(_ sort: Aspect, _ head: Head, _ reading: Reading, _ identities: Identities) {
    naming = Naming(reading: reading, identities: identities)
    let programme = reading.programme
    thing = ComparedPart(
      sort: sort, head: head, name: head.name.map { programme.word($0) },
      title: head.title.map { programme.string($0) }, words: programme.title(head))
    addAllowances(reading.allowedRules.allowances(ofThing: head.statement))
  }

  /// What is accepted in its block. What stands in a block inside it counts as its own.
  private mutating func addAllowances(_ allowances: [Int]) {
    if allowances.isEmpty { return }
    let families = Family.all.filter { $0.name == "evaluation" || $0.name == "indicators" }
    for allowance in allowances.map({ programme.allowances[$0] }) {
      let rule = allowance.rule
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

  /// The first line of the thing's block that begins with one of the words; the thing itself
  /// where there is none.
  private func place(_ words: [Word]) -> Int {
    let own = thing.head.statement
    return words.compactMap { programme.resolution.first($0, in: own) }.min() ?? own
  }

  mutating func say(_ aspect: Aspect, _ state: Fact.State, at words: [Word]) {
    thing.facts.append(Fact(aspect: aspect, state: state, statement: place(words)))
  }
}
