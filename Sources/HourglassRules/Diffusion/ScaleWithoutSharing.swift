import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let scaleWithoutSharing = Rule(
    FindingKind(
      "scale-without-sharing", title: "A scale objective, and no sharing route",
      severity: .error,
      why: """
        What people learn stays with them unless they pass it on. A change at scale needs a route by \
        which lessons reach people who do not take part.
        """,
      basis: .stated(
        .study, place: "Figure 12", phrase: "the most prominent (and only) way"),
      example: Example(
        Example.Edit(
          "objective practise", bad: "‸objective practise", good: "objective practise"),
        Example.Edit(
          "from directors to staff", bad: "with directors", good: "from directors to staff"))),
    on: .silence, explainsStop: true
  ) { reading, report in
    for stage in reading.stages(withGate: .diffusion) where !reading.stages[stage].gate.isMet {
      guard let objective = reading.stages[stage].objectives.first else { continue }
      // Where nobody learns yet, a route that is there may well do once somebody does.
      if !reading.hasLearners, reading.somebodyShares || !reading.carriers.isEmpty { continue }
      report.add(
        about: .stage(stage),
        at: reading.programme.span(reading.programme.objectives[objective].head),
        "The design has \(reading.article(ofStage: stage)) objective, but no sharing route that reaches other people.",
        detail: """
          Objective: \(reading.quoted(objective: objective)). \(reading.stages[stage].gate.reason)
          """,
        next: reading.wayToShare)
    }
  }
}

extension Reading {
  /// Whether the condition of every stage in which people learn is met.
  fileprivate var hasLearners: Bool {
    stages(withGate: .gains).allSatisfy { stages[$0].gate.isMet }
  }

  /// What makes a route of what comes nearest to one.
  fileprivate var wayToShare: Advice {
    let silent = programme.tools.indices.first { tool in
      tools[tool].feedsForward && !tellsSomebodyElse(tool)
    }
    if let silent {
      let title = quoted(programme.tools[silent].head)
      let learner = programme.parties.firstIndex { $0.role == .peers && $0.head.name != nil }
      let listener = listener
      if let learner = learner.flatMap({ name(programme.parties[$0].head) }),
        let listener = listener.flatMap({ name(programme.parties[$0].head) })
      {
        return Advice(
          "Say who hears the lessons in \(title). Add inside it:",
          inBlock(of: .tool(silent), ["from \(learner) to \(listener)"]))
      }
      return """
        Name the people who hear the lessons, for example: \
        \(bare: "group colleagues \"Colleagues at home\""). Then add them inside \(title), after \
        \(language: "to").
        """
    }
    if peersWhoArePeople.isEmpty {
      return """
        Name the people who learn as \(language: "peers"), and say inside them with whom they share what \
        they learn: \(bare: "shares with \(listener.flatMap { name(programme.parties[$0].head) } ?? "colleagues")")
        """
    }
    return sharingLine(
      of: programme.parties.firstIndex { $0.role == .peers } ?? programme.parties.indices.first)
  }

  /// Whether a tool that feeds lessons forward names people who are not among the learners.
  private func tellsSomebodyElse(_ tool: Int) -> Bool {
    programme.members(of: programme.tools[tool]).contains {
      !diffusion.participants.contains($0) && programme.parties[$0].isOfPeople
    }
  }
}
