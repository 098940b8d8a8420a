import HourglassLanguage
import HourglassSyntax

/// An objective belongs to the stage, and a sharing route leads from somebody who learns to people
/// whom no learning objective is for.
func diffusionGate(
  _ programme: Programme, _ people: Participation, _ diffusion: Diffusion,
  _ routes: SharingRoutes, _ content: StageContent
) -> GateReading {
  guard let step = diffusion.steps.first(where: { programme.parties[$0.to].isOfPeople }) else {
    let refusal = programme.refusalToShare
    return GateReading(
      .diffusion, isMet: false,
      reason: routeNotCounted(programme, people, diffusion, routes) ?? refusal
        ?? "The design does not say how lessons reach people who do not take part.",
      isRefused: refusal != nil)
  }
  let from = programme.title(programme.parties[step.from].head)
  let to = programme.title(programme.parties[step.to].head)
  if content.objectives.isEmpty {
    return GateReading(
      .diffusion, isMet: false,
      reason: """
        \(quoted: from) \(programme.passOn(step.from)) to \(quoted: to), but no objective says what should change \
        there.
        """)
  }
  return GateReading(
    .diffusion, isMet: true,
    reason: "\(quoted: from) \(programme.passOn(step.from)) to \(quoted: to).",
    tools: people.tools.indices.filter { people.tools[$0].feedsForward })
}

/// What comes nearest to a sharing route, and why it is none; nil where nothing does.
private func routeNotCounted(
  _ programme: Programme, _ people: Participation, _ diffusion: Diffusion, _ routes: SharingRoutes
) -> Prose? {
  func title(_ party: Int) -> Prose { "\(quoted: programme.title(programme.parties[party].head))" }
  for index in people.tools.indices where people.tools[index].feedsForward {
    let tool = programme.tools[index]
    let name = programme.title(tool.head)
    if programme.members(of: tool).isEmpty {
      return "\(quoted: name) should pass lessons on, but does not say who takes part in it."
    }
    if !routes.hasListeners(tool: index) {
      return "\(quoted: name) should pass lessons on, but does not say who listens."
    }
  }
  if let step = diffusion.steps.first {
    return """
      \(title(step.from)) \(programme.passOn(step.from)) to \(title(step.to)), which stands for organisations. No \
      people there are named.
      """
  }
  // Lines of the design that lead from nobody who learns, or to nobody else.
  for line in routes.written {
    guard let giver = line.from.first, let receiver = line.to.first else { continue }
    if line.from.allSatisfy({ !programme.parties[$0].isOfPeople }) {
      return """
        \(title(giver)) \(programme.passOn(giver)) to \(title(receiver)), but stand for organisations. No \
        people who learn pass them on.
        """
    }
    if line.to.allSatisfy({ programme.parties[$0].role == .facilitator }) {
      return
        "\(title(giver)) \(programme.passOn(giver)) only to the facilitator, \(title(receiver))."
    }
    if line.to.allSatisfy({ routes.isAudience[$0] }) {
      return """
        \(title(giver)) \(programme.passOn(giver)) to \(title(receiver)), but a learning objective is for them \
        already.
        """
    }
    return """
      \(title(giver)) \(programme.passOn(giver)) to \(title(receiver)), but are not among the people who \
      learn.
      """
  }
  return nil
}

extension Programme {
  /// That somebody shares nothing, with the reason that the design gives; nil where nobody says so.
  fileprivate var refusalToShare: Prose? {
    for party in parties {
      for share in party.shares {
        if case .declined(let because) = share.with {
          return """
            \(quoted: title(party.head)) share nothing, on purpose: \(quoted: string(because)).
            """
        }
      }
    }
    return nil
  }

  /// What somebody does with lessons: `passes lessons on` of one, `pass lessons on` of many.
  package func passOn(_ party: Int) -> String {
    parties[party].role == .person ? "passes lessons on" : "pass lessons on"
  }
}
