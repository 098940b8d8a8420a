import HourglassFormats
import HourglassLanguage
import HourglassReading

/// What should change, what that leads to, and what else of the design is about it.
struct ObjectiveRecord: Record {
  enum Field { case title, definition, codes, weighting, assumptions }

  let index: Int
  let objective: Objective
  let reading: Reading
  /// What measures it and what threatens it, each once, as indices into the programme's lists.
  private(set) var indicators: [Int] = []
  private(set) var risks: [Int] = []
  var programme: Programme { reading.programme }
  /// The claims that it makes others possible.
  var links: [LinkRecord] { objective.links.map { LinkRecord($0, programme) } }

  private init(of index: Int, _ reading: Reading) {
    self.index = index
    self.reading = reading
    objective = reading.programme.objectives[index]
  }

  /// All of a design, in its order.
  static func all(of reading: Reading) -> [ObjectiveRecord] {
    var records = reading.programme.objectives.indices.map { ObjectiveRecord(of: $0, reading) }
    for (index, indicator) in reading.indicators.enumerated() {
      for objective in indicator.objectives where records[objective].indicators.last != index {
        records[objective].indicators.append(index)
      }
    }
    for (index, risk) in reading.programme.risks.enumerated() {
      for objective in risk.threatens.value ?? []
      where records[objective.index].risks.last != index {
        records[objective.index].risks.append(index)
      }
    }
    return records
  }

  func entries(_ field: Field) -> [Entry] {
    switch field {
    case .title: [.said(programme.title(objective.head))]
    case .definition: programme.entries(objective.definition)
    case .codes: programme.entries(objective.codes)
    case .weighting: objective.weighting.map { [.figure(Figure(value: .number($0)))] } ?? []
    case .assumptions: assumptions
    }
  }

  func label(_ field: Field) -> String? {
    switch field {
    case .title, .assumptions: nil
    case .definition: objective.definition.value == nil ? "definition" : nil
    case .codes: "code"
    case .weighting: "impact weighting"
    }
  }

  /// What has to hold so that it leads to others, each once.
  private var assumptions: [Entry] {
    var seen: Set<Int> = []
    return objective.links.flatMap { $0.assuming }.filter { seen.insert($0.index).inserted }
      .map { .said(programme.title(of: $0)) }
  }
}
