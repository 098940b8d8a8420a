/// What IATI has no place for, and which is only counted.
enum IatiUncarried: UInt8, CaseIterable {
  case links, assumptions, risks, tools, stages, weightings, gains, scopes, stops, answers, reviews
  case allowances
  case budgets, funders
  case people, commitments, objectivesOfSomebody, trackers, tellers, audiences
  case units, facets, formulas, breakdowns, series, sources, methods, places, limitations, proxies
  case thresholds, tolerances, contexts, keys, changes
  case sourcesOfValues, commentsWithoutValue
  case baselineToCome, targetToCome, baselineDeclined, targetDeclined
  case codesOfProgramme
  /// Has a sentence of its own.
  case targetsByADay

  /// What is said in one sentence.
  enum Group: UInt8, CaseIterable {
    case reasoning, money, people, collection, values, gaps, codes

    var words: String {
      switch self {
      case .reasoning:
        "IATI has no place for the reasoning of a design. These stay in the design"
      case .money:
        "IATI needs the dates of planned and paid amounts, which a design does not have. These "
          + "stay in the design"
      case .people:
        "IATI has no place for who takes part and who tracks. These stay in the design"
      case .collection:
        "IATI has no place for how a figure is defined and collected. These stay in the design"
      case .values:
        "IATI has no place for all entries of a table of values. These stay in the table"
      case .gaps:
        "IATI has no place for missing or pending values. These stay in the design"
      case .codes:
        "IATI has no place for the codes of a programme in other lists. These stay in the design"
      }
    }
  }

  var group: Group? {
    switch self {
    case .links, .assumptions, .risks, .tools, .stages, .weightings, .gains, .scopes, .stops,
      .answers,
      .reviews, .allowances:
      .reasoning
    case .budgets, .funders: .money
    case .people, .commitments, .objectivesOfSomebody, .trackers, .tellers, .audiences: .people
    case .units, .facets, .formulas, .breakdowns, .series, .sources, .methods, .places,
      .limitations,
      .proxies, .thresholds, .tolerances, .contexts, .keys, .changes:
      .collection
    case .sourcesOfValues, .commentsWithoutValue: .values
    case .baselineToCome, .targetToCome, .baselineDeclined, .targetDeclined: .gaps
    case .codesOfProgramme: .codes
    case .targetsByADay: nil
    }
  }

  func words(_ count: Int) -> String {
    let (one, many) = noun
    return String(count) + " " + (count == 1 ? one : many)
  }

  private var noun: (one: String, many: String) {
    switch self {
    case .links: ("link between objectives", "links between objectives")
    case .assumptions: ("assumption", "assumptions")
    case .risks: ("risk", "risks")
    case .tools: ("tool", "tools")
    case .stages: ("stage of an objective", "stages of objectives")
    case .weightings: ("impact weighting", "impact weightings")
    case .gains: ("line on what is gained or built", "lines on what is gained or built")
    case .scopes: ("line on level or domain", "lines on level or domain")
    case .stops: ("reason to stop", "reasons to stop")
    case .answers: ("answer to a guiding question", "answers to guiding questions")
    case .reviews: ("review", "reviews")
    case .allowances: ("gap allowed for a reason", "gaps allowed for a reason")
    case .budgets: ("budget", "budgets")
    case .funders: ("line on who pays", "lines on who pays")
    case .people: ("group of people", "groups of people")
    case .commitments: ("mandate or commitment", "mandates and commitments")
    case .objectivesOfSomebody:
      ("line on the people of an objective", "lines on the people of an objective")
    case .trackers:
      (
        "line on who tracks an indicator and how often",
        "lines on who tracks an indicator and how often"
      )
    case .tellers: ("line on respondents", "lines on respondents")
    case .audiences: ("line on who gets the report", "lines on who gets the report")
    case .units: ("unit (what a figure counts)", "units (what a figure counts)")
    case .facets: ("facet", "facets")
    case .formulas: ("formula", "formulas")
    case .breakdowns: ("breakdown", "breakdowns")
    case .series:
      ("line on whether figures are cumulative", "lines on whether figures are cumulative")
    case .sources: ("source", "sources")
    case .methods: ("method", "methods")
    case .places: ("place of an indicator", "places of indicators")
    case .limitations: ("line on limitations", "lines on limitations")
    case .proxies:
      ("reason for a proxy", "reasons for a proxy")
    case .thresholds: ("threshold", "thresholds")
    case .tolerances: ("tolerance", "tolerances")
    case .contexts: ("mark of a contextual indicator", "marks of contextual indicators")
    case .keys: ("mark of a key indicator", "marks of key indicators")
    case .changes: ("change of an indicator", "changes of indicators")
    case .sourcesOfValues: ("source of a value", "sources of values")
    case .commentsWithoutValue: ("comment without a value", "comments without a value")
    case .baselineToCome: ("baseline to be defined later", "baselines to be defined later")
    case .targetToCome: ("target to be defined later", "targets to be defined later")
    case .baselineDeclined:
      ("baseline left out on purpose", "baselines left out on purpose")
    case .targetDeclined: ("target left out on purpose", "targets left out on purpose")
    case .codesOfProgramme: ("code", "codes")
    case .targetsByADay: ("target", "targets")
    }
  }
}
