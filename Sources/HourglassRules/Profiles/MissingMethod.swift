import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingMethod = Rule(
    FindingKind(
      "missing-method", title: "An indicator and no way of collecting it", severity: .warning,
      why: """
        A survey and a register give two figures for the same thing. Unless the way is settled, it \
        changes with whoever collects it, and so does the figure.
        """,
      basis: .stated(
        .field, place: "USAID indicator reference sheets", phrase: "source + collection method"),
      example: Example(
        Example.Edit(
          "measures meet;", bad: "measures meet; method document-review;",
          good: "measures meet; method document-review;"),
        Example.Edit(
          "measures keep-working;", bad: "measures keep-working; method survey;",
          good: "measures keep-working; method survey;"),
        Example.Edit(
          "measures practise;", bad: "measures practise; method document-review;",
          good: "measures practise; method document-review;"),
        Example.Edit(
          "facet partnership-health;", bad: "facet partnership-health; method survey;",
          good: "facet partnership-health; method survey;"),
        Example.Edit(
          "indicator used", bad: "‸indicator used",
          good: "indicator used"),
        Example.Edit(
          "facet use\n", bad: "facet use\n",
          good: "facet use\n    method interview\n"))),
    onRequest: true
  ) { reading, report in
    let indicators = reading.programme.indicators
    report.add(
      lackingIn: indicators.indices.filter { indicators[$0].method.isUnsaid }, of: reading,
      { names, areMany in
        """
        The design does not say how the \(areMany ? "values" : "value") of \(names) \
        \(areMany ? "are" : "is") collected.
        """
      },
      next: { block in
        """
        Write in \(block) how: interview, survey, observation, document-review, focus-group, \
        test, register, assessment, or your own words in quotation marks:
          method interview
        """
      })
  }
}
