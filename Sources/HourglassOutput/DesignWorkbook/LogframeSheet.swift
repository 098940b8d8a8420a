import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// Logframes on a sheet: a row for each indicator and for each group it has figures for, with
/// numbers as numbers and what they are of in columns of their own, so that it can be filtered.
struct LogframeSheet {
  /// Which columns it has.
  enum Layout: Equatable {
    /// Those of the workbook of a design, by stage.
    case design
    /// Those of a donor, by level.
    case donor(Logframe.Columns)
  }

  private let layout: Layout
  /// As many as the indicator with the most targets has, up to what a table has room for. What
  /// is more stands in the last of them, in words.
  private let milestones: Int
  /// Whether any indicator has figures for groups.
  private let hasGroups: Bool

  init(of frames: [Logframe], in layout: Layout) {
    self.layout = layout
    let indicators = frames.flatMap { $0.reading.programme.indicators }
    let counts = indicators.flatMap {
      [$0.targetsByDay.count] + $0.parts.map { $0.targetsByDay.count }
    }
    let least = layout == .donor(.fcdo) ? 2 : 0
    milestones = min(Logframe.mostMilestones, max(least, (counts.max() ?? 0) - 1))
    hasGroups = indicators.contains { !$0.parts.isEmpty }
  }

  // MARK: Columns

  var columns: [Workbook.Column] { beginning + facts + ending }

  private var beginning: [Workbook.Column] {
    switch layout {
    case .design:
      [.init("Stage", widest: 18), .init("Result", widest: 30), .init("Activities", widest: 24)]
    case .donor(.eu): [.init("Level", widest: 14), .init("Results chain", widest: 30)]
    case .donor(.plain): [.init("Level", widest: 18), .init("Summary", widest: 30)]
    case .donor(.fcdo):
      [.init("Level", widest: 14), .init("Result", widest: 30), .init("Values", widest: 10)]
    }
  }

  private var facts: [Workbook.Column] {
    var columns: [Workbook.Column] = [
      .init("Indicator", widest: 30), .init("Unit", widest: 18),
    ]
    if hasGroups { columns.append(.init("Group", widest: 18)) }
    columns += [.init("Baseline", widest: 14), .init("Baseline of", widest: 10)]
    for number in 1..<milestones + 1 {
      columns.append(.init("Milestone \(number)", widest: 14))
      columns.append(.init("Milestone \(number) due", widest: 12))
    }
    return columns + [.init("Target", widest: 14), .init("Target due", widest: 12)]
  }

  private var ending: [Workbook.Column] {
    switch layout {
    case .design:
      [
        .init("Current value", widest: 12), .init("Source and means of verification", widest: 28),
        .init("Assumptions", widest: 30),
      ]
    case .donor(.eu):
      [
        .init("Current value", widest: 12), .init("Current value of", widest: 12),
        .init("Source and mean of verification", widest: 28), .init("Assumptions", widest: 30),
      ]
    case .donor(.plain):
      [.init("Means of verification", widest: 28), .init("Assumptions and risks", widest: 34)]
    case .donor(.fcdo):
      [
        .init("Source", widest: 28), .init("Assumptions", widest: 30),
        .init("Impact weighting (%)", widest: 12), .init("Risk rating", widest: 30),
      ]
    }
  }

  // MARK: Rows

  func rows(of frame: Logframe) -> [[Workbook.Cell]] {
    var rows: [[Workbook.Cell]] = []
    for level in frame.levels {
      if layout != .design, let absence = level.absence {
        rows.append(row([.text(frame.name(of: level.kind)), Workbook.Cell([absence])]))
      }
      for result in level.results { rows += self.rows(of: result, in: level, frame) }
      if layout == .design {
        for stage in level.emptyStages {
          rows.append(row([.text(stage.title), Workbook.Cell([stage.absence])]))
        }
      }
    }
    return rows + looseRows(of: frame)
  }

  /// A whole row: whatever of its three parts is too short is empty at its end.
  private func row(
    _ beginning: [Workbook.Cell], facts: [Workbook.Cell] = [], ending: [Workbook.Cell] = []
  ) -> [Workbook.Cell] {
    filled(beginning, to: self.beginning.count) + filled(facts, to: self.facts.count)
      + filled(ending, to: self.ending.count)
  }

  private func filled(_ cells: [Workbook.Cell], to count: Int) -> [Workbook.Cell] {
    cells + [Workbook.Cell](repeating: .empty, count: count - cells.count)
  }

  private func rows(
    of result: Logframe.Result, in level: Logframe.Level, _ frame: Logframe
  ) -> [[Workbook.Cell]] {
    let beginning = beginning(of: result, in: level, frame)
    let beside = beside(result, in: level, frame)
    if let absence = result.absence {
      return [row(beginning, facts: [Workbook.Cell([absence])], ending: ending(.empty, beside))]
    }
    return result.indicators.flatMap { rows(of: $0, beginning, beside, frame) }
  }

  /// A row for the whole and one for each group; where there is room for what will have been
  /// achieved, one more for that.
  private func rows(
    of indicator: Int, _ beginning: [Workbook.Cell], _ beside: [Workbook.Cell], _ frame: Logframe
  ) -> [[Workbook.Cell]] {
    let parts = frame.reading.programme.indicators[indicator].parts.map { Optional($0) }
    return ([nil] + parts).flatMap { part in
      let facts = facts(of: indicator, part, frame)
      let ending = ending(source(of: indicator, frame), beside)
      guard layout == .donor(.fcdo) else { return [row(beginning, facts: facts, ending: ending)] }
      let known = Array(facts.prefix(hasGroups ? 3 : 2))
      return [
        row(filled(beginning, to: 2) + [.text("Planned")], facts: facts, ending: ending),
        row(filled(beginning, to: 2) + [.text("Achieved")], facts: known),
      ]
    }
  }

  /// What belongs to no level.
  private func looseRows(of frame: Logframe) -> [[Workbook.Cell]] {
    let heading: [Workbook.Cell] =
      layout == .design ? [] : [.text(Logframe.looseHeading)]
    let assumptions = frame.unattachedAssumptions.map { index in
      row(heading, ending: ending(.empty, [.text(frame.title(ofAssumption: index))]))
    }
    let risks = frame.unattachedRisks.compactMap { index -> [Workbook.Cell]? in
      switch layout {
      case .donor(.plain):
        row(heading, ending: ending(.empty, [.text(frame.risk(index, label: "risk").text)]))
      case .donor(.fcdo):
        row(heading, ending: ending(.empty, [.empty, .empty, .text(frame.risk(index).text)]))
      // Risks have a table of their own there.
      case .design, .donor(.eu): nil
      }
    }
    let indicators = frame.unattachedIndicators.flatMap { index in
      let programme = frame.reading.programme
      let measured = programme.measured(by: programme.indicators[index], except: nil)
      // The sheet of the indicators says it in the workbook of a design.
      let place = layout == .design ? [] : heading + [.words(listed(measured))]
      return rows(of: index, place, [], frame)
    }
    return indicators + assumptions + risks
  }

  private func beginning(
    of result: Logframe.Result, in level: Logframe.Level, _ frame: Logframe
  ) -> [Workbook.Cell] {
    let programme = frame.reading.programme
    if layout == .design {
      let title = result.objective.map { programme.title(programme.objectives[$0].head) }
      return [
        .words(result.stage.map { frame.reading.title(ofStage: $0) }), .words(title),
        .words(result.tools.map { programme.title(programme.tools[$0].head) }),
      ]
    }
    return [
      .text(frame.name(of: result, in: level)), Workbook.Cell(frame.narrative(of: result)),
    ]
  }

  /// What stands after the sources; the same in each row of a result.
  private func beside(
    _ result: Logframe.Result, in level: Logframe.Level, _ frame: Logframe
  ) -> [Workbook.Cell] {
    if result.objective == nil { return [] }
    let assumptions = frame.assumptions(of: result, in: level)
    switch layout {
    case .design: return [.words(result.assumptions.map { frame.title(ofAssumption: $0) })]
    case .donor(.eu): return [Workbook.Cell(assumptions)]
    case .donor(.plain):
      return [Workbook.Cell(assumptions + result.risks.map { frame.risk($0, label: "risk") })]
    case .donor(.fcdo):
      let isRated = level.kind == .output || !result.risks.isEmpty
      return [
        Workbook.Cell(assumptions), .empty, Workbook.Cell(isRated ? frame.rating(of: result) : []),
      ]
    }
  }

  /// The columns to fill in, the source and what stands after it.
  private func ending(_ source: Workbook.Cell, _ beside: [Workbook.Cell]) -> [Workbook.Cell] {
    let toFill: [Workbook.Cell] =
      switch layout {
      case .design: [.empty]
      case .donor(.eu): [.empty, .empty]
      case .donor(.plain), .donor(.fcdo): []
      }
    return toFill + [source] + beside
  }

  private func source(of indicator: Int, _ frame: Logframe) -> Workbook.Cell {
    // The method has a column of its own on another sheet of that workbook.
    if layout == .design { return Workbook.Cell(frame.cells(of: indicator).source) }
    return Workbook.Cell(frame.verification(of: indicator))
  }

  /// The cells of an indicator, from its title to its target.
  ///
  /// - Parameter part: nil for the whole.
  private func facts(
    of index: Int, _ part: Indicator.Part?, _ frame: Logframe
  ) -> [Workbook.Cell] {
    let programme = frame.reading.programme
    let cells = frame.cells(of: index)
    var facts: [Workbook.Cell] = [
      .text(programme.title(cells.indicator.head)), Workbook.Cell(cells.unit),
    ]
    if hasGroups { facts.append(.words(part.map { programme.title(of: $0) })) }
    let given = part?.baseline ?? cells.indicator.baseline
    let inWords = part.map { cells.baseline(of: $0) } ?? cells.baseline
    facts.append(given.value.map { programme.cell($0.value) } ?? Workbook.Cell(inWords))
    let noDate = layout == .design || part != nil ? nil : frame.dateOfBaseline(index)
    facts.append(noDate.map { Workbook.Cell([$0]) } ?? Workbook.Cell(given.value?.date))
    let known = part?.targetsByDay ?? cells.indicator.targetsByDay
    var early = milestoneCells(known.dropLast().map { $0 }, programme)
    if part == nil, let absence = frame.absenceOfMilestones(index), layout != .design {
      early[0] = Workbook.Cell([absence])
    }
    return facts + early
      + targetCells(
        known.last, all: part.map { cells.targets(of: $0) } ?? cells.allTargets, programme)
  }

  private func milestoneCells(
    _ targets: [Indicator.Target], _ programme: Programme
  ) -> [Workbook.Cell] {
    var cells: [Workbook.Cell] = []
    for (place, target) in targets.prefix(milestones).enumerated() {
      if place == milestones - 1, targets.count > milestones {
        cells += [.words(targets[place...].map { programme.spelling($0) }), .empty]
      } else {
        let milestone = TargetCells(target, programme)
        cells += [milestone.value, milestone.due]
      }
    }
    return filled(cells, to: 2 * milestones)
  }

  /// - Parameter all: every target in words, also those that are no figures yet.
  private func targetCells(
    _ last: Indicator.Target?, all: [Checklist.Cell], _ programme: Programme
  ) -> [Workbook.Cell] {
    let open = all.filter { cell in
      if case .said = cell { return false }
      return true
    }
    guard let last else {
      return [
        open.isEmpty
          ? Workbook.Cell(Checklist.Cell.notStated) : Workbook.Cell(open.map { Line($0) }),
        .empty,
      ]
    }
    if !open.isEmpty {
      return [.words([programme.spelling(last)] + open.map { $0.words }), .empty]
    }
    let cells = TargetCells(last, programme)
    return [cells.value, cells.due]
  }
}
