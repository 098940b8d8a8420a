import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingDefinition = Rule(
    FindingKind(
      "missing-definition", title: "An indicator that two people would count in two ways",
      severity: .warning,
      why: """
        A title is short and can be taken in several ways. What exactly counts, and what does not, \
        decides whether the figures of two years, or of two offices, can be compared.
        """,
      basis: .stated(
        .field, place: "USAID indicator reference sheets", phrase: "title+code, definition"),
      example: Example(
        Example.Edit(
          "measures meet;", bad: "measures meet; definition \"Agreed by all who came\";",
          good: "measures meet; definition \"Agreed by all who came\";"),
        Example.Edit(
          "measures keep-working;",
          bad: "measures keep-working; definition \"Wrote or spoke within six months\";",
          good: "measures keep-working; definition \"Wrote or spoke within six months\";"),
        Example.Edit(
          "measures practise;", bad: "measures practise; definition \"Ceilings sent out by May\";",
          good: "measures practise; definition \"Ceilings sent out by May\";"),
        Example.Edit(
          "facet partnership-health;",
          bad: "facet partnership-health; definition \"Mean of five questions\";",
          good: "facet partnership-health; definition \"Mean of five questions\";"),
        Example.Edit(
          "indicator used", bad: "‸indicator used",
          good: "indicator used"),
        Example.Edit(
          "facet use\n", bad: "facet use\n",
          good: "facet use\n    definition \"The new procedure is signed\"\n"))),
    onRequest: true
  ) { reading, report in
    let indicators = reading.programme.indicators
    report.add(
      lackingIn: indicators.indices.filter { indicators[$0].definition.isUnsaid }, of: reading,
      { names, _ in
        "The design does not say what exactly is counted or judged for \(names)."
      },
      next: { block in
        """
        Write in \(block) what counts, so that two people would get the same answer:
          definition "A procedure counts as changed when the new one is signed"
        """
      })
  }
}
