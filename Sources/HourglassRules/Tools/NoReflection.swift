import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noReflection = Rule(
    FindingKind(
      "no-reflection", title: "No time to reflect", severity: .warning,
      why: """
        People who do things together and never go over what they learned take home impressions \
        and little that they can use. The study found no wider gap among the tools.
        """,
      basis: .stated(
        .study, place: "Table 3", phrase: "The biggest gap across all of the initiatives"),
      example: Example(
        Example.Edit("objective learn", bad: "‸objective learn", good: "objective learn"),
        Example.Edit(
          "kind multi-peer-reflection", bad: "kind small-group-meeting",
          good: "kind multi-peer-reflection"))),
    // What happens once is not gone over either.
    on: .silence, yieldsTo: [.oneOff]
  ) { reading, report in
    // Without any tool there is more to say than this, and other rules say it.
    if reading.programme.tools.isEmpty { return }
    if reading.hasReflection { return }
    // What peers find out about themselves, and do not go over together, is said by
    // review-without-mutual-reflection.
    if reading.hasReviewByPeers { return }
    for stage in reading.stages(withGate: .gains) where !reading.stages[stage].isMissing {
      guard let objective = reading.firstClaim(on: stage) else { continue }
      report.add(
        about: .stage(stage),
        at: reading.programme.span(reading.programme.objectives[objective].head),
        """
        \(reading.quoted(objective: objective)) needs people to learn, but the design has no tool \
        in which they go over what they learned.
        """,
        // Said here, because no-co-production is silent where there is no reflection either.
        detail: reading.hasJointWork
          ? "" : "Nor does it have one in which they produce something or see work done together.",
        next: Advice(
          """
          If a tool already does that, write in its block: \(bare: "prompts reflection"). If none \
          does, add one to the programme:
          """,
          reading.tool(for: objective) { $0.promptsReflection }))
    }
  }
}
