import HourglassFormats
import HourglassLanguage

/// The portfolio as a workbook: a row for each design, then the tables.
package func portfolioWorkbook(_ portfolio: Portfolio) -> Workbook {
  var document = Document(title: portfolio.title)
  func named(_ name: String, _ table: Table) -> Table {
    var table = table
    table.name = name
    table.heading = nil
    table.remarks = []
    table.drawing = nil
    return table
  }
  var notes = Table(columns: [.init("What these figures are", share: 100)])
  notes.rows = ([portfolio.sentence] + portfolio.remarks + portfolio.limits).map { [[Line($0)]] }
  document.tables = [
    named("Designs", portfolio.designTable(listing: nil)),
    named("Look at first", portfolio.firstTable(listing: nil)),
    named("Stages and functions", portfolio.cellTable),
    named("Mix of each design", portfolio.mixTable(listing: nil)),
  ]
  document.tables += portfolio.measures.map {
    named(capitalised($0.name), portfolio.table(of: $0))
  }
  document.tables += [
    named("Principles", portfolio.principleTable),
    named("Findings", portfolio.table(of: portfolio.commonFindings)),
    named("Who can learn from whom", portfolio.lessonTable(listing: nil)),
    named("Limits", notes),
  ]
  return Binder(title: portfolio.title, documents: [document]).workbook
}

extension Portfolio {
  /// Table 3 with a row for each place, for what can calculate.
  var cellTable: Table {
    var table = Table(columns: [
      .init("Stage", share: 20), .init("Function", share: 34), .init("Designs", share: 9),
      .init("Of teams", share: 9), .init("Described", share: 9),
      .init("Does the study name tools for it?", share: 14),
    ])
    for stage in model.stages.indices {
      for (column, title) in columnTitles.enumerated() {
        let (own, described) = cellCount(stage: stage, column: column)
        let isNamed = column < model.functions.count && isKnown(stage: stage, function: column)
        table.rows.append([
          [Line(capitalised(stageName(stage)))], [Line(title)], [Line(number: own + described)],
          [Line(number: own)], [Line(number: described)], [Line(isNamed ? "yes" : "no")],
        ])
      }
    }
    return table
  }
}
