/// What a change between two versions of a design can be about.
package enum Aspect: String, Sendable, CaseIterable {
  // How far the design carries, and what it looks at: worked out, not written.
  case verdict, coverage
  // The programme
  case programme, title, name, why, model, profile, code, runs, reviewed, stop, stuck, answer
  case review, allowance, blindSpot = "blind spot", statedReason = "stated reason"
  // Those in it
  case party, people, number, home, members, choice, matching, mandate, commitment, sharing
  // What should change
  case objective, stage, meaning, result, whom, gains, capability, level, domain
  case link, reason, assuming, evidence, confidence
  // What brings it about
  case tool, kind, participation, serves, leader, rhythm, length, instrument, nature
  // What could go wrong and what has to hold
  case risk, threat, likelihood, consequence, response, owner, assumption, test
  // How one will know
  case indicator, measures, facet, definition, measure, formula, direction, series, aggregation
  case baseline, target, milestone, disaggregation, part, location, source, method
  case judges, tracker, tracking, audience, reporting, limitations, proxy, threshold, key
  case changeLog = "change log"

  /// What it is called in a sentence about one thing: “its baseline”.
  package var words: String {
    switch self {
    case .verdict: "how far the design carries"
    case .coverage: "what is looked at"
    case .why: "reason for the programme"
    case .runs: "time"
    case .reviewed: "date of the last review"
    case .stop: "stage it is meant to stop at"
    case .stuck: "stage it is stuck at"
    case .allowance: "accepted weakness"
    case .blindSpot: "accepted gap in what is looked at"
    case .statedReason: "reason given for a change"
    case .party: "who is in it"
    case .people: "whether they are people"
    case .home: "home organisation"
    case .choice: "how they are chosen"
    case .matching: "how they are matched"
    case .sharing: "line along which lessons travel"
    case .meaning: "definition"
    case .result: "kind of result"
    case .whom: "whom it is for"
    case .capability: "capabilities it builds"
    case .link: "link to the next objective"
    case .reason: "reason of the link"
    case .assuming: "assumptions of the link"
    case .evidence: "evidence of the link"
    case .confidence: "confidence in the link"
    case .participation: "who takes part"
    case .serves: "objectives it serves"
    case .leader: "who leads it"
    case .rhythm: "when and how often"
    case .length: "how long it lasts"
    case .nature: "what it does for those in it"
    case .threat: "objectives it threatens"
    case .owner: "who looks after it"
    case .measures: "what it measures"
    case .measure: "unit"
    case .direction: "better direction"
    case .series: "whether figures include earlier ones"
    case .aggregation: "whether figures may be added up"
    case .disaggregation: "what it is broken down by"
    case .judges: "whose judgement it is"
    case .tracker: "who tracks it"
    case .tracking: "how often it is tracked"
    case .audience: "to whom it is reported"
    case .reporting: "how often it is reported"
    case .proxy: "why it stands in for something else"
    case .key: "whether it is one of the few to look at first"
    default: rawValue
    }
  }

  /// What a change of it touches.
  package var group: Group {
    switch self {
    case .coverage, .indicator, .measures, .facet, .definition, .measure, .formula, .direction,
      .series, .baseline, .target, .milestone, .disaggregation, .part, .source, .method, .judges,
      .tracker, .tracking, .assumption, .assuming, .test, .threshold:
      .measuring
    case .verdict, .programme, .model, .runs, .stop, .stuck, .people, .number, .home, .members,
      .mandate, .commitment, .sharing, .objective, .stage, .result, .whom, .gains, .link, .tool,
      .kind, .participation, .serves, .leader, .rhythm, .length, .nature, .audience, .reporting,
      .profile, .review, .location:
      .promise
    case .name, .code, .reviewed, .changeLog: .record
    case .title, .why, .answer, .allowance, .blindSpot, .party, .choice, .matching, .meaning,
      .capability, .level, .domain, .reason, .evidence, .confidence, .instrument, .risk, .threat,
      .likelihood, .consequence, .response, .owner, .aggregation, .limitations, .proxy, .key,
      .statedReason:
      .explanation
    }
  }

  package enum Group: Sendable {
    /// What it takes to see whether the programme does what it promises.
    case measuring
    /// What is to happen, to whom and by whose doing.
    case promise
    /// Why, how come, and what could be in the way.
    case explanation
    /// What is written down for order's sake.
    case record
  }
}

/// What became of something between two versions. Seen the other way round, each is its mirror.
package enum Turn: String, Sendable, CaseIterable {
  case added, removed
  /// Something else stands in its place.
  case changed
  /// Another name or another wording for what is otherwise known to be the same.
  case renamed
  /// Another wording, and other things about it changed as well.
  case recast
  /// Of an indicator: another one looks at the same in its place.
  case replaced
  /// Of lists: more of them, fewer of them.
  case widened, narrowed
  /// Of values: better, worse, as far as the better direction tells.
  case raised, lowered
  /// Of dates.
  case advanced, postponed
  /// It was to come (`tbd until`) and is there now; or the other way round.
  case settled, deferred
  /// It is left out on purpose (`none because`), or no longer is.
  case declined, reopened

  package var mirror: Turn {
    switch self {
    case .added: .removed
    case .removed: .added
    case .changed, .renamed, .recast, .replaced: self
    case .widened: .narrowed
    case .narrowed: .widened
    case .raised: .lowered
    case .lowered: .raised
    case .advanced: .postponed
    case .postponed: .advanced
    case .settled: .deferred
    case .deferred: .settled
    case .declined: .reopened
    case .reopened: .declined
    }
  }

  /// One of four words for whoever does not need to know more.
  package var plain: String {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .renamed: "renamed"
    default: "changed"
    }
  }

  /// As it stands in a line: `target lowered`.
  package var words: String {
    switch self {
    case .renamed: "worded anew"
    case .recast: "worded anew along with other changes"
    case .advanced: "brought forward"
    case .settled: "now known"
    case .deferred: "put off"
    case .declined: "left out on purpose"
    case .reopened: "no longer left out"
    default: rawValue
    }
  }
}
