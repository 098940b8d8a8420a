import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noCode = Rule(
    FindingKind(
      "no-code", title: "An indicator without a code", severity: .warning,
      why: """
        Titles are worded differently in every report. By its code in a common list an indicator \
        can be found again, and be held beside those of other programmes.
        """,
      basis: .stated(
        .field, place: "IATI 2.03 and USAID reference sheets", phrase: "title+code, definition"),
      example: Example(
        Example.Edit(
          "measures meet;", bad: "measures meet; code \"1.1\" in \"Our list\";",
          good: "measures meet; code \"1.1\" in \"Our list\";"),
        Example.Edit(
          "measures keep-working;", bad: "measures keep-working; code \"2.1\" in \"Our list\";",
          good: "measures keep-working; code \"2.1\" in \"Our list\";"),
        Example.Edit(
          "measures practise;", bad: "measures practise; code \"4.1\" in \"Our list\";",
          good: "measures practise; code \"4.1\" in \"Our list\";"),
        Example.Edit(
          "facet partnership-health;",
          bad: "facet partnership-health; code \"5.1\" in \"Our list\";",
          good: "facet partnership-health; code \"5.1\" in \"Our list\";"),
        Example.Edit(
          "indicator used", bad: "‸indicator used",
          good: "indicator used"),
        Example.Edit(
          "facet use\n", bad: "facet use\n",
          good: "facet use\n    code \"3.1\" in \"Our list\"\n"))),
    onRequest: true
  ) { reading, report in
    let indicators = reading.programme.indicators
    report.add(
      lackingIn: indicators.indices.filter { indicators[$0].codes.isEmpty }, of: reading,
      { names, _ in
        "The design gives no code for \(names) in any list of indicators."
      },
      next: { block in
        """
        Write in \(block) its code, and the list that has it; where there is none, your own \
        numbering will do:
          code "1.1" in "Our list"
        """
      })
  }
}
