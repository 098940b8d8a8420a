import HourglassLanguage
import HourglassSyntax

extension ObservedFigure {
  /// What the values of a part come to in the time of this figure of the whole; nil where they do not
  /// say that for all of it, each day once.
  package func total(of part: [Observation]) -> Quantity? {
    let within = part.filter {
      $0.value != nil && period.firstDay <= $0.period.firstDay
        && $0.period.lastDay <= period.lastDay
    }.ordered { $0.period.firstDay < $1.period.firstDay }
    guard within.first?.period.firstDay == period.firstDay,
      within.last?.period.lastDay == period.lastDay
    else { return nil }
    var sum = Quantity(0)
    var last: Day?
    for observation in within {
      guard case .quantity(let quantity)? = observation.value, let more = sum.adding(quantity),
        last.map({ $0.tomorrow == observation.period.firstDay }) ?? true
      else { return nil }
      sum = more
      last = observation.period.lastDay
    }
    return sum
  }
}

extension Judge {
  /// Where the values of the groups do not make that of the whole: more than it, or less although
  /// each group that the design lists has one.
  func remarks(onGroupsOf figure: ObservedFigure) -> [String] {
    guard case .quantity(let whole) = figure.value, indicator.isSum, !groupsOfLabels.isEmpty
    else { return [] }
    let listed = listedGroups
    return groupsOfLabels.compactMap { groups in
      let label = groups[0][0].traits[0].label
      var sum = Quantity(0)
      var count = 0
      for rows in groups {
        guard let total = figure.total(of: rows) else { continue }
        guard let more = sum.adding(total) else { return nil }
        sum = more
        count += 1
      }
      let isComplete = count > 0 && count == listed[label]
      guard whole < sum || isComplete && sum < whole else { return nil }
      return "By \(label), the groups come to \(sum.grouped), but the total is \(whole.grouped)."
    }
  }

  /// How many groups the design lists for each label.
  private var listedGroups: [String: Int] {
    var counts: [String: Int] = [:]
    for disaggregation in indicator.disaggregations {
      for label in disaggregation.labels {
        counts[programme.string(label), default: 0] += disaggregation.groups.count
      }
    }
    return counts
  }
}
