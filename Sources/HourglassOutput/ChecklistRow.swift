import HourglassLanguage
import HourglassReading

/// How the parts of an indicator become the cells of its row.
extension Checklist.Row {
  public typealias Cell = Checklist.Cell

  init(of index: Int, under objective: Int?, _ reading: Reading, _ day: Day?) {
    let programme = reading.programme
    let indicator = programme.indicators[index]
    self.indicator = programme.title(indicator.head)
    alsoMeasures = programme.measured(by: indicator, except: objective)
    unit = Checklist.Row.unit(of: indicator, reading)
    baseline = Checklist.Row.baseline(of: indicator, programme)
    (nextTarget, finalTarget) = Checklist.Row.targets(of: indicator, programme, day)
    source = Checklist.Row.source(of: indicator, programme)
    method = Checklist.Row.cell(indicator.method, "method", programme) { method in
      switch method {
      case .known(let name): programme.word(name)
      case .other(let text): programme.string(text)
      }
    }
    tracker = Checklist.Row.cell(indicator.trackedBy, "who tracks it", programme) {
      programme.titles(of: $0)
    }
    switch (indicator.tracked, indicator.trackedBy) {
    case (let when?, _): often = .said(when.spelling)
    case (nil, .declined): often = .notNeeded
    case (nil, .pending(let date)): often = .toCome(date.spelling)
    case (nil, _): often = .toDefine("how often")
    }
    breakdown = indicator.disaggregations.flatMap { part in
      part.labels.map { programme.word($0) }
    }
  }

  private static func unit(of indicator: Indicator, _ reading: Reading) -> Cell {
    let programme = reading.programme
    return cell(indicator.measure, "unit", programme) { measure in
      switch measure {
      case .countOf(let thing):
        return "number of " + reading.model.name(reading.model.countables[thing.index].head)
      case .count(let text): return "number of " + programme.string(text)
      case .percentOf(let party):
        return "percent of " + programme.title(programme.parties[party.index].head)
      case .percent(let text): return "percent of " + programme.string(text)
      case .amount(let text): return "amount in " + programme.string(text)
      case .rating(let from, let to, let text):
        return "rating from " + from.spelling + " to " + to.spelling + programme.appended(text)
      case .yesOrNo(let text): return "yes or no" + programme.appended(text)
      case .story(let text): return "story" + programme.appended(text)
      }
    }
  }

  private static func baseline(of indicator: Indicator, _ programme: Programme) -> Cell {
    if indicator.isStory, indicator.baseline.isUnsaid { return .notNeeded }
    return cell(indicator.baseline, "baseline", programme) { baseline in
      programme.spelling(baseline.value) + (baseline.date.map { " in " + $0.spelling } ?? "")
    }
  }

  /// The first target, or the first not yet due on a day; and the last.
  private static func targets(
    of indicator: Indicator, _ programme: Programme, _ day: Day?
  ) -> (next: Cell, final: Cell) {
    var known = indicator.targets.compactMap { $0.value }
    known.sort { $0.by.lastDay < $1.by.lastDay }
    guard let last = known.last else {
      let target = indicator.targets.first
      if target == nil, indicator.isStory { return (.notNeeded, .notNeeded) }
      let empty = cell(target ?? .unsaid, "target", programme) { programme.spelling($0.value) }
      return (empty, empty)
    }
    let final = Cell.said(programme.spelling(last))
    guard let day else { return (.said(programme.spelling(known[0])), final) }
    guard let next = known.first(where: { day <= $0.by.lastDay }) else {
      return (.said("none: all were due before " + day.spelling), final)
    }
    return (.said(programme.spelling(next)), final)
  }

  private static func source(of indicator: Indicator, _ programme: Programme) -> Cell {
    let texts = indicator.sources.compactMap { $0.value }
    if texts.isEmpty {
      return cell(indicator.sources.first ?? .unsaid, "source", programme) { programme.string($0) }
    }
    return .said(texts.map { programme.string($0) }.joined(separator: "; "))
  }

  /// What a design says about one thing, or the gap in its place. The reason for a gap is read
  /// from the same file.
  private static func cell<Value>(
    _ given: Given<Value>, _ missing: String, _ programme: Programme, words: (Value) -> String
  ) -> Cell {
    switch given {
    case .said(let value): .said(words(value))
    case .declined(let because): .declined(programme.string(because))
    case .pending(let date): .toCome(date.spelling)
    case .unsaid, .broken: .toDefine(missing)
    }
  }
}

extension Indicator {
  /// Told in words, so that there is no figure to begin from or to get to.
  var isStory: Bool {
    if case .story? = measure.value { return true }
    return false
  }
}

extension Programme {
  func titles(of parties: [Reference<Party>]) -> String {
    parties.map { title(self.parties[$0.index].head) }.joined(separator: ", ")
  }

  func spelling(_ value: Value) -> String {
    switch value {
    case .quantity(let quantity): quantity.spelling
    case .yes: "yes"
    case .no: "no"
    case .words(let text): string(text)
    }
  }

  func spelling(_ target: Indicator.Target) -> String {
    let value = spelling(target.value)
    if let from = target.from {
      return value + " during " + from.spelling + " to " + target.by.spelling
    }
    return value + " by " + target.by.spelling
  }

  fileprivate func appended(_ text: Text?) -> String { text.map { ": " + string($0) } ?? "" }

  /// What an indicator measures beside the objective it stands under, in words.
  fileprivate func measured(by indicator: Indicator, except objective: Int?) -> [String] {
    var words: [String] = []
    for thing in indicator.measures.value ?? [] {
      switch thing {
      case .objective(let reference):
        if reference.index == objective { continue }
        words.append(inQuotes(title(objectives[reference.index].head)))
      case .assumption(let reference):
        words.append("the assumption " + inQuotes(title(assumptions[reference.index].head)))
      case .risk(let reference):
        words.append("the risk " + inQuotes(title(risks[reference.index].head)))
      case .tool(let reference):
        words.append("the tool " + inQuotes(title(tools[reference.index].head)))
      }
    }
    return words
  }
}
