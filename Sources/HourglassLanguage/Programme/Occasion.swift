/// When something happens: again and again, once, on a date, or after a tool.
package enum Occasion: Sendable, Equatable {
  case every(Recurrence)
  case once
  case on(PartialDate)
  case after(FollowUp)

  package var spelling: String {
    switch self {
    case .every(let recurrence): recurrence.spelling
    case .once: "once"
    case .on(let date): "on " + date.spelling
    case .after(let followUp): followUp.spelling
    }
  }
}

/// So long after a tool is over: `6 to 12 months after visits`.
package struct FollowUp: Sendable, Equatable {
  /// The fewest and the most of the unit.
  package let from: Int64
  package let to: Int64
  package let unit: Duration.Unit
  package let tool: Reference<Tool>
  /// The name of the tool, as written.
  package let name: String

  /// How long after the tool it is due at the latest.
  package var latest: Duration { Duration(count: to, unit: unit) }

  package var spelling: String {
    (from == to ? "" : "\(from) to ") + latest.spelling + " after " + name
  }

  package static func == (left: FollowUp, right: FollowUp) -> Bool {
    left.from == right.from && left.to == right.to && left.unit == right.unit
      && left.tool.index == right.tool.index
  }
}

extension Occasion {
  /// The days it falls on, in their order, from one day through another.
  ///
  /// `on DATE` falls on the last day of its date, and `once` on no day that anybody could name.
  /// What comes after a tool is a matter of the programme, which says when the tool is over.
  ///
  /// - Parameters:
  ///   - runs: when the programme runs, by which a recurrence goes that does not say when it
  ///     starts.
  ///   - yearsBegin: the month in which its years begin, from 1.
  ///   - limit: how many days are wanted at most.
  package func days(
    from first: Day, through last: Day, in runs: Period?, yearsBegin: Int32 = 1,
    limit: Int = .max
  ) -> [Day] {
    switch self {
    case .once, .after: []
    case .on(let date): first <= date.lastDay && date.lastDay <= last ? [date.lastDay] : []
    case .every(let recurrence):
      recurrence.days(
        from: first, through: last, in: runs, yearsBegin: yearsBegin, limit: limit)
    }
  }
}

extension Programme {
  /// The days an occasion falls on; of one after a tool, the day by which it is due, counted from
  /// the last day that the design gives the tool.
  package func days(
    of occasion: Occasion, from first: Day, through last: Day, limit: Int = .max
  ) -> [Day] {
    guard case .after(let followUp) = occasion else {
      return occasion.days(
        from: first, through: last, in: runs, yearsBegin: yearsBegin, limit: limit)
    }
    let tool = tools[followUp.tool.index]
    let end = tool.runs?.end?.lastDay ?? tool.dates.compactMap { $0.value?.lastDay }.max()
    guard let day = end?.advanced(by: followUp.latest), first <= day, day <= last else { return [] }
    return [day]
  }
}
