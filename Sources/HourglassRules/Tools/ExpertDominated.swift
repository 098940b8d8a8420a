import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let expertDominated = Rule(
    FindingKind(
      "expert-dominated", title: "Only experts and trainers lead the tools", severity: .warning,
      why: """
        Experts bring what they know already. To learn from one another, peers need a tool in which \
        they show, tell and try things themselves.
        """,
      basis: .inferred(
        .talk, place: "First feature of peer-to-peer learning",
        phrase: "parachuting solutions in from the outside"),
      example: Example(
        Example.Edit(
          "tool plenary \"Annual plenary\" {\n    kind large-group-meeting;",
          bad: "tool plenary \"Annual course\" {\n    kind training;",
          good: "tool plenary \"Annual course\" {\n    kind training;"),
        Example.Edit(
          "tool visits \"Paired visits\" {\n    kind site-visit;",
          bad: "‸tool visits \"Visits by a panel of experts\" {\n    kind expert-peer-review;",
          good: "tool visits \"Paired visits\" {\n    kind site-visit;"),
        Example.Edit(
          "kind multi-peer-reflection;", bad: "kind training; prompts reflection;",
          good: "kind training; prompts reflection;"))),
    on: .silence, explainsStop: true
  ) { reading, report in
    guard reading.lecturer == .experts, let claim = reading.encounterClaim else { return }
    let tools = reading.lectures
    guard let first = tools.first(where: { reading.isByExperts($0) }) else { return }
    let isTaught = tools.contains { !reading.isByExperts($0) }
    report.add(
      about: .stage(claim.stage), explaining: reading.firstNotCovered,
      at: reading.programme.span(reading.programme.tools[first].head),
      "In all tools, only experts\(isTaught ? " or teachers" : "") pass on what they know.",
      detail: """
        Objective: \(reading.quoted(objective: claim.objective)). Tools: \
        \(reading.quoted(tools: tools)).
        """,
      next: Advice(
        """
        If the peers do or see something together in one of these tools, add inside it: \
        \(bare: "involves joint work"). If not, add a tool:
        """,
        reading.tool(for: claim.objective) { $0.connectsPeople }))
  }
}

extension Reading {
  /// The tools but for those that carry lessons home.
  fileprivate var lectures: [Int] {
    tools.indices.filter { !tools[$0].feedsForward }
  }

  fileprivate func isByExperts(_ tool: Int) -> Bool {
    tools[tool].counts(as: .expertise)
  }
}
