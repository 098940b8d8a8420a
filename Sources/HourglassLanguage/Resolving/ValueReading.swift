import HourglassSyntax

/// Reads numbers, dates and times; what is spelled wrongly is reported with the right spelling.
extension Resolver {
  mutating func number(_ cursor: inout Cursor) -> Quantity? {
    guard let token = take(.number, &cursor), let quantity = quantity(token) else { return nil }
    if quantity.isPercentage {
      report(
        .valueSpelling, tree.span(ofToken: token), "A plain number stands here, not a percentage.",
        next: "Write it without the percent sign.")
      return nil
    }
    return quantity
  }

  /// A number of people or things: whole and not below nought.
  mutating func count(_ cursor: inout Cursor) -> Int64? {
    let reported = findings.count
    guard let token = peek(cursor)?.token, let quantity = number(&cursor) else { return nil }
    // A number that can be read in two ways is one slip, not two.
    if findings.count > reported { return nil }
    if quantity.decimals > 0 || quantity.digits < 0 {
      report(
        .valueSpelling, tree.span(ofToken: token), "A whole number stands here.",
        next: "Write how many they are, for example 42.")
      return nil
    }
    return quantity.digits
  }

  mutating func value(_ cursor: inout Cursor) -> Value? {
    if let token = take(.quantity, &cursor) { return quantity(token).map { .quantity($0) } }
    if let text = text(&cursor) { return .words(text) }
    switch takeWord(&cursor) {
    case .yes: return .yes
    case .no: return .no
    default: return nil
    }
  }

  mutating func date(_ cursor: inout Cursor) -> PartialDate? {
    guard let token = take(.date, &cursor) else { return nil }
    let span = tree.span(ofToken: token)
    switch readDate(tree.source.bytes[Int(span.start)..<Int(span.end)]) {
    case .date(let date): return date
    case .impossible(let reason):
      report(
        .impossibleDate, span, "“\(tree.text(ofToken: token))” is no date: \(reason).",
        next: "Write a year, quarter, month or day: 2014, 2014-Q3, 2014-09 or 2014-09-30.")
    case .notADate:
      let text = tree.text(ofToken: token)
      report(
        .valueSpelling, span, "“\(text)” is not understood as a date.",
        next: dateAdvice(text), fix: tree.respelling(ofValue: token, lexicon))
    }
    return nil
  }

  mutating func period(_ cursor: inout Cursor) -> Period? {
    let token = peek(cursor)?.token
    guard let start = date(&cursor) else { return nil }
    if take(.onwards, &cursor) { return Period(start: start, end: nil) }
    // One date alone is the whole of that year, quarter, month or day.
    guard take(.to, &cursor) else { return Period(start: start, end: start) }
    let last = peek(cursor)?.token
    guard let end = date(&cursor) else { return nil }
    if let token, end.lastDay < start.firstDay {
      report(
        .reversedPeriod, tree.span(ofToken: token),
        "The period from \(start.spelling) to \(end.spelling) ends before it begins.",
        next: "Write the earlier date first.", fix: last.map { tree.exchanged(token, $0) })
      return nil
    }
    return Period(start: start, end: end)
  }

  mutating func duration(_ cursor: inout Cursor) -> Duration? {
    let token = peek(cursor)?.token
    guard let count = count(&cursor) else {
      _ = takeWord(&cursor)
      return nil
    }
    guard let unit = unit(takeWord(&cursor)) else { return nil }
    if count == 0, let token {
      report(
        .noLength, tree.span(ofToken: token), "A length of time is at least 1.",
        next: "For example: 6 \(unit.name)s")
      return nil
    }
    return Duration(count: count, unit: unit)
  }

  mutating func recurrence(_ cursor: inout Cursor) -> Recurrence? {
    let interval: Duration?
    if peek(cursor)?.slot == .number {
      interval = duration(&cursor)
    } else {
      interval = unit(takeWord(&cursor)).map { Duration(count: 1, unit: $0) }
    }
    var length: Duration?
    var start: PartialDate?
    if take(.for, &cursor) { length = duration(&cursor) }
    if take(.starting, &cursor) { start = date(&cursor) }
    return interval.map { Recurrence(interval: $0, length: length, start: start) }
  }

  /// `every …`, `once` or `on …`, where the pattern has `WHEN`.
  mutating func occasion(_ cursor: inout Cursor) -> Occasion? {
    switch takeWord(&cursor) {
    case .every: recurrence(&cursor).map { .every($0) }
    case .once: .once
    case .on: date(&cursor).map { .on($0) }
    default: nil
    }
  }

  private func unit(_ word: Word?) -> Duration.Unit? {
    switch word {
    case .day, .days: .day
    case .week, .weeks: .week
    case .month, .months: .month
    case .quarter, .quarters: .quarter
    case .year, .years: .year
    default: nil
    }
  }

  /// A number or percentage; nil, and reported, where it is spelled otherwise.
  mutating func quantity(_ token: Int32) -> Quantity? {
    let span = tree.span(ofToken: token)
    let bytes = tree.source.bytes[Int(span.start)..<Int(span.end)]
    guard let quantity = readQuantity(bytes) else {
      let text = tree.text(ofToken: token)
      report(
        .valueSpelling, span, "“\(text)” is not understood as a number.",
        next: numberAdvice(text), fix: tree.respelling(ofValue: token, lexicon))
      return nil
    }
    if quantity.decimals == 3 {
      let text = tree.text(ofToken: token)
      let parts = text.split(separator: ".")
      report(
        .ambiguousNumber, span,
        "“\(text)” is read as a number with three decimals; elsewhere the point marks thousands.",
        next: "Write \(parts.joined()) if thousands are meant, or \(text)0 if decimals are.")
    }
    return quantity
  }
}
