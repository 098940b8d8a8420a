import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let undatedBaseline = Rule(
    FindingKind(
      "undated-baseline", title: "A baseline from nobody knows when", severity: .warning,
      why: """
        A value is a start only if it was taken before the programme acted. Without a date nobody \
        can tell how much of the way the programme has gone.
        """,
      basis: .stated(
        .field, place: "IATI 2.03, baseline", phrase: "baseline without year/date"),
      example: Example(
        Example.Edit(
          "baseline 3 in 2012", bad: "‸baseline 3",
          good: "baseline 3 in 2012"))),
    on: .silence, onRequest: true
  ) { reading, report in
    for (index, indicator) in reading.programme.indicators.enumerated() {
      guard let baseline = indicator.baseline.value, baseline.date == nil else { continue }
      report.add(
        about: .indicator(index), at: reading.programme.tree.span(of: baseline.statement),
        "The design does not say when the baseline of \(reading.quoted(indicator.head)) was taken.",
        next:
          "Write behind it when, to the year or to the day, such as \(language: "in 2024")."
      )
    }
  }
}
