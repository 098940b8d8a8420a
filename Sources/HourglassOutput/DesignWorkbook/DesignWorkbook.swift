import HourglassLanguage
import HourglassProgress
import HourglassReading
import HourglassRules
import HourglassSyntax

/// What one design brings to the sheets.
package struct DesignOnSheets: Sendable {
  let reading: Reading
  let checklist: Checklist
  let logframe: Table
  private let rows: RowMaker

  package init(_ reading: Reading, _ checklist: Checklist) {
    self.reading = reading
    self.checklist = checklist
    rows = RowMaker(reading, checklist.day, checklist.horizon, saysAll: false)
    logframe = Logframe(of: reading, in: .plain).table
  }

  /// What the checklist says of an indicator, whatever it stands under.
  func row(of indicator: Int) -> Checklist.Row {
    rows.row(of: indicator, under: nil, in: nil)
  }
}

/// The designs of a file as a workbook: the checklist, the indicators, the logframe, the risks,
/// the assumptions and what is wrong or missing.
///
/// - Parameter findings: of the whole file, in its order; those that it allows as well.
package func workbook(of designs: [DesignOnSheets], findings: [PlacedFinding]) -> Workbook {
  let titles = designs.map { $0.checklist.programme }
  func sheet(
    _ name: String, _ columns: [Workbook.Column], fixed: Int,
    rows: (DesignOnSheets) -> [[Workbook.Cell]]
  ) -> Workbook.Sheet {
    if designs.count < 2 {
      return Workbook.Sheet(
        name: name, columns: columns, rows: designs.flatMap(rows), fixedColumns: fixed)
    }
    // Which of the designs a row is about.
    return Workbook.Sheet(
      name: name, columns: [Workbook.Column("Programme", widest: 24)] + columns,
      rows: designs.flatMap { design in
        rows(design).map { [.text(design.checklist.programme)] + $0 }
      }, fixedColumns: fixed + 1)
  }
  // Each has columns for the dates of its own.
  let logframes = designs.map { design in
    design.logframe.sheet(
      named: "Logframe" + (designs.count < 2 ? "" : " " + design.checklist.programme))
  }
  return Workbook(
    title: titles.joined(separator: "; "),
    sheets: [
      sheet("Checklist", ChecklistSheet.columns, fixed: 3, rows: ChecklistSheet.rows),
      sheet("Indicators", IndicatorSheet.columns, fixed: 1, rows: IndicatorSheet.rows),
    ] + logframes + [
      sheet("Risks", RiskSheet.columns, fixed: 1, rows: RiskSheet.rows),
      sheet("Assumptions", AssumptionSheet.columns, fixed: 1, rows: AssumptionSheet.rows),
      gapSheet(findings),
    ])
}

/// What `hourglass check` finds.
private func gapSheet(_ findings: [PlacedFinding]) -> Workbook.Sheet {
  Workbook.Sheet(
    name: "Gaps",
    columns: [
      .init("Weight", widest: 10), .init("Finding", widest: 50),
      .init("Next step", widest: 50), .init("Why it matters", widest: 44),
      .init("Based on", widest: 36), .init("Line", widest: 8),
      .init("Allowed, because", widest: 26),
      .init("Status", widest: 13, choices: ChecklistSheet.progress),
    ],
    rows: findings.map { finding in
      [
        .text(finding.severity.name), .words(finding.message), .words(finding.next),
        .words(finding.kind.why), .words(finding.kind.basis.words),
        .number(Quantity(Int64(finding.start.line))), .words(finding.allowedBecause), .empty,
      ]
    })
}
