import HourglassSyntax

extension Resolver {
  mutating func fillIndicator(
    _ part: ResolvedStatement, _ index: Int, in programme: inout Programme, _ stock: Stock
  ) {
    var indicator = programme.indicators[index]
    var values: [(value: Value, token: Int32)] = []
    let lines = lines(of: part)
    for line in lines {
      if line.keyword == .allow {
        addAllowance(line, to: &programme)
      } else if line.keyword == .where {
        indicator.parts.append(self.part(line, &values))
      } else {
        fillLine(line, in: &indicator, &values)
      }
    }
    takeShared(lines, in: &indicator, of: &programme, stock)
    if let measure = indicator.measure.value { check(values, against: measure) }
    checkFacet(of: indicator, programme.model)
    programme.indicators[index] = indicator
  }

  /// - Parameter values: those of the indicator so far, with their tokens.
  mutating func fillLine(
    _ line: ResolvedStatement, in indicator: inout Indicator,
    _ values: inout [(value: Value, token: Int32)]
  ) {
    if fillMeaning(line, in: &indicator) || fillPractice(line, in: &indicator) { return }
    var cursor = Cursor(line)
    switch line.keyword {
    case .baseline: indicator.baseline = baseline(line, &values)
    case .target: indicator.targets.append(target(line, &values))
    case .threshold:
      if let threshold = threshold(&cursor, &values) { indicator.thresholds.append(threshold) }
    default: break
    }
  }

  /// What the indicator is about and how it is measured.
  private mutating func fillMeaning(_ line: ResolvedStatement, in indicator: inout Indicator)
    -> Bool
  {
    var cursor = Cursor(line)
    switch line.keyword {
    case .measures: indicator.measures = measured(line)
    case .facet: indicator.facet = givenModelReference(.facet, line)
    case .definition: indicator.definition = givenText(line)
    case .counts, .percent, .amount, .rated, .yesOrNo, .story:
      if indicator.measure.isUnsaid { indicator.measure = measure(line) }
    case .formula: indicator.formula = givenText(line)
    case .direction: indicator.isFalling = takeWord(&cursor) == .down
    case .series: indicator.isCumulative = takeWord(&cursor) == .cumulative
    case .aggregate: indicator.aggregates = takeWord(&cursor) == .yes
    case .disaggregated:
      _ = take(.by, &cursor)
      var labels: [Indicator.Label] = []
      while let label = label(&cursor) { labels.append(label) }
      var groups: [Text] = []
      _ = take(.as, &cursor)
      while let text = text(&cursor) { groups.append(text) }
      indicator.disaggregations.append(
        Indicator.Disaggregation(
          statement: Int(line.statement), labels: labels, groups: groups))
    case .location: indicator.locations.append(givenText(line))
    case .limitations: indicator.limitations = givenText(line)
    case .proxy:
      _ = takeWord(&cursor)
      indicator.proxyBecause = text(&cursor)
    case .key: indicator.isKey = true
    case .code: if let code = code(line) { indicator.codes.append(code) }
    case .changed:
      guard let date = date(&cursor), takeWord(&cursor) != nil, let because = text(&cursor) else {
        return true
      }
      indicator.changes.append(Indicator.Change(date: date, because: because))
    default: return false
    }
    return true
  }

  private mutating func label(_ cursor: inout Cursor) -> Indicator.Label? {
    if let token = take(.label, &cursor) {
      return .word(Name(token: token, symbol: tree.tokens[Int(token)].symbol))
    }
    return text(&cursor).map { .text($0) }
  }

  /// - Parameter values: those of the indicator so far, with their tokens.
  private mutating func part(
    _ line: ResolvedStatement, _ values: inout [(value: Value, token: Int32)]
  ) -> Indicator.Part {
    var cursor = Cursor(line)
    var traits: [(label: Indicator.Label, group: Text)] = []
    while let label = label(&cursor), let group = text(&cursor) { traits.append((label, group)) }
    var part = Indicator.Part(statement: Int(line.statement), traits: traits)
    for inner in lines(of: line) {
      switch inner.keyword {
      case .baseline: part.baseline = baseline(inner, &values)
      case .target: part.targets.append(target(inner, &values))
      default: break
      }
    }
    return part
  }

  /// Where it is read, who tracks it and who hears of it.
  private mutating func fillPractice(_ line: ResolvedStatement, in indicator: inout Indicator)
    -> Bool
  {
    var cursor = Cursor(line)
    switch line.keyword {
    case .source: indicator.sources.append(givenText(line))
    case .method:
      if line.isBroken {
        indicator.method = .broken
      } else if let gap: Given<Indicator.Method> = gap(&cursor) {
        indicator.method = gap
      } else if let text = text(&cursor) {
        indicator.method = .said(.other(text))
      } else if let operand = peek(cursor) {
        let symbol = tree.tokens[Int(operand.token)].symbol
        indicator.method = .said(.known(Name(token: operand.token, symbol: symbol)))
      }
    case .told:
      _ = take(.by, &cursor)
      indicator.toldBy = line.isBroken ? .broken : givenReferences(.party, &cursor)
    case .tracked:
      _ = take(.by, &cursor)
      indicator.trackedBy = line.isBroken ? .broken : givenReferences(.party, &cursor)
      indicator.tracked = occasion(&cursor)
    case .reported:
      _ = take(.to, &cursor)
      if line.isBroken {
        indicator.reportedTo = .broken
      } else if let gap: Given<Indicator.Audience> = gap(&cursor) {
        indicator.reportedTo = gap
      } else if let text = text(&cursor) {
        indicator.reportedTo = .said(.other(text))
      } else {
        let parties: [Reference<Party>] = references(.party, &cursor)
        indicator.reportedTo = parties.isEmpty ? .broken : .said(.parties(parties))
      }
      indicator.reported = occasion(&cursor)
    default: return false
    }
    return true
  }

  private mutating func measured(_ line: ResolvedStatement) -> Given<[Indicator.Measured]> {
    if line.isBroken { return .broken }
    var cursor = Cursor(line)
    if let gap: Given<[Indicator.Measured]> = gap(&cursor) { return gap }
    var all: [Indicator.Measured] = []
    while let (token, declaration) = takeReference(.measured, &cursor) {
      guard let declaration else { continue }
      let index = declaration.index
      switch declaration.sort {
      case .objective: all.append(.objective(Reference(index: index, token: token)))
      case .assumption: all.append(.assumption(Reference(index: index, token: token)))
      case .risk: all.append(.risk(Reference(index: index, token: token)))
      default: all.append(.tool(Reference(index: index, token: token)))
      }
    }
    return all.isEmpty ? .broken : .said(all)
  }

  private mutating func measure(_ line: ResolvedStatement) -> Given<Indicator.Measure> {
    // A story whose words cannot be read is still a story, and needs no figures.
    if line.isBroken { return line.keyword == .story ? .said(.story(nil)) : .broken }
    var cursor = Cursor(line)
    let measure: Indicator.Measure?
    switch line.keyword {
    case .counts:
      if let gap: Given<Indicator.Measure> = gap(&cursor) { return gap }
      if let (_, reference) = takeModelReference(.countable, &cursor) {
        measure = reference.map { .countOf($0) }
      } else {
        measure = text(&cursor).map { .count($0) }
      }
    case .percent:
      _ = take(.of, &cursor)
      if let gap: Given<Indicator.Measure> = gap(&cursor) { return gap }
      if let (token, declaration) = takeReference(.party, &cursor) {
        measure = declaration.map {
          .percentOf(Reference(index: $0.index, token: token))
        }
      } else {
        measure = text(&cursor).map { .percent($0) }
      }
    case .amount:
      _ = take(.in, &cursor)
      if let gap: Given<Indicator.Measure> = gap(&cursor) { return gap }
      measure = text(&cursor).map { .amount($0) }
    case .rated:
      let low = count(&cursor).map { Quantity($0) }
      _ = take(.to, &cursor)
      let high = count(&cursor).map { Quantity($0) }
      let scale = text(&cursor)
      measure = low.flatMap { low in high.map { .rating(from: low, to: $0, scale) } }
    case .yesOrNo: measure = .yesOrNo(text(&cursor))
    default: measure = .story(text(&cursor))
    }
    return measure.map { .said($0) } ?? .broken
  }

  private mutating func baseline(
    _ line: ResolvedStatement, _ values: inout [(value: Value, token: Int32)]
  ) -> Given<Indicator.Baseline> {
    if line.isBroken { return .broken }
    var cursor = Cursor(line)
    if let gap: Given<Indicator.Baseline> = gap(&cursor) { return gap }
    guard let value = notedValue(&cursor, &values) else { return .broken }
    let date = take(.in, &cursor) ? date(&cursor) : nil
    let because = take(.because, &cursor) ? text(&cursor) : nil
    return .said(
      Indicator.Baseline(
        statement: Int(line.statement), value: value, date: date, because: because))
  }

  private mutating func target(
    _ line: ResolvedStatement, _ values: inout [(value: Value, token: Int32)]
  ) -> Given<Indicator.Target> {
    if line.isBroken { return .broken }
    var cursor = Cursor(line)
    if let gap: Given<Indicator.Target> = gap(&cursor) { return gap }
    guard let value = notedValue(&cursor, &values) else { return .broken }
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

  private mutating func threshold(
    _ cursor: inout Cursor, _ values: inout [(value: Value, token: Int32)]
  ) -> Indicator.Threshold? {
    guard let light = takeWord(&cursor).flatMap({ Indicator.Threshold.Light($0) }) else {
      return nil
    }
    let isBelow = takeWord(&cursor) == .below
    guard let value = notedValue(&cursor, &values) else { return nil }
    return Indicator.Threshold(light: light, isBelow: isBelow, value: value)
  }

  /// A value, remembered with its token so that it can be held against the measure, which may
  /// stand further down.
  private mutating func notedValue(
    _ cursor: inout Cursor, _ values: inout [(value: Value, token: Int32)]
  ) -> Value? {
    guard let token = peek(cursor)?.token, let value = value(&cursor) else { return nil }
    values.append((value, token))
    return value
  }

  mutating func check(
    _ values: [(value: Value, token: Int32)], against measure: Indicator.Measure
  ) {
    for (value, token) in values {
      guard let (problem, advice) = misfit(of: value, with: measure) else { continue }
      report(
        .valueAgainstMeasure, tree.span(ofToken: token),
        "“\(tree.text(ofToken: token))” does not fit: \(problem).", next: advice,
        fix: tree.percentage(token, asWantedBy: measure))
    }
  }

  /// A number of events, participants or products is about the first stage, whatever else is
  /// said.
  mutating func checkFacet(of indicator: Indicator, _ model: Model) {
    guard case .said(.countOf(let counted)) = indicator.measure, let facet = indicator.facet.value,
      let own = model.countables[counted.index].facet, own != facet.index
    else { return }
    let name = tree.word(counted.token)
    report(
      .facetAgainstCount, tree.span(ofToken: facet.token),
      "A number of \(name) tells about “\(model.name(model.facets[own].entry.head))”, not about “\(tree.word(facet.token))”.",
      next: "Take this line out, or measure something that shows “\(tree.word(facet.token))”.")
  }

  /// Why a value does not fit a measure, and what to write; nil where it does.
  private func misfit(of value: Value, with measure: Indicator.Measure) -> (String, String)? {
    switch (measure, value) {
    case (.percent, .quantity(let quantity)), (.percentOf, .quantity(let quantity)):
      quantity.isPercentage
        ? nil
        : ("the indicator is a percentage", "Write it with its sign: \(quantity.spelling)%")
    case (.count, .quantity(let quantity)), (.countOf, .quantity(let quantity)),
      (.amount, .quantity(let quantity)):
      quantity.isPercentage
        ? (
          "the indicator is a plain number",
          "Write the number, or measure it with `percent of`."
        ) : nil
    case (.rating(let low, let high, _), .quantity(let quantity)):
      quantity.isPercentage || quantity < low || high < quantity
        ? (
          "the indicator is rated from \(low.spelling) to \(high.spelling)",
          "Write a number on that scale."
        ) : nil
    case (.yesOrNo, .yes), (.yesOrNo, .no), (.story, .words): nil
    case (.yesOrNo, _): ("the indicator is answered by yes or no", "Write yes or no.")
    case (.story, _):
      ("the indicator is a story", "Write in quotation marks what it should tell of.")
    default:
      ("the indicator is measured in numbers", "Write a number, or measure it with `story`.")
    }
  }
}

extension Quantity: Comparable {
  /// By value, whatever the number of decimals; a percentage compares by its figure.
  package static func < (left: Quantity, right: Quantity) -> Bool {
    let decimals = max(left.decimals, right.decimals)
    return left.scaled(to: decimals) < right.scaled(to: decimals)
  }

  /// The digits with so many decimals; figures too large for that stay at the largest.
  private func scaled(to decimals: Int32) -> Int64 {
    var all = digits
    for _ in self.decimals..<decimals {
      let (product, overflow) = all.multipliedReportingOverflow(by: 10)
      if overflow { return all < 0 ? Int64.min : Int64.max }
      all = product
    }
    return all
  }
}
