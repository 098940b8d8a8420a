import HourglassSyntax

/// Reads what indicators say in ways of their own.
extension Resolver {
  mutating func measured(_ line: ResolvedStatement) -> Given<[Indicator.Measured]> {
    if line.isBroken { return .broken }
    var cursor = Cursor(line)
    if let gap: Given<[Indicator.Measured]> = gap(&cursor) { return gap }
    var all: [Indicator.Measured] = []
    while let (token, declaration) = takeReference(.measured, &cursor) {
      guard let declaration else { continue }
      let index = declaration.index
      switch declaration.kind {
      case .objective: all.add(.objective(Reference(index: index, token: token)))
      case .assumption: all.add(.assumption(Reference(index: index, token: token)))
      case .risk: all.add(.risk(Reference(index: index, token: token)))
      default: all.add(.tool(Reference(index: index, token: token)))
      }
    }
    return all.isEmpty ? .broken : .said(all)
  }

  mutating func measure(_ line: ResolvedStatement) -> Given<Indicator.Measure> {
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
    case .amount, .average:
      let isAverage = line.keyword == .average
      _ = take(.in, &cursor)
      if let gap: Given<Indicator.Measure> = gap(&cursor) { return gap }
      measure = text(&cursor).map { isAverage ? .average($0) : .amount($0) }
    case .rated:
      let scale = scale(&cursor)
      let text = text(&cursor)
      measure = scale.map { .rating($0, text) }
    case .graded: measure = grades(&cursor).map { .graded($0) }
    case .yesOrNo: measure = .yesOrNo(text(&cursor))
    default: measure = .story(text(&cursor))
    }
    return measure.map { .said($0) } ?? .broken
  }

  /// `DECIMAL to DECIMAL [in steps of DECIMAL]`
  private mutating func scale(_ cursor: inout Cursor) -> Indicator.Scale? {
    let first = peek(cursor)?.token
    let low = decimal(&cursor)
    _ = take(.to, &cursor)
    let high = decimal(&cursor)
    if let first, let low, let high, !(low < high), !(high < low) {
      report(
        .valueAgainstMeasure, tree.span(ofToken: first),
        "The scale begins and ends at \(low.spelling).",
        next:
          "Every value is the same on such a scale. Write its lowest and its highest value. For example: \(bare: lexicon.spellings[.rated] + " 1 " + lexicon.spellings[.to] + " 5")"
      )
      return nil
    }
    guard take(.in, &cursor) else {
      return low.flatMap { low in high.map { Indicator.Scale(from: low, to: $0) } }
    }
    _ = take(.steps, &cursor)
    _ = take(.of, &cursor)
    guard let token = peek(cursor)?.token, let step = decimal(&cursor), let low, let high else {
      return nil
    }
    let scale = Indicator.Scale(from: low, to: high, step: step)
    if step.digits > 0, scale.isStep(high) { return scale }
    report(
      .valueAgainstMeasure, tree.span(ofToken: token),
      "Steps of \(step.spelling) do not lead from \(low.spelling) to \(high.spelling).",
      next: "Write a step that does, for example: 0.01")
    return Indicator.Scale(from: low, to: high)
  }

  /// `TEXT+`, from the lowest to the highest.
  private mutating func grades(_ cursor: inout Cursor) -> [Indicator.Grade]? {
    let first = peek(cursor)?.token
    var grades: [Indicator.Grade] = []
    var ranks: [String: Int] = [:]
    while let token = peek(cursor)?.token, let text = text(&cursor) {
      let words = tree.string(text)
      if let rank = ranks[words] {
        report(
          .namedTwice, tree.span(ofToken: token), "\(quoted: words) appears twice in this scale.",
          next: "Delete one of them.",
          related: Finding.Related(
            tree.span(ofToken: grades[rank].text.token), "The first one is here."),
          fix: tree.withoutName(token))
      } else {
        ranks[words] = grades.count
        grades.append(Indicator.Grade(text: text, words: words))
      }
    }
    if grades.count == 1, let first {
      report(
        .valueAgainstMeasure, tree.span(ofToken: first), "A scale needs at least two grades.",
        next:
          "List all grades, from the lowest to the highest. For example: \(bare: lexicon.spelled(words: .graded, then: "\"D\", \"C\", \"B\", \"A\""))"
      )
      return nil
    }
    return grades.isEmpty ? nil : grades
  }

  /// `by (LABEL | TEXT)+ [as TEXT+]`
  mutating func disaggregation(_ line: ResolvedStatement) -> Indicator.Disaggregation {
    var cursor = Cursor(line)
    _ = take(.by, &cursor)
    var labels: [Indicator.Label] = []
    while let label = label(&cursor) { labels.add(label) }
    var groups: [Text] = []
    _ = take(.as, &cursor)
    while let text = text(&cursor) { groups.add(text) }
    return Indicator.Disaggregation(
      statement: Int(line.statement), labels: labels, groups: groups)
  }

  /// `((LABEL | TEXT) TEXT)+`
  mutating func part(_ line: ResolvedStatement) -> Indicator.Part {
    var cursor = Cursor(line)
    var traits: [(label: Indicator.Label, group: Text)] = []
    while let label = label(&cursor), let group = text(&cursor) { traits.add((label, group)) }
    return Indicator.Part(statement: Int(line.statement), traits: traits)
  }

  private mutating func label(_ cursor: inout Cursor) -> Indicator.Label? {
    if let token = take(.label, &cursor) { return .word(name(token)) }
    return text(&cursor).map { .text($0) }
  }

  /// A method of the vocabulary, or another in the author's words.
  mutating func method(_ line: ResolvedStatement) -> Given<Indicator.Method> {
    if line.isBroken { return .broken }
    var cursor = Cursor(line)
    if let gap: Given<Indicator.Method> = gap(&cursor) { return gap }
    if let text = text(&cursor) { return .said(.other(text)) }
    return takeWord(&cursor).map { .said(.known($0)) } ?? .broken
  }

  /// `(PARTY+ | TEXT)~`
  mutating func audience(_ cursor: inout Cursor) -> Given<Indicator.Audience> {
    if let gap: Given<Indicator.Audience> = gap(&cursor) { return gap }
    if let text = text(&cursor) { return .said(.other(text)) }
    let parties: [Reference<Party>] = references(.party, &cursor)
    return parties.isEmpty ? .broken : .said(.parties(parties))
  }

  /// `DATE because TEXT`
  mutating func change(_ line: ResolvedStatement) -> Indicator.Change? {
    var cursor = Cursor(line)
    guard let date = date(&cursor), takeWord(&cursor) != nil, let because = text(&cursor) else {
      return nil
    }
    return Indicator.Change(date: date, because: because)
  }
}
