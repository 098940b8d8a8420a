import HourglassLanguage
import HourglassSyntax

/// Who should learn, who of them is in contact, and whether that meets the condition of learning.
struct LearningGate {
  let reading: GateReading
  /// All that the learning objectives are for, in contact or not, down to those that name no
  /// members.
  let audience: [Int]
  /// Those of them who take part in a tool that meets the condition of contact.
  let learners: [Int]

  /// - Parameter tools: the tools that meet the condition of contact; nil where the model asks for
  ///   no contact, and any tool will do.
  init(
    _ programme: Programme, _ people: Participation, _ claims: Claims, inContact tools: [Int]?
  ) {
    let claimed = claims.learning
    audience = programme.leaves(of: claimed.audience)
    let inContact = Indices(people.people(in: tools ?? Array(programme.tools.indices)))
    learners = audience.filter { inContact.contains($0) }
    guard let objective = claimed.objective else {
      reading = GateReading(
        .gains, isMet: false, reason: "No objective says what individual people should learn.")
      return
    }
    let title = programme.title(programme.objectives[objective].head)
    if let learner = learners.first {
      let name = programme.title(programme.parties[learner].head)
      reading = GateReading(
        .gains, isMet: true,
        reason: "\(quoted: title) is for people who keep in touch: \(quoted: name)"
          + (learners.count > 1 ? " and others." : "."))
      return
    }
    if case .declined(let because) = programme.objectives[objective].audience {
      reading = GateReading(
        .gains, isMet: false,
        reason: "\(quoted: title) is for no one, on purpose: \(quoted: programme.string(because)).",
        isRefused: true)
      return
    }
    reading = GateReading(
      .gains, isMet: false,
      reason: tools?.isEmpty ?? false
        ? "\(quoted: title) says what people should learn, but no tool keeps people in touch."
        : "\(quoted: title) is not for people who keep in touch.")
  }
}

extension Claims {
  /// The first objective that claims learning, and all that such objectives are for.
  fileprivate var learning: (objective: Int?, audience: [Int]) {
    var audience: [Int] = []
    var first: Int?
    let peers = programme.peers
    var isForPeers = false
    for index in programme.objectives.indices {
      let isOfStage =
        stageOfObjective[index].map { programme.model.stages[$0].gate == .gains } ?? false
      guard isOfStage || programme.seeksLearning(objective: index) else { continue }
      first = first ?? index
      switch programme.objectives[index].audience {
      case .said(let parties): for party in parties { audience.append(party.index) }
      // All peers, who need to be named only once.
      case .unsaid where !isForPeers:
        audience += peers
        isForPeers = true
      default: continue
      }
    }
    return (first, audience)
  }
}

extension Programme {
  fileprivate func seeksLearning(objective index: Int) -> Bool {
    guard case .said(let gains) = objectives[index].gains else { return false }
    return gains.contains { model.gains[$0.index].isLearning }
  }
}
