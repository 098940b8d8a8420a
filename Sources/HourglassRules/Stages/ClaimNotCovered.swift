import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let claimNotCovered = Rule(
    FindingKind(
      "claim-not-covered", title: "An objective at a stage that the design does not cover",
      severity: .warning,
      why: """
        Each stage builds on the one before. Where the condition of an earlier stage is not met, \
        the design does not show how the programme gets to the later change.
        """,
      basis: .stated(
        .study, place: "Executive summary",
        phrase: "initiatives that do not pass through these stages"),
      example: Example(
        Example.Edit("objective learn", bad: "‸objective learn", good: "objective learn"),
        .withoutContactObjective, .visitsOnce)),
    on: .silence, explainsStop: true, yieldsTo: explainingStops
  ) { reading, report in
    guard reading.stop == .gap, !report.isStopExplained, reading.programme.stuck == nil,
      let open = reading.firstNotCovered, let (stage, objective) = reading.firstClaim(from: open)
    else { return }
    let name = reading.name(ofStage: open)
    report.add(
      about: .stage(open), within: .stage(stage),
      at: reading.programme.span(reading.programme.objectives[objective].head),
      stage == open
        ? "The design has \(reading.article(ofStage: stage)) objective, but does not cover that stage."
        : """
        The design has \(reading.article(ofStage: stage)) objective, but does not cover the \(name) \
        stage.
        """,
      detail:
        "Objective: \(reading.quoted(objective: objective)). \(reading.stages[open].gate.reason)",
      next: open == 0
        ? "Say who takes part, and name one tool for them."
        : """
        Change the design so that the condition of the \(name) stage is met. If the programme is \
        known to stop there, write in it: \
        \(bare: "stuck after \(reading.name(ofStage: open - 1)) because \"…\"")
        """)
  }

  /// The rules that can tell why a design stops where it does, but for the one that speaks where
  /// none of them does.
  package static let explainingStops: [Rule] = [
    stageSkipped, noContactTool, learnersWithoutContact, scaleWithoutSharing, singleOccasionOnly,
    eventOnly, expertDominated, trainingIsolated, organisationLearns, peersWithoutPeople,
    noLearningObjective, noTools, stopNotCovered, stuckWithoutGap, gapReported,
  ]
}

extension Reading {
  /// The first stage from one on that the design claims, and the objective by which it does.
  fileprivate func firstClaim(from first: Int) -> (stage: Int, objective: Int)? {
    for stage in stages.indices
    where stage >= first && stages[stage].isClaimed && !isLeftOut(stage: stage) {
      if let objective = firstClaim(on: stage) { return (stage, objective) }
    }
    return nil
  }
}

/// The clean design without contact: nothing in it claims that stage, and the visits take place once.
extension Example.Edit {
  static let withoutContactObjective = Example.Edit(
    "stage contact", bad: "stage engagement", good: "stage engagement")
  static let visitsOnce = Example.Edit(
    "kind site-visit; among directors; serves keep-working, learn; every 6 months",
    bad: """
      kind online-networking; involves joint work; among directors
          serves keep-working, learn; on 2014-11
      """,
    good: "kind site-visit; among directors; serves keep-working, learn; every 6 months")
}
