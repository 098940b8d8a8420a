import HourglassLanguage
import HourglassProgress
import HourglassReading
import HourglassSyntax

/// The checklist, row for row as its table, with room to say how far one is.
enum ChecklistSheet {
  static let columns: [Workbook.Column] = [
    .init("Stage", widest: 18), .init("Objective", widest: 26), .init("Indicator", widest: 30),
    .init("Definition", widest: 26), .init("Unit", widest: 18), .init("Baseline", widest: 14),
    .init("Baseline of", widest: 10), .init("Next target", widest: 14),
    .init("Next target due", widest: 12), .init("Final target", widest: 14),
    .init("Final target due", widest: 12), .init("Source", widest: 24),
    .init("Method", widest: 14), .init("Tracked by", widest: 18), .init("Frequency", widest: 14),
    .init("Next due date", widest: 12), .init("Due", widest: 26),
    .init("Disaggregated by", widest: 14), .init("Reported to", widest: 18),
    .init("Remark", widest: 26), .init("Status", widest: 13, choices: progress),
  ]

  /// What can be said of something to be done.
  static let progress = ["open", "in progress", "done"]

  static func rows(of design: DesignOnSheets) -> [[Workbook.Cell]] {
    design.checklist.sections.flatMap { rows(of: $0, design) }
  }

  private static func rows(
    of section: Checklist.Section, _ design: DesignOnSheets
  ) -> [[Workbook.Cell]] {
    let title = section.stage == nil ? nil : section.title
    var rows: [[Workbook.Cell]] = []
    func add(
      _ stage: String?, _ objective: String?, _ indicator: Workbook.Cell,
      _ facts: [Workbook.Cell]? = nil, remark: String?
    ) {
      rows.append(
        [.words(stage), .words(objective), indicator]
          + (facts ?? [Workbook.Cell](repeating: .empty, count: 16)) + [.words(remark), .empty])
    }
    let missing = Workbook.Cell.gap(Checklist.missingIndicator)
    if section.groups.isEmpty {
      add(
        title, nil, section.isMissing ? missing : .empty, remark: section.note ?? section.question)
    }
    for group in section.groups {
      if group.isMissing {
        add(title, group.objective, missing, remark: section.question)
      }
      for title in group.elsewhere {
        add(title, group.objective, .empty, remark: "see the indicator " + inQuotes(title))
      }
      for row in group.rows {
        let also = row.alsoMeasures.isEmpty ? nil : "also measures " + listed(row.alsoMeasures)
        add(row.stage, group.objective, .text(row.indicator), facts(of: row, design), remark: also)
      }
    }
    return rows
  }

  private static func facts(
    of row: Checklist.Row, _ design: DesignOnSheets
  ) -> [Workbook.Cell] {
    let programme = design.reading.programme
    let indicator = programme.indicators[row.number]
    let baseline = indicator.baseline.value
    let targets = indicator.targetsByDay
    let next = targets.first { design.checklist.day <= $0.by.lastDay }
    let nextCells = next.map { TargetCells($0, programme) } ?? TargetCells(row.nextTarget)
    let finalCells = targets.last.map { TargetCells($0, programme) } ?? TargetCells(row.finalTarget)
    return [
      Workbook.Cell(row.definition), Workbook.Cell(row.unit),
      baseline.map { programme.cell($0.value) } ?? Workbook.Cell(row.baseline),
      Workbook.Cell(baseline?.date),
      nextCells.value, nextCells.due, finalCells.value, finalCells.due,
      Workbook.Cell(row.source), Workbook.Cell(row.method), Workbook.Cell(row.tracker),
      Workbook.Cell(row.often),
      row.dues.first { !$0.isOverdue }.map { .date($0.day) } ?? .empty, Workbook.Cell(row.due),
      Workbook.Cell(row.breakdown), Workbook.Cell(row.reportedTo),
    ]
  }
}
