import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingAssumption = Rule(
    FindingKind(
      "missing-assumption", title: "A link to scale without an assumption", severity: .note,
      why: """
        Much lies between what people learned and a change around them that the programme does \
        not decide. Once it is named, someone can watch it and act if it does not hold.
        """,
      basis: .inferred(
        .guide, place: "Pre-foundational stage and change at scale",
        phrase: "assumptions about sharing and strategies to meet them"),
      example: Example(
        Example.Edit(
          """
          leads to practise because "Ministries give returning directors room to act" {
                assuming room-to-act
              }
          """,
          bad: "‸leads to practise because \"Ministries give returning directors room to act\"",
          good: """
            leads to practise because "Ministries give returning directors room to act" {
                  assuming room-to-act
                }
            """),
        Example.Edit(
          clean, bad: "", good: clean))),
    on: .silence
  ) { reading, report in
    let last = reading.stages(withGate: .diffusion).first ?? reading.stages.indices.last
    // Where nothing carries lessons there, or the design knows that they do not get there, that
    // comes first.
    guard let last, reading.stages[last].gate.isMet, reading.stages[last].state == .planned
    else { return }
    let links: [Reading.LinkPlace] = reading.stages[last].linksIn.map { ($0.objective, $0.link) }
    // An `assuming` whose assumption is nowhere has been reported; a bare link is told by
    // link-without-reason to give its reason first.
    if links.contains(where: {
      reading.programme.hasLine(.assuming, in: reading.link($0).statement)
    }) {
      return
    }
    let reasoned = links.filter { !reading.isBare($0) }
    guard let link = reasoned.first else { return }
    let others: [DesignPart] = reasoned.dropFirst().map { .link(of: $0.objective, $0.link) }
    let detail: Prose = """
      \(reading.quoted(objective: link.objective)) leads to \
      \(reading.quoted(objective: reading.link(link).to.index)).
      """
    // What the design assumes already, and nothing depends on, may be what is missing here.
    if let known = reading.unusedAssumptions.lazy.compactMap({
      reading.name(reading.programme.assumptions[$0].head)
    }).first {
      report.add(
        about: .link(of: link.objective, link.link), also: others,
        "The design names no assumption for the way from learning to change at home.",
        detail: detail,
        next: Advice(
          "Add inside the link what has to hold, for example:",
          Offer(["assuming \(known)"], into: [reading.link(link).statement])))
      return
    }
    report.add(
      about: .link(of: link.objective, link.link), also: others,
      "The design names no assumption for the way from learning to change at home.",
      detail: detail,
      next: Advice(
        "Add what has to hold:",
        reading.inProgramme(
          reading.block(
            "assumption support-at-home \"Those at home let the lessons be tried\"",
            ["tested by \(Self.blank)"]))
      ).then(
        "And inside the link:",
        Offer(["assuming support-at-home"], into: [reading.link(link).statement])))
  }

  /// The assumption of the clean design.
  private static let clean =
    "assumption room-to-act \"Ministers back the directors who try something\" "
    + "{ tested by ministries }"
}
