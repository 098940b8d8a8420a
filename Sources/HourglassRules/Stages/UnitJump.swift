import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let unitJump = Rule(
    FindingKind(
      "unit-jump", title: "Organisations change, and not by what people learned",
      severity: .warning,
      why: """
        The study's hourglass is narrow in the middle: from groups by way of individual people \
        and back to organisations. A change in organisations that no person's learning leads to \
        leaves out that way.
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
    on: .silence, yieldsTo: [.cascadeBroken]
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
        """
        \(reading.quoted(heads)) \(group.count == 1 ? "is" : "are") about organisations, and \
        nothing that individual people do or learn leads there: the design draws no line from \
        \(from) or from any other objective about people.
        """,
        next: reading.name(heads[0]).map { name in
          Advice(
            "If it follows from \(from), write in the block of that objective:",
            Offer(
              ["leads to \(name) because \"Why what people learn changes their organisation\""],
              into: [reading.statement(of: .objective(furthest))], indentedBy: 4))
        } ?? """
          Give it a name of one word, before its title, and write behind \(language: "leads to") in \
          \(from) that the one leads to the other.
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
