import HourglassFormats
import HourglassLanguage
import HourglassReading

/// A logframe with all levels in one table, as the European Union and most others have it.
extension Logframe {
  var table: Table {
    let isPlain = columns == .plain
    let dates = dates.headings.map {
      Table.Column($0.isEmpty ? "Target" : "Target " + $0, share: 9)
    }
    var ending: [Table.Column] =
      showsCurrent ? [.init(isPlain ? "Latest value" : "Current value (year)", share: 10)] : []
    ending += [
      .init(isPlain ? "Means of verification" : "Source and mean of verification", share: 15),
      .init(isPlain ? "Assumptions and risks" : "Assumptions", share: 16),
    ]
    var table = Table(
      columns: [
        .init(isPlain ? "Summary" : "Results chain", share: 22), .init("Indicator", share: 22),
        .init(isPlain ? "Baseline" : "Baseline (value & reference year)", share: 10),
      ] + dates + ending)
    table.fixedColumns = 2
    let showsCurrent = showsCurrent
    for entry in results.entries {
      switch entry {
      case .absence(let kind, let absence): addAbsence(kind, absence, &table)
      case .result(let result):
        add(
          summary(of: result), result.indicators, of: result, absence: result.absence,
          last: beside(result), showsCurrent, to: &table)
      }
    }
    let loose =
      results.looseAssumptions.map { Line(title(ofAssumption: $0)) }
      + (isPlain ? results.looseRisks.flatMap { risk($0, label: "risk") } : [])
    if !results.looseIndicators.isEmpty || !loose.isEmpty {
      add(
        [Line(Logframe.looseHeading, .faint)], results.looseIndicators, of: nil, absence: nil,
        last: loose, showsCurrent, to: &table)
    }
    return table
  }

  /// The European Union's columns have the newest values in any case, the plain ones where there is
  /// any.
  private var showsCurrent: Bool { columns == .eu || observed.contains { !$0.isEmpty } }

  private func addAbsence(_ kind: ResultKind, _ absence: Line, _ table: inout Table) {
    let summary: Table.Row = [[Line(name(of: kind), .faint), absence]]
    table.rows.append(summary + blank(table.columns.count - 1))
  }

  private func blank(_ count: Int) -> Table.Row { Table.Row(repeating: .some([]), count: count) }

  /// What has to hold, and in the plain columns what may go wrong.
  private func beside(_ result: LogframeResults.Result) -> [Line] {
    let assumptions = result.objective?.lines(.assumptions) ?? []
    if columns == .plain { return assumptions + result.risks.flatMap { risk($0, label: "risk") } }
    // Nothing stands above the impact.
    return assumptions.isEmpty && result.kind == .impact
      ? [Line("not applicable", .faint)] : assumptions
  }

  /// A row for each indicator and each of its parts, between the result they are of and what is
  /// assumed about that.
  private func add(
    _ summary: [Line], _ indicators: [Int], of result: LogframeResults.Result?, absence: Line?,
    last: [Line], _ showsCurrent: Bool, to table: inout Table
  ) {
    var isFirst = true
    func add(_ cells: Table.Row) {
      table.rows.append([isFirst ? summary : nil] + cells + [isFirst ? last : nil])
      isFirst = false
    }
    for (place, index) in indicators.enumerated() {
      let letter = result.flatMap { letterOfIndicator($0, place) }
      if let pointer = pointer(toIndicator: index, letter: letter) {
        add([pointer] + blank(table.columns.count - 3))
        continue
      }
      let parts = design.indicators[index].parts
      for part in [nil] + parts.indices.map({ Int?.some($0) }) {
        let given = part.map { parts[$0] }
        var cells: Table.Row = []
        cells.append(
          given.map { [design.line($0, of: letter)] }
            ?? indicator(index, letter: letter, namesSubject: result?.objective == nil))
        cells.append(baseline(of: index, part: part))
        for targets in targets(of: index, part: part) { cells.append(targets) }
        if showsCurrent { cells.append(current(index, part: part)) }
        cells.append(part == nil ? verification(of: index) : nil)
        add(cells)
      }
    }
    if isFirst {
      add([absence.map { [$0] } ?? []] + blank(table.columns.count - 3))
    }
  }

  /// `1.1.a`; nil where the result has no number.
  func letterOfIndicator(_ result: LogframeResults.Result, _ place: Int) -> String? {
    result.number.map { numberOfIndicator(place, ofResult: $0) }
  }

  // MARK: Activities

  /// What is done, for which results, with what, for how much, and on what it rests.
  var activities: Table {
    let last =
      switch columns {
      case .eu: "Assumptions"
      case .fcdo: "Inputs (full-time staff)"
      case .plain: "Assumptions and risks"
      }
    var table = Table(
      heading: "Activities",
      columns: [
        .init("Activity", share: 28), .init("For", share: 12), .init("Means", share: 28),
        .init(columns == .fcdo ? "Inputs (money)" : "Costs", share: 14), .init(last, share: 18),
      ])
    if design.tools.isEmpty { table.rows = [[[.missing("an activity")], [], [], [], []]] }
    var threats = [[Int]](repeating: [], count: design.tools.count)
    for (index, risk) in design.risks.enumerated() {
      for tool in risk.threatensTools where threats[tool.index].last != index {
        threats[tool.index].append(index)
      }
    }
    for (index, tool) in design.tools.enumerated() {
      let served = (tool.serves.value ?? []).map { results.number(ofObjective: $0.index) }
      let record = ToolRecord(of: index, reading)
      var means = record.lines([.people, .leader, .times, .using, .needs])
      let isLabelled = columns == .fcdo
      let assumptions = record.lines(.assumptions, label: isLabelled ? "assumption" : nil)
      let risks = columns == .eu ? [] : threats[index].flatMap { risk($0, label: "risk") }
      // The template has no column for these.
      if isLabelled { means += assumptions + risks }
      table.rows.append([
        [Line(design.title(tool.head), .strong)],
        served.isEmpty
          ? design.lines(tool.serves) : [Line(listed(served))],
        means, record.lines(.costs), isLabelled ? [] : assumptions + risks,
      ])
    }
    for sum in design.costs {
      var shares: [(heading: String, sum: Quantity)] = sum.shares.map {
        ("of which paid by " + $0.payers, $0.sum)
      }
      shares.insert(("All activities, in " + sum.currency, sum.sum), at: 0)
      for (index, share) in shares.enumerated() {
        table.rows.append([
          [Line(share.heading, index == 0 ? .strong : .plain)], [], [],
          [Line(Figure(value: .number(share.sum), ending: " " + sum.currency))], [],
        ])
      }
    }
    return table
  }
}
