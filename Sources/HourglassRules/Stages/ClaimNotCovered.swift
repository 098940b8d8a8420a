import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let claimNotCovered = Rule(
    FindingKind(
      "claim-not-covered", title: "A change that the design does not get to",
      severity: .warning,
      why: """
        Readers hold a programme to what it promises. Where one condition on the way is not met, \
        nothing in the design carries it to the change that it promises.
        """,
      basis: .stated(
        .study, place: "Executive summary",
        phrase: "initiatives that do not pass through these stages"),
      example: Example(
        Example.Edit("objective learn", bad: "‸objective learn", good: "objective learn"),
        .withoutContactObjective, .visitsOnce)),
    // The rules that tell why a design stops where it does.
    yieldsTo: explainingStops + [stopNotCovered]
  ) { reading, report in
    guard reading.exit == .gap, !report.hasCause, reading.programme.stuck == nil else { return }
    let open = (reading.reach ?? -1) + 1
    guard open < reading.stages.count,
      let (stage, objective) = reading.firstClaim(from: open)
    else { return }
    let title = reading.quoted(objective: objective)
    let gain =
      reading.stageOfObjective[objective] == stage ? nil : reading.learningGain(of: objective)
    let claim: Prose =
      gain.map {
        """
        \(title) is to bring \(reading.quoted(ofModel: reading.model.gains[$0.index].entry.head)), \
        which people gain at the stage \(reading.name(ofStage: stage))
        """
      } ?? "\(title) belongs to the stage \(reading.name(ofStage: stage))"
    report.add(
      about: .stage(open), within: .stage(stage),
      at: reading.programme.span(reading.programme.objectives[objective].head),
      "\(claim), but the design \(reading.whatIsCovered).",
      detail: reading.stages[open].gate.reason,
      next: open == 0
        ? "Say who takes part, and name one thing that they do together."
        : """
        Change what keeps the design from \(reading.name(ofStage: open)); or, if that is how it \
        is, say so in the programme: \
        \(bare: "stuck at \(reading.name(ofStage: open - 1)) because \"…\"").
        """)
  }

  /// The rules that tell why a design stops where it does.
  package static let explainingStops: [Rule] = [
    missingStage, contactUnsupported, learningUnsupported, scaleWithoutDiffusion, oneOff,
    eventOnly, expertDominated, trainingIsolated, organisationLearns, orgAsPeer,
    individualLevelMissing, noTools,
  ]
}

extension Reading {
  /// How far the design gets, as the end of a sentence about it.
  var whatIsCovered: Prose {
    reach.map { "covers no more than \(name(ofStage: $0))" }
      ?? "does not cover even \(name(ofStage: 0))"
  }

  /// The first stage from one on that the design claims, and the objective by which it does.
  fileprivate func firstClaim(from first: Int) -> (stage: Int, objective: Int)? {
    for stage in stages.indices
    where stage >= first && stages[stage].isClaimed && !isDeclined(stage: stage) {
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
