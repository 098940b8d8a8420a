import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let reflectionOnlyFinal = Rule(
    FindingKind(
      "reflection-only-final", title: "Many meetings, and a single time to reflect",
      severity: .note,
      why: """
        People can discuss at the next meeting what they tried out since the last one. With a \
        single time to reflect, most of this may be lost.
        """,
      basis: .stated(
        .study, place: "Before Table 2", phrase: "continuous reflection exercises help"),
      example: Example(
        Example.Edit("tool debrief", bad: "‸tool debrief", good: "tool debrief"),
        Example.Edit(
          "serves learn; every quarter", bad: "serves learn; once",
          good: "serves learn; every quarter"))),
    on: .statement
  ) { reading, report in
    let programme = reading.programme
    let reflecting = reading.tools.indices.filter { reading.tools[$0].promptsReflection }
    let repeated = reading.tools.indices.first {
      reading.tools[$0].connectsPeople && reading.tools[$0].spread == .repeated
    }
    guard let claim = reading.learningClaim, let repeated, let first = reflecting.first,
      reading.isOneOccasion(reflecting)
    else { return }
    let title = reading.quoted(programme.tools[repeated].head)
    report.add(
      about: .stage(claim.stage), at: programme.span(programme.tools[first].head),
      "\(title) takes place many times, but people reflect only once.",
      detail: "They reflect in \(reading.quoted(tools: reflecting)).",
      next: Advice(
        "If people also reflect during \(title), add inside it:",
        reading.inBlock(of: .tool(repeated), ["prompts reflection"])
      ).or(
        """
        If they reflect more often, replace the date with how often, for example \
        \(language: "every 6 months").
        """))
  }
}

extension Reading {
  /// Whether each takes place once, and all on one date where there are several.
  fileprivate func isOneOccasion(_ tools: [Int]) -> Bool {
    if !tools.allSatisfy({ self.tools[$0].spread == .single }) { return false }
    let dates = tools.compactMap { programme.tools[$0].dates.first?.value }
    return tools.count == 1
      || dates.count == tools.count && dates.allSatisfy { $0 == dates[0] }
  }
}
