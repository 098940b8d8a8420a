import HourglassSyntax

/// Reads numbers, dates and times; what is spelled wrongly is reported with the right spelling.
extension Resolver {
  mutating func number(_ cursor: inout Cursor) -> Quantity? { plainNumber(.number, &cursor) }

  /// The same where the pattern has `DECIMAL`.
  mutating func decimal(_ cursor: inout Cursor) -> Quantity? { plainNumber(.decimal, &cursor) }

  private mutating func plainNumber(_ slot: Slot, _ cursor: inout Cursor) -> Quantity? {
    guard let token = take(slot, &cursor), let quantity = quantity(token) else { return nil }
    if quantity.isPercentage {
      report(
        .valueSpelling, tree.span(ofToken: token),
        "This line needs a number, not a percentage.",
        next: "Write it without the percent sign.",
        fix: Fix(
          tree.span(ofToken: token), String(tree.text(ofToken: token).dropLast()),
          changesMeaning: true))
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
        .valueSpelling, tree.span(ofToken: token), "This line needs a whole number.",
        next: "Write the number, for example 42.")
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
    let bytes = tree.source.bytes[Int(span.start)..<Int(span.end)]
    switch readDate(bytes, yearsBegin: yearsBegin) {
    case .date(let date): return date
    case .impossible(let reason):
      let text = tree.text(ofToken: token)
      if let years = yearsMeant(by: text) {
        reportYears(years, text, span, reason)
        return nil
      }
      let meant = dateMeant(by: text)
      report(
        .impossibleDate, span, "The date \(quoted: text) does not exist: \(reason).",
        next: meant.map { "Did you mean \($0.spelling)?" }
          ?? dateAdvice(text, lexicon),
        fix: meant.map { Fix(span, $0.spelling, changesMeaning: true) })
    case .notADate:
      if isInBrokenLine(token) { return nil }
      let text = tree.text(ofToken: token)
      if let years = yearsMeant(by: text) {
        reportYears(years, text, span, nil)
        return nil
      }
      let years = tree.respelling(ofValue: token, lexicon)
      let meant = years == nil ? meantLine(around: token) : nil
      if let meant, meant.isPlaceholder {
        reportPlaceholder(text, span, meant)
        return nil
      }
      report(
        .valueSpelling, span, "Hourglass cannot read \(quoted: text) as a date.",
        next: meant.map { "A date goes from year to day. Write: \($0.line)" }
          ?? dateAdvice(text, lexicon),
        fix: years ?? meant?.fix, guess: meant?.guess)
    }
    return nil
  }

  /// Years that are written otherwise, or several of them as if they were one.
  private mutating func reportYears(
    _ years: (first: PartialDate, last: PartialDate), _ text: String, _ span: Span,
    _ reason: String?
  ) {
    let isOne = years.first == years.last
    let next: Advice =
      isOne
      ? "Write \(years.first.spelling)."
      : "For one year, write \(years.first.spelling). For several, write: \(bare: years.first.spelling + " " + lexicon.spellings[.to] + " " + years.last.spelling)"
    report(
      reason == nil ? .valueSpelling : .impossibleDate, span,
      reason.map { "The date \(quoted: text) does not exist: \($0)." }
        ?? "Hourglass cannot read \(quoted: text) as a date.", next: next,
      fix: isOne ? Fix(span, years.first.spelling) : nil)
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
        .zeroDuration, tree.span(ofToken: token), "The duration must be at least 1.",
        next: .example("6 " + lexicon.spellings[unit.several]))
      return nil
    }
    return Duration(count: count, unit: unit)
  }

  /// The unit of `several years`.
  func several(_ cursor: inout Cursor) -> Duration? { unit(takeWord(&cursor)).map { .several($0) } }

  mutating func recurrence(_ cursor: inout Cursor) -> Recurrence? {
    let interval: Duration?
    if peek(cursor)?.slot == .number {
      interval = duration(&cursor)
    } else if peek(cursor)?.word == .pending {
      interval = pending(&cursor).map { _ in Duration(count: 1, unit: .notStated) }
    } else {
      interval = unit(takeWord(&cursor)).map { Duration(count: 1, unit: $0) }
    }
    var length: Duration?
    var start: PartialDate?
    if take(.for, &cursor) { length = duration(&cursor) }
    if take(.starting, &cursor) { start = date(&cursor) }
    return interval.map { Recurrence(interval: $0, length: length, start: start) }
  }

  /// `every …`, `once`, `on …` or `… after …`, where the pattern has `WHEN`.
  mutating func occasion(_ cursor: inout Cursor) -> Occasion? {
    if peek(cursor)?.slot == .number { return followUp(&cursor).map { .after($0) } }
    return switch takeWord(&cursor) {
    case .every: recurrence(&cursor).map { .every($0) }
    case .once: .once
    case .on: date(&cursor).map { .on($0) }
    default: nil
    }
  }

  /// `NUMBER [to NUMBER] UNIT after TOOL`
  private mutating func followUp(_ cursor: inout Cursor) -> FollowUp? {
    let first = peek(cursor)?.token
    guard let from = count(&cursor) else { return nil }
    var to: Int64? = from
    var last = first
    if take(.to, &cursor) {
      last = peek(cursor)?.token
      to = count(&cursor)
    }
    guard let to, let unit = unit(takeWord(&cursor)), takeWord(&cursor) != nil,
      let (token, declaration) = takeReference(.tool, &cursor), let declaration
    else { return nil }
    if to < from, let first, let last {
      report(
        .reversedPeriod, tree.span(ofToken: first),
        "The time from \(from) to \(to) \(unit.name)s ends before it begins.",
        next: "Write the smaller number first.", fix: tree.exchanged(first, last))
      return nil
    }
    return FollowUp(
      from: from, to: to, unit: unit, tool: Reference(index: declaration.index, token: token),
      name: tree.word(token))
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
      if isInBrokenLine(token) { return nil }
      let text = tree.text(ofToken: token)
      let number = tree.respelling(ofValue: token, lexicon)
      let meant = number == nil ? meantLine(around: token) : nil
      if let meant, meant.isPlaceholder {
        reportPlaceholder(text, span, meant)
        return nil
      }
      report(
        .valueSpelling, span, "Hourglass cannot read \(quoted: text) as a number.",
        next: meant.map { "Write: \($0.line)" } ?? numberAdvice(text), fix: number ?? meant?.fix,
        guess: meant?.guess)
      return nil
    }
    // What begins with a zero is no thousand.
    if quantity.decimals == 3, quantity.digits.magnitude >= 1000 {
      let text = tree.text(ofToken: token)
      let parts = text.split(separator: ".")
      report(
        .ambiguousNumber, span,
        "\(quoted: text) can mean \(parts.joined()) or \(text)0. Hourglass reads it as \(text)0.",
        next: "Write \(parts.joined()) or \(text)0.")
    }
    return quantity
  }
}

extension Duration.Unit {
  /// The word for more than one of it.
  fileprivate var several: Word {
    switch self {
    case .day: .days
    case .week: .weeks
    case .month: .months
    case .quarter: .quarters
    case .year, .notStated: .years
    }
  }
}
