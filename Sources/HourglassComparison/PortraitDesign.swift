import HourglassLanguage
import HourglassReading

/// The design as a whole, and those who are in it.
extension Portrayer {
  static func design(_ reading: Reading, _ identities: Identities) -> Thing {
    let programme = reading.programme
    var its = Portrayer(.programme, programme.head, reading, identities)
    let named = its.naming
    its.say(.why, programme.why, at: .why) { [named.item($0)] }
    its.say(.model, reading.model.title(reading.model.head), at: .follows)
    its.say(
      .profile, programme.profiles.map { Fact.Item($0.name, inQuotes($0.title)) }, at: .follows)
    its.addCodes(programme.codes)
    its.say(.runs, programme.runs.map { named.words(of: $0) }, at: .runs)
    its.say(.reviewed, programme.reviewed, at: .reviewed) { [Fact.Item($0.spelling)] }
    its.add(programme.meantToStop, as: .stop)
    its.add(programme.stuck, as: .stuck)
    for answer in programme.answers {
      let question = programme.questions[answer.question.index]
      guard let state = named.state(answer.text, { [named.item($0)] }) else { continue }
      its.thing.facts.append(
        Fact(
          aspect: .answer, key: question.name, about: inQuotes(question.words), state: state,
          statement: answer.statement))
    }
    its.say(
      .review,
      programme.reviews.map { review in
        let people = named.joined(named.parties(review.with))
        return review.with.isEmpty
          ? Fact.Item(review.when.spelling) : named.item(review.when.spelling + " with", people)
      }, at: .review)
    for (index, review) in programme.reviews.enumerated() {
      guard let state = named.state(review.next, { [Fact.Item("next " + $0.spelling)] }) else {
        continue
      }
      its.thing.facts.append(
        Fact(
          aspect: .reviewed, key: "next \(index)", state: state, statement: review.statement))
    }
    return its.thing
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

  mutating func addCodes(_ codes: [Code]) {
    say(
      .code,
      codes.map { code in
        Fact.Item(programme.string(code.code) + " in " + programme.string(code.list))
      }, at: .code)
  }

  static func party(_ party: Party, _ reading: Reading, _ identities: Identities) -> Thing {
    var its = Portrayer(.party, party.head, reading, identities)
    let named = its.naming
    its.say(.people, party.words, at: .are)
    its.say(.number, party.number, at: .number) { [Fact.Item(String($0))] }
    its.say(.home, party.from, at: .from) { named.parties($0) }
    its.say(.members, named.parties(party.includes), at: .includes)
    var choice = party.chosenFor.map {
      named.item("for ", named.item(named.model.factors[$0.index].head))
    }
    if !party.chosenBy.isUnsaid { choice.append(named.item("by", named.joined(party.chosenBy))) }
    its.say(.choice, choice, at: .chosen)
    its.say(.matching, party.matchedOn, at: .matched) { factors in
      factors.map { named.item(named.model.factors[$0.index].head) }
        + (party.matchedUsing.map { [named.item("using", named.item($0))] } ?? [])
    }
    its.say(
      .mandate,
      party.mandates.map { mandate in
        let using = mandate.using.map { "using " + inQuotes(named.programme.string($0)) } ?? ""
        return named.item("", named.joined(mandate.whom), using)
      }, at: .mandates)
    its.say(.commitment, party.commits, at: .commits) { commitment in
      var items: [Fact.Item] = []
      if commitment.time { items.append(Fact.Item("time")) }
      if commitment.money { items.append(Fact.Item("money")) }
      if commitment.space { items.append(Fact.Item("space")) }
      return items + (commitment.detail.map { [named.item($0)] } ?? [])
    }
    its.addCodes(party.codes)
    its.say(
      .sharing,
      party.shares.map { share in
        let with = named.joined(share.with)
        if let tool = share.throughTool {
          let tool = named.tool(tool)
          return Fact.Item(
            with.key + " through " + tool.key, with.words + " through " + tool.words)
        }
        return named.item(
          "", with,
          share.throughText.map { "through " + inQuotes(named.programme.string($0)) } ?? "")
      }, at: .shares)
    return its.thing
  }
}

extension Party {
  fileprivate var words: String {
    let role =
      switch self.role {
      case .facilitator: "facilitator"
      case .organisation: "organisation"
      case .peers: "peers"
      case .group: "group"
      case .person: "person"
      }
    return role + (isPeople ? ", people" : ", not people")
  }
}
