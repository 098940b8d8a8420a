import HourglassLanguage

/// The days by which indicators are to reach something: a column each, so that what is due at one
/// time stands below each other.
struct DateColumns: Sendable {
  /// The headings, such as `2014`; of the days that are too many for a page, `Later`.
  let headings: [String]
  private let days: [Day]
  /// More would leave no room on a page.
  private static let most = 8

  init(of programme: Programme) {
    var dates: [PartialDate] = []
    for indicator in programme.indicators {
      dates += indicator.targetsByDay.map { $0.by }
      for part in indicator.parts { dates += part.targetsByDay.map { $0.by } }
    }
    // Of several that end on one day, the one that is the longest is the shortest to write.
    dates.sort { left, right in
      left.lastDay == right.lastDay
        ? left.firstDay < right.firstDay : left.lastDay < right.lastDay
    }
    var distinct: [PartialDate] = []
    for date in dates where distinct.last?.lastDay != date.lastDay { distinct.append(date) }
    let shown = distinct.count <= Self.most ? distinct : Array(distinct.prefix(Self.most - 1))
    days = shown.map { $0.lastDay }
    headings =
      distinct.isEmpty
      ? [""]
      : shown.map { $0.spelling } + (distinct.count > shown.count ? ["later"] : [])
  }

  /// The column of what is due by a day, or of what has been reached by it.
  func place(of day: Day) -> Int {
    days.firstIndex { day <= $0 } ?? headings.count - 1
  }

  /// Whether the heading of its column says when a target is due.
  func isHeading(_ date: PartialDate) -> Bool {
    let place = place(of: date.lastDay)
    return place < days.count && days[place] == date.lastDay
  }
}
