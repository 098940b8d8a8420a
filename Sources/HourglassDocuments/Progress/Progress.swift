import HourglassFormats
import HourglassLanguage
import HourglassProgress
import HourglassReading

/// Observed values against the targets of a design. Every format shows these rows and adds
/// nothing to them.
package struct Progress: Sendable {
  /// The title of the programme.
  package let programme: String
  package let day: Day
  /// Whether the day is the one on the calendar, and not one asked for.
  package let isToday: Bool
  /// One for each indicator, and for each part of it with figures of its own; in the order of the
  /// design.
  package let rows: [Row]
  /// What has been read of this programme, in the order of the table.
  package let observations: [Observation]
  /// The rows of the whole table that cannot be used.
  package let problems: [ObservedValues.Problem]
  /// What was passed over in the table without any loss.
  package let remarks: [ObservedValues.Problem]
  let design: Programme
  /// For each indicator, what has been read of it, and the parts of it that have rows.
  let observationsOfIndicator: [[Observation]]
  let partsOfIndicator: [Set<String>]

  /// How one indicator, or one part of it, stands.
  package struct Row: Sendable {
    package let indicator: String
    /// Its number in logframes: `1.1.a`; nil where it stands under no result.
    package let number: String?
    /// Its name in the design; nil where it has none.
    package let name: String?
    /// `sex: female`; nil for the whole.
    package let part: String?
    package let stage: String?
    package let baseline: Entry
    package let finalTarget: Entry
    package let tracker: Entry
    /// What the baseline is, where it is known.
    let start: Indicator.Baseline?
    package let reading: ProgressReading

    /// The indicator with its number, and its part.
    var title: String {
      (number.map { $0 + ": " } ?? "") + indicator + (part.map { " (" + $0 + ")" } ?? "")
    }
  }

  /// - Parameters:
  ///   - programme: which of the programmes that the values were read for.
  ///   - isToday: whether the day is the one on the calendar, and not one asked for.
  package init(
    of reading: Reading, number programme: Int, values: ObservedValues, on day: Day, isToday: Bool
  ) {
    design = reading.programme
    self.programme = design.title(design.head)
    self.day = day
    self.isToday = isToday
    problems = values.problems
    remarks = values.remarks
    observations = values.observations.filter { $0.programme == programme }
    var ofIndicator = [[Observation]](repeating: [], count: design.indicators.count)
    for observation in observations { ofIndicator[observation.indicator].append(observation) }
    observationsOfIndicator = ofIndicator
    let rows = RowMaker(reading, day, day, saysAll: false)
    let design = design
    // The parts of an indicator come behind it, and share its row.
    var last: (indicator: Int, row: Checklist.Row)?
    self.rows = progress(of: design, number: programme, values: values, on: day).map { judged in
      let indicator = design.indicators[judged.indicator]
      let stage = reading.indicators[judged.indicator].stage.map { reading.title(ofStage: $0) }
      let whole: Checklist.Row
      if let last, last.indicator == judged.indicator {
        whole = last.row
      } else {
        whole = rows.row(of: judged.indicator, under: nil, in: stage)
        last = (judged.indicator, whole)
      }
      let part = judged.part.map { indicator.parts[$0] }
      return Row(
        indicator: whole.indicator, number: whole.numberInLogframe,
        name: indicator.head.name.map { design.word($0) },
        part: part.map { dimensionSpelling(design.traits(of: $0)) }, stage: stage,
        baseline: part.map { part in design.entry(part.baseline) { design.entry($0) } }
          ?? whole[.baseline],
        finalTarget: part.map { design.targetCell(of: $0) } ?? whole[.finalTarget],
        tracker: whole[.tracker], start: (part?.baseline ?? indicator.baseline).value,
        reading: judged)
    }
    var parts = [Set<String>](repeating: [], count: design.indicators.count)
    for row in self.rows { if let part = row.part { parts[row.reading.indicator].insert(part) } }
    partsOfIndicator = parts
  }

  /// The states that there are, the gravest first, each with its rows.
  var groups: [(state: ProgressReading.State, rows: [Row])] {
    ProgressReading.State.allCases.compactMap { state in
      let its = rows.filter { $0.reading.state == state }
      return its.isEmpty ? nil : (state, its)
    }
  }
}

extension Programme {
  /// The target of a part that is due last.
  fileprivate func targetCell(of part: Indicator.Part) -> Entry {
    var last: Indicator.Target?
    for target in part.targets.compactMap({ $0.value })
    where last.map({ $0.by.lastDay <= target.by.lastDay }) ?? true {
      last = target
    }
    if let last { return entry(last) }
    return part.targets.first.map { entry($0) { entry($0) } } ?? .notStated
  }
}
