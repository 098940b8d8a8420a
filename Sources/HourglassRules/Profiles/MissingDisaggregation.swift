import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingDisaggregation = Rule(
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
    let indicators = reading.programme.indicators
    report.add(
      lackingIn: indicators.indices.filter {
        indicators[$0].disaggregations.isEmpty && indicators[$0].parts.isEmpty
          && reading.isAboutPeople(indicators[$0])
      }, of: reading,
      { names, areMany in
        """
        \(names) \(areMany ? "are" : "is") about people, and the design does not say into which \
        groups the \(areMany ? "figures are" : "figure is") broken down.
        """
      },
      next: { block in
        """
        Write in \(block) by what, such as sex, country or age:
          disaggregated by sex
        """
      })
  }
}

extension Reading {
  /// Whether its figure is a number of people, or a share of them.
  fileprivate func isAboutPeople(_ indicator: Indicator) -> Bool {
    switch indicator.measure {
    case .said(.percentOf(let whole)): programme.parties[whole.index].isPeople
    case .said(.countOf(let counted)): model.countables[counted.index].counts(as: .people)
    default: false
    }
  }
}
