import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noCoProduction = Rule(
    FindingKind(
      "no-co-production", title: "Talk about the work, and no work together", severity: .warning,
      why: """
        Doing things together shows what a colleague knows and would not think of saying. The \
        study puts it side by side with reflection: people do things, and go over what they did.
        """,
      basis: .stated(
        .study, place: "Principle 7", phrase: "Peers do things together, and reflect regularly"),
      example: Example(
        Example.Edit("objective learn", bad: "‸objective learn", good: "objective learn"),
        Example.Edit(
          "tool visits \"Paired visits\" {\n    kind site-visit;",
          bad: "tool visits \"Paired telephone calls\" {\n    kind online-networking;",
          good: "tool visits \"Paired visits\" {\n    kind site-visit;"))),
    on: .silence
  ) { reading, report in
    // Where there is no reflection either, no-reflection says both.
    guard let claim = reading.learningClaim, reading.hasReflection, !reading.hasJointWork,
      // One tool alone: said by few-tools.
      reading.programme.tools.count > 1,
      // Without contact, or with lectures only, there is nobody yet to work with.
      reading.hasContact, reading.lecturer == nil
    else { return }
    report.add(
      about: .stage(claim.stage),
      at: reading.programme.span(reading.programme.objectives[claim.objective].head),
      "\(reading.quoted(objective: claim.objective)) needs people to learn from one another.",
      detail: """
        In the design they meet and go over what they learned, but in no tool do they produce \
        something or see work done together.
        """,
      next: Advice(
        """
        If a tool already does that, write in its block: \(bare: "involves joint work"). If none \
        does, add one to the programme:
        """,
        reading.tool(for: claim.objective) { $0.involvesJointWork }))
  }
}
