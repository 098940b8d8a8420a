import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let rhythmUnsaid = Rule(
    FindingKind(
      "rhythm-unsaid", title: "Contact without a rhythm", severity: .note,
      why: """
        The design is read as if people met more than once, because it does not say otherwise. \
        With a rhythm, everybody can see whether contact is kept up.
        """,
      basis: .inferred(
        .study, place: "Principle 5", phrase: "over a medium to long run period"),
      example: Example(
        Example.Edit("tool visits", bad: "‸tool visits", good: "tool visits"),
        Example.Edit(
          "serves keep-working, learn; every 6 months", bad: "serves keep-working, learn",
          good: "serves keep-working, learn; every 6 months")))
  ) { reading, report in
    for stage in reading.stages(withGate: .contact) {
      let gate = reading.stages[stage].gate
      guard gate.isMet, gate.restsOnSilence, let tool = gate.tools.first else { continue }
      let title = reading.quoted(reading.programme.tools[tool].head)
      report.add(
        about: .tool(tool), within: .stage(stage),
        "\(title) keeps people in touch, but the design does not say how often.",
        next: Advice(
          "Write in its block how often it takes place, or how long it goes on:",
          reading.inBlock(of: .tool(tool), ["every month"])))
    }
  }
}
