import HourglassLanguage
import HourglassSyntax

extension Rule {
  /// Every rule, family by family.
  public static let all: [Rule] = [
    // Stages
    missingStage, stopUndeclared, stopContradictsGoal, organisationLearns, learningUnsupported,
    // Tools
    contactUnsupported, noReflection,
    // Time
    oneOff, rhythmUnsaid,
    // Diffusion
    scaleWithoutDiffusion,
    // Evaluation
    noEvaluation, countsOnly, bookEndsOnly, stageUnmeasured, goalUnmeasured,
    // Indicators
    noTracker, missingBaseline, missingTarget, missingSource, missingRhythm,
  ]
}

extension FindingKind {
  /// Everything Hourglass can say about a design.
  public static let catalogue: [FindingKind] =
    syntax + language + Rule.all.map { $0.kind } + [unusedAllow, unknownRule]
}
