import HourglassDocuments
import HourglassFormats
import HourglassLanguage

/// How the value of a field is written as JSON, by the kind of value it is.
extension ProgrammeNotation {
  /// The members that a thing has for its fields.
  ///
  /// - Parameter blocks: where their statements stand, the first one that has them decides.
  static func members<Owner>(
    of table: FieldTable<Owner>, in blocks: Block..., as fates: [FieldFate]
  ) -> [Member<Numbered<Owner>>] {
    let blank = table.blank()
    return fates.map { fate in
      let field = table.fields.first { $0.name == fate.field }
      precondition(field != nil, "the JSON names a field that there is not")
      let found = field.unsafelyUnwrapped
      return Member(
        fate.member, fate.meaning ?? meaning(of: found.words[0], in: blocks),
        notation(of: found.value(blank))
      ) { owner, _ in (found.value(owner.value), owner.index) }
    }
  }

  /// A value and the number of the thing it belongs to.
  typealias FieldOfThing = (value: FieldValue, owner: Int)

  private static func notation(of value: FieldValue) -> Notation<FieldOfThing> {
    switch value {
    case .flag: on(flag) { if case .flag(let it, _, _) = $0 { it } else { nil } }
    case .answer: on(.optional(flag)) { if case .answer(let it, _, _) = $0 { it } else { nil } }
    case .choice(_, let words):
      on(.optional(choice(among: words))) { if case .choice(let it, _) = $0 { it } else { nil } }
    case .givenChoice(_, let words):
      on(.given(choice(among: words))) { if case .givenChoice(let it, _) = $0 { it } else { nil } }
    case .words: on(.optional(text)) { if case .words(let it) = $0 { it } else { nil } }
    case .text: on(.given(text)) { if case .text(let it) = $0 { it } else { nil } }
    case .texts: on(.list(of: .given(text))) { if case .texts(let it) = $0 { it } else { nil } }
    case .count: on(.given(integer)) { if case .count(let it) = $0 { it } else { nil } }
    case .money: on(.given(money)) { if case .money(let it) = $0 { it } else { nil } }
    case .moneys: on(.list(of: .given(money))) { if case .moneys(let it) = $0 { it } else { nil } }
    case .date: on(.given(date)) { if case .date(let it) = $0 { it } else { nil } }
    case .dates: on(.list(of: .given(date))) { if case .dates(let it) = $0 { it } else { nil } }
    case .period: on(.optional(period)) { if case .period(let it) = $0 { it } else { nil } }
    case .duration: on(.optional(duration)) { if case .duration(let it) = $0 { it } else { nil } }
    case .recurrence:
      on(.optional(recurrence)) { if case .recurrence(let it) = $0 { it } else { nil } }
    case .occasion: on(.optional(occasion)) { if case .occasion(let it) = $0 { it } else { nil } }
    case .parties: on(.given(parties)) { if case .parties(let it) = $0 { it } else { nil } }
    case .namedParties: on(parties) { if case .namedParties(let it) = $0 { it } else { nil } }
    case .objectives:
      on(.given(objectives)) { if case .objectives(let it) = $0 { it } else { nil } }
    case .namedTools: on(.list(of: tool)) { if case .namedTools(let it) = $0 { it } else { nil } }
    case .assumptions:
      on(.list(of: assumption)) { if case .assumptions(let it) = $0 { it } else { nil } }
    case .ofModel(let slot, _): names(of: slot)
    case .namedOfModel(let slot, _):
      on(.list(of: ofModel { model, index in model.head(at: index, for: slot) })) {
        if case .namedOfModel(_, let it) = $0 { it } else { nil }
      }
    case .codes: on(.list(of: code)) { if case .codes(let it) = $0 { it } else { nil } }
    case .model: on(model) { if case .model(let it) = $0 { Followed(model: it) } else { nil } }
    case .profiles: on(.list(of: profile)) { if case .profiles(let it) = $0 { it } else { nil } }
    case .stop: on(.optional(stop)) { if case .stop(let it) = $0 { it } else { nil } }
    case .answers: on(.list(of: answer)) { if case .answers(let it) = $0 { it } else { nil } }
    case .reviews:
      on(.list(of: review)) { if case .reviews(let it) = $0 { it.numbered } else { nil } }
    case .mandates: on(.list(of: mandate)) { if case .mandates(let it) = $0 { it } else { nil } }
    case .commitment:
      on(.given(commitment)) { if case .commitment(let it) = $0 { it } else { nil } }
    case .shares: on(.list(of: share)) { if case .shares(let it) = $0 { it } else { nil } }
    case .links: links
    case .toolKind: on(.given(kindOfTool)) { if case .toolKind(let it) = $0 { it } else { nil } }
    case .participations:
      on(.list(of: participation)) { if case .participations(let it) = $0 { it } else { nil } }
    case .riskKind: on(.given(kindOfRisk)) { if case .riskKind(let it) = $0 { it } else { nil } }
    case .responses:
      on(.list(of: .given(response))) { if case .responses(let it) = $0 { it } else { nil } }
    case .tests: on(.list(of: .given(test))) { if case .tests(let it) = $0 { it } else { nil } }
    case .measured:
      on(.given(.list(of: measured))) { if case .measured(let it) = $0 { it } else { nil } }
    case .measure: on(.given(unit)) { if case .measure(let it) = $0 { it } else { nil } }
    case .baseline: on(.given(baseline)) { if case .baseline(let it) = $0 { it } else { nil } }
    case .targets:
      on(.list(of: .given(target, saysFor: true))) {
        if case .targets(let it) = $0 { it } else { nil }
      }
    case .disaggregations:
      on(.list(of: disaggregation)) { if case .disaggregations(let it) = $0 { it } else { nil } }
    case .parts: on(.list(of: part)) { if case .parts(let it) = $0 { it } else { nil } }
    case .method: on(.given(method)) { if case .method(let it) = $0 { it } else { nil } }
    case .audience: on(.given(audience)) { if case .audience(let it) = $0 { it } else { nil } }
    case .audiences:
      on(.list(of: .given(audience))) { if case .audiences(let it) = $0 { it } else { nil } }
    case .thresholds:
      on(.list(of: threshold)) { if case .thresholds(let it) = $0 { it } else { nil } }
    case .month:
      on(.optional(integer)) { if case .month(let it) = $0 { it.map { Int64($0) } } else { nil } }
    case .percentage: on(.optional(number)) { if case .percentage(let it) = $0 { it } else { nil } }
    case .changes: on(.list(of: revision)) { if case .changes(let it) = $0 { it } else { nil } }
    }
  }

  /// The notation of the value that a field of one kind holds.
  private static func on<Value>(
    _ notation: Notation<Value>, _ get: @escaping @Sendable (FieldValue) -> Value?
  ) -> Notation<FieldOfThing> {
    Notation(shape: notation.shape) { field, around in
      get(field.value).map { notation.json($0, around) } ?? .null
    }
  }

  private static func choice(among words: [Word]) -> Notation<Word> {
    Notation(shape: .word(words.map { $0.name })) { word, _ in .string(word.name) }
  }

  /// One name where one statement takes one, and else a list.
  private static func names(of slot: Slot) -> Notation<FieldOfThing> {
    let name = ofModel { model, index in model.head(at: index, for: slot) }
    switch slot {
    case .stage, .facet:
      return on(.given(name)) {
        if case .ofModel(_, let it) = $0 { it.map { $0[0] } } else { nil }
      }
    default:
      return on(.given(.list(of: name))) { if case .ofModel(_, let it) = $0 { it } else { nil } }
    }
  }

  /// The number of the objective they start from is part of what links are known by.
  private static let links = Notation<FieldOfThing>(shape: .list(link.shape)) { field, around in
    guard case .links(let links) = field.value else { return .null }
    return .array(
      links.numbered.map { link.json(Numbered(index: field.owner, value: $0), around) })
  }
}
