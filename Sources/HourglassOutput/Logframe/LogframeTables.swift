import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// The tables of a logframe as people read them.
extension Logframe {
  var tables: [Table] {
    switch columns {
    case .eu: [europeanTable, activities(["Costs", "Assumptions"])]
    case .fcdo:
      blocks + [activities(["Inputs (money)", "Inputs (full-time staff)"])]
    case .plain: [plainTable]
    }
  }

  /// What there is to know before reading the tables.
  var opening: [Line] {
    let why = reading.programme.lines(reading.programme.why, label: "Why")
    let template =
      switch columns {
      case .eu:
        "Columns of the European Union template. (*) Fill in the current value for each report."
      case .fcdo: "Columns of the FCDO (formerly DFID) template."
      case .plain: "Four columns and four levels."
      }
    var text = template + " Fill in the empty cells."
    if tables.contains(where: { $0.hasGaps }) {
      text += " Missing entries are marked “missing”."
    }
    return why + [Line(text, .faint)]
  }

  // MARK: One table for all levels

  private var europeanTable: Table {
    var table = Table(columns: [
      .init("Results chain", share: 17), .init("Indicator", share: 19),
      .init("Baseline (value & reference year)", share: 12),
      .init("Target (value & reference year)", share: 14),
      .init("Current value (reference year)*", share: 10),
      .init("Source and mean of verification", share: 14), .init("Assumptions", share: 14),
    ])
    table.rows = rows(
      facts: { index, namesSubject in
        [
          indicator(index, namesSubject: namesSubject), baseline(of: index), targets(of: index), [],
          verification(of: index),
        ]
      }, width: 5, beside: assumptions)
    return table
  }

  private var plainTable: Table {
    var table = Table(columns: [
      .init("Summary", share: 26), .init("Indicators", share: 30),
      .init("Means of verification", share: 20), .init("Assumptions and risks", share: 24),
    ])
    table.rows = rows(
      facts: { index, namesSubject in
        [
          indicator(index, namesSubject: namesSubject)
            + baseline(of: index).map { labelled("baseline", $0) }
            + targets(of: index).map { labelled("target", $0) },
          verification(of: index),
        ]
      }, width: 2,
      beside: { result, level in
        assumptions(of: result, in: level) + result.risks.map { risk($0, label: "risk") }
      })
    let tools = reading.programme.tools
    if tools.isEmpty {
      table.rows.append([[Line("Activities", .faint), .missing("a tool")], [], [], []])
    }
    // What it takes stands in the second column there, and the costs in the third.
    for (index, tool) in tools.enumerated() {
      let means = reading.programme.means(of: tool)
      table.rows.append([
        [Line("Activity \(index + 1)", .faint)] + activity(index),
        means.isEmpty ? [] : [Line("Means", .faint)] + means, [], [],
      ])
    }
    return table
  }

  /// What stands in one column with others of its kind says which it is.
  private func labelled(_ label: String, _ line: Line) -> Line {
    Line(line.words, label: label + (line.label.map { " (" + $0 + ")" } ?? ""), line.look)
  }

  /// A row for each indicator, between the result it is of and what is assumed about that.
  ///
  /// - Parameters:
  ///   - facts: the cells of an indicator, and whether they have to say what it measures.
  ///   - width: how many cells those are.
  private func rows(
    facts: (Int, Bool) -> [[Line]], width: Int, beside: (Result, Level) -> [Line]
  ) -> [Table.Row] {
    let blank = [[Line]](repeating: [], count: width)
    var rows: [Table.Row] = []
    func add(
      _ summary: [Line], _ indicators: [Int], absence: Line?, _ last: [Line], namesSubject: Bool
    ) {
      for (place, index) in indicators.enumerated() {
        let isFirst = place == 0
        // Optional one by one: turning a whole array of them into another needs a runtime that
        // the browser has not.
        let cells = facts(index, namesSubject).map { Optional($0) }
        rows.append([isFirst ? summary : nil] + cells + [isFirst ? last : nil])
      }
      if indicators.isEmpty {
        var row: Table.Row = [summary, absence.map { [$0] } ?? []]
        for cell in blank.dropLast() { row.append(cell) }
        rows.append(row + [last])
      }
    }
    for level in shownLevels {
      if let absence = level.absence {
        let last = level.kind == .impact ? [noAssumptions(.impact)] : []
        add(
          [Line(name(of: level.kind), .faint), absence], [], absence: nil, last, namesSubject: false
        )
      }
      for result in level.results {
        add(
          summary(of: result, in: level), result.indicators, absence: result.absence,
          beside(result, level), namesSubject: result.objective == nil)
      }
    }
    let assumptions = unattachedAssumptions.map { Line(title(ofAssumption: $0)) }
    let risks = columns == .plain ? unattachedRisks.map { risk($0, label: "risk") } : []
    if !unattachedIndicators.isEmpty || !(assumptions + risks).isEmpty {
      add(
        [Line(Logframe.looseHeading)], unattachedIndicators, absence: nil, assumptions + risks,
        namesSubject: true)
    }
    return rows
  }

  /// Those that the document shows.
  var shownLevels: [Level] { levels.filter { !$0.results.isEmpty || $0.absence != nil } }

  /// What is done, with cells to fill in for what no design says.
  private func activities(_ toFill: [String]) -> Table {
    var table = Table(
      heading: "Activities",
      columns: [.init("Activities", share: 30), .init("Means", share: 30)]
        + toFill.map { .init($0, share: 20) })
    let tools = reading.programme.tools
    let blank = Table.Row(repeating: .some([]), count: toFill.count)
    if tools.isEmpty {
      let row: Table.Row = [[.missing("a tool")], []]
      table.rows = [row + blank]
    }
    for (index, tool) in tools.enumerated() {
      let row: Table.Row = [activity(index), reading.programme.means(of: tool)]
      table.rows.append(row + blank)
    }
    return table
  }
}
