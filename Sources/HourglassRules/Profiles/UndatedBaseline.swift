import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let undatedBaseline = Rule(
    FindingKind(
      "undated-baseline", title: "A baseline without a date", severity: .warning,
      why: """
        A baseline shows a change only if it was taken before the programme acted. Without a \
        date, readers cannot tell.
        """,
      basis: .stated(
        .field, place: "IATI 2.03, baseline", phrase: "baseline without year/date"),
      example: Example(
        Example.Edit(
          "baseline 3 in 2012", bad: "‸baseline 3",
          good: "baseline 3 in 2012"))),
    on: .silence, onRequest: true
  ) { reading, report in
    for (index, figures) in reading.figures {
      guard let baseline = figures.baseline.value, baseline.date == nil else { continue }
      report.add(
        about: reading.designPart(figuresOf: index, part: figures.part), within: .indicator(index),
        at: reading.programme.tree.span(of: baseline.statement),
        "The baseline of \(reading.quoted(figuresOf: index, part: figures.part)) has no date.",
        next: "Add the year or the day after it, for example: \(bare: "in 2024")")
    }
  }
}
