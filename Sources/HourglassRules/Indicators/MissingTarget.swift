import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingTarget = Rule(
    FindingKind(
      "missing-target", title: "An indicator without a target", severity: .warning,
      why: """
        Without a value to get to, and a date, any result can be called a success or a failure.
        """,
      basis: .inferred(
        .talk, place: "Fourth idea", phrase: "navigational tools to measure progress"),
      example: Example(
        bad: """
            ‸indicator used "Directors who changed a procedure after an exchange" {
              measures learn
              facet use
              counts "directors"
              baseline 3 in 2012
          """,
        good: """
            indicator used "Directors who changed a procedure after an exchange" {
              measures learn
              facet use
              counts "directors"
              baseline 3 in 2012
              target 15 by 2014
          """))
  ) { reading, report in
    let indicators = reading.programme.indicators
    report.add(
      lackingIn: indicators.indices.filter {
        indicators[$0].targets.isEmpty && !indicators[$0].isStory
      }, of: reading,
      { names, areMany in
        "The design does not say what \(names) \(areMany ? "are" : "is") to become, and by when."
      },
      next: { block in
        """
        Write in \(block) the value wanted and its date, such as “target 15 by 2027”, or when \
        it will be set, such as “target tbd until 2026-03”.
        """
      })
  }
}
