import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let trainingIsolated = Rule(
    FindingKind(
      "training-isolated", title: "Training that nothing between peers follows",
      // Where contact is claimed, this stands for contact-unsupported and has its weight.
      severity: .warning,
      why: """
        Training can bring peers together and is worth something by itself. What they learn from \
        one another comes of what they go on doing together afterwards.
        """,
      basis: .stated(
        .study, place: "Challenges of fostering peer engagement",
        phrase: "combining more directed and specific training"),
      example: Example(
        Example.Edit(
          "tool plenary \"Annual plenary\" {\n    kind large-group-meeting;",
          bad: "‸tool plenary \"Annual course\" {\n    kind training;",
          good: "tool plenary \"Annual course\" {\n    kind training;"),
        Example.Edit(
          "tool visits \"Paired visits\" {\n    kind site-visit;",
          bad: "tool visits \"Refresher courses\" {\n    kind training;",
          good: "tool visits \"Paired visits\" {\n    kind site-visit;"),
        Example.Edit(
          "kind multi-peer-reflection;", bad: "kind training; prompts reflection;",
          good: "kind training; prompts reflection;")))
  ) { reading, report in
    guard reading.lecturer == .teachers, let claim = reading.encounterClaim else { return }
    let programme = reading.programme
    let tools = reading.tools.indices.filter { !reading.tools[$0].feedsForward }
    guard let first = tools.first else { return }
    report.add(
      about: .stage(claim.stage), at: programme.span(programme.tools[first].head),
      """
      \(reading.quoted(objective: claim.objective)) asks people to deal with one another, but \
      all that the design offers them is training: \(reading.quoted(tools: tools)).
      """,
      next: Advice(
        "Say what the people who met there go on doing together; write in the programme:",
        reading.tool(for: claim.objective) { $0.connectsPeople }),
      severity: reading.stages[claim.stage].gate.condition == .contact ? nil : .note)
  }
}
