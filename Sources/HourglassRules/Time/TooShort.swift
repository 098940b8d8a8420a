import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let tooShort = Rule(
    FindingKind(
      "too-short", title: "Less than three weeks for learning", severity: .warning,
      why: """
        Three in four of those asked in the study had learned over a few weeks or more. That less \
        than three weeks is short is our reading of this; the study draws no line.
        """,
      basis: .inferred(
        .study, place: "The survey of peer learners",
        phrase: "took place over a few weeks or more"),
      example: Example(
        Example.Edit("tool visits", bad: "‸tool visits", good: "tool visits"),
        Example.Edit(
          "serves keep-working, learn; every 6 months",
          bad: "serves keep-working, learn; lasts 10 days",
          good: "serves keep-working, learn; every day for 2 weeks"),
        Example.Edit(
          "serves learn; every quarter", bad: "serves learn; every 2 days for 10 days",
          good: "serves learn; every 2 days for 10 days"))),
    on: .statement, yieldsTo: [.singleOccasionOnly]
  ) { reading, report in
    guard let claim = reading.learningClaim else { return }
    let programme = reading.programme
    let tools = reading.toolsOfLearners
    if reading.isQuickAndThick(tools) { return }
    let next: Advice = """
      Add inside a tool how people go on after that, for example \(language: "every month"). If people \
      meet day by day for a short time, say so: \(language: "every day for 2 weeks").
      """
    // A plainly technical lesson may well be had in a few days.
    let severity: Severity? = reading.seeksOnlyTechnical ? .note : nil
    if let runs = programme.runs, let days = days(of: runs), days < enoughDays {
      report.add(
        about: .stage(claim.stage), at: programme.span(programme.head),
        "People should learn from one another, but the programme runs for less than 3 weeks.",
        detail: "Objective: \(reading.quoted(objective: claim.objective)).",
        next: next, severity: severity)
    } else if reading.hasContact, let first = tools.first, reading.isShort(tools) {
      report.add(
        about: .stage(claim.stage), at: programme.span(programme.tools[first].head),
        "People should learn from one another, but the tools for it last less than 3 weeks.",
        detail: """
          Objective: \(reading.quoted(objective: claim.objective)). Tools: \
          \(reading.quoted(tools: tools)).
          """,
        next: next, severity: severity)
    }
  }
}

/// A few weeks, as we count them.
private let enoughDays: Int64 = 21

/// From when on something that takes place day by day or week by week is “quick and thick”.
private let thickDays: Int64 = 14

extension Reading {
  /// The tools that keep people in touch, and those in which they go over what they learned.
  fileprivate var toolsOfLearners: [Int] {
    let contact = Indices(stages(withGate: .contact).flatMap { stages[$0].gate.tools })
    return tools.indices.filter { contact.contains($0) || tools[$0].promptsReflection }
  }

  /// Whether people meet daily or weekly for a while, as some did who learned in a short time.
  fileprivate func isQuickAndThick(_ tools: [Int]) -> Bool {
    tools.contains { tool in
      guard let recurrence = programme.tools[tool].recurrence else { return false }
      let whole = programme.tools[tool].days ?? programme.runs.flatMap { days(of: $0) }
      return recurrence.interval.days <= 7 && whole ?? 0 >= thickDays
    }
  }

  /// Whether it is plain that all of it is over in less than three weeks.
  fileprivate func isShort(_ tools: [Int]) -> Bool {
    let spans = tools.compactMap { programme.tools[$0].span }
    if spans.count == tools.count, let first = spans.map({ $0.first }).min(),
      let last = spans.map({ $0.last }).max()
    {
      return last - first + 1 < enoughDays
    }
    // Without the dates, they are taken to follow one another.
    var sum: Int64 = 0
    for tool in tools {
      guard let days = programme.tools[tool].days, days < enoughDays else { return false }
      sum += days
    }
    return sum < enoughDays
  }
}

extension Tool {
  /// The days of the calendar on which it begins and ends, where the design says both.
  fileprivate var span: (first: Int64, last: Int64)? {
    if let runs, let end = runs.end {
      return (Int64(runs.start.firstDay.number), Int64(end.lastDay.number))
    }
    if let recurrence {
      guard let start = recurrence.start, let length = recurrence.length else { return nil }
      let (last, overflow) = Int64(start.lastDay.number).addingReportingOverflow(length.days)
      return overflow ? nil : (Int64(start.firstDay.number), last)
    }
    if runs != nil || isRepeated { return nil }
    let said = dates.compactMap { $0.value }
    guard said.count == dates.count, let first = said.map({ $0.firstDay.number }).min(),
      let last = said.map({ $0.lastDay.number }).max()
    else { return nil }
    let (end, overflow) = Int64(last).addingReportingOverflow(lasts?.days ?? 0)
    return overflow ? nil : (Int64(first), end)
  }

  /// About how many days there are from its beginning to its end, where the design says so.
  fileprivate var days: Int64? {
    if let length = recurrence?.length { return length.days }
    if let span { return span.last - span.first + 1 }
    if recurrence != nil || isRepeated || runs != nil || !dates.isEmpty { return nil }
    return lasts?.days ?? (isOnce ? 1 : nil)
  }
}

/// How many days it is, with the first and the last; nil without an end.
private func days(of period: Period) -> Int64? {
  period.end.map { Int64($0.lastDay.number - period.start.firstDay.number) + 1 }
}
