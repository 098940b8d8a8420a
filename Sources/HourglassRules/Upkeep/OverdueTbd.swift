import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let overdueTbd = Rule(
    FindingKind(
      "overdue-tbd", title: "An entry whose date has passed", severity: .warning,
      why: """
        An entry with a date is a promise. Once the date has passed, readers cannot tell whether \
        it is unknown or not written down.
        """,
      basis: .inferred(
        .field, place: "EU and KOICA templates, which let values wait until a date",
        phrase: "baselines/targets may wait to contract signature"),
      example: Example(
        Example.Edit(
          "baseline 3 in 2012", bad: "‸baseline tbd until 2013-03",
          good: "baseline tbd until 2014-03"))),
    on: .statement
  ) { reading, report in
    guard let day = report.day else { return }
    let lines = DeclaringLines(of: reading.programme)
    for pending in reading.programme.pendings where pending.until.lastDay < day {
      let line = reading.programme.tree.statements[pending.statement]
      let word = reading.programme.tree.word(line.first)
      let place = lines.around(pending.statement)
      report.add(
        about: .line(pending.statement), within: place.part,
        "The date for \(language: word) of \(reading.quoted(place.head)) has passed: \(pending.until.spelling).",
        detail: "Today is \(day.spelling).",
        next: """
          Add what is known now, or a later date. If it cannot be known, write \
          \(language: "none because") and the reason.
          """)
    }
  }
}
