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
  /// One sheet for all designs, each below its title where there are several.
  func document(_ name: String, _ tables: (Reading, Checklist) -> [Table]) -> Document {
    var document = Document(title: name)
    document.opening = designs.count == 1 ? designs[0].checklist.facts : []
    document.tables = designs.map { reading, checklist in
      var table = Table.joined(tables(reading, checklist))
      table.name = name
      if designs.count == 1 { return table }
      if let heading = table.heading {
        table.rows.insert([[Line(heading, .strong)] + table.remarks], at: 0)
      }
      table.heading = checklist.programme
      table.remarks = []
      return table
    }
    return document
  }
  // Each has columns for the dates of its own.
  let logframes = designs.map { reading, checklist in
    var document = Document(title: "Logframe")
    document.opening = checklist.facts
    document.tables = Logframe(of: reading, in: nil).tables(named: designs.count > 1)
    return document
  }
  var gaps = Document(title: "Gaps")
  gaps.tables = [gapTable(findings)]
  return Binder(
    title: listed(designs.map { $0.checklist.programme }),
    documents: [
      document("Checklist") { $1.document.tables },
      document("Indicators") { reading, _ in [indicatorTable(of: reading)] },
    ] + logframes + [
      document("Risks") { reading, _ in [riskTable(of: reading, hasStatus: true)] },
      document("Assumptions") { reading, _ in [assumptionTable(of: reading)] }, gaps,
    ]
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
      [Line(number: finding.start.line)],
      [Line(finding.allowedBecause ?? "")], [],
    ]
  }
  return table
}
