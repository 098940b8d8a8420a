import HourglassFormats
import HourglassLanguage

/// The indicators with all that collecting them takes, and what is missing, in its place. Every format shows these rows and adds nothing to them.
package struct Checklist: Sendable {
  /// The title of the programme.
  package let programme: String
  /// What it is called in the design, by which other programs know it again.
  package let name: String
  /// Its organisations, its period and the day, as documents begin with them.
  let facts: [Line]
  package let day: Day
  /// Whether the day is the one on the calendar, and not one asked for.
  package let isToday: Bool
  /// The last day of which it says what is due; nil where it says only what is next.
  package let until: Day?
  /// How far ahead its days go.
  package let horizon: Day
  package internal(set) var order = Order.stage
  package internal(set) var hasOnlyGaps = false
  package internal(set) var sections: [Section]

  package enum Order: UInt8, Sendable, CaseIterable {
    case stage, tracker, due

    package var name: String {
      switch self {
      case .stage: "stage"
      case .tracker: "tracker"
      case .due: "due"
      }
    }
  }

  /// One stage of the model, somebody who tracks, or a day.
  package struct Section: Sendable {
    /// The word for the stage; nil for what is none.
    package let stage: String?
    /// Counts from 1, for stages alone.
    package let number: Int?
    package let title: String
    /// Why there is nothing to look at, where the design says so.
    package let note: String?
    package internal(set) var groups: [Group]
    /// What to ask oneself to find an indicator; there is none where one is there.
    package let question: String?
    /// The rule about having none; nil where there is nothing to define.
    package let rule: String?

    /// A stage that the design has nothing for, and need not have.
    var isBlank = false

    /// What stands below the heading. A heading with nothing below it looks like a fault.
    var noteForReaders: String? {
      isBlank ? "The design has no objective and no indicator for this stage." : note
    }

    /// A stage without an indicator or an objective, and not on purpose.
    package var isMissing: Bool { groups.isEmpty && rule != nil }
  }

  /// The indicators of one objective.
  package struct Group: Sendable {
    /// Nil for indicators that are not tied to one objective of the stage.
    package let objective: String?
    package internal(set) var rows: [Row]
    /// Indicators that stand elsewhere and measure this objective as well.
    package internal(set) var elsewhere: [String]
    /// The rule about having none; nil where something measures it.
    package let rule: String?

    /// Nothing measures the objective.
    package var isMissing: Bool { rows.isEmpty && rule != nil }
  }

  package struct Row: Sendable {
    let record: IndicatorRecord
    /// What tells it from every other indicator of the programme.
    package let key: String
    /// Where it stands in the checklist by stage.
    package let stage: String?
    package let objective: String?
    /// What else it measures, in words.
    package let alsoMeasures: [String]
    /// What was due before the day, and what is next, or every day it is due where that is asked.
    package internal(set) var dues: [Due]
    /// The same in one cell.
    var due: Entry
    /// Every day something is due from the day on, as far as the checklist looks ahead.
    package let calendar: [Due]
  }

  /// How many entries are missing, each once however often it is shown.
  package let openCount: Int
}

extension Checklist.Row {
  /// Which of the programme's indicators it is about.
  package var number: Int { record.index }
  /// Its number in logframes: `1.1.a`; nil where it stands under no result.
  package var numberInLogframe: String? { record.number }
  /// The title of the indicator.
  package var indicator: String { record.programme.title(record.indicator.head) }
  /// Who tracks it, one by one; nobody where the design does not say.
  package var trackers: [String] {
    record.trackers.map { record.programme.title(record.programme.parties[$0].head) }
  }

  /// - Parameter field: one of those of checklists.
  package subscript(field: IndicatorField) -> Entry { field == .due ? due : record[field] }

  /// `1.1.a: Directors who …`.
  var numberedTitle: String { (numberInLogframe.map { $0 + ": " } ?? "") + indicator }

  /// What else it measures, or all that it measures where it stands under no objective.
  var measures: (heading: String, words: String)? {
    if alsoMeasures.isEmpty { return nil }
    return (objective == nil ? "measures" : "also measures", listed(alsoMeasures))
  }

  /// Everything to be said about the indicator, each with its heading, in the order in which it
  /// is shown.
  package var cells: [(field: IndicatorField, heading: String, cell: Entry)] {
    IndicatorField.ofChecklist.map { field, heading, _ in
      (field: field, heading: heading, cell: self[field])
    }
  }

  /// What is missing, each thing once.
  package var missing: [String] {
    var missing: [String] = []
    for case .missing(let what, _) in cells.map({ $0.cell }) where !missing.contains(what) {
      missing.append(what)
    }
    return missing
  }

  /// The cells that a list for people shows: of a list of gaps, the gaps; of a diary, what is
  /// needed on the day.
  func shown(in checklist: Checklist) -> [(heading: String, cell: Entry)] {
    var shown: [(heading: String, cell: Entry)] = []
    // The two targets are one gap.
    var known: [Entry] = []
    let isDiary = checklist.order == .due
    if isDiary, !checklist.hasOnlyGaps { shown.append((heading: "due date", cell: self[.due])) }
    let ofDiary: [IndicatorField] = [
      .unit, .baseline, .finalTarget, .source, .method, .tracker, .reportedTo,
    ]
    for (field, heading, cell) in cells {
      if checklist.hasOnlyGaps {
        if !cell.isMissing || known.contains(cell) { continue }
        known.append(cell)
      } else if isDiary, !ofDiary.contains(field) {
        continue
      }
      shown.append((heading: heading, cell: cell))
    }
    return shown
  }
}

extension Checklist {
  /// What stands in an empty place.
  package static let missingIndicator = "missing: an indicator"

  /// The same on a screen, where the name of the rule leads to why it matters.
  package static func missingIndicator(_ rule: String) -> String {
    missingIndicator + " [" + rule + "]"
  }
}

extension Checklist.Section {
  /// Every row of it, in order.
  package var rows: [Checklist.Row] { groups.flatMap { $0.rows } }
}
