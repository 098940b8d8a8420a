import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

/// Which indicators stand under which objectives.
private struct Measuring {
  let objectives: [ObjectiveRecord]
  /// For each indicator, the first objective of its stage that it measures.
  let places: [Int?]

  init(_ reading: Reading) {
    objectives = ObjectiveRecord.all(of: reading)
    places = reading.indicators.map { indicator in
      indicator.stage == nil
        ? nil
        : indicator.objectives.filter { reading.stageOfObjective[$0] == indicator.stage }.min()
    }
  }
}

/// What `check` finds about stages and objectives that no indicator measures.
struct Unmeasured {
  /// The rule that finds it, for each.
  var stages: [Int: String] = [:]
  var objectives: [Int: String] = [:]

  init(_ reading: Reading) {
    var objectivesOfStatements: [Int: Int] = [:]
    for (index, objective) in reading.programme.objectives.enumerated() {
      objectivesOfStatements[objective.head.statement] = index
    }
    for judgement in judge(reading) where judgement.allowedBy == nil {
      let finding = judgement.finding
      if finding.isUnstated { continue }
      switch finding.kind.name {
      case Rule.noIndicators.kind.name:
        let planned = reading.stages.indices.filter {
          !reading.stages[$0].objectives.isEmpty && !reading.isLeftOut(stage: $0)
        }
        for stage in planned.isEmpty ? reading.stagesToMeasureFirst : planned {
          stages[stage] = finding.kind.name
        }
      case Rule.onlyAttendanceMeasured.kind.name, Rule.middleStagesUnmeasured.kind.name,
        Rule.stageUnmeasured.kind.name:
        for case .stage(let stage, _) in finding.subjects { stages[stage] = finding.kind.name }
      case Rule.goalUnmeasured.kind.name:
        for case .statement(let statement) in finding.subjects {
          if let index = objectivesOfStatements[statement] {
            objectives[index] = finding.kind.name
          }
        }
      default: continue
      }
    }
    for (stage, rule) in stages {
      for objective in reading.stages[stage].objectives { objectives[objective] = rule }
    }
  }
}

/// How a reading becomes a checklist by stage.
extension Checklist {
  /// - Parameters:
  ///   - day: what is due from that day on, and what was due before it.
  ///   - isToday: whether nobody asked for that day, so that it has to be said which it is.
  ///   - until: the last day of which to say what is due; without it, only what is next.
  package init(of reading: Reading, on day: Day, isToday: Bool = false, until: Day? = nil) {
    let programme = reading.programme
    self.programme = programme.title(programme.head)
    name = programme.head.name.map { programme.word($0) } ?? programme.title(programme.head)
    facts = programme.openingFacts(on: day)
    self.day = day
    self.isToday = isToday
    self.until = until
    horizon = until ?? Checklist.horizon(of: programme, from: day)
    let rows = RowMaker(reading, day, horizon, saysAll: until != nil)
    let measuring = Measuring(reading)
    let unmeasured = Unmeasured(reading)
    var sections = reading.stages.indices.map {
      Checklist.section(ofStage: $0, reading, measuring, unmeasured, rows)
    }
    if let rest = Checklist.rest(of: reading, rows) { sections.append(rest) }
    self.sections = sections
    openCount = sections.reduce(0) { count, section in
      let ofGroups = section.groups.reduce(0) { $0 + ($1.isMissing ? 1 : 0) }
      let ofRows = section.rows.reduce(0) { $0 + $1.missing.count }
      return count + (section.isMissing ? 1 : 0) + ofGroups + ofRows
    }
  }

  /// To the end of the programme, and never more than two years ahead.
  private static func horizon(of programme: Programme, from day: Day) -> Day {
    let year = min(9999, day.year + 2)
    let years = Day(
      year: year, month: day.month,
      day: min(day.day, Day.length(ofMonth: day.month, year: year)))
    guard let end = programme.runs?.end?.lastDay else { return years }
    return min(end, years)
  }

  private static func section(
    ofStage stage: Int, _ reading: Reading, _ measuring: Measuring, _ unmeasured: Unmeasured,
    _ rows: RowMaker
  ) -> Section {
    let programme = reading.programme
    let name = reading.title(ofStage: stage)
    let own = reading.indicators.indices.filter { reading.indicators[$0].stage == stage }
    let left = own.filter { measuring.places[$0] == nil }
    let isEmpty = own.isEmpty
    let isDeclined = reading.isLeftOut(stage: stage)
    var groups: [Group] = []
    for objective in reading.stages[stage].objectives {
      let record = measuring.objectives[objective]
      let here = record.indicators.filter { measuring.places[$0] == objective }
      let elsewhere = record.indicators.filter { measuring.places[$0] != objective }
      groups.append(
        Group(
          objective: record.said(.title).first,
          rows: here.map { rows.row(of: $0, under: objective, in: name) },
          elsewhere: elsewhere.map { programme.title(programme.indicators[$0].head) },
          rule: here.isEmpty && elsewhere.isEmpty ? unmeasured.objectives[objective] : nil))
    }
    if !left.isEmpty {
      groups.append(
        Group(
          objective: nil, rows: left.map { rows.row(of: $0, under: nil, in: name) }, elsewhere: [],
          rule: nil))
    }
    return Section(
      stage: reading.name(ofStage: stage), number: stage + 1, title: name,
      note: isDeclined ? Checklist.reasonToStop(reading) : nil,
      groups: isDeclined && isEmpty ? [] : groups,
      question: isEmpty && unmeasured.stages[stage] != nil
        ? Checklist.question(ofStage: stage, reading) : nil,
      rule: isEmpty ? unmeasured.stages[stage] : nil,
      isBlank: !isDeclined && isEmpty && groups.isEmpty && unmeasured.stages[stage] == nil)
  }

  /// What stands in the place of what lies beyond a declared stop.
  static func reasonToStop(_ reading: Reading) -> String {
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
  private static func rest(of reading: Reading, _ rows: RowMaker) -> Section? {
    let rest = reading.indicators.indices.filter { reading.indicators[$0].stage == nil }
    if rest.isEmpty { return nil }
    let group = Group(
      objective: nil, rows: rest.map { rows.row(of: $0, under: nil, in: nil) }, elsewhere: [],
      rule: nil)
    return Section(
      stage: nil, number: nil, title: "Not linked to a stage", note: nil, groups: [group],
      question: nil, rule: nil)
  }
}
