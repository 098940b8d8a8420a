import HourglassLanguage

/// What becomes of one field in data for other programs.
struct FieldFate: Sendable {
  /// The field's name.
  let field: String
  /// What the JSON calls it.
  let member: String
  /// What it means there; nil for what the vocabulary says of its statement.
  let meaning: String?
  let iati: InIati

  enum InIati: Sendable {
    /// It has an element of its own, or decides about one.
    case carried
    /// It goes or stays with the thing it belongs to.
    case withOwner
    /// It has no place, and is counted under this.
    case lost(IatiUncarried)
  }

  init(_ field: String, _ member: String? = nil, _ meaning: String? = nil, iati: InIati) {
    self.field = field
    self.member = member ?? field
    self.meaning = meaning
    self.iati = iati
  }
}

/// The fates of all fields of one sort of thing, in the order in which the JSON has them; a test
/// holds them complete.
enum FieldFates {
  static let programme: [FieldFate] = [
    FieldFate("why", iati: .carried),
    FieldFate("describedFrom", iati: .lost(.sources)),
    FieldFate("codes", iati: .carried),
    FieldFate("model", nil, "the model the design is read against", iati: .carried),
    FieldFate("profiles", nil, "the profiles it follows, in its order", iati: .carried),
    FieldFate("runs", nil, "when it begins and ends; null if unsaid", iati: .carried),
    FieldFate("budget", iati: .lost(.budgets)),
    FieldFate("fundedBy", iati: .lost(.funders)),
    FieldFate("reviewed", iati: .lost(.reviews)),
    FieldFate("meantToStop", iati: .lost(.stops)),
    FieldFate("stuck", iati: .lost(.stops)),
    FieldFate(
      "answers", nil, "what it answers of the guiding questions", iati: .lost(.answers)),
    FieldFate(
      "reviews", nil, "when it is gone through and redrawn", iati: .lost(.reviews)),
  ]

  static let party: [FieldFate] = [
    FieldFate("people", nil, "true for people, false for organisations", iati: .carried),
    FieldFate("number", iati: .withOwner),
    FieldFate("from", iati: .withOwner),
    FieldFate("includes", iati: .withOwner),
    FieldFate("chosenBy", iati: .withOwner),
    FieldFate("chosenFor", nil, "for what they are chosen", iati: .withOwner),
    FieldFate("matchedOn", iati: .withOwner),
    FieldFate(
      "matchedUsing", nil, "how that was found out; null if unsaid", iati: .withOwner),
    FieldFate("mandates", iati: .lost(.commitments)),
    FieldFate("commits", iati: .lost(.commitments)),
    FieldFate("shares", iati: .withOwner),
    FieldFate("codes", iati: .carried),
  ]

  static let objective: [FieldFate] = [
    FieldFate("stage", iati: .lost(.stages)),
    FieldFate("definition", iati: .carried),
    FieldFate("result", iati: .carried),
    FieldFate("for", iati: .lost(.objectivesOfSomebody)),
    FieldFate("gains", iati: .lost(.gains)),
    FieldFate("builds", iati: .lost(.gains)),
    FieldFate("levels", iati: .lost(.scopes)),
    FieldFate("domains", iati: .lost(.scopes)),
    FieldFate("leadsTo", iati: .lost(.links)),
    FieldFate("codes", iati: .carried),
  ]

  static let link: [FieldFate] = [
    FieldFate("assuming", iati: .withOwner),
    FieldFate("evidence", iati: .withOwner),
    FieldFate("confidence", iati: .withOwner),
  ]

  static let tool: [FieldFate] = [
    FieldFate("kind", iati: .withOwner),
    FieldFate(
      "participations", "takePart", "who takes part, and which way things pass",
      iati: .withOwner),
    FieldFate("serves", iati: .withOwner),
    FieldFate("ledBy", iati: .withOwner),
    FieldFate("using", iati: .withOwner),
    FieldFate("costs", iati: .withOwner),
    FieldFate("needs", iati: .withOwner),
    FieldFate("once", iati: .withOwner),
    FieldFate("on", nil, "the dates it takes place on", iati: .withOwner),
    FieldFate("every", nil, "how often it takes place; null if unsaid", iati: .withOwner),
    FieldFate("lasts", nil, "how long it goes on; null if unsaid", iati: .withOwner),
    FieldFate("runs", nil, "when it begins and ends; null if unsaid", iati: .withOwner),
    FieldFate("connectsPeople", iati: .withOwner),
    FieldFate("promptsReflection", iati: .withOwner),
    FieldFate("involvesJointWork", iati: .withOwner),
    FieldFate("feedsLessonsForward", iati: .withOwner),
  ]

  static let risk: [FieldFate] = [
    FieldFate("kind", iati: .withOwner),
    FieldFate("threatens", iati: .withOwner),
    FieldFate("likelihood", iati: .withOwner),
    FieldFate("consequence", iati: .withOwner),
    FieldFate("responses", iati: .withOwner),
    FieldFate("owner", iati: .withOwner),
  ]

  static let assumption: [FieldFate] = [FieldFate("testedBy", iati: .withOwner)]

  static let indicator: [FieldFate] = [
    FieldFate("measures", iati: .carried),
    FieldFate("facet", iati: .lost(.facets)),
    FieldFate("definition", iati: .carried),
    FieldFate("measure", "unit", "how it is measured, and what its unit is", iati: .lost(.units)),
    FieldFate("formula", iati: .lost(.formulas)),
    FieldFate("lowerIsBetter", nil, "whether a lower figure is better", iati: .carried),
    FieldFate(
      "cumulative", nil, "whether each figure includes the ones before it; or null",
      iati: .lost(.series)),
    FieldFate(
      "aggregates", nil, "whether figures of several places may be added up; null if unsaid",
      iati: .carried),
    FieldFate("key", iati: .lost(.keys)),
    FieldFate("codes", iati: .carried),
    FieldFate("baseline", iati: .carried),
    FieldFate("targets", iati: .carried),
    FieldFate("disaggregatedBy", iati: .lost(.breakdowns)),
    FieldFate("parts", iati: .carried),
    FieldFate("thresholds", iati: .lost(.thresholds)),
    FieldFate("changes", iati: .lost(.changes)),
    FieldFate("locations", iati: .lost(.places)),
    FieldFate("sources", iati: .lost(.sources)),
    FieldFate("method", iati: .lost(.methods)),
    FieldFate("toldBy", iati: .lost(.tellers)),
    FieldFate("trackedBy", nil, "who collects it", iati: .lost(.trackers)),
    FieldFate("tracked", nil, "when it is collected; null if unsaid", iati: .withOwner),
    FieldFate("reportedTo", nil, "to whom it is reported", iati: .lost(.audiences)),
    FieldFate("reported", nil, "when it is reported; null if unsaid", iati: .withOwner),
    FieldFate("limitations", iati: .lost(.limitations)),
    FieldFate(
      "proxyBecause", nil,
      "why it stands in for what cannot be looked at directly; null where it does not",
      iati: .lost(.proxies)),
  ]

  static let part: [FieldFate] = [
    FieldFate("baseline", iati: .carried),
    FieldFate("targets", iati: .carried),
  ]

  static let review: [FieldFate] = [FieldFate("next", iati: .withOwner)]
}
