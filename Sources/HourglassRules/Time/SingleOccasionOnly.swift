import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let singleOccasionOnly = Rule(
    FindingKind(
      "single-occasion-only", title: "A learning objective, and a single occasion",
      severity: .warning,
      why: """
        The people asked in the study learned over weeks or years. A single event mostly leaves \
        contacts, and lessons that were easy to see.
        """,
      basis: .stated(
        .study, place: "The survey of peer learners",
        phrase: "seldom achieved in a one-off event"),
      example: Example(
        Example.Edit("tool plenary", bad: "‸tool plenary", good: "tool plenary"),
        Example.Edit(
          "serves meet; every year", bad: "serves meet; on 2014-11",
          good: "serves meet; on 2014-11"),
        Example.Edit(
          "keep-working, learn; every 6 months", bad: "keep-working, learn; on 2014-11",
          good: "keep-working, learn; every 6 months"),
        Example.Edit(
          "serves learn; every quarter", bad: "serves learn; on 2014-11",
          good: "serves learn; every quarter"),
        Example.Edit(
          "serves practise; every month", bad: "serves practise; on 2014-11",
          good: "serves practise; every month"))),
    on: .silence, explainsStop: true
  ) { reading, report in
    guard reading.learnsOnOneOccasion, let tool = reading.programme.tools.first else { return }
    let claimed = reading.stages(withGate: .gains).filter { reading.stages[$0].isClaimed }
    if let stage = claimed.first {
      let count = reading.programme.tools.count
      report.add(
        about: .stage(stage), also: claimed.dropFirst().map { .stage($0) },
        explaining: reading.firstNotCovered, at: reading.programme.span(tool.head),
        "People should learn, but \(count == 1 ? "the only tool takes" : "all tools take") place on one occasion.",
        detail: "Tools: \(reading.quoted(tools: Array(reading.programme.tools.indices))).",
        next: """
          Say what brings the same people together again. Add inside a tool how often it takes place, \
          for example \(language: "every 6 months"), or add a tool that goes on after the event.
          """,
        // A plainly technical lesson may well be had from one event.
        severity: reading.seeksOnlyTechnical ? .note : nil)
    }
  }
}
