import HourglassLanguage
import HourglassSyntax

/// The conditions that the model's stages name, each looked at once.
///
/// The set is closed and documented in the manual: a model says which stage asks for which
/// condition, the software knows what each means.
struct Gates {
  let readings: [GateReading]
  let diffusion: Diffusion

  /// - Parameter contents: for each stage of the model, what the design has for it.
  init(
    _ programme: Programme, _ people: Participation, _ claims: Claims, _ contents: [StageContent]
  ) {
    let contact = contactGate(programme, people)
    let asksForContact = programme.model.stages.contains { $0.gate == .contact }
    let learning = LearningGate(
      programme, people, claims, inContact: asksForContact ? contact.tools : nil)
    let routes = SharingRoutes(of: programme, people, audience: learning.audience)
    let diffusion = Diffusion(programme, people, learning, routes)
    self.diffusion = diffusion
    readings = programme.model.stages.indices.map { index in
      switch programme.model.stages[index].gate {
      case .participation: participationGate(programme, people)
      case .contact: contact
      case .gains: learning.reading
      case .diffusion: diffusionGate(programme, people, diffusion, routes, contents[index])
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
    let refusal = programme.tools.lazy.compactMap { programme.refusalOfParticipants(in: $0) }.first
    return GateReading(
      .participation, isMet: false,
      reason: refusal ?? "The design does not say who takes part in its tools.",
      isRefused: refusal != nil)
  }
  let named = programme.tools[first].participations.lazy.compactMap { $0.who.value?.first }.first
  let who: Prose =
    named.map { " (\(quoted: programme.title(programme.parties[$0.index].head)))" } ?? ""
  return GateReading(
    .participation, isMet: true,
    reason: "People take part\(who), and there "
      + (tools.count == 1 ? "is 1 tool." : "are \(tools.count) tools."),
    tools: tools)
}

extension Programme {
  /// That a tool has no participants, with the reason that the design gives; nil where it does not
  /// say so.
  func refusalOfParticipants(in tool: Tool) -> Prose? {
    for participation in tool.participations {
      if case .declined(let because) = participation.who {
        return """
          \(quoted: title(tool.head)) has no participants, on purpose: \(quoted: string(because)).
          """
      }
    }
    return nil
  }
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
  return GateReading(
    .objective, isMet: false, reason: "No objective and no tool belongs to this stage.")
}
