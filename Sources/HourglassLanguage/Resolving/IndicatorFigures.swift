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
    if let gap: Given<Indicator.Target> = gap(&cursor) {
      guard case .pending(let until, _) = gap, take(.by, &cursor) else { return gap }
      return .pending(until: until, for: date(&cursor))
    }
    guard let aim = aim(&cursor) else { return .broken }
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
        statement: Int(line.statement), aim: aim, from: from, by: by, because: because))
  }

  /// What a target asks for, where the pattern has `AIM`.
  private mutating func aim(_ cursor: inout Cursor) -> Indicator.Aim? {
    var form = Indicator.Aim.Form.value
    switch peek(cursor)?.word {
    case .at:
      cursor.next += 1
      form = take(.least, &cursor) ? .atLeast : take(.most, &cursor) ? .atMost : .value
    case .more, .less:
      form = takeWord(&cursor) == .more ? .moreThan : .lessThan
      _ = take(.than, &cursor)
    default: break
    }
    guard let token = peek(cursor)?.token else { return nil }
    let count = figures.count
    guard let value = notedValue(&cursor) else { return nil }
    if form == .atMost || form == .lessThan { upperLimits += 1 }
    if take(.to, &cursor) {
      guard let other = notedValue(&cursor) else { return nil }
      form = .range(to: other)
    }
    guard case .quantity(let quantity) = value,
      let amount = change(quantity, token, takesSign: form == .value, &cursor)
    else {
      let aim = Indicator.Aim(value, form)
      if form != .value { aims.append((aim, token)) }
      return aim
    }
    // What changes is no value of the indicator.
    figures.removeLast(figures.count - count)
    hasChanges = true
    let aim = Indicator.Aim(value, .change(by: amount))
    aims.append((aim, token))
    return aim
  }

  /// By how much the baseline is to change, where a quantity says that: `+5 points`, `+12%`.
  ///
  /// - Parameter takesSign: whether a sign alone can make it a change. Of a percentage, the unit
  ///   says whether it does, which may stand further down.
  private mutating func change(
    _ quantity: Quantity, _ token: Int32, takesSign: Bool, _ cursor: inout Cursor
  ) -> Quantity? {
    let sign = tree.source.bytes[Int(tree.span(ofToken: token).start)]
    let isRise = sign == UInt8(ascii: "+")
    let isSigned = isRise || sign == UInt8(ascii: "-")
    if take(.points, &cursor) {
      if quantity.isPercentage { reportPercentagePoints(token, quantity) }
      if !isSigned { reportUnsigned(token, quantity) }
      return Quantity(quantity.digits, decimals: quantity.decimals)
    }
    guard takesSign, isSigned, isRise || quantity.isPercentage else { return nil }
    signed.append((quantity, token))
    return quantity.isPercentage ? quantity : nil
  }

  /// `5 points`
  private mutating func reportUnsigned(_ token: Int32, _ quantity: Quantity) {
    let points = lexicon.spellings[.points]
    report(
      .ambiguousSign, tree.span(ofToken: token),
      "\(language: quantity.spelling + " " + points) can mean a value, or a change from the baseline. Hourglass reads it as a change.",
      next:
        "Write \(bare: "+" + quantity.spelling + " " + points). If it is the value, write \(quantity.spelling)."
    )
  }

  /// `+5% points`
  private mutating func reportPercentagePoints(_ token: Int32, _ quantity: Quantity) {
    let span = tree.span(ofToken: token)
    let text = String(tree.text(ofToken: token).dropLast())
    report(
      .valueAgainstMeasure, span, "Percentage points have no percent sign.",
      next: "Write \(bare: text + " " + lexicon.spellings[.points]).", fix: Fix(span, text))
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

  /// `tolerance 5%`, `weighting 40%`
  mutating func percentage(_ line: ResolvedStatement, called name: String) -> Quantity? {
    var cursor = Cursor(line)
    guard let token = take(.quantity, &cursor), let quantity = quantity(token) else { return nil }
    let span = tree.span(ofToken: token)
    if !quantity.isPercentage {
      // Of 1, a share is meant: `0.3` is 30%.
      let isShare = quantity.decimals > 0 && quantity.digits > 0 && !(Quantity(1) < quantity)
      let plain = quantity.spelling + "%"
      let meant = isShare ? quantity.hundredfold?.shortest.spelling ?? plain : plain
      report(
        .valueAgainstMeasure, span, "A \(name) is a percentage.",
        next: isShare
          ? "Write \(meant). If you mean \(plain), write \(plain)." : "Write \(plain).",
        fix: Fix(span, meant, changesMeaning: true))
      return nil
    }
    if quantity.digits < 0 || Quantity(100) < quantity {
      report(
        .valueAgainstMeasure, span, "A \(name) is from 0% to 100%.",
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
  ///
  /// - Parameter given: how it is measured; what a library says counts as well.
  mutating func checkFigures(against given: Given<Indicator.Measure>) {
    if case .said(let measure) = given { checkFigures(against: measure) }
    for (quantity, token) in signed { checkSign(of: quantity, token, given.value) }
  }

  /// `+5` and, of a percentage, `+5%` can mean the value itself or a change.
  private mutating func checkSign(
    of quantity: Quantity, _ token: Int32, _ measure: Indicator.Measure?
  ) {
    let text = tree.text(ofToken: token)
    guard text.utf8.first == UInt8(ascii: "+"), let measure else { return }
    let plain = String(text.dropFirst())
    let points =
      "+" + (quantity.isPercentage ? String(plain.dropLast()) : plain) + " "
      + lexicon.spellings[.points]
    switch measure {
    case .percent, .percentOf: if !quantity.isPercentage { return }
    case .rating(let scale, _):
      if quantity.isPercentage || min(scale.from, scale.to).digits < 0 { return }
    case .count, .countOf, .amount, .average: if quantity.isPercentage { return }
    case .graded, .yesOrNo, .story: return
    }
    report(
      .ambiguousSign, tree.span(ofToken: token),
      "\(quoted: text) can mean the value \(plain), or a change from the baseline. Hourglass reads it as \(plain).",
      next: "Write \(plain). For a change from the baseline, write \(bare: points).")
  }

  private mutating func checkFigures(against measure: Indicator.Measure) {
    if case .graded(let grades) = measure {
      ranks = [:]
      for (rank, grade) in grades.enumerated() { ranks[grade.words] = rank }
    }
    for (value, token) in figures {
      guard let (problem, advice) = mismatch(of: value, with: measure) else { continue }
      report(
        .valueAgainstMeasure, tree.span(ofToken: token),
        "\(quoted: shortened(tree.written(token))) \(problem).", next: advice,
        fix: tree.percentage(token, asWantedBy: measure) ?? tree.grade(token, of: measure))
    }
    for (aim, token) in aims {
      guard let (problem, advice) = flaw(of: aim, with: measure) else { continue }
      report(
        .valueAgainstMeasure, tree.span(ofToken: token),
        "\(quoted: shortened(tree.written(token))) \(problem).", next: advice)
    }
  }

  /// Why no value can be what a target asks for, and what to write; nil where one can.
  private func flaw(
    of aim: Indicator.Aim, with measure: Indicator.Measure
  ) -> (Prose, Advice)? {
    switch (aim.form, measure) {
    case (.change, .graded), (.change, .yesOrNo), (.change, .story):
      return mismatch(of: aim.value, with: measure)
    case (.range(let upper), _):
      guard let low = amount(of: aim.value, measure), let high = amount(of: upper, measure),
        high < low
      else { return nil }
      return (
        "is above the end of its range",
        "Write the lower value first. If the value goes from the first to the second, write only the second."
      )
    case (.moreThan, _), (.lessThan, _):
      let isMore = aim.form == .moreThan
      guard let end = end(of: measure, isMore), amount(of: aim.value, measure)?.order(end) == 0
      else { return nil }
      return (
        isMore
          ? "is the highest value there is, so nothing is more"
          : "is the lowest value there is, so nothing is less",
        "Write the value itself, or one that can be reached."
      )
    default: return nil
    }
  }

  /// A figure, or the rank of a grade.
  private func amount(of value: Value, _ measure: Indicator.Measure) -> Quantity? {
    switch (value, measure) {
    case (.quantity(let quantity), _): quantity
    case (.words(let text), .graded): ranks[tree.string(text)].map { Quantity(Int64($0)) }
    default: nil
    }
  }

  /// The highest or the lowest value of a measure; nil where it has none.
  private func end(of measure: Indicator.Measure, _ isHighest: Bool) -> Quantity? {
    switch measure {
    case .percentOf: Quantity(isHighest ? 100 : 0)
    case .rating(let scale, _): isHighest ? max(scale.from, scale.to) : min(scale.from, scale.to)
    case .graded(let grades): Quantity(isHighest ? Int64(grades.count - 1) : 0)
    case .percent, .count, .countOf, .amount, .average, .yesOrNo, .story: nil
    }
  }

  /// The grades of a scale, where they are few enough to be read.
  private func choice(of grades: [Indicator.Grade]) -> Advice {
    grades.count > 20 ? "Write one of its grades." : "Write one of: \(grades.spelling)."
  }

  /// Why a value does not fit a measure, and what to write; nil where it does.
  private func mismatch(of value: Value, with measure: Indicator.Measure) -> (Prose, Advice)? {
    switch (measure, value) {
    case (.percent, .quantity(let quantity)), (.percentOf, .quantity(let quantity)):
      quantity.isPercentage
        ? nil
        : (
          "has no percent sign, but this indicator is a percentage", "Write \(quantity.spelling)%."
        )
    case (.count, .quantity(let quantity)), (.countOf, .quantity(let quantity)),
      (.amount, .quantity(let quantity)), (.average, .quantity(let quantity)):
      quantity.isPercentage
        ? (
          "is a percentage, but this indicator is a plain number",
          "Write the number, or change the unit to `\(bare: lexicon.spellings[.percent] + " " + lexicon.spellings[.of])`."
        ) : nil
    case (.rating(let scale, _), .quantity(let quantity)):
      !scale.has(quantity)
        ? (
          "is not on the scale \(scale.spelling)",
          scale.isStep(quantity) ? "Write a number on that scale." : "Write a step of that scale."
        ) : nil
    case (.graded(let grades), .words(let text)):
      ranks[tree.string(text)] == nil
        ? ("is not a grade of this indicator", choice(of: grades)) : nil
    case (.graded(let grades), _):
      (
        "is not a grade, but this indicator is graded in words", choice(of: grades)
      )
    case (.yesOrNo, .yes), (.yesOrNo, .no), (.story, .words): nil
    case (.yesOrNo, _):
      (
        "does not fit, because this indicator is answered by yes or no",
        "Write \(bare: lexicon.spellings[.yes]) or \(bare: lexicon.spellings[.no])."
      )
    case (.story, _):
      (
        "does not fit, because this indicator is a story",
        "Write in quotation marks what the story should be about."
      )
    default:
      (
        "is not a number, but this indicator is measured in numbers",
        "Write a number. For grades in words, change the unit to `\(bare: lexicon.spellings[.graded])` and list all grades from the lowest to the highest. For a story, change it to `\(bare: lexicon.spellings[.story])`."
      )
    }
  }
}
