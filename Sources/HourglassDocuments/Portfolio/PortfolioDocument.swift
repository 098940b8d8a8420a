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
  func listing(_ most: Int?, of all: [Int]) -> (shown: [Int], remark: [Line]) {
    guard let most, all.count > most else { return (all, []) }
    return (
      Array(all.prefix(most)),
      [Line("The first \(most) of \(all.count). A workbook (.xlsx) or a CSV file has all of them.")]
    )
  }

  /// How far each goes, as pictures and as a table.
  func endingTables(listing most: Int?) -> [Table] {
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
          + "bar and dashes: it stops at a gap. Dots: it does not say what follows. “Reaches”: "
          + "the people to whom lessons are planned to be passed on.")
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
      ]
        + (most == nil
          ? [.init("Errors", share: 8), .init("Warnings", share: 8), .init("Notes", share: 8)]
          : [.init("Findings", share: 12)]))
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
        [entry.participants.cell], [entry.reached.cell],
        risks.isEmpty ? [Line("none", .faint)] : risks.map { Line($0) },
      ]
        + (most == nil
          ? [entry.counts.errors, entry.counts.warnings, entry.counts.notes]
            .map { [Line(number: $0)] }
          : [[Line(entry.counts.words.isEmpty ? "none" : entry.counts.words)]])
    }
    return table
  }

  func firstTable(listing most: Int?) -> Table {
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
  var heatTable: Table {
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
}
