import HourglassLanguage

/// People, objectives, tools, risks and assumptions.
extension ProgrammeNotation {
  static let parties = Notation<[Reference<Party>]>.list(of: party)
  static let objectives = Notation<[Reference<Objective>]>.list(of: objective)

  static let person = Notation<Numbered<Party>>.record(
    "party", "People or organisations, one or several.",
    identity("party") { $0.head } + [
      Member("role", "the word that introduces it", word(Party.Role.allNames)) { party, _ in
        party.value.role.name
      }
    ] + members(of: Party.fields, in: .peers, .group, .organisation, as: FieldFates.party))

  static let mandate = Notation<Party.Mandate>.record(
    "mandate", "Leave to take part.",
    [
      Member("whom", "who is authorised", .given(parties)) { mandate, _ in mandate.people },
      Member("using", "by what instrument, or null if not stated", .optional(text)) { mandate, _ in
        mandate.using
      },
      Member("line", "its line in the file", line) { mandate, _ in mandate.statement },
    ])

  static let commitment = Notation<Party.Commitment>.record(
    "commitment", "What is provided for passing lessons on.",
    [
      Member("time", "whether time is", flag) { commitment, _ in commitment.time },
      Member("money", "whether money is", flag) { commitment, _ in commitment.money },
      Member("space", "whether space is", flag) { commitment, _ in commitment.space },
      Member("detail", "what exactly, or null if not stated", .optional(text)) { commitment, _ in
        commitment.detail
      },
    ])

  static let share = Notation<Party.Share>.record(
    "share", "A sharing route: the way in which people pass on what they learned.",
    [
      Member("with", "to whom", .given(parties)) { share, _ in share.with },
      Member("throughTool", "the tool that is used, or null if there is none", .optional(tool)) {
        share, _ in share.throughTool
      },
      Member("through", "how it is done, in words, or null if not stated", .optional(text)) {
        share, _ in share.throughText
      },
      Member("line", "its line in the file", line) { share, _ in share.statement },
    ])

  static let change = Notation<Numbered<Objective>>.record(
    "objective", "A change the programme works towards.",
    identity("objective") { $0.head }
      + members(of: Objective.fields, in: .objective, as: FieldFates.objective) + [
        Member("derived", "what the design does not state and follows from other entries", derived)
        { goal, _ in
          goal.index
        }
      ])

  static let resultKind = word(ResultKind.allCases.map { $0.name })

  private static let derived = Notation<Int>.record(
    nil, "What follows from other entries.",
    [
      Member(
        "result", "the kind of result: as said, or by the stage, or null if neither states it",
        .optional(resultKind)
      ) { goal, around in around.programme.resultKind(of: goal)?.name }
    ])

  /// The outer number is that of the objective it starts from.
  static let link = Notation<Numbered<Numbered<Link>>>.record(
    "link", "A link: one objective makes another possible.",
    [
      Member("id", "the identifier that an allowance uses for it", string) { link, around in
        around.id(ofLink: link.value.index, of: link.index)
      },
      Member("to", "the objective made possible", objective) { link, _ in link.value.value.to },
      Member("because", "the reason for the link be", .given(text)) { link, _ in
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
      Member("line", "its line in the file", line) { link, _ in link.value.value.statement },
    ])

  static let threat = Notation<Numbered<Risk>>.record(
    "risk", "Something that could go wrong.",
    identity("risk") { $0.head }
      + [
        Member(
          "level",
          "the overall level that follows from likelihood and consequence, or null if one of them "
            + "is not stated", .optional(word(Degree.allCases.map { $0.name }))
        ) { risk, _ in risk.value.degree?.name }
      ] + members(of: Risk.fields, in: .risk, as: FieldFates.risk))

  static let kindOfRisk = Notation<Risk.Kind>.choice([
    Choice(
      "known", "A kind of risk of the model.",
      ofModel { model, index in model.risks[index].head }
    ) { kind in if case .known(let reference) = kind { reference } else { nil } },
    Choice("other", "Another, in the author's words.", text) { kind in
      if case .other(let text) = kind { text } else { nil }
    },
  ])

  static let response = Notation<Risk.Response>.record(
    "response", "The response to a risk.",
    [
      Member("tool", "the tool by which, or null if there is none", .optional(tool)) {
        response, _ in response.tool
      },
      Member("text", "in words, or null if not stated", .optional(text)) { response, _ in
        response.text
      },
    ])

  static let belief = Notation<Numbered<Assumption>>.record(
    "assumption", "Something that must be true for the design to work.",
    identity("assumption") { $0.head }
      + members(of: Assumption.fields, in: .assumption, as: FieldFates.assumption))

  static let test = Notation<Assumption.Test>.choice([
    Choice("indicator", "An indicator shows it.", indicator) { test in
      if case .indicator(let reference) = test { reference } else { nil }
    },
    Choice("party", "A person or organisation says it.", party) { test in
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
