import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

/// Makes rows of indicators, for one day.
struct RowMaker: Sendable {
  private let reading: Reading
  private let day: Day
  private let horizon: Day
  private let saysAll: Bool
  private let keys: [String]

  /// - Parameter saysAll: whether to name every day something is due, and not only the next.
  init(_ reading: Reading, _ day: Day, _ horizon: Day, saysAll: Bool) {
    self.reading = reading
    self.day = day
    self.horizon = horizon
    self.saysAll = saysAll
    keys = reading.programme.indicatorKeys
  }

  func row(of index: Int, under objective: Int?, in stage: String?) -> Checklist.Row {
    let programme = reading.programme
    let indicator = programme.indicators[index]
    let cells = IndicatorCells(of: indicator, reading)
    let (nextTarget, finalTarget) = cells.targets(on: day)
    let calendar = Checklist.dues(of: indicator, programme, from: day, through: horizon)
    let dues =
      saysAll
      ? calendar
      : calendar.filter { $0.isOverdue }
        + Checklist.nextDue(of: indicator, programme, from: day)
    return Checklist.Row(
      number: index, indicator: programme.title(indicator.head), key: keys[index], stage: stage,
      objective: objective.map { programme.title(programme.objectives[$0].head) },
      alsoMeasures: programme.measured(by: indicator, except: objective),
      trackers: (indicator.trackedBy.value ?? []).map {
        programme.title(programme.parties[$0.index].head)
      },
      definition: cells.definition, unit: cells.unit, baseline: cells.baseline,
      nextTarget: nextTarget, finalTarget: finalTarget, source: cells.source,
      method: cells.method, tracker: cells.tracker, often: cells.often,
      due: Checklist.cell(dues, indicator, day), dues: dues,
      calendar: calendar.filter { !$0.isOverdue },
      breakdown: cells.breakdown, reportedTo: cells.reportedTo)
  }
}

/// What an indicator says, cell by cell.
struct IndicatorCells {
  let indicator: Indicator
  let reading: Reading
  var programme: Programme { reading.programme }

  init(of indicator: Indicator, _ reading: Reading) {
    self.indicator = indicator
    self.reading = reading
  }

  var definition: Entry {
    cell(indicator.definition, "definition", .missingDefinition) { programme.string($0) }
  }

  var unit: Entry {
    cell(indicator.measure, "unit", .missingUnit) { programme.unit($0) }
  }

  var baseline: Entry {
    if indicator.needsNoBaseline, indicator.baseline.isUnsaid { return .notNeeded }
    if indicator.baseline.isUnsaid, programme.hasBaselineForEachGroup(of: indicator) {
      return .givenForEachGroup
    }
    if case .said(let baseline) = indicator.baseline { return programme.entry(baseline) }
    return cell(indicator.baseline, "baseline", .missingBaseline) { programme.spelling($0) }
  }

  /// The first target not yet due on a day, and the last of all.
  func targets(on day: Day) -> (next: Entry, final: Entry) {
    let known = indicator.targetsByDay
    guard let last = known.last else {
      let target = indicator.targets.first
      if target == nil, indicator.isContextual {
        return (.notNeeded, .said("none, because it describes the context"))
      }
      if target == nil, programme.hasTargetForEachGroup(of: indicator) {
        return (.givenForEachGroup, .givenForEachGroup)
      }
      if target == nil, indicator.isStory { return (.notNeeded, .notNeeded) }
      let empty = cell(target ?? .unsaid, "target", .missingTarget) {
        programme.spelling($0.value)
      }
      return (empty, empty)
    }
    let final = programme.entry(last)
    guard let next = known.first(where: { day <= $0.by.lastDay }) else {
      return (.said("none: the dates of all targets have passed"), final)
    }
    return (programme.entry(next), final)
  }

  var source: Entry {
    let texts = indicator.sources.compactMap { $0.value }
    if texts.isEmpty {
      return cell(indicator.sources.first ?? .unsaid, "data source", .missingSource) {
        programme.string($0)
      }
    }
    return .said(texts.map { programme.string($0) }.joined(separator: "; "))
  }

  var method: Entry {
    cell(indicator.method, "method", .missingMethod) { method in
      switch method {
      case .known(let word): word.name
      case .other(let text): programme.string(text)
      }
    }
  }

  var tracker: Entry {
    cell(indicator.trackedBy, "tracker", .missingTracker) { programme.titles(of: $0) }
  }

  var often: Entry {
    switch (indicator.tracked, indicator.trackedBy) {
    case (let when?, _): .said(when.spelling)
    case (nil, .declined): .notNeeded
    case (nil, .pending(let date)): .pending(date.spelling)
    case (nil, .said): gap("frequency", .missingFrequency)
    case (nil, .unsaid), (nil, .broken): .notStated
    }
  }

  /// People are broken down; of other things the design may say so, and need not.
  var breakdown: Entry {
    let parts = programme.breakdown(of: indicator).map { label, groups in
      groups.isEmpty ? label : label + " (" + groups.joined(separator: ", ") + ")"
    }
    if !parts.isEmpty { return .said(parts.joined(separator: ", ")) }
    if case .said(.percentOf(let whole)) = indicator.measure,
      programme.parties[whole.index].isOfPeople
    {
      return gap("disaggregation", .missingDisaggregation)
    }
    return .notStated
  }

  var reportedTo: Entry {
    let often = indicator.reported.map { " " + $0.spelling } ?? ""
    return programme.entry(indicator.reportedTo) { audience in
      .said(programme.words(for: audience) + often)
    }
  }

  /// What a design says about one thing, or the gap in its place.
  private func cell<Value>(
    _ given: Given<Value>, _ missing: String, _ rule: Rule, words: (Value) -> String
  ) -> Entry {
    programme.entry(given, silence: gap(missing, rule)) { .said(words($0)) }
  }

  /// The gap, unless the indicator or the whole design allows it.
  private func gap(_ missing: String, _ rule: Rule) -> Entry {
    reading.gap(missing, rule, in: indicator.head)
  }
}

extension Reading {
  /// The gap, unless the block it is in or the whole design allows it.
  func gap(_ missing: String, _ rule: Rule, in block: Head) -> Entry {
    if !reportsMissing(rule) { return .notStated }
    let name = rule.kind.name
    let blocks = allowedRules.blocks(allowing: name)
    let allowances = [blocks[block.statement], blocks[programme.head.statement]]
    guard let first = allowances.compactMap({ $0 }).min() else {
      return .missing(missing, rule: name)
    }
    return .allowed(missing, because: programme.string(programme.allowances[first].because))
  }
}

extension Entry {
  /// Where a figure of the whole would stand, and the groups have theirs.
  fileprivate static var givenForEachGroup: Entry { .said("given for each group") }
}
