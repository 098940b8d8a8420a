import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let expertDominated = Rule(
    FindingKind(
      "expert-dominated", title: "Experts have the word, and the peers listen", severity: .warning,
      why: """
        Experts bring what they already know. If peers are to learn from one another, there has to \
        be a place where they are the ones who show, tell and try things out.
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
          good: "kind training; prompts reflection;")))
  ) { reading, report in
    guard reading.lecturer == .experts, let claim = reading.encounterClaim else { return }
    let tools = reading.lectures
    guard let first = tools.first(where: { reading.isByExperts($0) }) else { return }
    let isTaught = tools.contains { !reading.isByExperts($0) }
    report.add(
      about: .stage(claim.stage), at: reading.programme.span(reading.programme.tools[first].head),
      """
      \(reading.quoted(objective: claim.objective)) asks people to deal with one another, but \
      the design leaves the word to experts\(isTaught ? " and teachers" : "") throughout: in \
      \(reading.quoted(tools: tools)).
      """,
      next: Advice(
        """
        If the peers themselves do or see something together in one of these, write in its block: \
        \(bare: "involves joint work"). If not, add to the programme:
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
