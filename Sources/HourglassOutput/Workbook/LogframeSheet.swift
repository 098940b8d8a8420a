import HourglassLanguage
import HourglassReading

/// The design as a logical framework: what it is for at the top, what it begins with at the
/// bottom, with the columns that donors ask for.
struct LogframeSheet {
  /// As many as the indicator with the most targets has, up to what a table has room for; all of
  /// them stand on the sheet of the indicators.
  let milestones: Int
  private static let mostMilestones = 8

  init(of designs: [DesignOnSheets]) {
    let targets = designs.flatMap { $0.reading.programme.indicators }.map { $0.targetsByDay.count }
    milestones = min(LogframeSheet.mostMilestones, max(0, (targets.max() ?? 0) - 1))
  }

  var columns: [Workbook.Column] {
    var columns: [Workbook.Column] = [
      .init("Stage", widest: 18), .init("Result", widest: 30), .init("Activities", widest: 24),
      .init("Indicator", widest: 30), .init("Unit", widest: 18), .init("Baseline", widest: 14),
      .init("Baseline of", widest: 10),
    ]
    for number in 1..<milestones + 1 {
      columns.append(.init("Milestone \(number)", widest: 14))
      columns.append(.init("Milestone \(number) due", widest: 12))
    }
    return columns + [
      .init("Target", widest: 14), .init("Target due", widest: 12),
      .init("Current value", widest: 12), .init("Source and means of verification", widest: 28),
      .init("Assumptions", widest: 30),
    ]
  }

  func rows(of design: DesignOnSheets) -> [[Workbook.Cell]] {
    let reading = design.reading
    var rows = reading.stages.indices.reversed().flatMap { self.rows(ofStage: $0, design) }
    for objective in reading.programme.objectives.indices
    where reading.stageOfObjective[objective] == nil {
      rows += self.rows(ofObjective: objective, stage: .empty, design)
    }
    for index in reading.indicators.indices
    where reading.indicators[index].objectives.isEmpty && reading.indicators[index].stage == nil {
      rows.append([.empty, .empty, .empty] + facts(of: index, design) + [.empty])
    }
    return rows
  }

  private func rows(ofStage stage: Int, _ design: DesignOnSheets) -> [[Workbook.Cell]] {
    let reading = design.reading
    let title = Workbook.Cell.text(reading.title(ofStage: stage))
    var rows = reading.stages[stage].objectives.flatMap {
      self.rows(ofObjective: $0, stage: title, design)
    }
    for index in reading.indicators.indices
    where reading.indicators[index].stage == stage && reading.indicators[index].objectives.isEmpty {
      rows.append([title, .empty, .empty] + facts(of: index, design) + [.empty])
    }
    if rows.isEmpty {
      let result =
        reading.isDeclined(stage: stage)
        ? Workbook.Cell.text("Left out on purpose.")
        : Workbook.Cell.toDefine("an objective")
      rows.append([title, result] + empty(columns.count - 2))
    }
    return rows
  }

  private func rows(
    ofObjective index: Int, stage: Workbook.Cell, _ design: DesignOnSheets
  ) -> [[Workbook.Cell]] {
    let (reading, programme) = (design.reading, design.reading.programme)
    let objective = programme.objectives[index]
    let tools = programme.tools.filter { tool in
      tool.serves.value?.contains { $0.index == index } ?? false
    }
    var assumptions: [Int] = []
    for reference in objective.links.flatMap({ $0.assuming })
    where !assumptions.contains(reference.index) {
      assumptions.append(reference.index)
    }
    let beginning: [Workbook.Cell] = [
      stage, .text(programme.title(objective.head)),
      .words(tools.map { programme.title($0.head) }),
    ]
    let end = Workbook.Cell.words(
      assumptions.map { programme.title(programme.assumptions[$0].head) })
    let indicators = reading.indicators.indices.filter {
      reading.indicators[$0].objectives.contains(index)
    }
    if indicators.isEmpty {
      return [
        beginning + [.toDefine("an indicator")] + empty(columns.count - 5) + [end]
      ]
    }
    return indicators.map { beginning + facts(of: $0, design) + [end] }
  }

  /// The cells of an indicator, from its title to where its figure can be read.
  private func facts(of index: Int, _ design: DesignOnSheets) -> [Workbook.Cell] {
    let programme = design.reading.programme
    let indicator = programme.indicators[index]
    let row = design.row(of: index)
    let baseline = indicator.baseline.value
    let targets = indicator.targetsByDay
    let final = targets.last.map { TargetCells($0, programme) } ?? TargetCells(row.finalTarget)
    var cells: [Workbook.Cell] = [
      .text(row.indicator), Workbook.Cell(row.unit),
      baseline.map { programme.cell($0.value) } ?? Workbook.Cell(row.baseline),
      Workbook.Cell(baseline?.date),
    ]
    for target in targets.dropLast().prefix(milestones) {
      let milestone = TargetCells(target, programme)
      cells += [milestone.value, milestone.due]
    }
    cells += empty(4 + 2 * milestones - cells.count)
    return cells + [final.value, final.due, .empty, Workbook.Cell(row.source)]
  }

  private func empty(_ count: Int) -> [Workbook.Cell] {
    [Workbook.Cell](repeating: .empty, count: count)
  }
}
