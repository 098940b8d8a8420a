import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let circularLinks = Rule(
    FindingKind(
      "circular-links", title: "Objectives that lead to each other in a circle", severity: .warning,
      why: """
        In practice, one change often strengthens an earlier one. But in a circle a reader \
        cannot see which change comes first, or where to look if progress stops.
        """,
      basis: .convention(
        "A design is read from its first objectives to its last, and a circle has neither."),
      example: Example(
        Example.Edit(
          "    stage scale\n    for ministries\n",
          bad: """
                stage scale
                for ministries
                ‸leads to meet because "Good news brings the directors back"

            """,
          good: """
                stage scale
                for ministries

            """))),
    on: .statement
  ) { reading, report in
    // Objectives that lead to one another are one thing to clear up, however many circles they make.
    let circles = reading.circles
    if circles.isEmpty { return }
    var told: Set<Int> = []
    let components = reading.objectivesInCircles
    for (place, path) in circles {
      guard let component = components[place.objective], told.insert(component[0]).inserted
      else { continue }
      let titles = path.beginning.map { reading.quoted(objective: $0) }
      let headline: Prose
      var detail: Prose = ""
      if path.count == 1 {
        headline = "\(titles[0]) leads to itself."
      } else {
        let way = Array(titles.dropFirst().prefix(4)).joined(separator: ", which leads to ")
        let more =
          path.count > 5 ? ", which after \(path.count - 5) more leads" : ", which leads"
        headline = """
          \(component.count) objectives lead to each other in a circle, so the starting point is not clear.
          """
        detail = "\(titles[0]) leads to \(way)\(more) back to \(titles[0])."
      }
      report.add(
        about: .objective(component[0]), also: component.dropFirst().map { .objective($0) },
        at: reading.programme.tree.span(
          of: reading.programme.objectives[place.objective].links[place.link].statement),
        headline, detail: detail,
        next: Advice(
          "If the circle is intended, add:",
          reading.inProgramme([
            "allow circular-links because \"The second round begins where the first one ended\""
          ])
        ).or("If not, delete the link that does not describe how change happens."))
    }
  }
}
