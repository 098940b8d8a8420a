import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

/// What may go wrong, and what is missing.
extension DiagramMaker {
  func risks(at index: Int) -> [Diagram.Risk] {
    programme.risks.indices.filter { stageOfRisk($0) == index }
      .map { risk($0, at: reading.stages[index].objectives) }
  }

  /// - Parameter own: the objectives of the stage that it stands at.
  private func risk(_ number: Int, at own: [Int]) -> Diagram.Risk {
    let risk = programme.risks[number]
    let threatened = (risk.threatens.value ?? []).map { $0.index }
    var notes: [String] = []
    let answers = RiskRecord(of: number, reading).said(.responses)
    if !answers.isEmpty { notes.append("Response: " + listed(answers)) }
    var elsewhere: [String] = []
    for objective in threatened where !own.contains(objective) {
      guard let other = reading.stageOfObjective[objective] else { continue }
      let name = reading.name(ofStage: other)
      if !elsewhere.contains(name) { elsewhere.append(name) }
    }
    if !elsewhere.isEmpty { notes.append("Threatens " + listed(elsewhere) + " too") }
    let isFound =
      shows.contains(.gaps)
      && found(about: risk.head).contains { $0.kind.name == Rule.riskUnanswered.kind.name }
    return Diagram.Risk(
      number: number, name: programme.name(risk.head), title: programme.title(risk.head),
      notes: notes,
      isGrave: risk.degree == .high,
      threatens: threatened.compactMap { own.firstIndex(of: $0) },
      lack: isFound ? answers.isEmpty ? "No response to it" : "Nobody watches it" : nil)
  }

  /// The first stage at which it threatens anything.
  private func stageOfRisk(_ number: Int) -> Int? {
    let risk = programme.risks[number]
    for objective in risk.threatens.value ?? [] {
      if let stage = reading.stageOfObjective[objective.index] { return stage }
    }
    for tool in risk.threatensTools {
      if let stage = reading.stages.firstIndex(where: { $0.tools.contains(tool.index) }) {
        return stage
      }
    }
    return nil
  }

  func holes(at index: Int, _ band: Diagram.Stage) -> [Diagram.Hole] {
    let stage = reading.stages[index]
    var holes: [Diagram.Hole] = []
    func add(_ findings: [Finding]) {
      for finding in findings {
        guard let place = Diagram.Hole.places[finding.kind.name] else { continue }
        holes.append(
          Diagram.Hole(
            place: place, words: withoutStop(finding.headline.text), isFound: !finding.isUnstated))
      }
    }
    add(foundAboutStage[index])
    // What is missing of the design as a whole is missing from its beginning.
    if index == 0 { add(found(about: programme.head)) }
    if stage.state != .leftOut {
      if band.objectives.isEmpty, !holes.contains(where: { $0.place == .objectives }) {
        holes.append(
          Diagram.Hole(place: .objectives, words: "No objective is stated here", isFound: false))
      }
      if shows.contains(.tools), band.tools.isEmpty, !holes.contains(where: { $0.place == .tools })
      {
        holes.append(Diagram.Hole(place: .tools, words: "No tool", isFound: false))
      }
      if shows.contains(.indicators), stage.indicators.isEmpty,
        band.objectives.allSatisfy({ $0.indicators.isEmpty && !$0.isUnmeasured }),
        !holes.contains(where: { $0.place == .indicators })
      {
        holes.append(Diagram.Hole(place: .indicators, words: "No indicator", isFound: false))
      }
    }
    return holes.filter {
      ($0.place != .tools || shows.contains(.tools))
        && ($0.place != .indicators || shows.contains(.indicators))
    }
  }

  var unplacedRisks: [Diagram.Risk] {
    if !shows.contains(.risks) { return [] }
    return programme.risks.indices.filter { stageOfRisk($0) == nil }.map { risk($0, at: []) }
  }
}

/// A sentence as it stands alone, without its full stop.
private func withoutStop(_ sentence: String) -> String {
  sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
}

extension Diagram.Hole {
  /// The rules that find something missing, and what of.
  fileprivate static let places: [String: Place] = {
    var places: [String: Place] = [:]
    let rules: [(Place, [Rule])] = [
      (
        .tools,
        [
          .noTools, .noContactTool, .noReflection, .noJointWork, .functionWithoutTool, .fewTools,
          .eventOnly, .trainingIsolated, .scaleWithoutSharing,
        ]
      ),
      (
        .objectives,
        [.noObjectives, .noLearningObjective, .stageSkipped, .sharingWithoutObjective]
      ),
      (
        .indicators,
        [
          .noIndicators, .onlyAttendanceMeasured, .stageUnmeasured, .middleStagesUnmeasured,
          .useOfLessonsUnmeasured, .partnershipHealthUnmeasured, .resultStepUnmeasured,
        ]
      ),
    ]
    for (place, rules) in rules {
      for rule in rules { places[rule.kind.name] = place }
    }
    return places
  }()
}
