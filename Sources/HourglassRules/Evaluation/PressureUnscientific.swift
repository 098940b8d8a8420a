import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let pressureUnscientific = Rule(
    FindingKind(
      "pressure-unscientific", title: "A judgement without a method",
      severity: .note,
      why: """
        Whether people feel held to what they promised is easily said and hard to see. Unless it \
        is found out in the same way each time, nobody can tell whether anything changed.
        """,
      basis: .stated(.study, place: "Figure 11", phrase: "reflected (unscientifically)"),
      example: Example(
        Example.Edit(
          "  indicator fairness",
          bad: """
              ‸indicator held "Directors who feel held to what they promised" {
                facet peer-pressure; percent of directors; baseline 20% in 2012; target 60% by 2016
                source "Minutes"; tracked by directors every year
              }
              indicator fairness
            """,
          good: """
              indicator held "Directors who feel held to what they promised" {
                facet peer-pressure; percent of directors; baseline 20% in 2012; target 60% by 2016
                method survey
                source "Minutes"; tracked by directors every year
              }
              indicator fairness
            """))),
    on: .silence
  ) { reading, report in
    let indicators = reading.programme.indicators
    for index in indicators.indices {
      guard let facet = reading.indicators[index].facet,
        reading.indicators[index].counts(as: .impression), indicators[index].method.isUnsaid
      else { continue }
      let title = reading.quoted(ofModel: reading.model.facets[facet].entry.head)
      report.add(
        about: .indicator(index),
        """
        \(reading.quoted(indicators[index].head)) looks at \(title), and the design does not say how \
        that is found out.
        """,
        next: Advice(
          "Write in its block how it is found out, such as:",
          reading.inBlock(of: .indicator(index), ["method survey"])))
    }
  }
}
