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
    FieldFate("model", nil, "the model that the design follows", iati: .carried),
    FieldFate("profiles", nil, "the profiles it follows, in its order", iati: .carried),
    FieldFate("runs", nil, "when it begins and ends, or null if not stated", iati: .carried),
    FieldFate(
      "yearsBegin", nil, "the month in which its years begin, from 1, or null for January",
      iati: .carried),
    FieldFate("budget", nil, "the first of the budgets", iati: .withOwner),
    FieldFate(
      "budgets", nil, "the budgets, one for each currency and who pays", iati: .lost(.budgets)),
    FieldFate("fundedBy", iati: .lost(.funders)),
    FieldFate(
      "tolerance", nil, "the tolerance of its indicators in percent, or null if not stated",
      iati: .lost(.tolerances)),
    FieldFate("reviewed", iati: .lost(.reviews)),
    FieldFate("meantToStop", iati: .lost(.stops)),
    FieldFate("stuck", iati: .lost(.stops)),
    FieldFate(
      "answers", nil, "answers to guiding questions", iati: .lost(.answers)),
    FieldFate(
      "reviews", nil, "when it is reviewed and updated", iati: .lost(.reviews)),
  ]

  static let party: [FieldFate] = [
    FieldFate("people", nil, "true for people, false for organisations", iati: .carried),
    FieldFate("number", iati: .withOwner),
    FieldFate("from", iati: .withOwner),
    FieldFate("includes", iati: .withOwner),
    FieldFate("chosenBy", iati: .withOwner),
    FieldFate("chosenFor", nil, "the reason for the selection", iati: .withOwner),
    FieldFate("matchedOn", iati: .withOwner),
    FieldFate(
      "matchedUsing", nil, "how this was found out, or null if not stated", iati: .withOwner),
    FieldFate("mandates", iati: .lost(.commitments)),
    FieldFate("commits", iati: .lost(.commitments)),
    FieldFate("shares", iati: .withOwner),
    FieldFate("codes", iati: .carried),
  ]

  static let objective: [FieldFate] = [
    FieldFate("stage", iati: .lost(.stages)),
    FieldFate("definition", iati: .carried),
    FieldFate("result", iati: .carried),
    FieldFate(
      "weighting", nil, "its impact weighting in percent, or null if not stated",
      iati: .lost(.weightings)),
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
      "participations", "takePart", "who takes part, and who passes something on to whom",
      iati: .withOwner),
    FieldFate("serves", iati: .withOwner),
    FieldFate("ledBy", iati: .withOwner),
    FieldFate("assuming", iati: .withOwner),
    FieldFate("using", iati: .withOwner),
    FieldFate("costs", nil, "the first of all costs", iati: .withOwner),
    FieldFate("allCosts", nil, "the costs, one for each currency and who pays", iati: .withOwner),
    FieldFate("needs", iati: .withOwner),
    FieldFate("once", iati: .withOwner),
    FieldFate("on", nil, "the dates it takes place on", iati: .withOwner),
    FieldFate("every", nil, "how often it takes place, or null if not stated", iati: .withOwner),
    FieldFate(
      "repeatedly", nil, "whether it takes place more than once, without saying how often",
      iati: .withOwner),
    FieldFate("lasts", nil, "how long it lasts, or null if not stated", iati: .withOwner),
    FieldFate("runs", nil, "when it begins and ends, or null if not stated", iati: .withOwner),
    FieldFate("connectsPeople", iati: .withOwner),
    FieldFate("promptsReflection", iati: .withOwner),
    FieldFate("involvesJointWork", iati: .withOwner),
    FieldFate("feedsLessonsForward", iati: .withOwner),
  ]

  static let risk: [FieldFate] = [
    FieldFate("kind", iati: .withOwner),
    FieldFate("threatens", nil, "the objectives that it threatens", iati: .withOwner),
    FieldFate("threatensTools", nil, "the tools that it threatens", iati: .withOwner),
    FieldFate("likelihood", iati: .withOwner),
    FieldFate("consequence", iati: .withOwner),
    FieldFate("responses", iati: .withOwner),
    FieldFate("residual", iati: .withOwner),
    FieldFate("owner", iati: .withOwner),
  ]

  static let assumption: [FieldFate] = [FieldFate("testedBy", iati: .withOwner)]

  static let indicator: [FieldFate] = [
    FieldFate("measures", iati: .carried),
    FieldFate("facet", iati: .lost(.facets)),
    FieldFate("definition", iati: .carried),
    FieldFate("measure", "unit", "the unit", iati: .lost(.units)),
    FieldFate("formula", iati: .lost(.formulas)),
    FieldFate("lowerIsBetter", nil, "whether lower is better", iati: .carried),
    FieldFate(
      "cumulative", nil, "whether each figure includes the ones before it, or null",
      iati: .lost(.series)),
    FieldFate(
      "aggregates", nil,
      "whether figures from several places can be added up, or null if not stated",
      iati: .carried),
    FieldFate("contextual", iati: .lost(.contexts)),
    FieldFate("key", iati: .lost(.keys)),
    FieldFate("codes", iati: .carried),
    FieldFate("baseline", iati: .carried),
    FieldFate("targets", iati: .carried),
    FieldFate("disaggregatedBy", iati: .lost(.breakdowns)),
    FieldFate("parts", iati: .carried),
    FieldFate("thresholds", iati: .lost(.thresholds)),
    FieldFate(
      "tolerance", nil,
      "how much of steady progress a value may lack, in percent, or null if not stated",
      iati: .lost(.tolerances)),
    FieldFate("changes", iati: .lost(.changes)),
    FieldFate("locations", iati: .lost(.places)),
    FieldFate("sources", iati: .lost(.sources)),
    FieldFate("method", iati: .lost(.methods)),
    FieldFate("toldBy", iati: .lost(.tellers)),
    FieldFate("trackedBy", nil, "who collects the data", iati: .lost(.trackers)),
    FieldFate("tracked", nil, "when data are collected, or null if not stated", iati: .withOwner),
    FieldFate("reportedTo", nil, "who gets the report", iati: .lost(.audiences)),
    FieldFate("reported", nil, "when it is reported, or null if not stated", iati: .withOwner),
    FieldFate("limitations", iati: .lost(.limitations)),
    FieldFate(
      "proxyBecause", nil,
      "why it is a proxy, or null if it is not",
      iati: .lost(.proxies)),
  ]

  static let part: [FieldFate] = [
    FieldFate("baseline", iati: .carried),
    FieldFate("targets", iati: .carried),
  ]

  static let review: [FieldFate] = [FieldFate("next", iati: .withOwner)]
}
