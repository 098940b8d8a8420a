import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noJointWork = Rule(
    FindingKind(
      "no-joint-work", title: "No joint work", severity: .warning,
      why: """
        Work on something shared shows what a colleague knows but would not think of saying. The \
        study puts it beside reflection: peers do things together, and reflect on them.
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
      "No tool lets people work on something together.",
      detail: "Objective: \(reading.quoted(objective: claim.objective)).",
      next: Advice(
        """
        If a tool already includes this, add inside it: \(bare: "involves joint work"). If not, add a \
        tool:
        """,
        reading.tool(for: claim.objective) { $0.involvesJointWork }))
  }
}
