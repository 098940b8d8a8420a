import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingSource = Rule(
    FindingKind(
      "missing-source", title: "An indicator without a source", severity: .warning,
      why: """
        Without a place where the value can be read, nobody can check it, and the next person to \
        collect it will do so in another way.
        """,
      basis: .inferred(.talk, place: "Third idea", phrase: "agree who tracks what and how"),
      example: Example(
        bad: """
            ‸indicator used "Directors who changed a procedure after an exchange" {
              measures learn
              facet use
              counts "directors"
              baseline 3 in 2012
              target 15 by 2014
          """,
        good: """
            indicator used "Directors who changed a procedure after an exchange" {
              measures learn
              facet use
              counts "directors"
              baseline 3 in 2012
              target 15 by 2014
              source "Interviews with directors and their deputies"
          """))
  ) { reading, report in
    let indicators = reading.programme.indicators
    report.add(
      lackingIn: indicators.indices.filter { indicators[$0].sources.isEmpty }, of: reading,
      { names, areMany in
        "The design does not say where the \(areMany ? "values" : "value") of \(names) can be read."
      },
      next: { block in
        """
        Write in \(block) where it is recorded, for example:
          source "Interviews with those who took part"
        """
      })
  }
}
