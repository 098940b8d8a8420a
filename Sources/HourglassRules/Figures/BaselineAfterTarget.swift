import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let baselineAfterTarget = Rule(
    FindingKind(
      "baseline-after-target", title: "A baseline that is dated after a target",
      severity: .warning,
      why: """
        A baseline is the value before the change. Taken after a target was due, it cannot show \
        what changed until then.
        """,
      basis: .convention("A baseline is dated before the first target."),
      example: Example(
        Example.Edit(
          "baseline 3 in 2012", bad: "‸baseline 3 in 2016", good: "baseline 3 in 2012"))),
    // A target that is out of place is what is wrong then.
    on: .statement, yieldsTo: [.targetOutsideProgramme, .milestonesOutOfOrder]
  ) { reading, report in
    for place in reading.figures.indices
    where reading.figures[place].figures.hasDatedBaseline {
      let (index, figures) = reading.figures[place]
      guard let baseline = figures.baseline.value, let date = baseline.date,
        let first = figures.targetsByDay.first,
        // A day alone is over as soon as it begins.
        date.precision == .day
          ? first.by.lastDay <= date.firstDay : first.by.lastDay < date.firstDay
      else { continue }
      let title = reading.quoted(figuresOf: index, part: figures.part)
      report.add(
        about: .line(first.statement), and: .line(baseline.statement), within: .indicator(index),
        at: reading.programme.tree.span(of: baseline.statement),
        "The baseline of \(title) is dated after its first target.",
        detail: """
          The baseline is from \(date.spelling), and the first target is for \
          \(first.by.spelling).
          """,
        next: "Correct the date that is wrong.",
        related: Finding.Related(
          reading.programme.tree.span(of: first.statement), "The first target is here."))
    }
  }
}

extension Indicator.Figures {
  fileprivate var hasDatedBaseline: Bool {
    if case .said(let said) = baseline { return said.date != nil }
    return false
  }
}
