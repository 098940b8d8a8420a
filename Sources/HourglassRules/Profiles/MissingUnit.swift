import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingUnit = Rule(
    FindingKind(
      "missing-unit", title: "An indicator that does not say what its figure is",
      severity: .warning,
      why: """
        A bare figure can be a number of people, of events or of weeks. Nobody can add it up, \
        compare it or publish it before that is known.
        """,
      basis: .stated(
        .field, place: "IATI 2.03, indicator", phrase: "5 Qualitative; required"),
      example: Example(
        Example.Edit(
          "indicator used", bad: "‸indicator used",
          good: "indicator used"),
        Example.Edit(
          "counts \"directors\"\n    ", bad: "",
          good: "counts \"directors\"\n    "))),
    onRequest: true
  ) { reading, report in
    let indicators = reading.programme.indicators
    report.add(
      lackingIn: indicators.indices.filter {
        indicators[$0].measure.isUnsaid && indicators[$0].percentageOfNothing == nil
      }, of: reading,
      { names, areMany in
        """
        The design does not say how \(names) \(areMany ? "are" : "is") measured: as a number, a \
        percentage, an amount, a rating, by yes or no, or as a story.
        """
      },
      next: { block in
        """
        Write in \(block) what its figure is, such as “percent of” and of whom, “rated 1 to 5”, \
        “yes-or-no” or “story”; for a number:
          counts "people who did it"
        """
      })
  }
}
