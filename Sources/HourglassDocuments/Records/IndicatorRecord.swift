import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

/// All that a design says of one indicator, field by field: what it says, or what stands in its
/// place. Documents are lists of fields; none of them reads an indicator itself.
struct IndicatorRecord {
  let index: Int
  let indicator: Indicator
  let reading: Reading
  /// Its number in logframes: `1.1.a`; nil where it stands under no result, or nobody asks.
  let number: String?
  /// The day from which the next target counts.
  private let day: Day
  var programme: Programme { reading.programme }

  init(
    of index: Int, _ reading: Reading, number: String? = nil,
    on day: Day = Day(year: 1, month: 1, day: 1)
  ) {
    self.index = index
    self.number = number
    self.reading = reading
    self.day = day
    indicator = reading.programme.indicators[index]
  }

  /// Who collects its data, and who tells what it records; indices into the programme's parties.
  var trackers: [Int] { (indicator.trackedBy.value ?? []).map { $0.index } }
  var respondents: [Int] { (indicator.toldBy.value ?? []).map { $0.index } }

  /// What stands in a cell of its own; not stated where a field may have several lines.
  subscript(field: IndicatorField) -> Entry {
    switch field {
    case .definition:
      cell(indicator.definition, "definition", .missingDefinition) { programme.string($0) }
    case .unit: cell(indicator.measure, "unit", .missingUnit) { programme.unit($0) }
    case .baseline: baseline
    case .nextTarget: targets.next
    case .finalTarget: targets.final
    case .source: source
    case .method:
      cell(indicator.method, "method", .missingMethod) { method in
        switch method {
        case .known(let word): spaced(word.name)
        case .other(let text): programme.string(text)
        }
      }
    case .tracker:
      cell(indicator.trackedBy, "tracker", .missingTracker) { programme.titles(of: $0) }
    case .frequency: frequency
    case .breakdown: breakdown
    case .reportedTo:
      programme.entry(indicator.reportedTo) { audience in
        .said(
          programme.words(for: audience) + (indicator.reported.map { " " + $0.spelling } ?? ""))
      }
    default: .notStated
    }
  }

  /// The baseline or a target of one of its groups, which may leave each out.
  subscript(field: IndicatorField, part: Int) -> Entry {
    let figures = indicator.figures(of: part)
    let known = figures.targetsByDay
    switch field {
    case .baseline: return programme.entry(figures.baseline) { programme.entry($0) }
    case .nextTarget:
      if let next = known.first(where: { day <= $0.by.lastDay }) { return programme.entry(next) }
    case .finalTarget:
      if let last = known.last { return programme.entry(last) }
    default: return .notStated
    }
    return known.isEmpty ? programme.openTargets(figures).first ?? .notStated : .notStated
  }

  private var baseline: Entry {
    if case .said(let baseline) = indicator.baseline { return programme.entry(baseline) }
    if indicator.baseline.isUnsaid {
      if indicator.needsNoBaseline { return .notNeeded }
      if programme.hasBaselineForEachGroup(of: indicator) { return .givenForEachGroup }
    }
    return cell(indicator.baseline, "baseline", .missingBaseline) { programme.spelling($0) }
  }

  /// The first target not yet due on the day, and the last of all.
  private var targets: (next: Entry, final: Entry) {
    let known = indicator.targetsByDay
    guard let last = known.last else {
      let target = indicator.targets.first
      if target == nil, indicator.isContextual {
        // Short, since the columns of figures are narrow.
        return (.notNeeded, .said("none (context)"))
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
      return (.said("none: all dates have passed"), final)
    }
    return (programme.entry(next), final)
  }

  private var source: Entry {
    let texts = indicator.sources.compactMap { $0.value }
    if texts.isEmpty {
      return cell(indicator.sources.first ?? .unsaid, "data source", .missingSource) {
        programme.string($0)
      }
    }
    return .said(texts.map { programme.string($0) }.joined(separator: "; "))
  }

  private var frequency: Entry {
    switch (indicator.tracked, indicator.trackedBy) {
    case (let when?, _): .said(when.spelling)
    case (nil, .declined): .notNeeded
    case (nil, .pending(let date, _)): .pending(date.spelling)
    case (nil, .said): gap("frequency", .missingFrequency)
    case (nil, .unsaid), (nil, .broken): .notStated
    }
  }

  /// People are broken down; of other things the design may say so, and need not.
  private var breakdown: Entry {
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

/// A word of the language as people write it, who have spaces where it has hyphens.
func spaced(_ name: String) -> String {
  String(decoding: name.utf8.map { $0 == UInt8(ascii: "-") ? 0x20 : $0 }, as: UTF8.self)
}

extension Entry {
  /// Where a figure of the whole would stand, and the groups have theirs.
  fileprivate static var givenForEachGroup: Entry { .said("given for each group") }
}
