import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingBaseline = Rule(
    FindingKind(
      "missing-baseline", title: "An indicator without a baseline", severity: .warning,
      why: """
        Without the value from before the programme, no later value shows that anything changed.
        """,
      basis: .inferred(
        .talk, place: "Fourth idea", phrase: "navigational tools to measure progress"),
      example: Example(
        bad: """
            ‸indicator used "Directors who changed a procedure after an exchange" {
              measures learn
              facet use
              counts "directors"
          """,
        good: """
            indicator used "Directors who changed a procedure after an exchange" {
              measures learn
              facet use
              counts "directors"
              baseline 3 in 2012
          """))
  ) { reading, report in
    let indicators = reading.programme.indicators
    report.add(
      lackingIn: indicators.indices.filter {
        indicators[$0].baseline.isUnsaid && !indicators[$0].isStory
          && !indicators[$0].beginsAtNought
      }, of: reading,
      { names, _ in
        "The design does not say where \(names) stood before the programme began."
      },
      next: { block in
        """
        Write in \(block) the value and the year it was taken, such as “baseline 0 in 2024”, \
        or when it will be known, such as “baseline tbd until 2026-03”.
        """
      })
  }
}

extension Indicator {
  /// Whether it counts what the programme itself brings about, such as events: before it begins,
  /// there were none.
  fileprivate var beginsAtNought: Bool {
    if case .countOf = measure.value { return true }
    return false
  }
}
