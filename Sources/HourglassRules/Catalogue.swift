import HourglassLanguage
import HourglassSyntax

extension Family {
  /// Every family with its rules, in the order in which a design is gone through.
  public static let all: [Family] = [
    Family(
      name: "stages", title: "The four stages",
      about: """
        A design goes from meeting to staying in touch, from there to learning and from learning \
        to change in organisations, or says where it stops. These rules compare what it claims \
        with what it has.
        """,
      rules: [
        .missingStage, .stopUndeclared, .stopContradictsGoal, .organisationLearns,
        .learningUnsupported,
      ]),
    Family(
      name: "tools", title: "What people do together",
      about: """
        Tools carry a design. The study found many that bring people together and few that help \
        them to learn, and recommends none of them.
        """,
      rules: [.contactUnsupported, .noReflection]),
    Family(
      name: "time", title: "How often and how long",
      about: """
        Learning from one another is seldom done in one meeting. These rules look at the days, \
        the rhythm and the length that a design gives it.
        """,
      rules: [.oneOff, .rhythmUnsaid]),
    Family(
      name: "diffusion", title: "How lessons travel",
      about: """
        What somebody has learned is in that person's head. These rules follow the lines along \
        which it is to reach others, and ask what the home organisation does for it.
        """,
      rules: [.scaleWithoutDiffusion]),
    Family(
      name: "evaluation", title: "What is looked at",
      about: """
        Most evaluations count who came and ask what became of the reform. What people learned \
        in between stays in the dark. These rules compare what is measured with what is claimed.
        """,
      rules: [.noEvaluation, .countsOnly, .bookEndsOnly, .stageUnmeasured, .goalUnmeasured]),
    Family(
      name: "indicators", title: "How each indicator is set up",
      about: """
        An indicator is ready when anybody can see from where to where it should go, where its \
        value is written down, and who collects it how often.
        """,
      rules: [.noTracker, .missingBaseline, .missingTarget, .missingSource, .missingRhythm]),
  ]
}

extension Rule {
  /// Every rule, family by family.
  public static let all: [Rule] = Family.all.flatMap { $0.rules }
}

extension FindingKind {
  /// Everything Hourglass can say about a design.
  public static let catalogue: [FindingKind] =
    syntax + language + Rule.all.map { $0.kind } + [unusedAllow, unknownRule]
}
