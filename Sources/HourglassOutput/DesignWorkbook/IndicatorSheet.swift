import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// All that is said of each indicator: the fields of an indicator reference sheet, as performance
/// plans want them, one row an indicator.
enum IndicatorSheet {
  static let columns: [Workbook.Column] = [
    .init("Indicator", widest: 30), .init("Name", widest: 14), .init("Codes", widest: 16),
    .init("Stage", widest: 18), .init("Measures", widest: 28), .init("Facet", widest: 16),
    .init("Key", widest: 8), .init("Definition", widest: 34), .init("Unit", widest: 18),
    .init("Formula", widest: 24), .init("Better direction", widest: 10),
    .init("Series", widest: 12),
    .init("Can be added up across places", widest: 12), .init("Disaggregated by", widest: 18),
    .init("Places", widest: 18), .init("Source", widest: 26), .init("Method", widest: 14),
    .init("Told by", widest: 18), .init("Tracked by", widest: 18), .init("Frequency", widest: 14),
    .init("Reported to", widest: 18), .init("Reporting frequency", widest: 14),
    .init("Baseline", widest: 14), .init("Baseline of", widest: 10),
    .init("Why this baseline", widest: 24), .init("Milestones", widest: 18),
    .init("Target", widest: 14), .init("Target due", widest: 12),
    .init("Why this target", widest: 24), .init("Thresholds", widest: 18),
    .init("Limitations", widest: 30), .init("Proxy, because", widest: 24),
    .init("Changes", widest: 26),
  ]

  static func rows(of design: DesignOnSheets) -> [[Workbook.Cell]] {
    design.reading.programme.indicators.indices.map { index in
      let row = design.row(of: index)
      return identity(of: index, row, design) + collection(of: index, row, design)
        + figures(of: index, row, design)
    }
  }

  /// What it is.
  private static func identity(
    of index: Int, _ row: Checklist.Row, _ design: DesignOnSheets
  ) -> [Workbook.Cell] {
    let (reading, programme) = (design.reading, design.reading.programme)
    let indicator = programme.indicators[index]
    let facet = reading.indicators[index].facet.map {
      reading.model.name(reading.model.facets[$0].entry.head)
    }
    return [
      .text(row.indicator), .words(programme.name(indicator.head)),
      .words(
        indicator.codes.map { programme.string($0.list) + " " + programme.string($0.code) }),
      .words(reading.indicators[index].stage.map { reading.title(ofStage: $0) }),
      programme.cell(indicator.measures) { _ in .words(row.alsoMeasures) },
      indicator.facet.value == nil && facet == nil
        ? programme.cell(indicator.facet) { _ in .empty } : .words(facet),
      .words(indicator.isKey ? "yes" : nil), programme.cell(indicator.definition),
      Workbook.Cell(row.unit), programme.cell(indicator.formula),
      .text(indicator.isFalling ? "lower" : "higher"),
      .words(indicator.isCumulative.map { $0 ? "cumulative" : "per period" }),
      .words(indicator.aggregates.map { $0 ? "yes" : "no" }),
    ]
  }

  /// How its figure comes about.
  private static func collection(
    of index: Int, _ row: Checklist.Row, _ design: DesignOnSheets
  ) -> [Workbook.Cell] {
    let programme = design.reading.programme
    let indicator = programme.indicators[index]
    let breakdown = programme.breakdown(of: indicator).map { label, groups in
      groups.isEmpty ? label : label + ": " + groups.joined(separator: ", ")
    }
    return [
      .words(breakdown), programme.cell(indicator.locations), Workbook.Cell(row.source),
      Workbook.Cell(row.method), programme.cell(indicator.toldBy), Workbook.Cell(row.tracker),
      Workbook.Cell(row.often),
      programme.cell(indicator.reportedTo) { audience in
        switch audience {
        case .parties(let parties): .words(programme.titles(of: parties))
        case .other(let text): .words(programme.string(text))
        }
      },
      .words(indicator.reported?.spelling),
    ]
  }

  /// From what to what, and how far the figures can be trusted.
  private static func figures(
    of index: Int, _ row: Checklist.Row, _ design: DesignOnSheets
  ) -> [Workbook.Cell] {
    let programme = design.reading.programme
    let indicator = programme.indicators[index]
    let baseline = indicator.baseline.value
    let targets = indicator.targetsByDay
    let final = targets.last.map { TargetCells($0, programme) } ?? TargetCells(row.finalTarget)
    return [
      baseline.map { programme.cell($0.value) } ?? Workbook.Cell(row.baseline),
      Workbook.Cell(baseline?.date), programme.cell(baseline?.because),
      .words(targets.dropLast().map { programme.spelling($0) }), final.value, final.due,
      programme.cell(targets.last?.because),
      .words(indicator.thresholds.map { programme.words(for: $0) }),
      programme.cell(indicator.limitations), programme.cell(indicator.proxyBecause),
      .words(
        indicator.changes.map { $0.date.spelling + ": " + programme.string($0.because) }),
    ]
  }
}
