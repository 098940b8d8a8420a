import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// The tables that have no row for each design, and who can learn from whom.
extension Portfolio {
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

  var limitTable: Table {
    var table = Table(heading: "What these figures are, and what they are not", columns: [])
    table.remarks = limits.map { Line($0) }
    return table
  }
}
