import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let changeWithoutLearning = Rule(
    FindingKind(
      "change-without-learning", title: "A change in organisations that no learning leads to",
      severity: .warning,
      why: """
        The study's model goes from groups to individuals and back to organisations. Without \
        this link, the design does not show how learning changes an organisation.
        """,
      basis: .inferred(.study, place: "Figure 13", phrase: "The model is hour-glass shaped"),
      example: Example(
        Example.Edit(
          "  objective practise", bad: "  ‸objective practise", good: "  objective practise"),
        Example.Edit(
          "    leads to keep-working because",
          bad: "    leads to practise" + reason + "    leads to keep-working because",
          good: "    leads to keep-working because"),
        Example.Edit(
          "    gains experiential-knowledge\n    leads to practise" + reason,
          bad: "    gains experiential-knowledge\n",
          good: "    gains experiential-knowledge\n    leads to practise" + reason))),
    // A result that nothing at all leads to has its own finding.
    on: .silence, yieldsTo: [.objectiveWithoutTool]
  ) { reading, report in
    let stages = reading.model.stages
    let stageOfObjective = reading.stageOfObjective
    let objectives = reading.programme.objectives.indices
    let ofPeople = objectives.filter { objective in
      stageOfObjective[objective].map { stages[$0].unit == .individuals } ?? false
    }
    // The one that has come furthest is the likeliest to lead on.
    let furthest = ofPeople.max { (stageOfObjective[$0] ?? 0) < (stageOfObjective[$1] ?? 0) }
    guard reading.hasLinks, let furthest else { return }
    let led = reading.objectives(ledToBy: ofPeople)
    let jumps = objectives.filter { objective in
      guard let stage = stageOfObjective[objective], stages[stage].unit == .organisations else {
        return false
      }
      // A stage that is missing on the way has its own finding. Where no lesson gets there at all,
      // the line that is missing is that one.
      return !led.contains(objective) && reading.stages[stage].gate.isMet
        && !reading.isBehindMissingStage(stage)
    }
    let from = reading.quoted(objective: furthest)
    for group in report.grouped(jumps, as: { .objective($0) }) {
      let heads = group.map { reading.programme.objectives[$0].head }
      report.add(
        about: .objective(group[0]), also: group.dropFirst().map { .objective($0) },
        group.count == 1
          ? "No objective about individuals leads to \(reading.quoted(heads[0]))."
          : "No objective about individuals leads to \(group.count) objectives about organisations.",
        detail: group.count == 1
          ? "" : "These objectives: \(heads.map { reading.quoted($0) }.allNamed).",
        next: reading.name(heads[0]).map { name in
          Advice(
            "If learning leads to this change, add inside \(from):",
            Offer(
              ["leads to \(name) because \"Why what people learn changes their organisation\""],
              into: [reading.statement(of: .objective(furthest))], indentedBy: 4))
        } ?? """
          Give \(reading.quoted(heads[0])) a name, before its title. Then write the name after \
          \(language: "leads to") inside \(from).
          """)
    }
  }

  /// Why the last objective of the clean design follows.
  private static let reason = """
     because "Ministries give returning directors room to act" {
          assuming room-to-act
        }

    """
}
