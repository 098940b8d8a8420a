import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  public static let missingStage = Rule(
    FindingKind(
      "missing-stage", title: "A stage left out on the way to a later one", severity: .error,
      why: """
        Each stage follows on the one before it. Where a design leaves one out, it does not say \
        how the programme gets from what comes before to what it promises after.
        """,
      basis: .stated(
        .study, place: "Executive summary",
        phrase: "initiatives that do not pass through these stages"),
      example: Example(
        Example.Edit("stage contact", bad: "stage engagement", good: "stage engagement"),
        Example.Edit("objective learn", bad: "‸objective learn", good: "objective learn"),
        Example.Edit("kind site-visit", bad: "kind training", good: "kind site-visit")))
  ) { reading, report in
    let missing = reading.stages.indices.filter {
      reading.stages[$0].isMissing && !reading.isDeclined(stage: $0)
    }
    guard let stage = missing.first, let last = missing.last else { return }
    // An objective beyond a declared stop is a finding of its own, and asks for nothing here.
    let claim = reading.programme.objectives.indices.first { objective in
      guard let later = reading.stageOfObjective[objective] else { return false }
      return later > last && !reading.isDeclined(stage: later)
    }
    guard let claim, let later = reading.stageOfObjective[claim] else { return }
    let means = reading.model.stages[stage].entry.means
    let title = means.map { reading.model.string($0) } ?? "What changes at this stage"
    let names = missing.map { reading.named(stage: $0) }.firstThree
    report.add(
      about: .stage(stage), at: reading.programme.span(reading.programme.objectives[claim].head),
      """
      \(reading.quoted(objective: claim)) belongs to the stage \(reading.name(ofStage: later)), but \
      the design has nothing for \(missing.count == 1 ? "an earlier stage" : "earlier stages"), \
      \(names): neither an objective nor a tool.
      """,
      next: "Say in the programme what is to change at that stage, and add a tool for it:"
        + "\n  objective \(reading.inQuotes(title)) {\n    stage \(reading.name(ofStage: stage))"
        + reading.line("for", learnersOf: claim) + reading.line("leads to", objective: claim)
        + "\n  }",
      // Plainly technical lessons can be picked up without the stages between.
      severity: reading.seeksOnlyTechnical ? .warning : nil)
  }
}
