import HourglassLanguage

/// What to look at and when: the indicators with all that collecting them takes, and what is still
/// to be defined, in its place. Every format shows these rows and adds nothing to them.
public struct Checklist: Sendable {
  /// The title of the programme.
  public let programme: String
  /// What it is called in the design, by which other programs know it again.
  public let name: String
  public let day: Day
  /// Whether the day is the one on the calendar, and not one asked for.
  public let isToday: Bool
  /// The last day of which it says what is due; nil where it says only what is next.
  public let until: Day?
  /// How far ahead its days go.
  public let horizon: Day
  public internal(set) var order = Order.stage
  public internal(set) var hasOnlyGaps = false
  public internal(set) var sections: [Section]

  public enum Order: UInt8, Sendable, CaseIterable {
    case stage, tracker, due

    public var name: String {
      switch self {
      case .stage: "stage"
      case .tracker: "tracker"
      case .due: "due"
      }
    }
  }

  /// One stage of the model, somebody who tracks, or a day.
  public struct Section: Sendable {
    /// The word for the stage; nil for what is none.
    public let stage: String?
    /// Counts from 1, for stages alone.
    public let number: Int?
    public let title: String
    /// Why there is nothing to look at, where the design says so.
    public let note: String?
    public internal(set) var groups: [Group]
    /// What to ask oneself to find an indicator; there is none where one is there.
    public let question: String?
    /// The rule about having none; nil where there is nothing to define.
    public let rule: String?

    /// A stage without an indicator or an objective, and not on purpose.
    public var isToDefine: Bool { groups.isEmpty && rule != nil }
  }

  /// The indicators of one objective.
  public struct Group: Sendable {
    /// Nil for indicators that are not tied to one objective of the stage.
    public let objective: String?
    public internal(set) var rows: [Row]
    /// Indicators that stand elsewhere and measure this objective as well.
    public internal(set) var elsewhere: [String]
    /// The rule about having none; nil where something measures it.
    public let rule: String?

    /// Nothing measures the objective.
    public var isToDefine: Bool { rows.isEmpty && rule != nil }
  }

  public struct Row: Sendable {
    /// The title of the indicator.
    public let indicator: String
    /// What tells it from every other indicator of the programme.
    public let key: String
    /// Where it stands in the checklist by stage.
    public let stage: String?
    public let objective: String?
    /// What else it measures, in words.
    public let alsoMeasures: [String]
    /// Who tracks it, one by one; nobody where the design does not say.
    public let trackers: [String]
    public let definition: Cell
    public let unit: Cell
    public let baseline: Cell
    public let nextTarget: Cell
    public let finalTarget: Cell
    public let source: Cell
    public let method: Cell
    public let tracker: Cell
    public let often: Cell
    public internal(set) var due: Cell
    /// What was due before the day, and what is next, or every day it is due where that is asked.
    public internal(set) var dues: [Due]
    /// Every day something is due from the day on, as far as the checklist looks ahead.
    public let calendar: [Due]
    public let breakdown: Cell
    public let reportedTo: Cell
  }

  /// One thing an indicator should say.
  public enum Cell: Sendable, Equatable {
    case said(String)
    /// The design is silent; names what is missing, and the rule that says why it matters.
    case toDefine(String, rule: String)
    /// The design is silent and allows itself to be, and why.
    case allowed(String, because: String)
    /// It will come by then.
    case toCome(String)
    /// Deliberately absent, and why.
    case declined(String)
    /// There is nothing to say.
    case notNeeded
    /// The design is silent about something that it need not say.
    case notSaid

    public var words: String {
      switch self {
      case .said(let text): text
      case .toDefine(let what, let rule): "to define: " + what + " [" + rule + "]"
      case .allowed(let what, let reason): "left open: " + what + ", because " + reason
      case .toCome(let date): "to come by " + date
      case .declined(let reason): "none, because " + reason
      case .notNeeded: "not needed"
      case .notSaid: "not said"
      }
    }

    public var isToDefine: Bool {
      if case .toDefine = self { return true }
      return false
    }
  }

  /// How many things are still to be defined, each once however often it is shown.
  public let openCount: Int
}

extension Checklist.Row {
  /// Everything to be said about the indicator, each with its heading, in the order in which it
  /// is shown.
  public var cells: [(heading: String, cell: Checklist.Cell)] {
    [
      ("definition", definition), ("unit", unit), ("baseline", baseline),
      ("next target", nextTarget), ("final target", finalTarget), ("source", source),
      ("method", method), ("tracked by", tracker), ("how often", often), ("next due", due),
      ("broken down by", breakdown), ("reported to", reportedTo),
    ]
  }

  /// What is still to be defined, each thing once.
  public var missing: [String] {
    var missing: [String] = []
    for (_, cell) in cells {
      if case .toDefine(let what, _) = cell, !missing.contains(what) { missing.append(what) }
    }
    return missing
  }

  /// The cells that a list for people shows: of a list of gaps, the gaps; of a diary, what is
  /// needed on the day.
  func shown(in checklist: Checklist) -> [(heading: String, cell: Checklist.Cell)] {
    if checklist.hasOnlyGaps {
      // The two targets are one gap.
      var known: [Checklist.Cell] = []
      return cells.filter { _, cell in
        if !cell.isToDefine || known.contains(cell) { return false }
        known.append(cell)
        return true
      }
    }
    if checklist.order == .due {
      return [
        ("due", due), ("unit", unit), ("baseline", baseline), ("final target", finalTarget),
        ("source", source), ("method", method), ("tracked by", tracker),
        ("reported to", reportedTo),
      ]
    }
    return cells
  }
}

extension Checklist {
  /// What stands in an empty place.
  static func missingIndicator(_ rule: String) -> Cell {
    .toDefine("an indicator", rule: rule)
  }
}

extension Checklist.Section {
  /// Every row of it, in order.
  var rows: [Checklist.Row] { groups.flatMap { $0.rows } }
}
