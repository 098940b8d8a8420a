import HourglassDocuments
import HourglassLanguage

/// What was observed, as rows of a table of values.
extension IatiDesignWriter {
  mutating func observations(of indicator: PublishedActivity.Indicator, named name: String) {
    // The values of each period, by their dimensions.
    var written: [String: [String: String]] = [:]
    for period in indicator.periods {
      // What was observed at an end whose beginning is not published was observed then.
      guard let end = period.end, let start = period.hasStart ? period.start : end,
        start.firstDay <= end.lastDay
      else {
        losses.actualsWithoutTime += period.actuals.count
        continue
      }
      var row = ValueRow(indicator: name, period: spelled(start, end))
      let first = rows.count
      for figure in period.actuals {
        guard figure.traits.allSatisfy({ !$0.label.isEmpty && !$0.group.isEmpty }) else {
          losses.brokenTraits += 1
          continue
        }
        row.dimension = figure.traits.map { escaped($0.label) + ": " + escaped($0.group) }
          .joined(separator: "; ")
        (row.value, row.comment) = observed(figure, indicator.measure)
        if let same = written[row.period]?[row.dimension] {
          if same != row.value { losses.repeatedActuals += 1 }
          continue
        }
        written[row.period, default: [:]][row.dimension] = row.value
        rows.append(row)
      }
      // A time that neither a value nor a target names would be lost.
      let hasTarget = period.targets.contains { isReadable($0, indicator.measure) }
      let isKnown = written[row.period] != nil
      if rows.count == first, !hasTarget, !isKnown {
        written[row.period] = ["": ""]
        rows.append(ValueRow(indicator: name, period: row.period))
      }
    }
  }

  /// Whether a figure stands in the design, and not `tbd` in its place.
  private func isReadable(
    _ figure: PublishedActivity.Figure, _ measure: PublishedActivity.Measure
  ) -> Bool {
    if measure == .qualitative { return figure.value != nil || !figure.comment.isEmpty }
    return figure.value.flatMap { plainFigure($0, measure) } != nil
  }

  /// The value and the comment of a row; what cannot be read as a value goes to the comment.
  private mutating func observed(
    _ figure: PublishedActivity.Figure, _ measure: PublishedActivity.Measure
  ) -> (value: String, comment: String) {
    if measure == .qualitative {
      let words = figure.value ?? figure.comment
      return (words, figure.value == nil ? "" : figure.comment)
    }
    if let (grade, comment) = grade(of: figure) { return (grade, comment) }
    if let (value, comment) = spelled(figure, measure) { return (value, comment) }
    guard let value = figure.value else { return ("", figure.comment) }
    let comment = figure.comment.isEmpty ? "" : " " + figure.comment
    return ("", "Published as " + inQuotes(value) + "." + comment)
  }

  private func spelled(_ start: PartialDate, _ end: PartialDate) -> String {
    let (from, to) = sameLength(start, end)
    return from.spelling(through: to)
  }

  /// `;`, `:` and `\` with a `\` before them, as the table of values wants it.
  private func escaped(_ words: String) -> String {
    var escaped = ""
    for scalar in linesOf(words).joined(separator: " ").unicodeScalars {
      if scalar == ";" || scalar == ":" || scalar == "\\" { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}

/// One year, half-year, quarter, month or day, twice, where the time is just that; else the same
/// time from year to year, or month to month, where it is whole ones; else from day to day.
func sameLength(_ start: PartialDate, _ end: PartialDate) -> (PartialDate, PartialDate) {
  let (first, last) = (start.firstDay, end.lastDay)
  let whole: [PartialDate] = [
    PartialDate(year: first.year, precision: .year),
    PartialDate(year: first.year, month: (first.month - 1) / 6 * 6 + 1, precision: .half),
    PartialDate(year: first.year, month: (first.month - 1) / 3 * 3 + 1, precision: .quarter),
    PartialDate(year: first.year, month: first.month, precision: .month),
    PartialDate(year: first.year, month: first.month, day: first.day, precision: .day),
  ]
  for date in whole where date.firstDay == first && date.lastDay == last { return (date, date) }
  for precision in [PartialDate.Precision.year, .month] {
    let isYear = precision == .year
    let from = PartialDate(
      year: first.year, month: isYear ? 1 : first.month, precision: precision)
    let to = PartialDate(year: last.year, month: isYear ? 1 : last.month, precision: precision)
    if from.firstDay == first, to.lastDay == last { return (from, to) }
  }
  return (
    PartialDate(year: first.year, month: first.month, day: first.day, precision: .day),
    PartialDate(year: last.year, month: last.month, day: last.day, precision: .day)
  )
}
