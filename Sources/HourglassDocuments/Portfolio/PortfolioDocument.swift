import HourglassFormats
import HourglassLanguage
import HourglassReading

/// The portfolio as pages: charts, and tables that say the same.
///
/// - Parameter most: how many designs stand in tables that have a row for each; nil for all.
package func portfolioDocument(_ portfolio: Portfolio, listing most: Int? = 100) -> Document {
  var document = Document(title: portfolio.title)
  document.isWide = true
  document.isForScreen = true
  document.opening = [Line(portfolio.sentence)]
  document.opening += portfolio.remarks.map { Line($0) }
  document.opening.append(
    Line("Compared with " + inQuotes(portfolio.model.title(portfolio.model.head)) + "."))
  document.tables = portfolio.endingTables(listing: most)
  document.tables += [portfolio.firstTable(listing: most.map { min($0, 20) })]
  document.tables += [portfolio.heatTable, portfolio.mixTable(listing: most)]
  document.tables += portfolio.measures.map { portfolio.table(of: $0) }
  document.tables += [portfolio.principleTable]
  document.tables += [portfolio.findingTable(listing: most.map { min($0, 15) })]
  document.tables += [portfolio.lessonTable(listing: most)]
  document.tables += [portfolio.limitTable]
  return document
}

extension Portfolio {
  /// The first so many, and a sentence where there are more.
  private func listing(_ most: Int?, of all: [Int]) -> (shown: [Int], remark: [Line]) {
    guard let most, all.count > most else { return (all, []) }
    return (
      Array(all.prefix(most)),
      [Line("The first \(most) of \(all.count). A workbook (.xlsx) or a CSV file has all of them.")]
    )
  }

  /// How far each goes, as pictures and as a table.
  fileprivate func endingTables(listing most: Int?) -> [Table] {
    var tables = glyphRows().map { drawing in
      var table = Table(columns: [])
      table.drawing = drawing
      return table
    }
    var designs = designTable(listing: most)
    designs.isDrawn = true
    if tables.isEmpty { return [designs] }
    tables[0].heading = "How far each design goes"
    tables[0].remarks = [
      Line(
        "Filled as far as the design covers the stages. Solid bar: it stops there on purpose. Broken "
          + "bar and dashes: it stops at a gap. Dots: it does not say what follows. Whom lessons "
          + "reach and which risks are named is in the table.")
    ]
    designs.heading = nil
    return tables + [designs]
  }

  /// A row for each design: the study's Figure 14, of each.
  func designTable(listing most: Int?) -> Table {
    var table = Table(
      heading: "All designs",
      columns: [
        .init("No.", share: 4), .init("Design", share: 24), .init("File", share: 16),
        .init("Whose", share: 9), .init("How far", share: 18), .init("Tools", share: 6),
        .init("Indicators", share: 8), .init("People who take part", share: 9),
        .init("People reached", share: 9), .init("Risks named", share: 14),
        .init("Findings", share: 12),
      ])
    table.fixedColumns = 2
    let (shown, remark) = listing(most, of: Array(entries.indices))
    table.remarks = remark
    table.rows = shown.map { index in
      let entry = entries[index]
      let risks =
        entry.risks.map { model.title(model.risks[$0].head) }
        + (entry.hasOtherRisks ? ["Others"] : [])
      return [
        [Line(number: index + 1)], [Line(entry.title)], [Line(entry.path)],
        [Line(entry.isDescribed ? "described" : "a team’s own")], [Line(coverage(entry))],
        [Line(number: entry.toolCount)], [Line(number: entry.indicatorCount)],
        [Line(entry.participants.cell)], [Line(entry.reached.cell)],
        risks.isEmpty ? [Line("none", .faint)] : risks.map { Line($0) },
        [Line(entry.counts.words.isEmpty ? "none" : entry.counts.words)],
      ]
    }
    return table
  }

  fileprivate func firstTable(listing most: Int?) -> Table {
    var table = Table(
      heading: "Which designs to look at first",
      columns: [
        .init("Design", share: 28), .init("Why", share: 56), .init("Findings", share: 16),
      ])
    let all = toLookAtFirst
    let (shown, remark) = listing(most, of: all)
    let clean = count - all.count
    table.remarks = [
      Line(
        "Errors first, then designs that stop at a gap or do not say where they end, then the others "
          + "by what Hourglass found. "
          + (clean == 0
            ? "Every design has findings."
            : counted(clean, "design") + (clean == 1 ? " has" : " have") + " no findings."))
    ]
    table.remarks += remark
    table.rows = shown.map { index in
      let entry = entries[index]
      return [
        [Line(called(index), .strong)], [Line(reason(entry))],
        [Line(entry.counts.words, entry.counts.errors > 0 ? .bad : .plain)],
      ]
    }
    return table
  }

  /// Table 3 of the study.
  fileprivate var heatTable: Table {
    var table = Table(
      heading: "Where the tools are",
      columns: [.init("Stage", share: 20)] + columnTitles.map { .init($0, share: 16) })
    table.remarks = [
      Line(
        "The study’s Table 3, of these designs: how many have a tool at a stage for a function. "
          + (count <= ChartSizes.mostDesigns
            ? "The small squares are the designs, in the order of their numbers. " : "")),
      Line(pattern),
    ]
    table.drawing = heatMap()
    table.isDrawn = true
    table.rows = model.stages.indices.map { stage in
      [[Line(capitalised(stageName(stage)), .strong)]]
        + columnTitles.indices.map { column in
          let (own, described) = cellCount(stage: stage, column: column)
          return own + described == 0
            ? [Line(emptyWords(stage: stage, column: column), .faint)]
            : [Line(words(own: own, described: described))]
        }
    }
    return table
  }

  /// Table 5 of the study.
  func mixTable(listing most: Int?) -> Table {
    var table = Table(
      heading: "The mix of each design",
      columns: [.init("Design", share: 30)] + columnTitles.map { .init($0, share: 11) }
        + [.init("Kinds of tools", share: 34)])
    let compared = entries.indices.filter { entries[$0].otherModel == nil }
    let (shown, remark) = listing(most, of: compared)
    table.remarks = [
      Line(
        "How many tools each design has for each function, and of which kinds, as in the study’s "
          + "Table 5. A tool can have several functions.")
    ]
    table.remarks += remark
    table.rows = shown.map { index in
      let entry = entries[index]
      let kinds = entry.kinds.map { lowercasedFirst(model.title(model.toolKinds[$0].entry.head)) }
      return [[Line(called(index))]]
        + columnTitles.indices.map { column in
          let count = tools(for: column, of: entry)
          return [count == 0 ? Line("–", .faint) : Line(number: count)]
        }
        + [[kinds.isEmpty ? Line("none that the study names", .faint) : Line(listed(kinds))]]
    }
    return table
  }

  func table(of measure: PortfolioMeasure) -> Table {
    let showsBoth = hasBoth
    var columns: [Table.Column] = [
      .init(measure.column, share: 40), .init("Designs", share: 9),
    ]
    if showsBoth {
      columns += [.init("Of teams", share: 9), .init("Described", share: 9)]
    }
    if measure.hasStudy { columns.append(.init("The study", share: 40)) }
    var table = Table(heading: measure.heading, columns: columns)
    table.remarks = [Line(measure.remark)]
    table.drawing = BarChart(of: measure, in: self).drawing(of: measure)
    table.isDrawn = true
    table.rows = measure.rows.map { row in
      var cells: Table.Row = [[Line(row.label)], [Line(number: row.total)]]
      if showsBoth { cells += [[Line(number: row.own)], [Line(number: row.described)]] }
      if measure.hasStudy { cells.append([row.words.map { Line($0) } ?? Line("–", .faint)]) }
      return cells
    }
    return table
  }

  var principleTable: Table {
    var table = Table(
      heading: "Principles by design",
      columns: [
        .init("Principle", share: 50), .init("Shown", share: 10), .init("In part", share: 10),
        .init("Left out", share: 10), .init("Not shown", share: 10),
      ])
    table.remarks = [
      Line(
        "The study’s principles, and how many designs show what stands for each. To show one is no "
          + "proof that it is kept.")
    ]
    table.drawing = principleGrid()
    table.isDrawn = table.drawing != nil
    table.rows = principles.map { principle in
      [[Line(principleTitle(principle))]]
        + principleCounts(principle).map { [Line(number: $0)] }
    }
    return table
  }

  /// Each finding, how many designs have it, and how it weighs.
  var commonFindings: PortfolioMeasure {
    var all = own
    all.add(described)
    return PortfolioMeasure(
      name: "findings", heading: "The commonest findings",
      remark:
        "How many designs have each at least once. What a design allows, with a reason, is not "
        + "counted.",
      column: "Finding",
      groups: [
        (
          nil,
          all.commonestFindings.map { sum in
            var row = PortfolioRow(
              sum.title, name: sum.name, own: own.findings[sum.name]?.designs ?? 0,
              described: described.findings[sum.name]?.designs ?? 0)
            row.severity = sum.severity
            return row
          }
        )
      ])
  }

  func findingTable(listing most: Int?) -> Table {
    let measure = commonFindings
    let all = measure.rows
    let shown = most.map { Array(all.prefix($0)) } ?? all
    let kept = PortfolioMeasure(
      name: measure.name, heading: measure.heading, remark: measure.remark, column: measure.column,
      groups: [(nil, shown)])
    var table = self.table(of: kept)
    if shown.isEmpty { table.drawing = nil }
    if shown.isEmpty { table.remarks = [Line("Hourglass found nothing in any design.")] }
    if shown.count < all.count {
      table.remarks.append(
        Line("The first \(shown.count) of \(all.count). A workbook (.xlsx) has all of them."))
    }
    return table
  }

  func lessonTable(listing most: Int?) -> Table {
    var table = Table(
      heading: "Who can learn from whom",
      columns: [
        .init("Design", share: 30), .init("What is missing", share: 28),
        .init("Designs that have it", share: 42),
      ])
    let all = lessons
    let (shown, remark) = listing(most, of: Array(all.indices))
    table.remarks = [
      Line(
        "A design whose tools fill a hole of another is a peer to learn from. Those that have most "
          + "in common with it come first: gains, what peers are matched on, kinds of tools.")
    ]
    if all.isEmpty {
      table.remarks = [Line("No design has what another one is missing.")]
    }
    table.remarks += remark
    table.rows = shown.map { number in
      let lesson = all[number]
      // What belongs to one design stands in one cell.
      let isSame = number > 0 && all[number - 1].learner == lesson.learner
      return [
        isSame ? nil : [Line(called(lesson.learner))], [Line(capitalised(words(for: lesson.hole)))],
        lesson.teachers.map { Line(called($0)) },
      ]
    }
    return table
  }

  fileprivate var limitTable: Table {
    var table = Table(heading: "What these figures are, and what they are not", columns: [])
    table.remarks = limits.map { Line($0) }
    return table
  }
}

/// The portfolio as a workbook: a row for each design, then the tables.
package func portfolioWorkbook(_ portfolio: Portfolio) -> Workbook {
  var document = Document(title: portfolio.title)
  document.opening = [Line(portfolio.sentence, label: "Summary")]
  func named(_ name: String, _ table: Table) -> Table {
    var table = table
    table.name = name
    table.heading = nil
    table.remarks = []
    table.drawing = nil
    return table
  }
  var notes = Table(columns: [.init("What these figures are", share: 100)])
  notes.rows = (portfolio.remarks + portfolio.limits).map { [[Line($0)]] }
  document.tables = [
    named("Designs", portfolio.designTable(listing: nil)),
    named("Look at first", portfolio.firstTable(listing: nil)),
    named("Stages and functions", portfolio.heatTable),
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
