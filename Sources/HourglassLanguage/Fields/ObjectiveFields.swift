/// What can be said of an objective.
extension Objective {
  package static let fields = FieldTable<Objective>(
    of: { Objective.blank },
    [
      .nameOfModel("stage", .stage, .stage, about: Aspect("stage", in: .promise)) {
        $0.stage
      } _: {
        $0.stage = $1
      },
      .text("definition", .definition, about: Aspect("meaning", "definition", in: .explanation)) {
        $0.definition
      } _: {
        $0.definition = $1
      },
      .choice("result", .result, about: .result) {
        $0.result
      } _: {
        $0.result = $1
      },
      .percentage(
        "weighting", .weighting, about: Aspect("weighting", "impact weighting", in: .measuring)
      ) {
        $0.weighting
      } _: {
        $0.weighting = $1
      },
      .codes {
        $0.codes
      } _: {
        $0.codes.add($1)
      },
      .parties("for", .for, about: Aspect("whom", "people it is for", in: .promise)) {
        $0.audience
      } _: {
        $0.audience = $1
      },
      .namesOfModel("gains", .gains, .gain, about: Aspect("gains", in: .promise)) {
        $0.gains
      } _: {
        $0.gains = $1
      },
      .namesOfModel(
        "builds", .builds, .capability,
        about: Aspect("capability", "capabilities", in: .explanation)
      ) {
        $0.builds
      } _: {
        $0.builds = $1
      },
      .namesOfModel("levels", .level, .level, about: Aspect("level", in: .explanation)) {
        $0.levels
      } _: {
        $0.levels = $1
      },
      .namesOfModel("domains", .domain, .domain, about: Aspect("domain", in: .explanation)) {
        $0.domains
      } _: {
        $0.domains = $1
      },
      .links,
    ])
}

/// What can be said of a link between objectives, beside where it leads and why.
extension Link {
  package static let fields = FieldTable<Link>(
    of: { Link.blank },
    [.assuming, .evidence, .confidence])
}

extension Aspect {
  package static let result = Aspect("result", "kind of result", in: .promise)
  package static let link = Aspect("link", "link to the next objective", in: .promise)
}

extension Field<Objective> {
  fileprivate static let links = Field(
    "leadsTo", .leads, about: .link, value: { .links($0.links) }
  ) { resolver, line, objective in
    var cursor = Cursor(line)
    _ = resolver.takeWord(&cursor)
    let target = resolver.takeReference(.objective, &cursor)
    let because: Given<Text> =
      resolver.take(.because, &cursor) ? resolver.givenText(&cursor) : .unsaid
    // The block is read also where the link leads nowhere, so that its mistakes are seen.
    var link = Link(
      statement: Int(line.statement),
      to: Reference(index: target?.declaration?.index ?? 0, token: target?.token ?? 0),
      because: because)
    resolver.fill(&link, from: line, Link.fields)
    if target?.declaration != nil { objective.links.add(link) }
  }
}

extension Field<Link> {
  fileprivate static let assuming = Field(
    "assuming", .assuming, about: Aspect("assuming", "assumptions of the link", in: .measuring),
    value: { .assumptions($0.assuming) }
  ) { resolver, line, link in
    var cursor = Cursor(line)
    link.assuming = resolver.references(.assumption, &cursor)
  }

  fileprivate static let evidence = Field.texts(
    "evidence", .evidence, about: Aspect("evidence", "evidence of the link", in: .explanation)
  ) {
    $0.evidence
  } _: {
    $0.evidence.add($1)
  }

  fileprivate static let confidence = Field.choice(
    "confidence", .confidence,
    about: Aspect("confidence", "confidence in the link", in: .explanation)
  ) {
    $0.confidence
  } _: {
    $0.confidence = $1
  }
}
