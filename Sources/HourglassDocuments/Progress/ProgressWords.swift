import HourglassFormats
import HourglassLanguage
import HourglassProgress
import HourglassReading
import HourglassSyntax

/// How progress is put into words.
extension ProgressReading.State {
  /// Above its rows.
  var heading: String {
    switch self {
    case .overdue: "Overdue"
    case .behind: "Behind"
    case .noData: "No data"
    case .notJudged: "Not assessed"
    case .onTrack: "On track"
    case .met: "Met"
    }
  }

  /// After a number of them.
  fileprivate var counted: String {
    switch self {
    case .noData: "without data"
    case .overdue, .behind, .notJudged, .onTrack, .met: heading.lowercased()
    }
  }

  var role: Page.Role {
    switch self {
    case .overdue: .error
    case .behind, .noData: .warning
    case .notJudged: .note
    case .onTrack, .met: .good
    }
  }
}

extension Indicator.Threshold.Light {
  var name: String {
    switch self {
    case .red: "red"
    case .amber: "amber"
    case .green: "green"
    }
  }
}

extension Progress {
  /// How many there are of each, and what depends on which day.
  var opening: String {
    if rows.isEmpty { return "The design has no indicators." }
    var text = "As of " + day.spelling + (isToday ? " (today, UTC): " : ": ")
    text += listed(groups.map { "\($0.rows.count) " + $0.state.counted }) + "."
    if problems.count == 1 { text += " 1 row of the table was not used." }
    if problems.count > 1 { text += " \(problems.count) rows of the table were not used." }
    return text
  }

  /// What there can be to say of a row, by the words that stand before it.
  enum Fact: String {
    case latestValue = "latest value"
    case byGroup = "by group"
    case baseline, target
    case finalTarget = "final target"
    case progress, light
    case trackedBy = "tracked by"
  }

  /// What there is to say of a row beside why it is where it is.
  func facts(of row: Row) -> [(fact: Fact, cell: Entry)] {
    var facts: [(fact: Fact, cell: Entry)] = []
    if let figure = row.reading.figure {
      facts.append((.latestValue, entry(figure)))
    }
    if let parts = newestParts(of: row) { facts.append((.byGroup, .said(parts))) }
    facts.append((.baseline, row.baseline))
    let target = row.reading.target.map { design.entry($0) }
    if let target { facts.append((.target, target)) }
    // The last target may be the one above.
    if row.finalTarget != target {
      facts.append((.finalTarget, row.finalTarget))
    }
    if let percent = row.reading.percentOfWay {
      facts.append((.progress, .said("\(percent)% of the way from the baseline to the target")))
    }
    if let light = row.reading.light { facts.append((.light, .said(light.name))) }
    facts.append((.trackedBy, row.tracker))
    return facts.filter { $0.cell != .notNeeded }
  }

  /// The newest values of the parts that have no row of their own, added up as those of the whole
  /// are; nil where there are none.
  private func newestParts(of row: Row) -> String? {
    guard row.part == nil else { return nil }
    let judged = partsOfIndicator[row.reading.indicator]
    var parts: [(name: String, observations: [Observation])] = []
    var placeOfPart: [String: Int] = [:]
    for observation in observationsOfIndicator[row.reading.indicator] {
      guard !observation.traits.isEmpty, observation.value != nil,
        observation.period.firstDay <= day
      else { continue }
      let name = dimensionSpelling(observation.traits)
      if judged.contains(name) { continue }
      if placeOfPart[name] == nil {
        placeOfPart[name] = parts.count
        parts.append((name, []))
      }
      parts[placeOfPart[name] ?? 0].observations.append(observation)
    }
    if parts.isEmpty { return nil }
    let figure = row.reading.figure
    return parts.compactMap { part in
      let sum = figure.flatMap {
        $0.lines.count > 1 ? $0.total(of: part.observations) : nil
      }
      if let sum { return part.name + " " + sum.grouped }
      let newest = part.observations.reduce(nil as Observation?) { newest, next in
        guard let newest else { return next }
        return newest.period.lastDay < next.period.lastDay ? next : newest
      }
      guard let newest, let observed = newest.value else { return nil }
      var value = observed.spelling
      if case .quantity(let quantity) = observed { value = quantity.grouped }
      // The whole beside it says when.
      let period = newest.period == figure?.period ? "" : " in " + newest.period.spelling
      return part.name + " " + value + period
    }.joined(separator: "; ")
  }

  /// `12 in 2014`; of a story, its words. How many values it adds up, its explanation says, so that
  /// a column of figures stays narrow.
  private func entry(_ figure: ObservedFigure) -> Entry {
    if case .words(let story) = figure.value {
      return .said(inQuotes(story) + " in " + figure.period.spelling)
    }
    let isDay = figure.period.start == figure.period.end && figure.period.start.precision == .day
    let isRange = figure.period.start != figure.period.end
    let ending =
      (isDay ? " on " : isRange ? " from " : " in ") + figure.period.spelling
      + (figure.isProvisional ? " (provisional)" : "")
    if case .quantity(let quantity) = figure.value {
      return .figure(Figure(value: .number(quantity), ending: ending))
    }
    return .said(figure.value.spelling + ending)
  }
}
