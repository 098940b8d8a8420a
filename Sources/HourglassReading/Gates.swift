import HourglassLanguage
import HourglassSyntax

/// The conditions that the model's stages name, each looked at once.
///
/// The set is closed and documented in the manual: a model says which stage asks for which
/// condition, the program knows what each means.
struct Gates {
  let readings: [GateReading]
  let diffusion: Diffusion

  /// - Parameter contents: for each stage of the model, what the design has for it.
  init(
    _ programme: Programme, _ people: Participation, _ claims: Claims, _ contents: [StageContent]
  ) {
    let contact = contactGate(programme, people)
    let asksForContact = programme.model.stages.contains { $0.gate == .contact }
    let learners = learners(
      programme, people, claims, inContact: asksForContact ? contact.tools : nil)
    let diffusion = Diffusion(programme, people, learners: learners.people)
    self.diffusion = diffusion
    readings = programme.model.stages.indices.map { index in
      switch programme.model.stages[index].gate {
      case .participation: participationGate(programme, people)
      case .contact: contact
      case .gains: learners.gate
      case .diffusion: diffusionGate(programme, people, diffusion)
      case .objective: objectiveGate(programme, contents[index])
      }
    }
  }
}

/// Somebody takes part, and there is any tool.
private func participationGate(_ programme: Programme, _ people: Participation) -> GateReading {
  if programme.tools.isEmpty {
    return GateReading(
      .participation, isMet: false, reason: "Not described yet: the design names no tool.")
  }
  let tools = programme.tools.indices.filter { !people.participants(in: $0).isEmpty }
  guard let first = tools.first else {
    return GateReading(
      .participation, isMet: false, reason: "The design does not say who takes part in anything.")
  }
  let title = programme.title(programme.tools[first].head)
  let named = programme.tools[first].participations.lazy.compactMap { $0.who.value?.first }.first
  let who = named.map { programme.title(programme.parties[$0.index].head) } ?? "Somebody"
  return GateReading(
    .participation, isMet: true,
    reason: "There are people to take part, \(quoted: who), and "
      + (tools.count == 1
        ? "a tool, \(quoted: title)." : "\(tools.count) tools, such as \(quoted: title)."),
    tools: tools)
}

/// Tools that connect individual people, on more than one occasion.
private func contactGate(_ programme: Programme, _ people: Participation) -> GateReading {
  let connecting = people.tools.indices.filter { people.tools[$0].connectsPeople }
  guard let first = connecting.first else {
    return GateReading(
      .contact, isMet: false,
      reason: "No tool brings individual people into contact with one another between events.")
  }
  let title = programme.title(programme.tools[first].head)
  let personal = connecting.filter { !people.people(in: $0).isEmpty }
  if personal.isEmpty, people.participants(in: first).isEmpty {
    return GateReading(
      .contact, isMet: false, reason: "The design does not say who takes part in \(quoted: title).")
  }
  if personal.isEmpty {
    return GateReading(
      .contact, isMet: false,
      reason: "Only organisations take part in \(quoted: title); contact is between people.")
  }
  // One who is alone is in contact with nobody. Where a number is not given there may be others.
  let shared = personal.filter { !people.isAlone(in: $0) }
  if shared.isEmpty {
    return GateReading(
      .contact, isMet: false,
      reason: "Fewer than two people take part in \(quoted: title); contact takes two.")
  }
  let repeated = shared.filter { people.tools[$0].spread == .repeated }
  // The same people meeting in two tools meet twice.
  let overlapping = people.sharingPeople(shared)
  let silent = shared.filter { people.tools[$0].spread == .notSaid }
  let meeting = (repeated + overlapping + silent).sorted()
  guard let tool = (repeated + overlapping + silent).first else {
    return GateReading(
      .contact, isMet: false,
      reason: "\(quoted: programme.title(programme.tools[shared[0]].head)) takes place only once.")
  }
  let restsOnSilence = repeated.isEmpty && overlapping.isEmpty
  let name = programme.title(programme.tools[tool].head)
  let reason: Prose
  if restsOnSilence {
    reason = "\(quoted: name) connects people; the design does not say how often."
  } else if let recurrence = programme.tools[tool].recurrence {
    reason = "\(quoted: name) connects people \(recurrence.spelling)."
  } else if repeated.isEmpty, let other = overlapping.first(where: { $0 != tool }) {
    let second = programme.title(programme.tools[other].head)
    reason = "\(quoted: name) and \(quoted: second) connect the same people."
  } else {
    reason = "\(quoted: name) connects people on more than one occasion."
  }
  return GateReading(
    .contact, isMet: true, reason: reason, tools: meeting, restsOnSilence: restsOnSilence)
}

/// The people for whom learning is claimed and who are in contact, and the gate they meet.
///
/// - Parameter tools: the tools that meet the contact gate; nil where the model asks for no
///   contact, and any tool will do.
private func learners(
  _ programme: Programme, _ people: Participation, _ claims: Claims, inContact tools: [Int]?
) -> (gate: GateReading, people: [Int]) {
  let inContact = Set(people.people(in: tools ?? Array(programme.tools.indices)))
  var whom: [Int] = []
  var claim: Int?
  let peers = programme.peers
  var isForPeers = false
  for (index, objective) in programme.objectives.enumerated() {
    let isOfStage =
      claims.stageOfObjective[index].map { programme.model.stages[$0].gate == .gains } ?? false
    let seeksLearning =
      objective.gains.value?.contains { programme.model.gains[$0.index].isLearning } ?? false
    guard isOfStage || seeksLearning else { continue }
    claim = claim ?? index
    switch objective.audience {
    case .said(let parties): for party in parties { whom.append(party.index) }
    // All peers, who need to be named only once.
    case .unsaid where !isForPeers:
      whom += peers
      isForPeers = true
    default: continue
    }
  }
  let learners = programme.leaves(of: whom).filter { inContact.contains($0) }
  guard let claim else {
    return (
      GateReading(.gains, isMet: false, reason: "No objective says what individuals are to learn."),
      []
    )
  }
  let title = programme.title(programme.objectives[claim].head)
  if let learner = learners.first {
    let name = programme.title(programme.parties[learner].head)
    return (
      GateReading(
        .gains, isMet: true,
        reason: "\(quoted: title) is for people who are in contact: \(quoted: name)"
          + (learners.count > 1 ? " and others." : ".")), learners
    )
  }
  return (
    GateReading(
      .gains, isMet: false,
      reason: tools?.isEmpty ?? false
        ? "\(quoted: title) says what is to be learned, but nobody stays in contact to learn it."
        : "\(quoted: title) is not for people who stay in contact with one another."), []
  )
}

/// A line along which learning reaches parties that take part in nothing else.
private func diffusionGate(
  _ programme: Programme, _ people: Participation, _ diffusion: Diffusion
) -> GateReading {
  guard let hop = diffusion.reached.first else {
    return GateReading(
      .diffusion, isMet: false,
      reason: "No line carries what is learned to people who take part in nothing else.")
  }
  let from = programme.title(programme.parties[hop.from].head)
  let to = programme.title(programme.parties[hop.to].head)
  return GateReading(
    .diffusion, isMet: true, reason: "A line takes lessons from \(quoted: from) to \(quoted: to).",
    tools: people.tools.indices.filter { people.tools[$0].feedsForward })
}

/// An objective or a tool declares the stage: the condition of models that ask for no more.
private func objectiveGate(_ programme: Programme, _ content: StageContent) -> GateReading {
  if let objective = content.objectives.first {
    let title = programme.title(programme.objectives[objective].head)
    return GateReading(.objective, isMet: true, reason: "\(quoted: title) belongs to this stage.")
  }
  let tools = content.ownTools
  if let tool = tools.first {
    let title = programme.title(programme.tools[tool].head)
    return GateReading(
      .objective, isMet: true, reason: "\(quoted: title) belongs to this stage.", tools: tools)
  }
  return GateReading(.objective, isMet: false, reason: "No objective or tool is of this stage.")
}
