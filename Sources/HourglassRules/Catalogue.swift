import HourglassLanguage
import HourglassSyntax

extension Family {
  /// Every family with its rules, in the order in which a design is gone through.
  package static let all: [Family] = [
    Family(
      name: "stages", title: "The four stages",
      about: """
        A design starts with people who meet. They stay in touch, learn, and change their \
        organisations; or the design says where it stops. These rules compare the objectives \
        with the stages that the design covers.
        """,
      rules: [
        .stageSkipped, .stopNotExplained, .objectiveBeyondStop, .organisationLearns,
        .learnersWithoutContact, .noLearningObjective, .changeWithoutLearning, .noFacilitator,
        .stopNotCovered,
        .gapReported, .stuckWithoutGap, .claimNotCovered,
      ]),
    Family(
      name: "goals", title: "What should change, and why",
      about: """
        The study found that most goals were not stated, or too high to show what the peers should \
        gain. These rules ask what should change, why, and which objective leads to which.
        """,
      rules: [
        .noObjectives, .missingTheoryOfChange, .onlyTechnicalSkills, .pressureAndLearningMixed,
        .tooManyLearningObjectives, .levelMissing, .objectiveWithoutTool, .missingCapability,
      ]),
    Family(
      name: "peers", title: "Who learns from whom",
      about: """
        Peers are people who have enough in common to learn from one another. These rules ask \
        who they are, how they are chosen and matched, and who authorises them.
        """,
      rules: [
        .positionOnly, .noMatchFactor, .missingMatchingMethod, .notAuthorised, .peersMayBeReplaced,
        .peersWithoutPeople, .missingParticipants,
      ]),
    Family(
      name: "tools", title: "What people do together",
      about: """
        A tool is an activity. The study found many tools that bring people together and few that \
        help them to learn. It recommends none of them.
        """,
      rules: [
        .noTools, .noContactTool, .eventOnly, .noReflection, .fewTools, .noJointWork,
        .assessmentWithoutComparison, .oneSidedVisit, .expertDominated, .trainingIsolated,
        .unusualStage, .functionWithoutTool, .reflectionOnlyFinal, .toolWithoutObjective,
      ]),
    Family(
      name: "time", title: "How often and how long",
      about: """
        Learning from peers is hard to achieve in one meeting. These rules check the dates, the \
        frequency and the duration that the design states.
        """,
      rules: [.singleOccasionOnly, .missingContactFrequency, .tooShort]),
    Family(
      name: "diffusion", title: "How lessons are passed on",
      about: """
        Lessons stay with the person who learned them unless they are passed on. These rules check \
        the sharing routes, and what the home organisation sets aside for sharing.
        """,
      rules: [
        .scaleWithoutSharing, .sharingWithoutObjective, .lessonsNotPassedOn,
        .sharingThroughOnePerson,
        .noHomeResources, .noReportBack,
        .onePersonPerOrganisation, .teamWithoutReflection, .disseminateWithoutFollowUp,
        .facilitatorDependent,
      ]),
    Family(
      name: "evaluation", title: "What is measured",
      about: """
        Most evaluations count attendance and ask about the reform. They do not show what people \
        learned in between. These rules compare the indicators with the objectives.
        """,
      rules: [
        .noIndicators, .onlyAttendanceMeasured, .middleStagesUnmeasured, .stageUnmeasured,
        .goalUnmeasured,
        .useOfLessonsUnmeasured, .attributionUnclear, .onlySelfReported, .resultStepUnmeasured,
        .judgementWithoutMethod, .partnershipHealthUnmeasured, .onlyFacilitatorTracks,
      ]),
    Family(
      name: "indicators", title: "What each indicator needs",
      about: """
        A complete indicator has a baseline, a target, a data source, and a person who tracks it at \
        a stated frequency.
        """,
      rules: [
        .missingTracker, .missingBaseline, .missingTarget, .missingSource, .missingFrequency,
        .missingDenominator, .targetNotBetter, .milestonesOutOfOrder, .targetOutsideProgramme,
        .cumulativeSeriesFalls, .targetFallsBack,
      ]),
    Family(
      name: "figures", title: "Figures that add up",
      about: """
        Baselines, targets, groups and warning lights speak of one thing, so they have to agree. \
        These rules compare the figures of an indicator with one another, and sums with their parts.
        """,
      rules: [
        .baselineAfterTarget, .impossiblePercentage, .undeclaredGroup, .repeatedGroup,
        .partsNotWhole, .wholeOutsideParts, .contradictoryThresholds, .repeatedCode,
        .currencyNotACode, .contextualWithTarget,
        .weightingsNotWhole, .costsOverBudget,
      ]),
    Family(
      name: "links", title: "How one objective leads to the next",
      about: """
        A design says that people who meet will stay in touch, learn, and change something at \
        home. These rules ask for the reasons and the assumptions.
        """,
      rules: [
        .linkWithoutReason, .missingAssumption, .assumptionUntested, .unusedAssumption,
        .circularLinks, .resultLeadsNowhere,
      ]),
    Family(
      name: "risks", title: "What could go wrong",
      about: """
        The study names risks at every stage. These rules check the risks in the design: the response, \
        the risk owner, and tasks that depend on one person.
        """,
      rules: [.riskUnanswered, .residualAboveRisk, .personResponsible]),
    Family(
      name: "upkeep", title: "Keeping the design up to date",
      about: """
        Programmes change, so a team reviews and updates its design. These rules check the dates of \
        reviews, and entries whose date has passed.
        """,
      rules: [.noReviewPlanned, .reviewOverdue, .overdueTbd, .exampleText]),
    Family(
      name: "profiles", title: "What a funder asks for",
      about: """
        Funders ask for different things. A profile sets its own limits. All other rules here apply \
        only if a profile that the design follows asks for them.
        """,
      rules: [
        .overProfileLimit, .belowProfileLimit, .missingDefinition, .missingUnit, .missingMethod,
        .missingDisaggregation, .missingRequiredDisaggregation,
        .undatedBaseline, .missingMilestones, .missingCode, .noKeyIndicator, .missingRiskRating,
      ]),
  ]
}

extension Rule {
  /// Every rule, family by family.
  package static let all: [Rule] = {
    let families = Family.all
    var rules: [Rule] = []
    // A rule is large: none is to be moved because there is no room for the next.
    rules.reserveCapacity(families.reduce(0) { $0 + $1.rules.count })
    for family in families { rules += family.rules }
    return rules
  }()
}

extension FindingKind {
  /// Everything Hourglass can say about a design.
  package static let catalogue: [FindingKind] =
    syntax + language + Rule.all.map { $0.kind } + [unusedAllow, unknownRule] + ofSeveralTexts

  /// What only shows where two versions of a design are held against each other. No rule finds it
  /// in one of them, but the newer one can give its reason with `allow`.
  package static let ofComparison: [FindingKind] = [indicatorLost, targetLowered]

  /// What only shows where the files of one run are held against each other. No rule finds it in
  /// one of them, but the file it stands in can give its reason with `allow`.
  package static let ofSeveralFiles: [FindingKind] = [programmeInTwoFiles]

  /// What takes more than one text to find.
  package static let ofSeveralTexts = ofComparison + ofSeveralFiles
}
