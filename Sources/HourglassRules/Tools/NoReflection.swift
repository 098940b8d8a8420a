import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noReflection = Rule(
    FindingKind(
      "no-reflection", title: "No time to reflect", severity: .warning,
      why: """
        The study calls this the biggest gap across all the initiatives. Without reflection, \
        people may go home with impressions they cannot use.
        """,
      basis: .stated(
        .study, place: "Table 3", phrase: "The biggest gap across all of the initiatives"),
      example: Example(
        Example.Edit("objective learn", bad: "‸objective learn", good: "objective learn"),
        Example.Edit(
          "kind multi-peer-reflection", bad: "kind small-group-meeting",
          good: "kind multi-peer-reflection"))),
    // What happens once is not gone over either.
    on: .silence, yieldsTo: [.singleOccasionOnly]
  ) { reading, report in
    // Without any tool there is more to say than this, and other rules say it.
    if reading.programme.tools.isEmpty { return }
    if reading.hasReflection { return }
    // What peers find out about themselves, and do not go over together, is said by
    // assessment-without-comparison.
    if reading.hasReviewByPeers { return }
    for stage in reading.stages(withGate: .gains) where !reading.stages[stage].isMissing {
      guard let objective = reading.firstClaim(on: stage) else { continue }
      report.add(
        about: .stage(stage),
        at: reading.programme.span(reading.programme.objectives[objective].head),
        "No tool gives people time to reflect on what they learn.",
        // Said here, because no-joint-work is silent where there is no reflection either.
        detail: reading.hasJointWork
          ? "Objective: \(reading.quoted(objective: objective))."
          : """
          Objective: \(reading.quoted(objective: objective)). No tool lets people work on something \
          together either.
          """,
        next: Advice(
          """
          If a tool already includes this, add inside it: \(bare: "prompts reflection"). If not, add a \
          tool:
          """,
          reading.tool(for: objective) { $0.promptsReflection }))
    }
  }
}
