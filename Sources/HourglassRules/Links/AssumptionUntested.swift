import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let assumptionUntested = Rule(
    FindingKind(
      "assumption-untested", title: "An assumption that nobody looks at", severity: .note,
      why: """
        An assumption that no longer holds is noticed only when the programme has already come \
        to a stop there, unless somebody is asked to look at it on the way.
        """,
      basis: .stated(
        .field, place: "Review prompts for theories of change", phrase: "assumption never checked"),
      example: Example(
        Example.Edit(
          "assumption room-to-act \"Ministers back the directors who try something\" "
            + "{ tested by ministries }",
          bad: "‸assumption room-to-act \"Ministers back the directors who try something\"",
          good: "assumption room-to-act \"Ministers back the directors who try something\" "
            + "{ tested by ministries }"))),
    on: .silence
  ) { reading, report in
    let programme = reading.programme
    var isMeasured = [Bool](repeating: false, count: programme.assumptions.count)
    for index in programme.indicators.indices {
      guard case .said(let measures) = programme.indicators[index].measures else { continue }
      for case .assumption(let assumption) in measures { isMeasured[assumption.index] = true }
    }
    for (index, assumption) in programme.assumptions.enumerated() {
      guard assumption.tests.isEmpty, !isMeasured[index] else { continue }
      let who = reading.trackerName ?? "secretariat"
      var advice: Prose = """
        Say in its block who will tell, such as \(language: "tested by \(who)"), or by which date
        """
      if let name = reading.name(assumption.head) {
        advice += """
          ; or write \(language: "measures \(name)") in the block of an indicator that shows it
          """
      }
      report.add(
        about: .assumption(index),
        """
        The design rests on \(reading.quoted(assumption.head)), but nobody and nothing is to tell \
        whether it holds.
        """,
        next: Advice(advice + "."))
    }
  }
}
