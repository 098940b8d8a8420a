import HourglassFormats
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

  /// The baseline and each target in a field of their own, of the whole and then of each part.
  var figures: [Field] {
    var fields: [Field] = []
    add(indicator.baseline, cells.baseline, of: "", to: &fields)
    let known = indicator.targetsByDay
    add(known, cells.openTargets(of: indicator.targets), of: "", to: &fields)
    if known.isEmpty, fields.count == 1 {
      fields.append(Field("Target", [Line(cells.allTargets[0])]))
    }
    for part in indicator.parts {
      let group = ", " + programme.title(of: part)
      add(part.baseline, cells.baseline(of: part), of: group, to: &fields)
      add(part.targetsByDay, cells.openTargets(of: part.targets), of: group, to: &fields)
    }
    let reasons = known.compactMap { target in
      target.because.map { Line(programme.string($0), label: programme.spelling(target)) }
    }
    fields.append(Field("Rationale for targets", reasons))
    let lights = indicator.thresholds.map { Line(programme.words(for: $0)) }
    if !lights.isEmpty { fields.append(Field("Thresholds", lights)) }
    return fields
  }

  private func add(
    _ given: Given<Indicator.Baseline>, _ entry: Entry, of group: String, to fields: inout [Field]
  ) {
    guard let baseline = given.value else {
      // A part may leave it out.
      if group.isEmpty || entry != .notStated {
        fields.append(Field("Baseline and its timeframe" + group, [Line(entry)]))
      }
      return
    }
    var lines = [
      programme.line(baseline.value, baseline.date.map { " (" + $0.spelling + ")" } ?? "")
    ]
    if let because = baseline.because {
      lines.append(Line(programme.string(because), label: "because"))
    }
    fields.append(Field("Baseline and its timeframe" + group, lines))
  }

  private func add(
    _ known: [Indicator.Target], _ open: [Entry], of group: String, to fields: inout [Field]
  ) {
    for target in known {
      let time = target.from.map { $0.spelling(through: target.by) } ?? target.by.spelling
      fields.append(Field("Target " + time + group, [programme.line(target.aim)]))
    }
    if !open.isEmpty { fields.append(Field("Target" + group, open.map { Line($0) })) }
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
    if indicator.isContextual {
      notes.append(Line("It describes the context of the programme, and has no target."))
    }
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
}
