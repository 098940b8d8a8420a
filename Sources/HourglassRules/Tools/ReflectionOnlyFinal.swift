import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let reflectionOnlyFinal = Rule(
    FindingKind(
      "reflection-only-final", title: "Many meetings and one time to reflect", severity: .note,
      why: """
        What people try out between two meetings can be gone over at the next one. With a single \
        time to reflect, most of it has faded by then, or comes after it.
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
      """
      \(title) takes place again and again, but people go over what they \
      learned on a single occasion, in \(reading.quoted(tools: reflecting)).
      """,
      next: Advice(
        """
        Write in its block how often people do so, in place of the one date, such as \
        \(language: "every 6 months"); or, if it is also part of \(title), write there:
        """,
        reading.inBlock(of: .tool(repeated), ["prompts reflection"])))
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
