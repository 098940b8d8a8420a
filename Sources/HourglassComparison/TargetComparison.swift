import HourglassLanguage
import HourglassReading

/// A target that asks for less than it did, or is gone.
struct LoweredTarget {
  let about: String?
  let before: String
  let after: String?
  /// The reason that the newer version gives in the target itself, and did not before.
  let reason: String?
  /// Where to point in the newer version.
  let statement: Int
}

extension ThingComparison {
  mutating func compareTargets() {
    for after in new.targets {
      // A part that comes with its targets is one change.
      guard let before = old.targets.first(where: { $0.key == after.key }) else { continue }
      compare(before, after)
    }
  }

  private mutating func compare(_ before: TargetSeries, _ after: TargetSeries) {
    let all = before.entries + after.entries
    if all.contains(where: { $0.isBroken }) { return }
    var olds = before.entries.sortedByTime
    var news = after.entries.sortedByTime
    var pairs: [(old: TargetSeries.Entry, new: TargetSeries.Entry)] = []
    func pairUp(where fits: (TargetSeries.Entry, TargetSeries.Entry) -> Bool) {
      var rest: [TargetSeries.Entry] = []
      for entry in olds {
        if let index = news.firstIndex(where: { fits(entry, $0) }) {
          pairs.append((entry, news.remove(at: index)))
        } else {
          rest.append(entry)
        }
      }
      olds = rest
    }
    pairUp { $0.hasTimeOf($1) && $0.hasValueOf($1) }
    pairUp { $0.hasTimeOf($1) }
    pairUp { $0.hasValueOf($1) }
    pairUp { _, _ in true }
    for pair in pairs { compare(pair.old, pair.new, of: after) }
    for entry in news {
      add(
        before.entries.isEmpty ? .target : .milestone, entry.isDeclined ? .declined : .added, nil,
        entry.words, about: after.about, at: (nil, entry.statement), because: entry.because)
    }
    for entry in olds {
      add(
        after.entries.isEmpty ? .target : .milestone, entry.isDeclined ? .reopened : .removed,
        entry.words, nil, about: after.about, at: (entry.statement, nil))
      note(entry, isGoneFrom: after)
    }
  }

  /// A target that is gone counts as lowered where none that is left asks for as much.
  private mutating func note(_ entry: TargetSeries.Entry, isGoneFrom series: TargetSeries) {
    guard let value = entry.value else { return }
    let isHeld = series.entries.contains { other in
      guard let left = other.value else { return false }
      return new.isFalling ? !isLower(value, than: left) : !isLower(left, than: value)
    }
    if isHeld { return }
    lowered.append(
      LoweredTarget(
        about: series.about, before: entry.words, after: nil, reason: nil,
        statement: new.head.statement))
  }

  private mutating func compare(
    _ before: TargetSeries.Entry, _ after: TargetSeries.Entry, of series: TargetSeries
  ) {
    let reason = after.because == before.because ? nil : after.because
    let places = (before.statement, after.statement)
    guard let turn = turn(from: before, to: after) else {
      if before.because != after.because {
        let turn: Turn =
          before.because == nil ? .added : after.because == nil ? .removed : .changed
        let about = "target " + after.words + (series.about.map { ", " + $0 } ?? "")
        add(.statedReason, turn, before.because, after.because, about: about, at: places)
      }
      return
    }
    add(
      .target, turn, before.words, after.words, about: series.about, at: places, because: reason)
    if turn == .lowered || turn == .deferred {
      lowered.append(
        LoweredTarget(
          about: series.about, before: before.words, after: after.words, reason: reason,
          statement: after.statement))
    }
  }

  private func turn(from before: TargetSeries.Entry, to after: TargetSeries.Entry) -> Turn? {
    switch (before.state, after.state) {
    case (.said(let old, _, let oldDay), .said(let new, _, let newDay)):
      let isFalling = self.new.isFalling
      // Where the better direction itself turned, nothing can be called more or less.
      if isFalling == self.old.isFalling {
        if isLower(new, than: old) { return isFalling ? .raised : .lowered }
        if isLower(old, than: new) { return isFalling ? .lowered : .raised }
      }
      if !before.hasValueOf(after) { return .changed }
      if before.hasTimeOf(after) { return nil }
      if oldDay.lastDay == newDay.lastDay { return .changed }
      return oldDay.lastDay < newDay.lastDay ? .postponed : .advanced
    case (.pending(let old), .pending(let new)):
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

  /// Its figure, or yes or no; nil for words, whose order nobody knows.
  var value: Value? {
    guard case .said(let value, _, _) = state else { return nil }
    if case .words = value { return nil }
    return value
  }

  /// The day it is due; what has none comes last.
  private var day: Day? {
    switch state {
    case .said(_, _, let by): by.lastDay
    case .pending(let date): date.lastDay
    case .declined, .broken: nil
    }
  }

  func hasTimeOf(_ other: TargetSeries.Entry) -> Bool {
    if case .said(_, let from, let by) = state,
      case .said(_, let otherFrom, let otherBy) = other.state
    {
      return from == otherFrom && by == otherBy
    }
    return false
  }

  func hasValueOf(_ other: TargetSeries.Entry) -> Bool {
    if let value, let otherValue = other.value { return value.isSame(as: otherValue) }
    guard case .said = state, case .said = other.state, value == nil, other.value == nil else {
      return false
    }
    // Words stand in files of their own; what is written after them is the time.
    return wordsBeforeTime == other.wordsBeforeTime
  }

  private var wordsBeforeTime: String {
    guard case .said(_, let from, let by) = state else { return words }
    let time =
      from.map { " during " + $0.spelling + " to " + by.spelling } ?? " by " + by.spelling
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
    enumerated().sorted { left, right in
      if left.element.isBefore(right.element) { return true }
      if right.element.isBefore(left.element) { return false }
      return left.offset < right.offset
    }.map { $0.element }
  }
}

extension Value {
  fileprivate func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.quantity(let one), .quantity(let other)):
      // 12.0 is 12.
      one.isPercentage == other.isPercentage && !(one < other) && !(other < one)
    default: self == other
    }
  }
}
