import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

/// The designs of a file as one workbook: the checklist, the indicators, the logframe, the risks,
/// the assumptions and what is wrong or missing.
///
/// - Parameters:
///   - designs: each with the checklist that is asked for.
///   - findings: of the whole file, in its order; those that it allows as well.
package func workbook(
  of designs: [(reading: Reading, checklist: Checklist)], findings: [PlacedFinding]
) -> Workbook {
  func documents(
    _ name: String, _ tables: (Reading, Checklist) -> [Table]
  ) -> [Document] {
    designs.map { reading, checklist in
      var document = Document(title: name)
      document.opening = checklist.facts
      // Each design has sheets of its own.
      let ending = designs.count < 2 ? "" : " " + checklist.programme
      document.tables = tables(reading, checklist).map { table in
        var table = table
        table.name = name + ending
        return table
      }
      return document
    }
  }
  var gaps = Document(title: "Gaps")
  gaps.tables = [gapTable(findings)]
  return Binder(
    title: listed(designs.map { $0.checklist.programme }),
    documents: documents("Checklist") { $1.document.tables }
      + documents("Indicators") { reading, _ in [indicatorTable(of: reading)] }
      + documents("Logframe") { reading, _ in [Logframe(of: reading, in: .plain).table] }
      + documents("Risks") { reading, _ in [riskTable(of: reading)] }
      + documents("Assumptions") { reading, _ in [assumptionTable(of: reading)] } + [gaps]
  ).workbook
}

/// What `hourglass check` finds.
private func gapTable(_ findings: [PlacedFinding]) -> Table {
  var table = Table(columns: [
    .init("Weight", share: 9), .init("Finding", share: 34), .init("Next step", share: 34),
    .init("Why it matters", share: 32), .init("Based on", share: 20), .init("Line", share: 8),
    .init("Allowed, because", share: 16), .init("Status", share: 12, choices: taskStates),
  ])
  table.rows = findings.map { finding in
    [
      [Line(finding.severity.name)], [Line(finding.message)],
      [Line(finding.next)], [Line(finding.kind.why)],
      [Line(finding.kind.basis.words)],
      [Line(Figure(value: .number(Quantity(Int64(finding.start.line)))))],
      [Line(finding.allowedBecause ?? "")], [],
    ]
  }
  return table
}
