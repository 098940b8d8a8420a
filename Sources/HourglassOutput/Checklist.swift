import HourglassLanguage
import HourglassReading

/// What to look at, by stage and objective: the indicators with all that collecting them takes,
/// and what is still to be defined, in its place.
public struct Checklist: Sendable {
  public let programme: String
  /// The day that decides which target is next; nil where none was given.
  public let day: Day?
  public let sections: [Section]

  /// One stage of the model; at the end, what belongs to none.
  public struct Section: Sendable {
    /// The word for the stage; nil for what belongs to none.
    public let stage: String?
    public let title: String
    /// Why there is nothing to look at, where the design says so.
    public let note: String?
    public let groups: [Group]
    /// What to ask oneself to find an indicator; there is none where one is there.
    public let question: String?
  }

  /// The indicators of one objective.
  public struct Group: Sendable {
    /// Nil for indicators that are not tied to one objective of the stage.
    public let objective: String?
    public let rows: [Row]
    /// Indicators that stand elsewhere and measure this objective as well.
    public let elsewhere: [String]
  }

  public struct Row: Sendable {
    public let indicator: String
    /// What else it measures, in words.
    public let alsoMeasures: [String]
    public let unit: Cell
    public let baseline: Cell
    public let nextTarget: Cell
    public let finalTarget: Cell
    public let source: Cell
    public let method: Cell
    public let tracker: Cell
    public let often: Cell
    /// What the figure is broken down by.
    public let breakdown: [String]
  }

  /// One thing an indicator should say.
  public enum Cell: Sendable, Equatable {
    case said(String)
    /// The design is silent; names what is missing.
    case toDefine(String)
    /// It will come by then.
    case toCome(String)
    /// Deliberately absent, and why.
    case declined(String)
    /// There is nothing to say.
    case notNeeded

    public var words: String {
      switch self {
      case .said(let text): text
      case .toDefine(let what): "to define: " + what
      case .toCome(let date): "to come by " + date
      case .declined(let reason): "none, because " + reason
      case .notNeeded: "not needed"
      }
    }

    public var isToDefine: Bool {
      if case .toDefine = self { return true }
      return false
    }
  }

  /// What stands in an empty place.
  static let missingIndicator = Cell.toDefine("an indicator")

  /// How many things are still to be defined.
  public var openCount: Int {
    var count = 0
    for section in sections {
      if section.question != nil, section.groups.isEmpty { count += 1 }
      for group in section.groups {
        if group.isToDefine { count += 1 }
        for row in group.rows { count += row.missing.count }
      }
    }
    return count
  }
}

extension Checklist.Group {
  /// Nothing measures the objective.
  var isToDefine: Bool { rows.isEmpty && elsewhere.isEmpty }
}

extension Checklist.Row {
  /// Everything to be said about the indicator, each with its heading, in the order in which it
  /// is shown.
  public var cells: [(heading: String, cell: Checklist.Cell)] {
    [
      ("unit", unit), ("baseline", baseline), ("next target", nextTarget),
      ("final target", finalTarget), ("source", source), ("method", method),
      ("tracked by", tracker), ("how often", often),
    ]
  }
}

extension Checklist.Row {
  /// What is still to be defined, each thing once.
  var missing: [String] {
    var missing: [String] = []
    for (_, cell) in cells {
      if case .toDefine(let what) = cell, !missing.contains(what) { missing.append(what) }
    }
    return missing
  }
}

extension Checklist {
  /// - Parameter day: with it, the next target is the first not yet due; without, the first.
  public init(of reading: Reading, on day: Day?) {
    programme = reading.programme.title(reading.programme.head)
    self.day = day
    var sections = reading.stages.indices.map { Checklist.section(ofStage: $0, reading, day) }
    if let rest = Checklist.rest(of: reading, day) { sections.append(rest) }
    self.sections = sections
  }

  private static func section(ofStage stage: Int, _ reading: Reading, _ day: Day?) -> Section {
    let programme = reading.programme
    let objectives = reading.stages[stage].objectives
    var left = reading.indicators.indices.filter { reading.indicators[$0].stage == stage }
    let isEmpty = left.isEmpty
    var groups: [Group] = []
    for objective in objectives {
      // An indicator of several objectives stands under the first of them.
      let here = left.filter { index in
        objectives.first { reading.indicators[index].objectives.contains($0) } == objective
      }
      left.removeAll { here.contains($0) }
      let elsewhere = reading.indicators.indices.filter {
        reading.indicators[$0].objectives.contains(objective) && !here.contains($0)
      }
      groups.append(
        Group(
          objective: programme.title(programme.objectives[objective].head),
          rows: here.map { Row(of: $0, under: objective, reading, day) },
          elsewhere: elsewhere.map { programme.title(programme.indicators[$0].head) }))
    }
    if !left.isEmpty {
      groups.append(
        Group(
          objective: nil, rows: left.map { Row(of: $0, under: nil, reading, day) }, elsewhere: []))
    }
    let isDeclined = reading.isDeclined(stage: stage)
    return Section(
      stage: reading.name(ofStage: stage), title: reading.title(ofStage: stage),
      note: isDeclined ? Checklist.reasonToStop(reading) : nil,
      groups: isDeclined && isEmpty ? [] : groups,
      question: isEmpty && !isDeclined ? Checklist.question(ofStage: stage, reading) : nil)
  }

  private static func reasonToStop(_ reading: Reading) -> String {
    let because = reading.programme.meantToStop.flatMap { $0.because }
    let reason = because.map { reading.programme.string($0) } ?? ""
    return reason.isEmpty
      ? "Left out on purpose." : "Left out on purpose: " + asSentence(reason)
  }

  /// The first question of the stage that an indicator answers.
  private static func question(ofStage stage: Int, _ reading: Reading) -> String {
    let model = reading.model
    if let question = model.questions.first(where: {
      $0.entry.stages.contains(stage) && !$0.facets.isEmpty
    }) {
      return question.words
    }
    return "How would you know?"
  }

  /// Indicators that belong to no stage: of assumptions, of risks, or of nothing.
  private static func rest(of reading: Reading, _ day: Day?) -> Section? {
    let rest = reading.indicators.indices.filter { reading.indicators[$0].stage == nil }
    if rest.isEmpty { return nil }
    let group = Group(
      objective: nil, rows: rest.map { Row(of: $0, under: nil, reading, day) }, elsewhere: [])
    return Section(
      stage: nil, title: "Not tied to a stage", note: nil, groups: [group], question: nil)
  }
}
