import HourglassLanguage
import HourglassReading

/// The design as a logical framework, in the columns that a donor asks for: what it is for at the
/// top, what is done for it at the bottom. Every format shows these results, indicators,
/// assumptions and activities and adds nothing to them.
package struct Logframe: Sendable {
  package enum Columns: UInt8, Sendable, CaseIterable {
    case eu, fcdo, plain

    package var name: String {
      switch self {
      case .eu: "eu"
      case .fcdo: "fcdo"
      case .plain: "plain"
      }
    }
  }

  package let columns: Columns
  /// The title of the programme.
  package let programme: String
  let reading: Reading
  /// From impact down to outputs, then what is none of them.
  let levels: [Level]
  /// What belongs to no level: indicators that measure no result and belong to no stage,
  /// assumptions on no link, risks that threaten no objective. Indices into the programme's
  /// lists.
  let unattachedIndicators: [Int]
  let unattachedAssumptions: [Int]
  let unattachedRisks: [Int]
  /// How many columns there are for what should be reached on the way.
  let milestones: Int
  /// For each objective, what the document calls it.
  private let nameOfObjective: [Int: String]

  /// The results of one kind.
  struct Level: Sendable {
    /// Nil for objectives that do not say which they are, and whose stages do not either.
    let kind: ResultKind?
    let results: [Result]
    /// What stands in the place of a result where there is none.
    let absence: Line?
    /// The stages of the level that have neither an objective nor an indicator, the last first:
    /// the title of each and what stands in the place of its objective.
    let emptyStages: [(title: String, absence: Line)]
  }

  /// One objective, or the indicators of a stage that are tied to none.
  struct Result: Sendable {
    /// Nil for what is tied to no objective.
    let objective: Int?
    let stage: Int?
    /// Its number among those of its level; nil where it is the only one.
    let number: Int?
    let indicators: [Int]
    /// What stands in the place of an indicator where there is none.
    let absence: Line?
    /// Those on which it rests that this result leads to the next.
    let assumptions: [Int]
    let risks: [Int]
    let tools: [Int]
  }

  /// - Parameter columns: nil for those of the profile that the design follows, or else plain.
  package init(of reading: Reading, in columns: Columns?) {
    let programme = reading.programme
    self.columns = columns ?? Logframe.columns(asked: programme)
    self.programme = programme.title(programme.head)
    self.reading = reading
    let levels = Logframe.levels(of: reading)
    self.levels = levels
    milestones = Logframe.milestones(of: programme)
    var names: [Int: String] = [:]
    for level in levels {
      for result in level.results {
        if let objective = result.objective {
          names[objective] = Logframe.name(of: result, in: level, self.columns)
        }
      }
    }
    nameOfObjective = names
    let assumed = Set(
      programme.objectives.flatMap { $0.links }.flatMap { $0.assuming }.map { $0.index })
    unattachedIndicators = reading.indicators.indices.filter {
      reading.indicators[$0].objectives.isEmpty && reading.indicators[$0].stage == nil
    }
    unattachedAssumptions = programme.assumptions.indices.filter { !assumed.contains($0) }
    unattachedRisks = programme.risks.indices.filter { index in
      (programme.risks[index].threatens.value ?? []).isEmpty
    }
  }

  /// Those of the first profile that has any.
  private static func columns(asked programme: Programme) -> Columns {
    for profile in programme.profiles {
      if let columns = Columns.allCases.first(where: { $0.name == profile.name }) {
        return columns
      }
    }
    return .plain
  }

  /// What the document calls a kind of result.
  func name(of kind: ResultKind?) -> String { Logframe.name(of: kind, columns) }

  private static func name(of kind: ResultKind?, _ columns: Columns) -> String {
    switch (kind, columns) {
    case (.impact, .plain): "Goal (impact)"
    case (.impact, _): "Impact"
    case (.intermediateOutcome, _): "Intermediate outcome"
    case (.outcome, .plain): "Purpose (outcome)"
    case (.outcome, _): "Outcome"
    case (.output, _): "Output"
    case (.other, _): "Other result"
    case (nil, _): "Result without a level"
    }
  }

  /// `Output 2`.
  func name(of result: Result, in level: Level) -> String {
    Logframe.name(of: result, in: level, columns)
  }

  private static func name(of result: Result, in level: Level, _ columns: Columns) -> String {
    name(of: level.kind, columns) + (result.number.map { " \($0)" } ?? "")
  }

  /// What the document calls an objective, for what points to it.
  func name(ofObjective index: Int) -> String? { nameOfObjective[index] }

  /// The words for what belongs to no level.
  static let looseHeading = "Not linked to a result"
}
