import HourglassLanguage

extension IatiActivityMaker {
  /// Counts everything the design says for which there is no element.
  mutating func countWhatHasNoPlace() {
    losses.count(.assumptions, programme.assumptions.count)
    losses.count(.risks, programme.risks.count)
    losses.count(.tools, programme.tools.count)
    losses.count(.allowances, programme.allowances.count)
    losses.count(
      .people,
      programme.parties.filter { $0.role != .facilitator && $0.role != .organisation }.count)
    losses.count(
      .codesOfProgramme,
      programme.references(programme.codes, except: .iati).count
        - programme.codes(programme.codes, in: .activityStatus).count)
    count([programme], Programme.fields, FieldFates.programme)
    count(programme.parties, Party.fields, FieldFates.party)
    count(programme.objectives, Objective.fields, FieldFates.objective)
    count(programme.indicators, Indicator.fields, FieldFates.indicator)
  }

  private mutating func count<Owner>(
    _ owners: [Owner], _ table: FieldTable<Owner>, _ fates: [FieldFate]
  ) {
    for fate in fates {
      guard case .lost(let uncarried) = fate.iati,
        let field = table.fields.first(where: { $0.name == fate.field })
      else { continue }
      for owner in owners { losses.count(uncarried, field.value(owner).saidCount) }
    }
  }
}

extension FieldValue {
  /// How many things it says; what is absent, to come or not understood is none.
  fileprivate var saidCount: Int {
    switch self {
    case .flag(let isTrue, _, _): isTrue ? 1 : 0
    case .answer(let answer, _, _): one(answer)
    case .choice(let word, _): one(word)
    case .givenChoice(let given, _): one(given.value)
    case .words(let text): one(text)
    case .text(let given): one(given.value)
    case .texts(let all): all.filter { $0.value != nil }.count
    case .count(let given): one(given.value)
    case .money(let given): one(given.value)
    case .moneys(let all): all.filter { $0.value != nil }.count
    case .date(let given): one(given.value)
    case .dates(let all): all.filter { $0.value != nil }.count
    case .period(let period): one(period)
    case .duration(let duration): one(duration)
    case .recurrence(let recurrence): one(recurrence)
    case .occasion(let occasion): one(occasion)
    case .parties(let given): one(given.value)
    case .namedParties(let all): all.count
    case .objectives(let given): one(given.value)
    case .namedTools(let all): all.count
    case .assumptions(let all): all.count
    case .ofModel(_, let given): one(given.value)
    case .namedOfModel(_, let all): all.count
    case .codes(let all): all.count
    case .model: 1
    case .profiles(let all): all.count
    case .stop(let stop): one(stop)
    case .answers(let all): all.count
    case .reviews(let all): all.count
    case .mandates(let all): all.count
    case .commitment(let given): one(given.value)
    case .shares(let all): all.count
    case .links(let all): all.count
    case .toolKind(let given): one(given.value)
    case .participations(let all): all.count
    case .riskKind(let given): one(given.value)
    case .responses(let all): all.filter { $0.value != nil }.count
    case .tests(let all): all.filter { $0.value != nil }.count
    case .measured(let given): one(given.value)
    case .measure(let given): given.value.map { $0.saysUnit ? 1 : 0 } ?? 0
    case .baseline(let given): one(given.value)
    case .targets(let all): all.filter { $0.value != nil }.count
    case .disaggregations(let all): all.count
    case .parts(let all): all.count
    case .method(let given): one(given.value)
    case .audience(let given): one(given.value)
    case .audiences(let all): all.filter { $0.value != nil }.count
    case .thresholds(let all): all.count
    case .percentage(let quantity): one(quantity)
    case .month(let month): one(month)
    case .changes(let all): all.count
    }
  }

  private func one<Value>(_ value: Value?) -> Int { value == nil ? 0 : 1 }
}

extension Indicator.Measure {
  /// Whether it says what is counted or of whom it is a share: IATI only takes that it is a number
  /// or a percentage. Scales and grades go into the description.
  fileprivate var saysUnit: Bool {
    switch self {
    case .countOf, .count, .percentOf, .percent, .amount, .average: true
    case .rating, .graded: false
    case .yesOrNo(let text), .story(let text): text != nil
    }
  }
}
