import HourglassFormats
import HourglassLanguage
import HourglassProgress
import HourglassReading

/// The progress of all programmes of a file as documents for people: how each indicator stands, the
/// gravest first, and the rows of the table of values that could not be used.
///
/// - Parameter withValues: whether the values that were read are there, too.
package func progressDocuments(_ all: [Progress], withValues: Bool) -> Binder {
  var documents = all.map { $0.document(withValues: withValues, named: all.count > 1) }
  // The rows are those of one table for all programmes.
  if let last = documents.indices.last, let table = all.first?.leftOut {
    documents[last].tables.append(table)
  }
  return Binder(
    title: "Progress of " + listed(all.map { inQuotes($0.programme) }), documents: documents)
}

extension Progress {
  fileprivate func document(withValues: Bool, named isNamed: Bool) -> Document {
    var document = Document(title: "Progress of " + inQuotes(programme))
    document.isWide = true
    document.opening = design.openingFacts(on: day) + [Line(opening)]
    document.tables = [indicatorTable] + (withValues ? [values] : [])
    for index in document.tables.indices {
      document.tables[index].name =
        (index == 0 ? "Progress" : "Values") + (isNamed ? " " + programme : "")
    }
    return document
  }

  var indicatorTable: Table {
    var table = Table(columns: [
      .init("Indicator", share: 20), .init("State", share: 11), .init("Latest value", share: 13),
      .init("Baseline", share: 10), .init("Target", share: 10), .init("Final target", share: 10),
      .init("Progress", share: 11), .init("Why", share: 42), .init("Tracked by", share: 14),
    ])
    table.rows = groups.flatMap { $0.rows }.map { cells(of: $0) }
    return table
  }

  private func cells(of row: Row) -> Table.Row {
    let facts = facts(of: row)
    func lines(_ wanted: Fact, _ label: String? = nil) -> [Line] {
      facts.filter { $0.fact == wanted }.map { Line($0.cell, label: label) }
    }
    var progress: [Line] = []
    if let percent = row.reading.percentOfWay {
      progress = [Line(Figure(value: .number(Quantity(percent, isPercentage: true))))]
    }
    if let path = path(of: row) {
      if progress.isEmpty { progress = [Line("")] }
      progress[0].path = path
    }
    var title = [Line(row.indicator, label: row.number, .strong)]
    if let part = row.part { title.append(Line(part, label: "of these")) }
    let cells: Table.Row = [
      title, [row.reading.state.mark] + lines(.light, "light"),
      lines(.latestValue) + lines(.byGroup, "by group"), lines(.baseline), lines(.target),
      [Line(row.finalTarget)],
    ]
    return cells + [progress, [Line(row.reading.why)], lines(.trackedBy)]
  }

  /// The values of a row beside its way to the last target; nil where each value counts only its
  /// own time, so that none is on a way.
  private func path(of row: Row) -> ValuePath? {
    let indicator = design.indicators[row.reading.indicator]
    if indicator.addsUp { return nil }
    let figures = indicator.figures(of: row.reading.part)
    var planned: [(day: Day, value: Quantity)] = []
    if let start = row.start, case .quantity(let value) = start.value,
      let day = start.day(in: design.runs)
    {
      planned.append((day, value))
    }
    for target in figures.targetsByDay {
      if case .quantity(let value) = target.value { planned.append((target.by.lastDay, value)) }
    }
    var observed: [(day: Day, value: Quantity)] = []
    for figure in row.reading.observed {
      if case .quantity(let value) = figure.value {
        observed.append((figure.period.lastDay, value))
      }
    }
    return ValuePath(planned: planned, observed: observed)
  }

  private var values: Table {
    var table = Table(columns: [
      .init("Indicator", share: 34), .init("Name", share: 14), .init("Period", share: 14),
      .init("Value", share: 18), .init("Dimension", share: 18), .init("Comment", share: 30),
      .init("Source", share: 22), .init("Line", share: 8),
    ])
    table.rows = observations.map { observation in
      let head = design.indicators[observation.indicator].head
      return [
        [Line(design.title(head))], [Line(head.name.map { design.word($0) } ?? "")],
        [observation.period.line],
        [observation.value?.line ?? Line("to be filled in", .gap)],
        [Line(dimensionSpelling(observation.traits))], [Line(observation.comment)],
        [Line(observation.source)], [Line(number: observation.line)],
      ]
    }
    return table
  }

  /// The rows of the table that could not be used, with their lines; nil where there are none.
  fileprivate var leftOut: Table? {
    if problems.isEmpty && remarks.isEmpty { return nil }
    var table = Table(
      heading: "Rows that were not used",
      columns: [.init("Line", share: 8), .init("Row", share: 22), .init("Problem", share: 70)])
    table.name = "Not used"
    table.rows = (problems + remarks).map {
      [[Line(number: $0.line)], $0.row.isEmpty ? [] : [Line($0.row)], [Line($0.message)]]
    }
    return table
  }
}

extension ProgressReading.State {
  /// By its shape, its word and its colour.
  fileprivate var mark: Line {
    switch self {
    case .overdue: Line("▲ " + heading, .bad)
    case .behind: Line("◆ " + heading, .doubtful)
    case .noData: Line("○ " + heading, .doubtful)
    case .notJudged: Line("◇ " + heading, .faint)
    case .onTrack: Line("● " + heading, .good)
    case .met: Line("✓ " + heading, .good)
    }
  }
}

extension ObservedValue {
  fileprivate var line: Line {
    if case .quantity(let quantity) = self { return Line(Figure(value: .number(quantity))) }
    return Line(spelling)
  }
}

extension ObservedPeriod {
  /// A year or a day as such; what lasts from one date to another in words.
  fileprivate var line: Line { start == end ? Line(Entry(date: start)) : Line(spelling) }
}
