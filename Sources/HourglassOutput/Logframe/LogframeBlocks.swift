import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// A logframe with a block for each result, as the FCDO (once DFID) has it: the figures planned
/// for each milestone, room for those achieved, the source, and what may come in between.
extension Logframe {
  /// How many columns there are for what should be reached on the way: two in the template, and
  /// more where an indicator has more; never so many that a page has no room for them.
  static func milestones(of programme: Programme) -> Int {
    let targets = programme.indicators.map { $0.targetsByDay.count }
    return min(Logframe.mostMilestones, max(2, (targets.max() ?? 0) - 1))
  }

  static let mostMilestones = 8

  var blocks: [Table] {
    var tables: [Table] = []
    for level in shownLevels {
      if let absence = level.absence {
        var table = emptyBlock(headed: name(of: level.kind))
        table.rows = [[[absence]]]
        tables.append(table)
      }
      for result in level.results { tables.append(block(of: result, in: level)) }
    }
    if !unattachedIndicators.isEmpty || !unattachedAssumptions.isEmpty || !unattachedRisks.isEmpty {
      var table = emptyBlock(headed: Logframe.looseHeading)
      for index in unattachedIndicators { table.rows += rows(of: index, namesSubject: true) }
      if !unattachedAssumptions.isEmpty {
        let lines = unattachedAssumptions.map { Line(title(ofAssumption: $0)) }
        table.rows.append([[Line("Assumptions")], lines])
      }
      if !unattachedRisks.isEmpty {
        table.rows.append([[Line("Risks")], unattachedRisks.map { risk($0) }])
      }
      tables.append(table)
    }
    return tables
  }

  private func emptyBlock(headed heading: String) -> Table {
    Table(
      heading: heading,
      columns: [
        .init("Indicator", share: 24), .init("Values", share: 9), .init("Baseline", share: 13),
      ] + (1...milestones).map { .init("Milestone \($0)", share: 13) }
        + [.init("Target", share: 15)])
  }

  private func block(of result: Result, in level: Level) -> Table {
    let name = name(of: result, in: level)
    var table: Table
    if let objective = result.objective {
      let programme = reading.programme
      table = emptyBlock(
        headed: name + ": " + programme.title(programme.objectives[objective].head))
      // The heading has the title already.
      table.remarks = Array(narrative(of: result).dropFirst())
    } else {
      table = emptyBlock(headed: name + ", not linked to one objective")
    }
    for index in result.indicators {
      table.rows += rows(of: index, namesSubject: result.objective == nil)
    }
    if let absence = result.absence { table.rows.append([[absence]]) }
    if result.objective == nil { return table }
    // The template asks for them with the outcome; what the design has elsewhere is not lost.
    if level.kind == .outcome || !result.assumptions.isEmpty {
      table.rows.append([[Line("Assumptions")], assumptions(of: result, in: level)])
    }
    if level.kind == .output { table.rows.append([[Line("Impact weighting (%)")], []]) }
    if level.kind == .output || !result.risks.isEmpty {
      table.rows.append([[Line("Risk rating")], rating(of: result)])
    }
    return table
  }

  /// What is planned, what will have been achieved, and where that can be read.
  private func rows(of index: Int, namesSubject: Bool) -> [Table.Row] {
    let dates = milestoneCells(of: index)
    let empty = [[Line]?](repeating: [], count: dates.count + 1)
    return [
      [indicator(index, namesSubject: namesSubject), [Line("Planned")], baseline(of: index)]
        + dates,
      [nil, [Line("Achieved")]] + empty,
      [nil, [Line("Source")], verification(of: index)],
    ]
  }

  /// The milestones and the target; what is planned for a group stands with what is planned for
  /// the whole by the same day.
  private func milestoneCells(of index: Int) -> [[Line]?] {
    let cells = cells(of: index)
    let programme = reading.programme
    let known = cells.indicator.targetsByDay
    let early = known.dropLast()
    var columns = [[Line]](repeating: [], count: milestones + 1)
    for (place, target) in early.enumerated() {
      columns[min(place, milestones - 1)].append(Line(programme.spelling(target)))
    }
    if let absence = absenceOfMilestones(index) { columns[0] = [absence] }
    columns[milestones] = cells.allTargets.dropFirst(early.count).map { Line($0) }
    // Of several by one day, the first.
    var placeOfDay: [Int32: Int] = [:]
    for (place, target) in early.enumerated() where placeOfDay[target.by.lastDay.number] == nil {
      placeOfDay[target.by.lastDay.number] = place
    }
    for part in cells.indicator.parts {
      let label = programme.title(of: part)
      let firm = part.targets.compactMap { $0.value }
      for target in firm {
        let place = placeOfDay[target.by.lastDay.number]
        columns[place.map { min($0, milestones - 1) } ?? milestones].append(
          Line(programme.spelling(target), label: label))
      }
      columns[milestones] += cells.openTargets(of: part.targets).map { Line($0, label: label) }
    }
    return columns.map { .some($0) }
  }
}
