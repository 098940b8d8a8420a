import HourglassLanguage
import HourglassProgress
import HourglassSyntax

/// The days by which indicators are to reach something: a column each, so that what is due at one
/// time stands below each other.
struct DateColumns: Sendable {
  /// The headings, such as `2014`.
  let headings: [String]
  private let dates: [PartialDate]
  /// More would leave no room on a page.
  private static let most = 8

  /// Where there are too many days, those that most targets are due on have columns, and the last
  /// of all has one in any case; what is due on another stands with the next day, and says when.
  init(of programme: Programme) {
    var dates = programme.allFigures.flatMap { each in
      each.figures.targetsByDay.map { $0.by } + each.figures.openTargetDates
    }
    // Of several that end on one day, the one that is the longest is the shortest to write.
    dates = dates.ordered { left, right in
      left.lastDay == right.lastDay
        ? left.firstDay < right.firstDay : left.lastDay < right.lastDay
    }
    var distinct: [(date: PartialDate, count: Int)] = []
    for date in dates {
      if let last = distinct.last, last.date.lastDay == date.lastDay {
        distinct[distinct.count - 1].count += 1
      } else {
        distinct.append((date, 1))
      }
    }
    let last = distinct.count - 1
    let ranked = distinct.indices.ordered { left, right in
      if (left == last) != (right == last) { return left == last }
      let (one, other) = (distinct[left].count, distinct[right].count)
      return one == other ? left < right : one > other
    }
    let shown = ranked.prefix(Self.most).ordered().map { distinct[$0].date }
    self.dates = shown
    headings = shown.isEmpty ? [""] : shown.map { $0.spelling }
  }

  /// The column of what is due by a day, or of what has been reached by it.
  func place(of day: Day) -> Int {
    dates.firstIndex { day <= $0.lastDay } ?? headings.count - 1
  }

  /// Whether the heading of its column says when a target is due.
  func isHeading(_ date: PartialDate) -> Bool {
    let place = place(of: date.lastDay)
    return place < dates.count && dates[place].lastDay == date.lastDay
  }

  /// Whether the heading of its column says what time a value is of: where figures are added up,
  /// all of it, and else when it ends.
  func isHeading(_ period: ObservedPeriod, addsUp: Bool) -> Bool {
    let place = place(of: period.lastDay)
    guard place < dates.count, dates[place].lastDay == period.lastDay else { return false }
    return !addsUp || dates[place].firstDay == period.firstDay
  }
}
