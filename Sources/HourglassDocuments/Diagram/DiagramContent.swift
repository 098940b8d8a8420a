import HourglassAnalysis
import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

extension Diagram {
  /// What of a design is drawn.
  package struct Contents: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let tools = Contents(rawValue: 1)
    package static let indicators = Contents(rawValue: 2)
    package static let risks = Contents(rawValue: 4)
    package static let sharing = Contents(rawValue: 8)
    package static let gaps = Contents(rawValue: 16)
    package static let all: Contents = [.tools, .indicators, .risks, .sharing, .gaps]

    /// What each is asked for by.
    package static let names: [(name: String, contents: Contents)] = [
      ("tools", .tools), ("indicators", .indicators), ("risks", .risks), ("sharing", .sharing),
      ("gaps", .gaps),
    ]
  }

  /// What a design looks like.
  ///
  /// - Parameter shows: what is left out where it is not among these.
  package init(of design: Analysis.Design, showing shows: Contents = .all) {
    self.init(DiagramMaker(design, shows))
  }

  fileprivate init(_ maker: DiagramMaker) {
    let reading = maker.reading
    let programme = reading.programme
    let verdict = Verdict(of: reading)
    title = programme.title(programme.head)
    self.verdict = verdict.text
    isDescribed = programme.isDescribed
    limits =
      "This shows what the design says, not what the programme achieves. It is read against "
      + inQuotes(reading.model.title(reading.model.head))
      + ", which describes what a study saw elsewhere and proves no cause."
    stages = reading.stages.indices.map { maker.stage($0) }
    unplaced = programme.objectives.indices.filter { reading.stageOfObjective[$0] == nil }
      .map { maker.objective($0) }
    links = maker.links
    stop = maker.stop
    people = maker.shows.contains(.sharing) ? maker.people : People()
    hasRisks = !programme.risks.isEmpty || !maker.shows.contains(.risks)
    aside = maker.aside
    unplacedRisks = maker.unplacedRisks
  }
}

/// Takes a design apart for its picture.
struct DiagramMaker {
  let reading: Reading
  let shows: Diagram.Contents
  /// What is found and not allowed, by what it is about.
  private(set) var foundAboutStage: [[Finding]]
  private var foundAboutStatement: [Int: [Finding]] = [:]
  private let keys: [String]
  private let missingOfIndicator: [[String]]
  private let objectives: [ObjectiveRecord]

  init(_ design: Analysis.Design, _ shows: Diagram.Contents) {
    reading = design.reading
    self.shows = shows
    foundAboutStage = Array(repeating: [], count: reading.stages.count)
    for judgement in design.judgements where judgement.allowedBy == nil {
      for subject in judgement.finding.subjects {
        switch subject {
        case .stage(let stage, _): foundAboutStage[stage].append(judgement.finding)
        case .statement(let statement):
          foundAboutStatement[statement, default: []].append(judgement.finding)
        case .place, .pair: break
        }
      }
    }
    keys = reading.stageKeys
    let list = Checklist(
      of: reading, on: Day(year: 1, month: 1, day: 1), isToday: false, until: nil)
    var missing = [[String]](repeating: [], count: reading.programme.indicators.count)
    for section in list.sections {
      for row in section.rows {
        // Where somebody else's source is silent, nothing is missing, and something is not stated.
        let silent = row.cells.filter { $0.cell == .notStated }.map { $0.heading }
        missing[row.number] = row.missing + (reading.programme.isDescribed ? silent : [])
      }
    }
    missingOfIndicator = missing
    objectives = ObjectiveRecord.all(of: reading)
  }

  var programme: Programme { reading.programme }
  private var model: Model { reading.model }

  func found(about head: Head) -> [Finding] { foundAboutStatement[head.statement] ?? [] }

  func stage(_ index: Int) -> Diagram.Stage {
    let stage = reading.stages[index]
    let unit = model.stages[index].unit
    let isCovered = reading.covers(index)
    let standing: Diagram.Standing
    if isCovered {
      standing = .covered
    } else if stage.state == .leftOut {
      standing = .leftOut
    } else if stage.state == .notMentioned {
      standing = .silent
    } else {
      standing = .wanted
    }
    var band = Diagram.Stage(
      key: keys[index], name: reading.name(ofStage: index), title: reading.title(ofStage: index),
      unit: unit.map { $0.inWords }, isNarrow: unit == .individuals, standing: standing,
      state: StageRecord(of: index, reading).said(.state)[0],
      isMetTooEarly: !isCovered && stage.state != .leftOut && stage.gate.isMet)
    band.objectives = stage.objectives.enumerated().map { place, number in
      var objective = objective(number)
      objective.key = keys[index] + String(place + 1)
      return objective
    }
    if shows.contains(.indicators) {
      band.indicators = programme.indicators.indices.filter {
        reading.indicators[$0].stage == index && !measuresPlacedObjective($0)
      }.map { indicator($0, alone: true) }
    }
    if shows.contains(.tools) { band.tools = tools(at: index) }
    if shows.contains(.risks) { band.risks = risks(at: index) }
    if shows.contains(.gaps) { band.holes = holes(at: index, band) }
    return band
  }

  func objective(_ number: Int) -> Diagram.Objective {
    let head = objectives[number].objective.head
    var objective = Diagram.Objective(
      number: number, name: programme.name(head), sentence: programme.title(head))
    if shows.contains(.indicators) {
      objective.indicators = objectives[number].indicators.map { indicator($0, alone: false) }
    }
    objective.isUnmeasured =
      shows.contains(.gaps)
      && found(about: head).contains { $0.kind.name == Rule.goalUnmeasured.kind.name }
    return objective
  }

  private func measuresPlacedObjective(_ indicator: Int) -> Bool {
    !reading.indicators[indicator].objectives.isEmpty
  }

  private func indicator(_ index: Int, alone: Bool) -> Diagram.Indicator {
    let read = reading.indicators[index]
    return Diagram.Indicator(
      number: index, name: programme.name(programme.indicators[index].head),
      title: programme.title(programme.indicators[index].head),
      facet: alone
        ? read.facet.map { lowercasedFirst(model.title(model.facets[$0].entry.head)) } : nil,
      missing: missingOfIndicator[index])
  }

  /// What the picture has no place for, in words.
  var aside: [String] {
    var aside: [String] = []
    if shows.contains(.tools) {
      for index in programme.tools.indices
      where !reading.stages.contains(where: { $0.tools.contains(index) }) {
        aside.append("Tool of no stage: " + programme.title(programme.tools[index].head))
      }
    }
    if shows.contains(.indicators) {
      for index in programme.indicators.indices
      where reading.indicators[index].stage == nil && !measuresPlacedObjective(index)
        && !testsAssumption(index)
      {
        aside.append(
          "Indicator of no stage: " + programme.title(programme.indicators[index].head))
      }
    }
    return aside
  }

  private func testsAssumption(_ indicator: Int) -> Bool {
    (programme.indicators[indicator].measures.value ?? []).contains {
      if case .assumption = $0 { return true }
      return false
    }
  }
}

extension Model.Unit {
  /// For people.
  var inWords: String {
    switch self {
    case .groups: "groups"
    case .individuals: "individuals"
    case .organisations: "organisations"
    }
  }
}

extension Reading {
  /// What the objectives of each stage are called by: the first letter of its name, or its number
  /// where two begin alike.
  fileprivate var stageKeys: [String] {
    let letters = stages.indices.map { name(ofStage: $0).prefix(1).uppercased() }
    let isClear = letters.indices.allSatisfy { letters[..<$0].contains(letters[$0]) == false }
    return letters.enumerated().map { isClear ? $0.element : String($0.offset + 1) + "." }
  }
}
