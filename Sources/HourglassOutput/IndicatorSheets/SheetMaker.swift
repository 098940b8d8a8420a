import HourglassLanguage
import HourglassReading

/// Makes the fields of one reference sheet.
struct SheetMaker {
  typealias Field = IndicatorReferenceSheet.Field

  let index: Int
  let reading: Reading
  let cells: IndicatorCells
  var indicator: Indicator { cells.indicator }
  var programme: Programme { reading.programme }

  init(_ index: Int, _ reading: Reading) {
    self.index = index
    self.reading = reading
    cells = IndicatorCells(of: reading.programme.indicators[index], reading)
  }

  var identity: [Field] {
    let codes = indicator.codes.map { code in
      Line(programme.string(code.list) + " " + programme.string(code.code), label: "code")
    }
    return [
      Field("Name of indicator", [Line(programme.title(indicator.head), .strong)] + codes),
      Field("Name of result measured", result),
      // Whether it is reported on for a plan of the donor's, no design says.
      Field("Reported in a performance plan, and for which years", []),
    ]
  }

  /// Each result with its level, then what else it measures.
  private var result: [Line] {
    let measured = reading.indicators[index].objectives
    var lines = measured.map { objective in
      let kind = programme.resultKind(of: objective)
      return Line(
        programme.title(programme.objectives[objective].head), label: kind.map { $0.name })
    }
    for thing in indicator.measures.value ?? [] {
      if case .objective = thing { continue }
      lines.append(Line(programme.words(for: thing)))
    }
    if !lines.isEmpty { return lines }
    if let absence = programme.absence(indicator.measures) { return [absence] }
    guard let stage = reading.indicators[index].stage else { return [Line(.notStated)] }
    return [
      Line("Not linked to one objective"), Line(reading.title(ofStage: stage), label: "stage"),
    ]
  }

  var description: [Field] {
    var unit = [Line(cells.unit)]
    unit += programme.lines(indicator.formula, label: "formula")
    if indicator.isFalling { unit.append(Line("Lower is better.")) }
    let places = indicator.locations.flatMap { programme.lines($0, label: "place") }
    let rationale = indicator.proxyBecause.map {
      [Line(programme.string($0), label: "it is a proxy, because")]
    }
    return [
      Field("Precise definition", [Line(cells.definition)]),
      Field("Unit of measure", unit),
      Field("Disaggregated by", [Line(cells.breakdown)] + places),
      Field("Rationale for indicator", rationale ?? []),
    ]
  }

  var collection: [Field] {
    var method = [Line(cells.method)]
    if case .said(let parties) = indicator.toldBy {
      method.append(Line(programme.titles(of: parties), label: "told by"))
    } else if let absence = programme.absence(indicator.toldBy, label: "told by") {
      method.append(absence)
    }
    return [
      Field("Data source", [Line(cells.source)]),
      Field("Method of data collection and construction", method),
      Field(
        "Reporting frequency",
        [
          Line(cells.often, label: "collected"), Line(cells.reportedTo, label: "reported to"),
        ]),
      Field("Individuals responsible, by role", [Line(cells.tracker)]),
    ]
  }

  var figures: [Field] {
    let known = indicator.targetsByDay
    let baseline = indicator.baseline.value
    var beginning = Field("Baseline and its timeframe", [Line(cells.baseline)])
    if let because = baseline?.because {
      beginning = Field(
        "Baseline and its timeframe",
        beginning.lines + [Line(programme.string(because), label: "because")])
    }
    beginning.cells = [
      ("Baseline", baseline.map { programme.cell($0.value) } ?? Workbook.Cell(cells.baseline)),
      ("Baseline of", Workbook.Cell(baseline?.date)),
    ]
    if let because = baseline?.because {
      beginning.cells?.append(("Why this baseline", programme.cell(because)))
    }
    var targets = Field("Targets", cells.allTargets.map { Line($0) })
    targets.cells = []
    for (place, target) in known.enumerated() {
      let cells = TargetCells(target, programme)
      let title = known.count < 2 ? "Target" : "Target \(place + 1)"
      targets.cells?.append((title, cells.value))
      targets.cells?.append((title + " due", cells.due))
    }
    for cell in cells.allTargets.dropFirst(known.count) {
      targets.cells?.append(("Target", Workbook.Cell(cell)))
    }
    targets.cells? += indicator.parts.flatMap { figures(of: $0) }
    let reasons = known.compactMap { target in
      target.because.map { Line(programme.string($0), label: programme.spelling(target)) }
    }
    let lights = indicator.thresholds.map { Line(programme.words(for: $0)) }
    return [beginning, targets, Field("Rationale for targets", reasons)]
      + (lights.isEmpty ? [] : [Field("Thresholds", lights)])
  }

  /// The figures of a group, each in a cell of its own.
  private func figures(of part: Indicator.Part) -> [(title: String, cell: Workbook.Cell)] {
    let group = programme.title(of: part)
    let baseline = part.baseline.value
    var figures: [(title: String, cell: Workbook.Cell)] = [
      (
        "Baseline, " + group,
        baseline.map { programme.cell($0.value) } ?? Workbook.Cell(cells.baseline(of: part))
      ), ("Baseline of, " + group, Workbook.Cell(baseline?.date)),
    ]
    for target in part.targetsByDay {
      let cells = TargetCells(target, programme)
      figures += [("Target, " + group, cells.value), ("Target due, " + group, cells.due)]
    }
    for cell in cells.targets(of: part).dropFirst(part.targetsByDay.count) {
      figures.append(("Target, " + group, Workbook.Cell(cell)))
    }
    return figures
  }

  var quality: [Field] {
    let limitations = programme.lines(indicator.limitations)
    return [
      Field("Dates of previous data quality assessments, and name of reviewer", []),
      Field("Date of future data quality assessments", []),
      Field(
        "Known data limitations", limitations.isEmpty ? [Line(.notStated)] : limitations),
    ]
  }

  var changes: [Field] {
    let changes = indicator.changes.map {
      Line(programme.string($0.because), label: $0.date.spelling)
    }
    var notes: [Line] = []
    if indicator.isKey { notes.append(Line("A key indicator.")) }
    if let facet = reading.indicators[index].facet {
      notes.append(
        Line(reading.model.title(reading.model.facets[facet].entry.head), label: "facet"))
    }
    if let isCumulative = indicator.isCumulative {
      notes.append(Line(isCumulative ? "cumulative" : "per period", label: "series"))
    }
    if let aggregates = indicator.aggregates {
      notes.append(Line(aggregates ? "yes" : "no", label: "can be added up across places"))
    }
    return [
      Field("Changes to indicator", changes.isEmpty ? [Line("none recorded", .faint)] : changes),
      Field("Other notes", notes), Field("This sheet was last updated on", []),
    ]
  }

  /// The figures of each group, one below the other.
  var groups: Table? {
    if indicator.parts.isEmpty { return nil }
    var table = Table(
      heading: "Figures by group",
      columns: [
        .init("Group", share: 30), .init("Baseline", share: 30), .init("Targets", share: 40),
      ])
    for part in indicator.parts {
      let targets = cells.targets(of: part)
      table.rows.append([
        [Line(programme.title(of: part))], [Line(cells.baseline(of: part))],
        targets.isEmpty ? [Line(.notStated)] : targets.map { Line($0) },
      ])
    }
    return table
  }
}
