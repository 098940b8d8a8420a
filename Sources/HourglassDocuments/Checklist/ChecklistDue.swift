import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// When something is due.
extension Checklist {
  /// A day on which something is due for one indicator, and what.
  package struct Due: Sendable, Equatable {
    package let day: Day
    /// Whether the figure is collected.
    package internal(set) var collects: Bool
    /// The targets that run out: `15 by 2014`.
    package internal(set) var targets: [Entry]
    /// Whether it is reported.
    package internal(set) var reports: Bool
    /// A target of a day gone by. Whether it was met, the design cannot know.
    package let isOverdue: Bool

    /// What is to be done: `collect, target 15 by 2014`.
    package var task: String { task(targets.map { $0.onPaper }) }

    /// The same with the thousands of numbers apart, after the day.
    var forReaders: String { day.spelling + ": " + task(targets.map { $0.forReaders }) }

    private func task(_ targets: [String]) -> String {
      let parts = (collects ? ["collect data"] : []) + targets.map { "target " + $0 }
      return (parts + (reports ? ["report"] : [])).joined(separator: ", ")
    }

    package var words: String { (isOverdue ? "date passed: " : "") + day.spelling + ": " + task }
  }

  /// Everything due for the indicator: first the targets of days before the first, then what is
  /// due from the first day through the last; each day once.
  static func dues(
    of indicator: Indicator, _ programme: Programme, from first: Day, through last: Day
  ) -> [Due] {
    let targets = programme.targetsDue(of: indicator).filter { $0.day < first || $0.day <= last }
    func days(_ occasion: Occasion?) -> [Day] {
      occasion.map { programme.days(of: $0, from: first, through: last) } ?? []
    }
    let collected = days(indicator.tracked)
    let reported = days(indicator.reported)
    var days = targets.map { $0.day } + collected + reported
    days = days.ordered()
    var dues: [Due] = []
    for day in days where dues.last?.day != day {
      dues.append(
        Due(day: day, collects: false, targets: [], reports: false, isOverdue: day < first))
    }
    // All four lists are in the order of their days.
    var at = 0
    func place(of day: Day) -> Int {
      while dues[at].day < day { at += 1 }
      return at
    }
    for day in collected { dues[place(of: day)].collects = true }
    at = 0
    for target in targets {
      dues[place(of: target.day)].targets.append(target.entry)
    }
    at = 0
    for day in reported { dues[place(of: day)].reports = true }
    return dues
  }

  /// What is due next, however far ahead.
  static func nextDue(of indicator: Indicator, _ programme: Programme, from first: Day) -> [Due] {
    let last = Day(year: 9999, month: 12, day: 31)
    var days = programme.targetsDue(of: indicator).map { $0.day }.filter { first <= $0 }
    for occasion in [indicator.tracked, indicator.reported] {
      guard let occasion else { continue }
      days += programme.days(of: occasion, from: first, through: last, limit: 1)
    }
    guard let next = days.min() else { return [] }
    return dues(of: indicator, programme, from: next, through: next).filter { !$0.isOverdue }
  }

  /// The days in one cell.
  static func cell(_ dues: [Due], _ indicator: Indicator, _ day: Day) -> Entry {
    if !dues.isEmpty { return .said(dues.map { $0.words }.joined(separator: "; ")) }
    switch indicator.tracked {
    case nil: return .notStated
    case .once: return .said("once, on no stated date")
    case .after(let followUp): return .said(followUp.spelling)
    default: return .said("none after " + day.spelling)
    }
  }
}

extension Programme {
  /// The days on which targets are due, in their order, and which these are. Those of parts are
  /// named where the whole has none on that day.
  fileprivate func targetsDue(of indicator: Indicator) -> [(day: Day, entry: Entry)] {
    let times = TargetTimes(of: indicator, in: self)
    var all = times.due(nil).map { (day: $0.last, entry: entry($0.target)) }
    if indicator.parts.isEmpty { return all }
    let known = Set(all.map { $0.day.number })
    for (index, part) in indicator.parts.enumerated() {
      let groups = traits(of: part).map { $0.group }.joined(separator: ", ")
      for due in times.due(index) where !known.contains(due.last.number) {
        all.append((due.last, entry(due.target).followed(by: " (" + groups + ")")))
      }
    }
    let order = all.indices.ordered {
      all[$0].day == all[$1].day ? $0 < $1 : all[$0].day < all[$1].day
    }
    return order.map { all[$0] }
  }

  /// What tells each indicator from the others whatever their order: its name, or else its title,
  /// with a number where several are called the same.
  package var indicatorKeys: [String] {
    var used: [String: Int] = [:]
    return indicators.map { indicator in
      // A name has no blank in it, so that no title can pass for one, nor one with a number for
      // another title.
      let name = indicator.head.name.map { word($0) }
      let words = name ?? title(indicator.head)
      let sort = name == nil ? "title" : ""
      let count = used[sort + " " + words, default: 0] + 1
      used[sort + " " + words] = count
      if count > 1 { return sort + "-\(count) " + words }
      return name ?? sort + " " + words
    }
  }
}
