import HourglassSyntax

/// Reads the figures of indicators and holds them against how they are measured.
extension Resolver {
  mutating func baseline(
    _ line: ResolvedStatement
  ) -> Given<Indicator.Baseline> {
    if line.isBroken { return .broken }
    var cursor = Cursor(line)
    if let gap: Given<Indicator.Baseline> = gap(&cursor) { return gap }
    guard let value = notedValue(&cursor) else { return .broken }
    let date = take(.in, &cursor) ? date(&cursor) : nil
    let because = take(.because, &cursor) ? text(&cursor) : nil
    return .said(
      Indicator.Baseline(
        statement: Int(line.statement), value: value, date: date, because: because))
  }

  mutating func target(
    _ line: ResolvedStatement
  ) -> Given<Indicator.Target> {
    if line.isBroken { return .broken }
    var cursor = Cursor(line)
    if let gap: Given<Indicator.Target> = gap(&cursor) { return gap }
    guard let value = notedValue(&cursor) else { return .broken }
    var from: PartialDate?
    var by: PartialDate?
    if take(.by, &cursor) {
      by = date(&cursor)
    } else if take(.during, &cursor), let period = period(&cursor) {
      from = period.start
      by = period.end
    }
    guard let by else { return .broken }
    let because = take(.because, &cursor) ? text(&cursor) : nil
    return .said(
      Indicator.Target(
        statement: Int(line.statement), value: value, from: from, by: by, because: because))
  }

  /// `(red | amber | green) (below | above) VALUE`
  mutating func threshold(_ line: ResolvedStatement) -> Indicator.Threshold? {
    var cursor = Cursor(line)
    guard let light = takeWord(&cursor).flatMap({ Indicator.Threshold.Light($0) }) else {
      return nil
    }
    let isBelow = takeWord(&cursor) == .below
    guard let value = notedValue(&cursor) else { return nil }
    return Indicator.Threshold(
      statement: Int(line.statement), light: light, isBelow: isBelow, value: value)
  }

  /// `tolerance 5%`
  mutating func tolerance(_ line: ResolvedStatement) -> Quantity? {
    var cursor = Cursor(line)
    guard let token = take(.quantity, &cursor), let quantity = quantity(token) else { return nil }
    let span = tree.span(ofToken: token)
    if !quantity.isPercentage {
      report(
        .valueAgainstMeasure, span, "A tolerance is a percentage.",
        next: "Write \(quantity.spelling)%.",
        fix: Fix(span, quantity.spelling + "%", changesMeaning: true))
      return nil
    }
    if quantity.digits < 0 || Quantity(100) < quantity {
      report(
        .valueAgainstMeasure, span, "A tolerance is from 0% to 100%.",
        next: "Write a percentage in that range, for example 5%.")
      return nil
    }
    return quantity
  }

  /// A value, remembered with its token so that it can be held against the measure, which may
  /// stand further down.
  private mutating func notedValue(_ cursor: inout Cursor) -> Value? {
    let reported = findings.count
    guard let token = peek(cursor)?.token, let value = value(&cursor) else { return nil }
    // What only looks like a value, and has been reported, is not held against anything.
    if findings.count == reported
      || findings[reported].kind.name != FindingKind.placeholderText.name
    {
      figures.append((value, token))
    }
    return value
  }

  /// Holds the figures of an indicator against how it says it is measured.
  mutating func checkFigures(against measure: Indicator.Measure) {
    for (value, token) in figures {
      guard let (problem, advice) = mismatch(of: value, with: measure) else { continue }
      report(
        .valueAgainstMeasure, tree.span(ofToken: token),
        "“\(tree.text(ofToken: token))” \(problem).", next: advice,
        fix: tree.percentage(token, asWantedBy: measure))
    }
  }

  /// Why a value does not fit a measure, and what to write; nil where it does.
  private func mismatch(of value: Value, with measure: Indicator.Measure) -> (String, String)? {
    switch (measure, value) {
    case (.percent, .quantity(let quantity)), (.percentOf, .quantity(let quantity)):
      quantity.isPercentage
        ? nil
        : (
          "has no percent sign, but this indicator is a percentage", "Write \(quantity.spelling)%."
        )
    case (.count, .quantity(let quantity)), (.countOf, .quantity(let quantity)),
      (.amount, .quantity(let quantity)):
      quantity.isPercentage
        ? (
          "is a percentage, but this indicator is a plain number",
          "Write the number, or change the unit to `percent of`."
        ) : nil
    case (.rating(let low, let high, _), .quantity(let quantity)):
      !Indicator.Measure.isOnScale(quantity, low, high)
        ? (
          "is not on the scale from \(low.spelling) to \(high.spelling)",
          "Write a number on that scale."
        ) : nil
    case (.yesOrNo, .yes), (.yesOrNo, .no), (.story, .words): nil
    case (.yesOrNo, _):
      ("does not fit, because this indicator is answered by yes or no", "Write yes or no.")
    case (.story, _):
      (
        "does not fit, because this indicator is a story",
        "Write in quotation marks what the story "
          + "should be about."
      )
    default:
      (
        "is not a number, but this indicator is measured in numbers",
        "Write a number, or change "
          + "the unit to `story`."
      )
    }
  }
}
