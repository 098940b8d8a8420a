import HourglassLanguage
import HourglassReading

/// What is said of something, field by field, as facts that can be held against another version.
extension FactCollector {
  /// Fields that are about one aspect make one fact.
  mutating func add<Owner>(_ owner: Owner, _ table: FieldTable<Owner>) {
    var rest = table.fields[...]
    while let field = rest.popFirst() {
      guard let aspect = field.aspect else { continue }
      var together = [field]
      while let next = rest.first, next.aspect == aspect {
        together.append(next)
        rest.removeFirst()
      }
      add(together, of: owner, as: aspect)
    }
  }

  /// What the first of several fields says that says anything decides; the others add to it.
  private mutating func add<Owner>(_ fields: [Field<Owner>], of owner: Owner, as aspect: Aspect) {
    var state: Fact.State?
    var words: [Word] = []
    for field in fields {
      let value = field.value(owner)
      if addsOneByOne(value, as: aspect) { continue }
      guard var found = naming.state(of: value) else { continue }
      if case .said(let content) = found, !field.lead.isEmpty {
        found = .said(
          Fact.Content(items: content.items.map { naming.item(field.lead, $0) }))
      }
      words = field.words
      if case .said(var content)? = state, case .said(let more) = found {
        content.items += more.items
        state = .said(content)
      } else if state == nil {
        state = found
      }
    }
    if let state { say(aspect, state, at: words) }
  }

  /// Facts of what is said any number of times, each with a key of its own.
  ///
  /// - Returns: whether the value is of that kind.
  private mutating func addsOneByOne(_ value: FieldValue, as aspect: Aspect) -> Bool {
    switch value {
    case .stop(let stop): add(stop, as: aspect)
    case .answers(let answers): for answer in answers { add(answer, as: aspect) }
    case .reviews(let reviews): add(reviews, as: aspect)
    case .links(let links):
      var keys: [String] = []
      for link in links { add(link, &keys) }
    case .baseline(let baseline): addBaseline(baseline, key: "", about: nil, place: nil)
    case .targets(let targets):
      thing.targets.append(series(targets, key: "", about: nil, thing.head.statement))
    case .parts(let parts): add(parts)
    default: return false
    }
    return true
  }

  private mutating func add(_ stop: Stop?, as aspect: Aspect) {
    guard let stop else { return }
    let stage = naming.model.stages[stop.stage.index].entry.head
    thing.facts.append(
      Fact(
        aspect: aspect,
        state: .said(
          Fact.Content(
            items: [naming.item(stage)], because: stop.because.map { programme.string($0) })),
        statement: stop.statement))
  }

  private mutating func add(_ answer: Answer, as aspect: Aspect) {
    let question = programme.questions[answer.question.index]
    guard let state = naming.state(answer.text, { [naming.item($0)] }) else { return }
    thing.facts.append(
      Fact(
        aspect: aspect, key: question.name, about: inQuotes(question.words), state: state,
        statement: answer.statement))
  }

  private mutating func add(_ reviews: [Review], as aspect: Aspect) {
    let items = reviews.map { review in
      review.with.isEmpty
        ? Fact.Item(review.when.spelling)
        : naming.item(
          review.when.spelling + " with", naming.joined(naming.parties(review.with)))
    }
    if !items.isEmpty { say(aspect, .said(Fact.Content(items: items)), at: [.review]) }
    for (index, review) in reviews.enumerated() {
      guard let state = naming.state(review.next, { [Fact.Item("next " + $0.spelling)] }) else {
        continue
      }
      thing.facts.append(
        Fact(aspect: .reviewed, key: "next \(index)", state: state, statement: review.statement))
    }
  }

  private mutating func add(_ link: Link, _ keys: inout [String]) {
    let target = naming.objectives([link.to])[0]
    // Two links to one objective are told apart by their order.
    let key = target.key + "\u{1}\(keys.filter { $0 == target.key }.count)"
    keys.append(target.key)
    thing.facts.append(
      Fact(
        aspect: .link, key: key, state: .said(Fact.Content(items: [target])),
        statement: link.statement))
    func add(_ aspect: Aspect?, _ state: Fact.State?) {
      guard let aspect, let state else { return }
      thing.facts.append(
        Fact(
          aspect: aspect, key: key, about: "leads to " + target.words, state: state,
          statement: link.statement, owner: (.link, key)))
    }
    add(.reason, naming.state(link.because) { [naming.item($0)] })
    for field in Link.fields.fields { add(field.aspect, naming.state(of: field.value(link))) }
  }
}
