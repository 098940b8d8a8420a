import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let eventOnly = Rule(
    FindingKind(
      "event-only", title: "Events, and nothing between them", severity: .warning,
      why: """
        People who meet at events and nowhere else go home as acquaintances. If that is all that \
        is wanted, it is worth saying; if more is expected of it, something has to keep them in \
        touch.
        """,
      basis: .stated(.study, place: "Sustaining individual contacts", phrase: "event-focused"),
      example: Example(
        Example.Edit(
          "programme budget-network", bad: "‸programme budget-network",
          good: "programme budget-network"),
        Example.Edit("stage contact", bad: "stage engagement", good: "stage engagement"),
        Example.Edit("stage learning", bad: "stage engagement", good: "stage engagement"),
        Example.Edit(
          "gains experiential-knowledge", bad: "gains collaboration", good: "gains collaboration"),
        Example.Edit("stage scale", bad: "stage engagement", good: "stage engagement"),
        Example.Edit(
          "kind site-visit; among", bad: "kind small-group-meeting; among",
          good: "kind small-group-meeting; among"),
        Example.Edit("kind multi-peer-reflection", bad: "kind training", good: "kind training"),
        Example.Edit(
          "kind report-back; from directors to staff",
          bad: "kind common-assessment; with directors",
          good: "kind common-assessment; with directors"),
        Example.Edit(
          "  follows peer-learning", bad: "  follows peer-learning",
          good: """
              follows peer-learning
              meant to stop at engagement because "The ministries want to know one another"
            """)))
  ) { reading, report in
    guard let events = reading.eventsOnly, let first = reading.stages.indices.first else { return }
    let heads = events.map { reading.programme.tools[$0].head }
    report.add(
      about: .design,
      "All that people do here, \(reading.quoted(heads)), belongs to a first meeting.",
      detail: """
        Nothing keeps them in touch between the events, and the design does not say that it is \
        meant to stop there.
        """,
      next: Advice(
        """
        If it is to go further, add something that brings the same people together between the \
        events. If it is not, write in the programme:
        """,
        reading.inProgramme([
          "meant to stop at \(reading.name(ofStage: first)) because \"Why it need not go further\""
        ])))
  }
}

extension Reading {
  /// All tools, where each belongs to the first stage and nothing beyond it is claimed or left
  /// out on purpose; nil otherwise.
  fileprivate var eventsOnly: [Int]? {
    guard programme.meantToStop == nil, programme.stuck == nil, stages.count > 1,
      !programme.tools.isEmpty, stages[0].gate.isMet,
      !stages.dropFirst().contains(where: { $0.isClaimed || $0.gate.isMet })
    else { return nil }
    for tool in programme.tools.indices {
      guard usualStages(ofTool: tool) == [0], !programme.tools[tool].speaksForItself
      else { return nil }
    }
    return Array(programme.tools.indices)
  }
}
