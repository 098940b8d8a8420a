import HourglassLanguage
import HourglassReading

/// What a field says, as items that both versions name alike.
extension Naming {
  /// Nil where it says nothing, or is told fact by fact.
  func state(of value: FieldValue) -> Fact.State? {
    switch value {
    case .flag(let isTrue, let yes, let no): said(isTrue ? yes : no)
    case .answer(let answer, let yes, let no): said(answer.map { $0 ? yes : no })
    case .choice(let word, _): said(word?.description)
    case .givenChoice(let given, _): state(given) { [Fact.Item($0.name)] }
    case .words(let text): said(text.map { [item($0)] } ?? [])
    case .text(let given): state(given) { [item($0)] }
    case .texts(let all): state(ofAll: all) { item($0) }
    case .count(let given): state(given) { [Fact.Item(String($0))] }
    case .money(let given): state(given) { [item($0)] }
    case .moneys(let all): state(ofAll: all) { item($0) }
    case .date(let given): state(given) { [Fact.Item($0.spelling)] }
    case .dates(let all): state(ofAll: all) { Fact.Item("on " + $0.spelling) }
    case .period(let period): said(period.map { words(of: $0) })
    case .duration(let duration): said(duration.map { "lasts " + $0.spelling })
    case .recurrence(let recurrence): said(recurrence?.spelling)
    case .occasion(let occasion): said(occasion?.spelling)
    case .parties(let given): state(given) { parties($0) }
    case .namedParties(let all): said(parties(all))
    case .objectives(let given): state(given) { objectives($0) }
    case .namedTools(let all): said(all.map { tool($0) })
    case .assumptions(let all): said(all.map { assumption($0) })
    case .ofModel(let slot, let given):
      state(given) { all in all.map { item(model.head(at: $0.index, for: slot)) } }
    case .namedOfModel(let slot, let all):
      said(all.map { item(model.head(at: $0.index, for: slot)) })
    case .codes(let codes):
      said(
        codes.map {
          Fact.Item(programme.string($0.code) + " in " + programme.string($0.list))
        })
    case .model(let model): said(model.title(model.head))
    case .profiles(let all): said(all.map { Fact.Item($0.name, inQuotes($0.title)) })
    case .mandates(let all): said(all.map { item($0) })
    case .commitment(let given): state(given) { items($0) }
    case .shares(let all): said(all.map { item($0) })
    case .toolKind(let given): state(given) { [item($0)] }
    case .participations(let all): said(all.map { item($0) })
    case .riskKind(let given): state(given) { [item($0)] }
    case .responses(let all): state(ofAll: all) { item($0) }
    case .tests(let all): state(ofAll: all) { item($0) }
    case .measured(let given): state(given) { measured($0) }
    case .measure(let given): state(given) { [item($0)] }
    case .disaggregations(let all): said(all.flatMap { items($0) })
    case .method(let given): state(given) { [item($0)] }
    case .audience(let given): state(given) { items($0) }
    case .audiences(let all):
      said(
        all.flatMap { given -> [Fact.Item] in
          switch state(given, { items($0) }) {
          case .said(let content)?: content.items
          case .broken?, nil: []
          case let other?: [Fact.Item(other.words)]
          }
        })
    case .thresholds(let all): said(all.map { Fact.Item(programme.words(for: $0)) })
    case .percentage(let quantity): said(quantity?.spelling)
    case .month(let month): said(month.map { nameOfMonth($0) })
    case .changes(let all): said(all.map { item($0) })
    case .stop, .answers, .reviews, .links, .baseline, .targets, .parts: nil
    }
  }

  private func said(_ words: String?) -> Fact.State? { said(words.map { [Fact.Item($0)] } ?? []) }

  private func said(_ items: [Fact.Item]) -> Fact.State? {
    items.isEmpty ? nil : .said(Fact.Content(items: items))
  }

  /// Several statements of one sort, as one list.
  private func state<Value>(
    ofAll givens: [Given<Value>], _ item: (Value) -> Fact.Item
  ) -> Fact.State? {
    if givens.count == 1 { return state(givens[0]) { [item($0)] } }
    var items: [Fact.Item] = []
    for given in givens {
      switch state(given, { [item($0)] }) {
      case .said(let content)?: items += content.items
      case .broken?, nil: break
      case let other?: items.append(Fact.Item(other.words))
      }
    }
    return said(items)
  }

  private func assumption(_ reference: Reference<Assumption>) -> Fact.Item {
    Fact.Item(
      identities.assumptions[reference.index],
      inQuotes(programme.title(programme.assumptions[reference.index].head)))
  }

  private func item(_ money: Money) -> Fact.Item {
    let amount = money.amount.grouped + " in " + inQuotes(programme.currency(of: money))
    guard let payers = money.payers.map({ joined(items($0)) }) else { return Fact.Item(amount) }
    return Fact.Item(amount + " paid by " + payers.key, amount + " paid by " + payers.words)
  }

  private func item(_ kind: Tool.Kind) -> Fact.Item {
    switch kind {
    case .known(let kind): item(model.toolKinds[kind.index].entry.head)
    case .other(let text): item("other:", item(text))
    }
  }

  private func item(_ kind: Risk.Kind) -> Fact.Item {
    switch kind {
    case .known(let kind): item(model.risks[kind.index].head)
    case .other(let text): item("other:", item(text))
    }
  }

  private func item(_ mandate: Party.Mandate) -> Fact.Item {
    item(
      "", joined(mandate.people),
      mandate.using.map { "using " + inQuotes(programme.string($0)) } ?? "")
  }

  private func items(_ commitment: Party.Commitment) -> [Fact.Item] {
    var items: [Fact.Item] = []
    if commitment.time { items.append(Fact.Item("time")) }
    if commitment.money { items.append(Fact.Item("money")) }
    if commitment.space { items.append(Fact.Item("space")) }
    return items + (commitment.detail.map { [item($0)] } ?? [])
  }

  private func item(_ share: Party.Share) -> Fact.Item {
    let with = joined(share.with)
    if let tool = share.throughTool.map({ self.tool($0) }) {
      return Fact.Item(with.key + " through " + tool.key, with.words + " through " + tool.words)
    }
    return item(
      "", with, share.throughText.map { "through " + inQuotes(programme.string($0)) } ?? "")
  }

  private func item(_ response: Risk.Response) -> Fact.Item {
    let text = response.text.map { inQuotes(programme.string($0)) } ?? ""
    guard let tool = response.tool.map({ self.tool($0) }) else { return Fact.Item(text) }
    return item("", tool, text)
  }

  private func item(_ test: Assumption.Test) -> Fact.Item {
    switch test {
    case .indicator(let reference):
      Fact.Item(
        "indicator " + identities.indicators[reference.index],
        inQuotes(programme.title(programme.indicators[reference.index].head)))
    case .party(let reference): item("by", parties([reference])[0])
    case .date(let date): Fact.Item("by " + date.spelling)
    }
  }

  private func item(_ measure: Indicator.Measure) -> Fact.Item {
    let words = programme.unit(measure)
    guard case .percentOf(let party) = measure else { return Fact.Item(words) }
    return Fact.Item("percent of " + identities.parties[party.index], words)
  }

  private func items(_ breakdown: Indicator.Disaggregation) -> [Fact.Item] {
    breakdown.labels.flatMap { label in
      let label = programme.string(label)
      return breakdown.groups.isEmpty
        ? [Fact.Item(label)]
        : breakdown.groups.map { Fact.Item(label + ": " + programme.string($0)) }
    }
  }

  private func item(_ method: Indicator.Method) -> Fact.Item {
    switch method {
    case .known(let word): Fact.Item(word.name)
    case .other(let text): item("other:", item(text))
    }
  }

  private func items(_ audience: Indicator.Audience) -> [Fact.Item] {
    switch audience {
    case .parties(let all): parties(all)
    case .other(let text): [item(text)]
    }
  }

  func item(_ change: Indicator.Change) -> Fact.Item {
    Fact.Item(change.date.spelling + ": " + programme.string(change.because))
  }
}

extension Word {
  /// What the confidence in a link rests on, in words; other choices are their own words.
  fileprivate var description: String {
    switch self {
    case .rough: "a rough guess"
    case .expert: "what experts say"
    case .research: "research"
    case .onsite: "seen on site"
    default: name
    }
  }
}
