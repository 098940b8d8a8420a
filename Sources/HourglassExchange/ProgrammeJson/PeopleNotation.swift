import HourglassLanguage

/// People, objectives, tools, risks and assumptions.
extension ProgrammeNotation {
  static let parties = Notation<[Reference<Party>]>.list(of: party)
  static let objectives = Notation<[Reference<Objective>]>.list(of: objective)

  static let person = Notation<Numbered<Party>>.record(
    "party", "Somebody: people or organisations, alone or many.",
    identity("party") { $0.head } + [
      Member("role", "the word that introduces it", word(Party.Role.allNames)) { party, _ in
        party.value.role.name
      },
      Member("people", "true for people, false for organisations", flag) { party, _ in
        party.value.isPeople
      },
      Member("number", .number, in: .peers, .given(integer)) { party, _ in party.value.number },
      Member("from", .from, in: .peers, .given(parties)) { party, _ in party.value.from },
      Member("includes", .includes, in: .group, parties) { party, _ in party.value.includes },
      Member("chosenBy", .chosen, in: .peers, .given(parties)) { party, _ in
        party.value.chosenBy
      },
      Member("chosenFor", "for what they are chosen", .list(of: factor)) { party, _ in
        party.value.chosenFor
      },
      Member("matchedOn", .matched, in: .peers, .given(.list(of: factor))) { party, _ in
        party.value.matchedOn
      },
      Member("matchedUsing", "how that was found out; null if unsaid", .optional(text)) {
        party, _ in party.value.matchedUsing
      },
      Member("mandates", .mandates, in: .organisation, .list(of: mandate)) { party, _ in
        party.value.mandates
      },
      Member("commits", .commits, in: .organisation, .given(commitment)) { party, _ in
        party.value.commits
      },
      Member("shares", .shares, in: .peers, .list(of: share)) { party, _ in party.value.shares },
      Member("codes", .code, in: .organisation, .list(of: code)) { party, _ in
        party.value.codes
      },
    ])

  private static let mandate = Notation<Party.Mandate>.record(
    "mandate", "Leave to take part.",
    [
      Member("whom", "who is authorised", .given(parties)) { mandate, _ in mandate.whom },
      Member("using", "by what instrument; null if unsaid", .optional(text)) { mandate, _ in
        mandate.using
      },
      Member("line", "the line it stands in", line) { mandate, _ in mandate.statement },
    ])

  private static let commitment = Notation<Party.Commitment>.record(
    "commitment", "What is set aside.",
    [
      Member("time", "whether time is", flag) { commitment, _ in commitment.time },
      Member("money", "whether money is", flag) { commitment, _ in commitment.money },
      Member("space", "whether space is", flag) { commitment, _ in commitment.space },
      Member("detail", "what exactly; null if unsaid", .optional(text)) { commitment, _ in
        commitment.detail
      },
    ])

  private static let share = Notation<Party.Share>.record(
    "share", "A line along which somebody passes on what they learned.",
    [
      Member("with", "to whom", .given(parties)) { share, _ in share.with },
      Member("throughTool", "the tool it runs through; null where there is none", .optional(tool)) {
        share, _ in share.throughTool
      },
      Member("through", "what it runs through, in words; null if unsaid", .optional(text)) {
        share, _ in share.throughText
      },
      Member("line", "the line it stands in", line) { share, _ in share.statement },
    ])

  static let change = Notation<Numbered<Objective>>.record(
    "objective", "A change the programme works towards.",
    identity("objective") { $0.head } + [
      Member("stage", .stage, in: .objective, .given(stage)) { goal, _ in goal.value.stage },
      Member("definition", .definition, in: .objective, .given(text)) { goal, _ in
        goal.value.definition
      },
      Member("result", .result, in: .objective, .optional(resultKind)) { goal, _ in
        goal.value.result?.name
      },
      Member("for", .for, in: .objective, .given(parties)) { goal, _ in goal.value.whom },
      Member(
        "gains", .gains, in: .objective,
        .given(.list(of: ofModel { model, index in model.gains[index].entry.head }))
      ) { goal, _ in goal.value.gains },
      Member(
        "builds", .builds, in: .objective,
        .given(.list(of: ofModel { model, index in model.capabilities[index].head }))
      ) { goal, _ in goal.value.builds },
      Member(
        "levels", .level, in: .objective,
        .given(.list(of: ofModel { model, index in model.levels[index].head }))
      ) { goal, _ in goal.value.levels },
      Member(
        "domains", .domain, in: .objective,
        .given(.list(of: ofModel { model, index in model.domains[index].head }))
      ) { goal, _ in goal.value.domains },
      Member("leadsTo", .leads, in: .objective, .list(of: link)) { goal, _ in
        goal.value.links.enumerated().map { place, link in
          Numbered(index: goal.index, value: Numbered(index: place, value: link))
        }
      },
      Member("codes", .code, in: .objective, .list(of: code)) { goal, _ in goal.value.codes },
      Member("derived", "what the design does not say itself and follows", derived) { goal, _ in
        goal.index
      },
    ])

  static let resultKind = word(ResultKind.allCases.map { $0.name })

  private static let derived = Notation<Int>.record(
    nil, "What follows.",
    [
      Member(
        "result", "the kind of result: as said, or by the stage; null where neither says",
        .optional(resultKind)
      ) { goal, around in around.programme.resultKind(of: goal)?.name }
    ])

  /// The outer number is that of the objective it starts from.
  private static let link = Notation<Numbered<Numbered<Link>>>.record(
    "link", "The claim that one objective makes another possible.",
    [
      Member("id", "by what an allowance refers to it", string) { link, around in
        around.id(ofLink: link.value.index, of: link.index)
      },
      Member("to", "the objective made possible", objective) { link, _ in link.value.value.to },
      Member("because", "why it should be", .given(text)) { link, _ in
        link.value.value.because
      },
      Member("assuming", .assuming, in: .link, .list(of: assumption)) { link, _ in
        link.value.value.assuming
      },
      Member("evidence", .evidence, in: .link, .list(of: .given(text))) { link, _ in
        link.value.value.evidence
      },
      Member("confidence", .confidence, in: .link, .optional(word(Link.Confidence.allNames))) {
        link, _ in link.value.value.confidence?.name
      },
      Member("line", "the line it stands in", line) { link, _ in link.value.value.statement },
    ])

  static let threat = Notation<Numbered<Risk>>.record(
    "risk", "Something that could go wrong.",
    identity("risk") { $0.head } + [
      Member("kind", .kind, in: .risk, .given(kindOfRisk)) { risk, _ in risk.value.kind },
      Member("threatens", .threatens, in: .risk, .given(objectives)) { risk, _ in
        risk.value.threatens
      },
      Member("likelihood", .likelihood, in: .risk, .given(degree)) { risk, _ in
        risk.value.likelihood
      },
      Member("consequence", .consequence, in: .risk, .given(degree)) { risk, _ in
        risk.value.consequence
      },
      Member("responses", .response, in: .risk, .list(of: .given(response))) { risk, _ in
        risk.value.responses
      },
      Member("owner", .owner, in: .risk, .given(parties)) { risk, _ in risk.value.owner },
    ])

  private static let kindOfRisk = Notation<Risk.Kind>.choice([
    Choice(
      "known", "A kind of risk of the model.",
      ofModel { model, index in model.risks[index].head }
    ) { kind in if case .known(let reference) = kind { reference } else { nil } },
    Choice("other", "Another, in the author's words.", text) { kind in
      if case .other(let text) = kind { text } else { nil }
    },
  ])

  private static let degree = Notation<Degree>(shape: .word(["low", "medium", "high"])) {
    degree, _ in .string(degree.name)
  }

  private static let response = Notation<Risk.Response>.record(
    "response", "What is done about a risk.",
    [
      Member("tool", "the tool by which; null where there is none", .optional(tool)) {
        response, _ in response.tool
      },
      Member("text", "in words; null if unsaid", .optional(text)) { response, _ in
        response.text
      },
    ])

  static let belief = Notation<Numbered<Assumption>>.record(
    "assumption", "Something that has to hold for the design to work.",
    identity("assumption") { $0.head } + [
      Member("testedBy", .tested, in: .assumption, .list(of: .given(test))) { assumption, _ in
        assumption.value.tests
      }
    ])

  private static let test = Notation<Assumption.Test>.choice([
    Choice("indicator", "An indicator tells.", indicator) { test in
      if case .indicator(let reference) = test { reference } else { nil }
    },
    Choice("party", "Somebody tells.", party) { test in
      if case .party(let reference) = test { reference } else { nil }
    },
    Choice("date", "It is known by a date.", date) { test in
      if case .date(let date) = test { date } else { nil }
    },
  ])
}

extension Party.Role {
  fileprivate static let allNames = ["facilitator", "organisation", "peers", "group", "person"]
  fileprivate var name: String { Party.Role.allNames[Int(rawValue)] }
}

extension Link.Confidence {
  fileprivate static let allNames = ["rough", "expert", "research", "onsite"]
  fileprivate var name: String { Link.Confidence.allNames[Int(rawValue)] }
}
