import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let eventOnly = Rule(
    FindingKind(
      "event-only", title: "Only events, and no contact between them", severity: .warning,
      why: """
        People who meet only at events are less likely to learn from one another. If meeting is all \
        that is wanted, the design can say so. If more is wanted, people need to keep in touch.
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
              meant to stop after engagement because "The ministries want to know one another"
            """))),
    on: .silence, explainsStop: true
  ) { reading, report in
    guard let events = reading.eventsOnly, let first = reading.stages.indices.first else { return }
    report.add(
      about: .design, explaining: reading.firstNotCovered,
      "The design has only events, and does not say whether it should stop there.",
      detail: "Tools: \(reading.quoted(tools: events)).",
      next: Advice(
        """
        If the programme should go further, add a tool that keeps the same people in touch between \
        the events. If not, add:
        """,
        reading.inProgramme([
          "meant to stop after \(reading.name(ofStage: first)) because \"Why it need not go further\""
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
