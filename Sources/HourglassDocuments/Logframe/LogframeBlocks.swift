import HourglassFormats
import HourglassLanguage
import HourglassReading

/// A logframe with a block for each result, as the FCDO (once DFID) has it: the figures planned
/// for each milestone, those achieved, the source, and what may come in between.
extension Logframe {
  var blocks: [Table] {
    var tables: [Table] = []
    for entry in results.entries {
      switch entry {
      case .result(let result): tables.append(block(of: result))
      case .absence(let kind, let absence):
        var table = emptyBlock(headed: name(of: kind))
        table.rows = [[[absence]]]
        tables.append(table)
      }
    }
    let hasLoose =
      !results.looseIndicators.isEmpty || !results.looseAssumptions.isEmpty
      || !results.looseRisks.isEmpty
    if hasLoose {
      var table = emptyBlock(headed: Logframe.looseHeading)
      for index in results.looseIndicators {
        add(index, letter: nil, namesSubject: true, to: &table)
      }
      if !results.looseAssumptions.isEmpty {
        table.rows.append([
          [Line("Assumptions")], results.looseAssumptions.map { Line(title(ofAssumption: $0)) },
        ])
      }
      if !results.looseRisks.isEmpty {
        table.rows.append([[Line("Risks")], results.looseRisks.flatMap { risk($0) }])
      }
      tables.append(table)
    }
    return tables
  }

  private func emptyBlock(headed heading: String) -> Table {
    let last = dates.headings.count - 1
    let columns = dates.headings.enumerated().map { place, heading in
      let name = place == last ? "Target" : "Milestone"
      return Table.Column(
        heading.isEmpty ? name : name + " " + heading, share: place == last ? 13 : 11)
    }
    var table = Table(
      heading: heading,
      columns: [
        .init("Indicator", share: 26), .init("Values", share: 10), .init("Baseline", share: 12),
      ] + columns)
    table.fixedColumns = 2
    return table
  }

  private func block(of result: LogframeResults.Result) -> Table {
    let title = title(of: result).words
    var table = emptyBlock(headed: heading(of: result) + ": " + title)
    table.remarks = about(result)
    for (place, index) in result.indicators.enumerated() {
      add(
        index, letter: letterOfIndicator(result, place), namesSubject: result.objective == nil,
        to: &table)
    }
    if let absence = result.absence { table.rows.append([[absence]]) }
    guard let objective = result.objective else { return table }
    // The template asks for them with the outcome; what the design has elsewhere is not lost.
    let assumptions = objective.lines(.assumptions)
    if result.kind == .outcome || !assumptions.isEmpty {
      table.rows.append([[Line("Assumptions")], assumptions])
    }
    if result.kind == .output {
      // The template asks for it with every output.
      let weighting = objective.lines(.weighting, label: nil)
      table.rows.append([
        [Line("Impact weighting (%)")],
        weighting.isEmpty ? [.missing("the impact weighting")] : weighting,
      ])
    }
    if result.kind == .output || !result.risks.isEmpty {
      let rating = rating(of: result)
      table.rows.append([[Line("Risk rating")], rating.isEmpty ? [.missing("a risk")] : rating])
    }
    return table
  }

  /// What is planned and what has been achieved, of the whole and of each part, and where that can
  /// be read.
  private func add(
    _ index: Int, letter: String?, namesSubject: Bool, to table: inout Table
  ) {
    if let pointer = pointer(toIndicator: index, letter: letter) {
      table.rows.append([pointer])
      return
    }
    let parts = design.indicators[index].parts
    for part in [nil] + parts.indices.map({ Int?.some($0) }) {
      let given = part.map { parts[$0] }
      let subject =
        given.map { [design.line($0, of: letter)] }
        ?? indicator(index, letter: letter, namesSubject: namesSubject)
      var planned: Table.Row = [subject, [Line("Planned")], baseline(of: index, part: part)]
      for targets in targets(of: index, part: part) { planned.append(targets) }
      table.rows.append(planned)
      var achieved: Table.Row = [nil, [Line("Achieved")], []]
      for lines in self.achieved(index, part: part) { achieved.append(lines) }
      table.rows.append(achieved)
    }
    table.rows.append([nil, [Line("Source")], verification(of: index)])
  }
}
