import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// The same rows for another purpose: by who tracks them, by the day they are due, or only those
/// with something to define.
extension Checklist {
  package func arranged(by order: Order, onlyGaps: Bool = false) -> Checklist {
    var checklist = self
    checklist.order = order
    checklist.hasOnlyGaps = onlyGaps
    for section in checklist.sections.indices {
      for group in checklist.sections[section].groups.indices {
        checklist.sections[section].groups[group].rows.removeAll { row in
          (onlyGaps && row.missing.isEmpty) || (until != nil && row.dues.isEmpty)
        }
      }
    }
    let byStage = checklist.sections
    // Where something has been taken out, what is empty says nothing any more.
    let isFull = !onlyGaps && until == nil
    switch order {
    case .stage: checklist.sections = isFull ? byStage : byStage.compactMap(withoutEmptyGroups)
    case .tracker: checklist.sections = Checklist.byTracker(byStage) + gaps(in: byStage)
    case .due: checklist.sections = Checklist.byDay(byStage) + gaps(in: byStage)
    }
    return checklist
  }

  /// The section with what is left of it; nil where nothing is.
  private func withoutEmptyGroups(_ section: Section) -> Section? {
    var section = section
    if section.isMissing { return until == nil ? section : nil }
    for group in section.groups.indices { section.groups[group].elsewhere = [] }
    section.groups.removeAll { $0.rows.isEmpty && (!$0.isMissing || until != nil) }
    return section.groups.isEmpty ? nil : section
  }

  /// The stages and objectives that nothing measures, which nobody tracks and no day is due for.
  private func gaps(in sections: [Section]) -> [Section] {
    if until != nil { return [] }
    return sections.compactMap { section in
      var section = section
      if section.isMissing { return section }
      section.groups.removeAll { !$0.isMissing }
      return section.groups.isEmpty ? nil : section
    }
  }

  private static func byTracker(_ sections: [Section]) -> [Section] {
    let rows = sections.flatMap { $0.rows }
    var places: [String: Int] = [:]
    var tracked: [(name: String, rows: [Row], last: Int)] = []
    for (index, row) in rows.enumerated() {
      for name in row.trackers {
        let place = places[name] ?? tracked.count
        if place == tracked.count {
          places[name] = place
          tracked.append((name, [], -1))
        }
        // Two of one title stand together, with each row once.
        if tracked[place].last == index { continue }
        tracked[place].rows.append(row)
        tracked[place].last = index
      }
    }
    var all = tracked.map { section(titled: $0.name, $0.rows) }
    let others = rows.filter { $0.trackers.isEmpty }
    if !others.isEmpty { all.append(section(titled: "No tracker named", others)) }
    return all
  }

  /// The days gone by first, then the days to come, each with the rows due on it; at the end what
  /// has no day.
  private static func byDay(_ sections: [Section]) -> [Section] {
    let rows = sections.flatMap { $0.rows }
    var places: [(day: Day, row: Int, due: Int)] = []
    for (index, row) in rows.enumerated() {
      for (due, each) in row.dues.enumerated() {
        places.append((day: each.day, row: index, due: due))
      }
    }
    places = places.ordered { left, right in
      if left.day != right.day { return left.day < right.day }
      return left.row < right.row
    }
    var all: [Section] = []
    var next = 0
    while next < places.count {
      let day = places[next].day
      var due: [Row] = []
      var isOverdue = false
      while next < places.count, places[next].day == day {
        var row = rows[places[next].row]
        row.dues = [row.dues[places[next].due]]
        row.due = .said(row.dues[0].words)
        isOverdue = row.dues[0].isOverdue
        due.append(row)
        next += 1
      }
      all.append(section(titled: (isOverdue ? "Date passed: " : "Due ") + day.spelling, due))
    }
    let others = rows.filter { $0.dues.isEmpty }
    if !others.isEmpty { all.append(section(titled: "No due date", others)) }
    return all
  }

  /// The rows of one objective stand together.
  private static func section(titled title: String, _ rows: [Row]) -> Section {
    var groups: [Group] = []
    for row in rows {
      // Not held while it is added to: that would copy all its rows.
      if !groups.isEmpty, groups[groups.count - 1].objective == row.objective {
        groups[groups.count - 1].rows.append(row)
      } else {
        groups.append(Group(objective: row.objective, rows: [row], elsewhere: [], rule: nil))
      }
    }
    return Section(
      stage: nil, number: nil, title: title, note: nil, groups: groups, question: nil, rule: nil)
  }
}
