import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// A target that asks for less than it did, or is gone.
struct LoweredTarget {
  let about: String?
  let before: String
  let after: String?
  /// The reason that the newer version gives in the target itself, and did not before.
  let reason: String?
  /// Whether the newer version has a target behind which a reason could stand.
  let takesReason: Bool
  /// Where to point in the newer version.
  let statement: Int
}

extension PartComparison {
  mutating func compareTargets() {
    var olds: [String: TargetSeries] = [:]
    for series in old.targets where olds[series.key] == nil { olds[series.key] = series }
    for after in new.targets {
      // A part that comes with its targets is one change.
      if let before = olds[after.key] { compare(before, after) }
    }
  }

  private mutating func compare(_ before: TargetSeries, _ after: TargetSeries) {
    let all = before.entries + after.entries
    if all.contains(where: { $0.isBroken }) { return }
    var olds = before.entries.sortedByTime
    var news = after.entries.sortedByTime
    var pairs: [(old: TargetSeries.Entry, new: TargetSeries.Entry)] = []
    /// Pairs each that is left with the first that is left with the same key.
    func pairUp(by key: (TargetSeries.Entry) -> String?) {
      var waiting: [String: [Int]] = [:]
      for index in news.indices.reversed() {
        if let key = key(news[index]) { waiting[key, default: []].append(index) }
      }
      var isPaired = [Bool](repeating: false, count: news.count)
      var rest: [TargetSeries.Entry] = []
      for entry in olds {
        if let key = key(entry), let index = waiting[key]?.popLast() {
          pairs.append((entry, news[index]))
          isPaired[index] = true
        } else {
          rest.append(entry)
        }
      }
      olds = rest
      news = zip(news, isPaired).filter { !$0.1 }.map { $0.0 }
    }
    pairUp { entry in
      entry.timeKey.flatMap { time in entry.valueKey.map { time + "\u{1}" + $0 } }
    }
    pairUp { $0.timeKey }
    pairUp { $0.valueKey }
    pairUp { _ in "" }
    for pair in pairs { compare(pair.old, pair.new, of: after) }
    for entry in news {
      add(
        before.entries.isEmpty ? .target : .milestone, entry.isDeclined ? .declined : .added, nil,
        entry.words, about: after.about, at: (nil, entry.statement), because: entry.because)
    }
    let strictest = strictestAims(of: after)
    for entry in olds {
      add(
        after.entries.isEmpty ? .target : .milestone, entry.isDeclined ? .reopened : .removed,
        entry.words, nil, about: after.about, at: (entry.statement, nil))
      note(entry, isGoneFrom: after, where: strictest)
    }
  }

  /// A target that is gone counts as lowered where none that is left asks for as much.
  ///
  /// - Parameter strictest: of what is left, the values that ask for the most.
  private mutating func note(
    _ entry: TargetSeries.Entry, isGoneFrom series: TargetSeries, where strictest: [Indicator.Aim]
  ) {
    guard let aim = entry.aim else { return }
    if strictest.contains(where: { accepts(aim, allOf: $0) == true }) { return }
    lowered.append(
      LoweredTarget(
        about: series.about, before: entry.words, after: nil, reason: nil, takesReason: false,
        statement: new.head.statement))
  }

  /// Of the targets of a series, those that are no less strict than any other.
  private func strictestAims(of series: TargetSeries) -> [Indicator.Aim] {
    var strictest: [Indicator.Aim] = []
    for aim in series.entries.compactMap({ $0.aim }) {
      if strictest.contains(where: { accepts(aim, allOf: $0) == true }) { continue }
      strictest.removeAll { accepts($0, allOf: aim) == true }
      strictest.append(aim)
    }
    return strictest
  }

  /// Whether all that is good enough for one target is good enough for another; nil where the two
  /// cannot be compared.
  private func accepts(_ one: Indicator.Aim, allOf other: Indicator.Aim) -> Bool? {
    var (one, other) = (one, other)
    // Two changes are compared by what they change, wherever they start from.
    if case .change(let its) = one.form, case .change(let others) = other.form,
      its.isPercentage == others.isPercentage
    {
      one = Indicator.Aim(.quantity(its))
      other = Indicator.Aim(.quantity(others))
    }
    guard let mine = one.acceptance(new.isFalling), let its = other.acceptance(new.isFalling) else {
      return nil
    }
    return mine.contains(its)
  }

  private mutating func compare(
    _ before: TargetSeries.Entry, _ after: TargetSeries.Entry, of series: TargetSeries
  ) {
    let reason = after.because == before.because ? nil : after.because
    let places = (before.statement, after.statement)
    guard let kind = kind(from: before, to: after) else {
      if before.because != after.because {
        let kind: ChangeKind =
          before.because == nil ? .added : after.because == nil ? .removed : .changed
        let about = "target " + after.words + (series.about.map { ", " + $0 } ?? "")
        add(.statedReason, kind, before.because, after.because, about: about, at: places)
      }
      return
    }
    add(
      .target, kind, before.words, after.words, about: series.about, at: places, because: reason)
    if kind == .lowered || kind == .deferred {
      lowered.append(
        LoweredTarget(
          about: series.about, before: before.words, after: after.words, reason: reason,
          takesReason: kind == .lowered, statement: after.statement))
    }
  }

  private func kind(from before: TargetSeries.Entry, to after: TargetSeries.Entry) -> ChangeKind? {
    switch (before.state, after.state) {
    case (.said(let old, _, let oldDay), .said(let new, _, let newDay)):
      let isFalling = self.new.isFalling
      // Where the better direction itself turned, nothing can be called more or less.
      if isFalling == self.old.isFalling {
        let (isEasier, isHarder) = (accepts(new, allOf: old), accepts(old, allOf: new))
        if isEasier == true, isHarder == false { return .lowered }
        if isHarder == true, isEasier == false { return .raised }
      }
      if !before.hasValueOf(after) { return .changed }
      if before.hasTimeOf(after) { return nil }
      if oldDay.lastDay == newDay.lastDay { return .changed }
      return oldDay.lastDay < newDay.lastDay ? .postponed : .advanced
    case (.pending(let old, let oldDate), .pending(let new, let newDate)):
      // What it is for matters more than when it will be known.
      if let oldDate, let newDate, oldDate.lastDay != newDate.lastDay {
        return oldDate.lastDay < newDate.lastDay ? .postponed : .advanced
      }
      if oldDate?.lastDay != newDate?.lastDay { return .changed }
      if old == new { return nil }
      return old.lastDay <= new.lastDay ? .postponed : .advanced
    case (.pending, .said): return .settled
    case (.said, .pending): return .deferred
    case (.declined, .declined): return before.words == after.words ? nil : .changed
    case (_, .declined): return .declined
    case (.declined, _): return .reopened
    case (.broken, _), (_, .broken): return nil
    }
  }
}

extension TargetSeries.Entry {
  var isBroken: Bool {
    if case .broken = state { return true }
    return false
  }

  var isDeclined: Bool {
    if case .declined = state { return true }
    return false
  }

  /// What it asks for; nil for words, whose order nobody knows.
  var aim: Indicator.Aim? {
    guard case .said(let aim, _, _) = state else { return nil }
    if case .words = aim.value { return nil }
    return aim
  }

  /// The day it is due; what has none comes last.
  private var day: Day? {
    switch state {
    case .said(_, _, let by): by.lastDay
    case .pending(let until, let date): (date ?? until).lastDay
    case .declined, .broken: nil
    }
  }

  /// The same for the same time; nil where it has none.
  var timeKey: String? {
    if case .pending(_, let date?) = state { return date.lastDay.spelling }
    guard case .said(_, let from, let by) = state else { return nil }
    return (from.map { $0.firstDay.spelling + " to " } ?? "") + by.lastDay.spelling
  }

  /// The same for the same value; nil where it has none.
  var valueKey: String? {
    guard case .said = state else { return nil }
    if let aim, aim.form == .value, let magnitude = aim.value.magnitude {
      let amount = magnitude.amount.shortest
      return "\(magnitude.kind.rawValue) " + amount.spelling
    }
    return "\u{1}" + wordsBeforeTime
  }

  func hasTimeOf(_ other: TargetSeries.Entry) -> Bool {
    if case .said(_, let from, let by) = state,
      case .said(_, let otherFrom, let otherBy) = other.state
    {
      return from?.firstDay == otherFrom?.firstDay && by.lastDay == otherBy.lastDay
    }
    return false
  }

  func hasValueOf(_ other: TargetSeries.Entry) -> Bool {
    if let aim, let its = other.aim, aim.form == .value, its.form == .value {
      // 12.0 is 12.
      if let one = aim.value.magnitude, let other = its.value.magnitude {
        return one.order(other) == 0
      }
    }
    guard case .said = state, case .said = other.state else { return false }
    // Words stand in files of their own; what is written after them is the time.
    return wordsBeforeTime == other.wordsBeforeTime
  }

  private var wordsBeforeTime: String {
    guard case .said(_, let from, let by) = state else { return words }
    let time = Indicator.Target.time(from: from, by: by)
    return words.utf8.count > time.utf8.count ? String(words.dropLast(time.count)) : words
  }

  func isBefore(_ other: TargetSeries.Entry) -> Bool {
    guard let day else { return false }
    guard let otherDay = other.day else { return true }
    return day < otherDay
  }
}

extension [TargetSeries.Entry] {
  fileprivate var sortedByTime: [TargetSeries.Entry] {
    enumerated().ordered { left, right in
      if left.element.isBefore(right.element) { return true }
      if right.element.isBefore(left.element) { return false }
      return left.offset < right.offset
    }.map { $0.element }
  }
}
