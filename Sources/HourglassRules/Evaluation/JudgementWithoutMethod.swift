import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let judgementWithoutMethod = Rule(
    FindingKind(
      "judgement-without-method", title: "An impression without a method",
      severity: .note,
      why: """
        People can easily say that they feel held to a promise, and this is hard to see. Without \
        one method, nobody can tell whether it changed.
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
        "The design does not say how \(reading.quoted(indicators[index].head)) is collected.",
        detail: "It measures \(title).",
        next: Advice(
          "Add inside it the collection method, for example:",
          reading.inBlock(of: .indicator(index), ["method survey"])))
    }
  }
}
