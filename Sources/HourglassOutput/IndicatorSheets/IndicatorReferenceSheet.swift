import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

/// All that is said of one indicator, field by field, in the order of the performance indicator
/// reference sheets of USAID (ADS 201maf). Every format shows these fields.
struct IndicatorReferenceSheet: Sendable {
  /// The title of the programme.
  let programme: String
  /// The title of the indicator, and what it is called in the design, where it has a name.
  let title: String
  let name: String?
  let sections: [Section]
  /// The figures of those who are counted apart; nil where there are none.
  let groups: Table?

  struct Section: Sendable {
    let title: String
    let fields: [Field]
  }

  struct Field: Sendable {
    let title: String
    /// Nothing where no design says it, so that it is left to whoever fills in the sheet.
    let lines: [Line]
    /// The same as cells of a spreadsheet, each with its title, where numbers and dates stand
    /// alone; nil where one cell of words does.
    var cells: [(title: String, cell: Workbook.Cell)]?

    init(_ title: String, _ lines: [Line]) {
      self.title = lines.isEmpty ? title + " (to be filled in)" : title
      self.lines = lines
    }
  }

  init(of index: Int, _ reading: Reading) {
    let maker = SheetMaker(index, reading)
    let design = reading.programme
    programme = design.title(design.head)
    title = design.title(maker.indicator.head)
    name = maker.indicator.head.name.map { design.word($0) }
    sections = [
      Section(title: "Indicator", fields: maker.identity),
      Section(title: "Description", fields: maker.description),
      Section(title: "Plan for data collection", fields: maker.collection),
      Section(title: "Targets and baseline", fields: maker.figures),
      Section(title: "Data quality issues", fields: maker.quality),
      Section(title: "Changes to indicator", fields: maker.changes),
    ]
    groups = maker.groups
  }

  /// Those of all indicators of a design.
  static func all(of reading: Reading) -> [IndicatorReferenceSheet] {
    reading.programme.indicators.indices.map { IndicatorReferenceSheet(of: $0, reading) }
  }

  /// What stands where a design has no indicator.
  static let absence = Line(
    Checklist.missingIndicator(Rule.noIndicators.kind.name), .gap)

  /// What is still to be defined, each thing once.
  var gaps: [String] {
    var gaps: [String] = []
    for line in sections.flatMap({ $0.fields }).flatMap({ $0.lines })
    where line.look == .gap && !gaps.contains(line.words) {
      gaps.append(line.words)
    }
    return gaps
  }

  /// Two columns, with a line above each section.
  var table: Table {
    var table = Table(columns: [.init("Field", share: 30), .init("Value", share: 70)])
    for section in sections {
      table.rows.append([[Line(section.title, .strong)]])
      for field in section.fields { table.rows.append([[Line(field.title)], field.lines]) }
    }
    return table
  }
}
