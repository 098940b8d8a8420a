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
          good: "    gains experiential-knowledge\n    leads to practise" + reason)))
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
    let fedByNothing = reading.objectivesFedByNothing
    let jumps = objectives.filter { objective in
      guard let stage = stageOfObjective[objective], stages[stage].unit == .organisations,
        !reading.isBeyondStop(.objective(objective))
      else { return false }
      // A stage that is missing on the way, and a result that nothing at all leads to, have
      // their own findings.
      // Where no lesson gets there at all, the line that is missing is that one.
      return !led.contains(objective) && reading.stages[stage].gate.isMet
        && !reading.isBehindMissingStage(stage)
        && !fedByNothing.contains(objective)
    }
    guard let first = jumps.first else { return }
    let heads = jumps.map { reading.programme.objectives[$0].head }
    let from = reading.quoted(objective: furthest)
    report.add(
      about: .objective(first), at: reading.programme.span(heads[0]),
      """
      \(reading.quoted(heads)) \(jumps.count == 1 ? "is" : "are") about organisations, and nothing \
      that individual people do or learn leads there: the design draws no line from \(from) or \
      from any other objective about people.
      """,
      next: reading.name(heads[0]).map { name in
        """
        If it follows from \(from), write in the block of that objective:
            leads to \(name) because "Why what people learn changes their organisation"
        """
      } ?? "Give it a name of one word, before its title, and write behind “leads to” in "
        + "\(from) that the one leads to the other.",
      also: heads.dropFirst().map { reading.programme.span($0) })
  }

  /// Why the last objective of the clean design follows.
  private static let reason = """
     because "Ministries give returning directors room to act" {
          assuming room-to-act
        }

    """
}
