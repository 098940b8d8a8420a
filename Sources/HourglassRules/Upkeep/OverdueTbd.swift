import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let overdueTbd = Rule(
    FindingKind(
      "overdue-tbd", title: "Something that should be known by now", severity: .warning,
      why: """
        A gap with a date is a promise. Once the date has passed, readers can no longer tell \
        whether nobody has found out or nobody has written it down.
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
        """
        In \(reading.quoted(place.head)), the line \(language: word) was to be filled in by \
        \(pending.until.spelling), and on \(day.spelling) it still is not.
        """,
        next: """
          Write what is known now, or the date by which it will be; if it cannot be had, write \
          \(language: "none because") and the reason.
          """)
    }
  }
}
