import HourglassLanguage
import HourglassSyntax

extension Family {
  /// Every family with its rules, in the order in which a design is gone through.
  package static let all: [Family] = [
    Family(
      name: "stages", title: "The four stages",
      about: """
        A design goes from meeting to staying in touch, from there to learning and from learning \
        to change in organisations, or says where it stops. These rules compare what it claims \
        with what it has.
        """,
      rules: [
        .stageSkipped, .stopNotExplained, .objectiveBeyondStop, .organisationLearns,
        .learnersWithoutContact, .noLearningObjective, .changeWithoutLearning, .noFacilitator,
        .stopNotCovered,
        .gapReported, .stuckWithoutGap, .claimNotCovered,
      ]),
    Family(
      name: "goals", title: "What is to change, and why",
      about: """
        The study found goals mostly unsaid, or set so high that nobody could tell what the \
        peers were to gain. These rules ask what a design wants, why it should come about, and \
        what leads to what.
        """,
      rules: [
        .noObjectives, .missingTheoryOfChange, .onlyTechnicalSkills, .pressureAndLearningMixed,
        .tooManyLearningObjectives, .levelMissing, .objectiveWithoutTool, .missingCapability,
      ]),
    Family(
      name: "peers", title: "Who learns from whom",
      about: """
        Peers are people who have enough in common to learn from one another. These rules ask \
        who they are, how they are chosen and matched, and who lets them go.
        """,
      rules: [
        .positionOnly, .noMatchFactor, .missingMatchingMethod, .notAuthorised, .peersMayBeReplaced,
        .peersWithoutPeople, .missingParticipants,
      ]),
    Family(
      name: "tools", title: "What people do together",
      about: """
        Tools carry a design. The study found many that bring people together and few that help \
        them to learn, and recommends none of them.
        """,
      rules: [
        .noTools, .noContactTool, .eventOnly, .noReflection, .fewTools, .noJointWork,
        .assessmentWithoutComparison, .oneSidedVisit, .expertDominated, .trainingIsolated,
        .unusualStage, .functionWithoutTool, .reflectionOnlyFinal, .toolWithoutObjective,
      ]),
    Family(
      name: "time", title: "How often and how long",
      about: """
        Learning from one another is seldom done in one meeting. These rules look at the days, \
        the rhythm and the length that a design gives it.
        """,
      rules: [.singleOccasionOnly, .missingContactFrequency, .tooShort]),
    Family(
      name: "diffusion", title: "How lessons travel",
      about: """
        What somebody has learned is in that person's head. These rules follow the lines along \
        which it is to reach others, and ask what the home organisation does for it.
        """,
      rules: [
        .scaleWithoutSharing, .sharingWithoutObjective, .lessonsNotPassedOn,
        .sharingThroughOnePerson,
        .noHomeResources, .noReportBack,
        .onePersonPerOrganisation, .teamWithoutReflection, .disseminateWithoutFollowUp,
        .facilitatorDependent,
      ]),
    Family(
      name: "evaluation", title: "What is looked at",
      about: """
        Most evaluations count who came and ask what became of the reform. What people learned \
        in between stays in the dark. These rules compare what is measured with what is claimed.
        """,
      rules: [
        .noIndicators, .onlyAttendanceMeasured, .middleStagesUnmeasured, .stageUnmeasured,
        .goalUnmeasured,
        .useOfLessonsUnmeasured, .attributionUnclear, .onlySelfReported, .resultStepUnmeasured,
        .judgementWithoutMethod, .partnershipHealthUnmeasured, .onlyFacilitatorTracks,
      ]),
    Family(
      name: "indicators", title: "How each indicator is set up",
      about: """
        An indicator is ready when anybody can see from where to where it should go, where its \
        value is written down, and who collects it how often.
        """,
      rules: [
        .missingTracker, .missingBaseline, .missingTarget, .missingSource, .missingFrequency,
        .missingDenominator, .targetNotBetter, .milestonesOutOfOrder, .targetOutsideProgramme,
        .cumulativeSeriesFalls,
      ]),
    Family(
      name: "links", title: "How one thing leads to another",
      about: """
        A design claims that people who meet will stay in touch, learn, and change something at \
        home. These rules ask why they should, and what has to hold for it.
        """,
      rules: [.linkWithoutReason, .missingAssumption, .assumptionUntested, .circularLinks]),
    Family(
      name: "risks", title: "What could go wrong",
      about: """
        The study names risks at every stage. These rules look at those the design names itself: \
        whether something is done about them, and whether a task outlasts the person who has it.
        """,
      rules: [.riskUnanswered, .personResponsible]),
    Family(
      name: "upkeep", title: "Keeping the design alive",
      about: """
        A design is a map of ground that moves. These rules ask when it is redrawn and, where a \
        day is given, what should have been filled in or gone through by then.
        """,
      rules: [.noReviewPlanned, .reviewOverdue, .overdueTbd, .exampleText]),
    Family(
      name: "profiles", title: "What a funder asks for",
      about: """
        Funders want different things, and some want the opposite of others. But for the limits, \
        which a profile sets itself, these rules look only where a profile that the design follows \
        asks for them.
        """,
      rules: [
        .overProfileLimit, .missingDefinition, .missingUnit, .missingMethod, .missingDisaggregation,
        .undatedBaseline, .missingMilestones, .missingCode, .noKeyIndicator, .missingRiskRating,
      ]),
  ]
}

extension Rule {
  /// Every rule, family by family.
  package static let all: [Rule] = Family.all.flatMap { $0.rules }
}

extension FindingKind {
  /// Everything Hourglass can say about a design.
  package static let catalogue: [FindingKind] =
    syntax + language + Rule.all.map { $0.kind } + [unusedAllow, unknownRule] + ofComparison

  /// What only shows where two versions of a design are held against each other. No rule finds it
  /// in one of them, but the newer one can give its reason with `allow`.
  package static let ofComparison: [FindingKind] = [indicatorLost, targetLowered]
}
