import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noTracker = Rule(
    FindingKind(
      "no-tracker", title: "An indicator that nobody tracks", severity: .warning,
      why: """
        What nobody is asked to collect is not collected. To agree who tracks what also shows who \
        is left with all the work.
        """,
      basis: .stated(.talk, place: "Third idea", phrase: "agree who tracks what and how"),
      example: Example(
        bad: """
            ‸indicator used "Directors who changed a procedure after an exchange" {
              measures learn
              facet use
              counts "directors"
              baseline 3 in 2012
              target 15 by 2014
              source "Interviews with directors and their deputies"
          """,
        good: """
            indicator used "Directors who changed a procedure after an exchange" {
              measures learn
              facet use
              counts "directors"
              baseline 3 in 2012
              target 15 by 2014
              source "Interviews with directors and their deputies"
              tracked by directors every year
          """))
  ) { reading, report in
    let indicators = reading.programme.indicators
    report.add(
      lackingIn: indicators.indices.filter { indicators[$0].trackedBy.isUnsaid }, of: reading,
      { names, _ in "The design does not say who tracks \(names)." },
      next: { block in
        reading.trackerName.map {
          "Write in \(block) who does, and how often:\n  tracked by \($0) every year"
        } ?? "Give those who do a name, and write it in \(block) behind “tracked by”."
      })
  }
}
