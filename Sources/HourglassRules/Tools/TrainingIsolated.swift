import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let trainingIsolated = Rule(
    FindingKind(
      "training-isolated", title: "Only training, and nothing between peers",
      // Where contact is claimed, this stands for no-contact-tool and has its weight.
      severity: .warning,
      why: """
        Training can bring peers together and has its own value. What peers learn from one another \
        comes from what they do together afterwards.
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
          good: "kind training; prompts reflection;"))),
    on: .silence, explainsStop: true
  ) { reading, report in
    guard reading.lecturer == .teachers, let claim = reading.encounterClaim else { return }
    let programme = reading.programme
    let tools = reading.tools.indices.filter { !reading.tools[$0].feedsForward }
    guard let first = tools.first else { return }
    report.add(
      about: .stage(claim.stage), explaining: reading.firstNotCovered,
      at: programme.span(programme.tools[first].head),
      "All tools are training, and no tool keeps the peers in touch afterwards.",
      detail: """
        Objective: \(reading.quoted(objective: claim.objective)). Tools: \
        \(reading.quoted(tools: tools)).
        """,
      next: Advice(
        "Add a tool for what the people who met there do together:",
        reading.tool(for: claim.objective) { $0.connectsPeople }),
      severity: reading.stages[claim.stage].gate.condition == .contact ? nil : .note)
  }
}
