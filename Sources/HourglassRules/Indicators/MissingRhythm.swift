import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingRhythm = Rule(
    FindingKind(
      "missing-rhythm", title: "An indicator without a rhythm", severity: .note,
      why: """
        What is looked at only when somebody thinks of it comes too late to change course.
        """,
      basis: .inferred(
        .talk, place: "Fourth idea", phrase: "regularly assess and redraw the navigational map"),
      example: Example(
        bad: """
            ‸indicator used "Directors who changed a procedure after an exchange" {
              measures learn
              facet use
              counts "directors"
              baseline 3 in 2012
              target 15 by 2014
              source "Interviews with directors and their deputies"
              tracked by directors
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
    // Without anybody to track it, no-tracker says all.
    let unpaced = indicators.indices.filter {
      indicators[$0].trackedBy.value != nil && indicators[$0].tracked == nil
    }
    let trackers = unpaced.first.flatMap { indicators[$0].trackedBy.value } ?? []
    let names = trackers.map { reading.programme.tree.word($0.token) }
    report.add(
      lackingIn: unpaced, of: reading,
      { names, areMany in
        "The design does not say how often \(names) \(areMany ? "are" : "is") tracked."
      },
      next: { _ in
        """
        Say it behind those who track it: tracked by \(names.joined(separator: ", ")) every year
        """
      })
  }
}
