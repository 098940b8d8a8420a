import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingContactFrequency = Rule(
    FindingKind(
      "missing-contact-frequency", title: "A tool that keeps people in touch, without a frequency",
      severity: .note,
      why: """
        Hourglass assumes that people meet more than once. A stated frequency lets the team check \
        this.
        """,
      basis: .inferred(
        .study, place: "Principle 5", phrase: "over a medium to long run period"),
      example: Example(
        Example.Edit("tool visits", bad: "‸tool visits", good: "tool visits"),
        Example.Edit(
          "serves keep-working, learn; every 6 months", bad: "serves keep-working, learn",
          good: "serves keep-working, learn; every 6 months"))),
    on: .silence
  ) { reading, report in
    for stage in reading.stages(withGate: .contact) {
      let gate = reading.stages[stage].gate
      guard gate.isMet, gate.restsOn.contains(.frequency), let tool = gate.tools.first
      else { continue }
      report.add(
        about: .tool(tool), within: .stage(stage),
        "The design does not say how often \(reading.quoted(reading.programme.tools[tool].head)) takes place.",
        next: Advice(
          "Add inside it how often it takes place, for example \(language: "every 6 months"), or for how long:",
          reading.inBlock(of: .tool(tool), [Rule.blankFrequency])))
    }
  }
}
