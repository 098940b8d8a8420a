import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// What the rules that another one yields to have found something about.
struct Causes {
  /// Statements; what stands in the block of one of them is told of as well.
  private var statements = Indices()
  private var stages = Indices()
  /// The stages of objectives among them.
  private var stagesOfObjectives = Indices()

  /// Whether any of them tells why the design stops where it does.
  private(set) var explainStop = false

  private var isEmpty: Bool { statements.isEmpty && stages.isEmpty }

  /// Takes in what a rule has found.
  mutating func add(_ found: Report.Found, in reading: Reading) {
    if found.explainsStop { explainStop = true }
    for part in found.parts {
      if case .stage(let stage) = part {
        stages.insert(stage)
        continue
      }
      statements.insert(reading.statement(of: part))
      if case .objective(let objective) = part, let stage = reading.stageOfObjective[objective] {
        stagesOfObjectives.insert(stage)
      }
    }
  }

  /// Whether one of the rules tells of this part: of itself or of what it stands in, of an
  /// objective's stage or of an objective of the stage.
  func tellOf(_ part: DesignPart, in reading: Reading) -> Bool {
    if isEmpty { return false }
    switch part {
    case .stage(let stage):
      if stages.contains(stage) || stagesOfObjectives.contains(stage) { return true }
    case .objective(let objective):
      if let stage = reading.stageOfObjective[objective], stages.contains(stage) { return true }
    default: break
    }
    var statement = reading.statement(of: part)
    while statement >= 0 {
      if statements.contains(statement) { return true }
      statement = Int(reading.programme.tree.statements[statement].parent)
    }
    return false
  }
}
