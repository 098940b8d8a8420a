import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  public static let missingDisaggregation = Rule(
    FindingKind(
      "missing-disaggregation", title: "A figure about people that is not broken down",
      severity: .warning,
      why: """
        A good average can hide that women, small countries or the newest members were left out. \
        What is not collected apart cannot be taken apart later.
        """,
      basis: .stated(
        .field, place: "Checks of donors", phrase: "no sex disaggregation on any people-indicator"),
      example: Example(
        Example.Edit(
          "indicator in-touch", bad: "‸indicator in-touch",
          good: "indicator in-touch"),
        Example.Edit(
          "measures keep-working;", bad: "measures keep-working;",
          good: "measures keep-working; disaggregated by sex, country;"))),
    onRequest: true
  ) { reading, report in
    for (index, indicator) in reading.programme.indicators.enumerated() {
      guard indicator.disaggregations.isEmpty,
        case .said(.percentOf(let whole)) = indicator.measure,
        reading.programme.parties[whole.index].isPeople
      else { continue }
      report.add(
        about: .indicator(index), at: reading.programme.span(indicator.head),
        """
        \(reading.quoted(indicator.head)) is about people, and the design does not say into which \
        groups the figure is broken down.
        """,
        next: """
          Write in its block by what, such as sex, country or age:
            disaggregated by sex
          """)
    }
  }
}
