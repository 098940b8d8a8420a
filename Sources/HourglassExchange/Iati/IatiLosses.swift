import HourglassLanguage

/// What does not get from designs into IATI, and what had to be assumed: noted one by one, said in
/// one sentence a sort.
struct IatiLosses {
  private let day: Day
  /// For each sort, what it is about, each once.
  private var noted: [[String]]
  private var known: [Set<String>]
  /// How often each thing came up that has no place.
  private var counts: [Int]

  init(day: Day) {
    self.day = day
    noted = Array(repeating: [], count: LossKind.allCases.count)
    known = Array(repeating: [], count: LossKind.allCases.count)
    counts = Array(repeating: 0, count: IatiUncarried.allCases.count)
  }

  /// - Parameter what: its title, which may have line ends in it.
  mutating func note(_ sort: LossKind, _ what: String) {
    let what = linesOf(trimmed(what)).joined(separator: " ")
    let sort = Int(sort.rawValue)
    if known[sort].insert(what).inserted { noted[sort].append(what) }
  }

  mutating func count(_ thing: IatiUncarried, _ number: Int = 1) {
    counts[Int(thing.rawValue)] += number
  }

  /// What a design does not say yet or leaves out on purpose, where IATI has room for values only.
  mutating func count<Value>(
    gap given: Given<Value>, _ toCome: IatiUncarried, _ declined: IatiUncarried
  ) {
    switch given {
    case .pending: count(toCome)
    case .declined: count(declined)
    case .unsaid, .said, .broken: break
    }
  }

  /// As many as can be read in one sentence.
  private func titles(of sort: LossKind) -> String {
    let all = noted[Int(sort.rawValue)]
    let shown = all.prefix(20).map(inQuotes).joined(separator: ", ")
    return all.count > 20 ? shown + " and \(all.count - 20) more" : shown
  }

  /// What has to be defined first, then what was assumed, then what is left out.
  var sentences: [String] {
    var sentences: [String] = []
    for sort in LossKind.allCases where !noted[Int(sort.rawValue)].isEmpty {
      sentences.append(sort.words(on: day) + ": " + titles(of: sort) + ".")
    }
    let periods = counts[Int(IatiUncarried.targetsByADay.rawValue)]
    if periods > 0 {
      sentences.append(
        "IATI wants a period for every target, and for \(counted(periods, "target")) the design "
          + "says only by when: such a period begins the day after the due date before it, or "
          + "else with the programme, or else with the year.")
    }
    for group in IatiUncarried.Group.allCases {
      let things = IatiUncarried.allCases.filter {
        $0.group == group && counts[Int($0.rawValue)] > 0
      }
      if things.isEmpty { continue }
      sentences.append(
        group.words + ": " + listed(things.map { $0.words(counts[Int($0.rawValue)]) }) + ".")
    }
    sentences.append(
      "Before you publish, the rules of IATI also want a sector, the country or region, and the "
        + "language of the texts, which a design does not say.")
    return sentences
  }
}

extension IatiLosses {
  /// What has to be said of certain things by their titles.
  enum LossKind: UInt8, CaseIterable {
    case noIdentifier, noReporter, noOrganisationIdentifier, noOrganisationType, noDescription
    case noDates, statusUnknown, statusByDates, facilitatorImplements, noRole
    case noIndicator, kindUnknown, noObjective, severalObjectives
    case measureUnknown, yesOrNo, undatedBaseline, wordsForNumber
    case codesOfResult, severalCodes, unknownList

    /// The sentence up to the colon.
    fileprivate func words(on day: Day) -> String {
      switch self {
      case .noIdentifier:
        "The design does not say its IATI identifier, so “to-define” stands in that place; write "
          + "code \"…\" in \"IATI\" in the programme"
      case .noReporter:
        "The design does not say who publishes it, so “to-define” stands in that place; write a "
          + "facilitator or an organisation with code \"…\" in \"IATI\" in the programme"
      case .noOrganisationIdentifier:
        "The IATI identifier of the publishing organisation is not said, so “to-define” stands in "
          + "that place; write code \"…\" in \"IATI\" in its block"
      case .noOrganisationType:
        "What type of organisation is publishing is not said, so “to-define” stands in that place; "
          + "write code \"…\" in \"IATI OrganisationType\" in its block, for example code \"22\" "
          + "for a national NGO"
      case .noDescription:
        "The design does not say what it is for, so the description only says that it is missing; "
          + "write why \"…\" in the programme"
      case .noDates:
        "The design does not say when it runs, and IATI wants a date: "
          + day.spelling + " stands there with the words “to define”; write runs … to … in the "
          + "programme"
      case .statusUnknown:
        "How far an activity is, the design does not say, so it stands as under way; write "
          + "runs … to …, or code \"…\" in \"IATI ActivityStatus\", in the programme"
      case .statusByDates:
        "How far an activity is follows from its planned dates and \(day.spelling) alone; where it "
          + "is otherwise, write code \"…\" in \"IATI ActivityStatus\" in the programme"
      case .facilitatorImplements:
        "Facilitators stand as implementing organisations; where one plays another part, write "
          + "code \"…\" in \"IATI OrganisationRole\" in its block"
      case .noRole:
        "What part an organisation plays (1 funding, 2 accountable, 3 extending, 4 implementing) "
          + "is not said, so these are not among the participating organisations; write "
          + "code \"…\" in \"IATI OrganisationRole\" in their blocks"
      case .noIndicator:
        "IATI has no result without an indicator, so these objectives are left out"
      case .kindUnknown:
        "Whether these objectives are an output, an outcome or an impact is not said, so they stand "
          + "as other results; write result output, result outcome or result impact"
      case .noObjective:
        "These indicators measure no objective, so they stand under results of the type other, "
          + "which are called after what they look at"
      case .severalObjectives:
        "In IATI an indicator stands under one result; these measure several objectives, and stand "
          + "under the first"
      case .measureUnknown:
        "How these are measured is not said, so their figures decide, and where there are none they "
          + "stand as units; write counts, percent of, rated, yes-or-no or story"
      case .yesOrNo:
        "IATI wants numbers, so yes stands as 1 and no as 0, with the word in the comment"
      case .undatedBaseline:
        "IATI wants the year of every baseline, so baselines without one are left out; write in "
          + "and the year behind the value"
      case .wordsForNumber:
        "Words stand where IATI wants a number, so these values are left out"
      case .codesOfResult:
        "IATI wants codes at the result or at its indicators, never at both, so the codes of these "
          + "objectives are left out"
      case .severalCodes:
        "IATI wants one code of a list for an indicator; all codes of these are written"
      case .unknownList:
        "IATI does not know these lists, so their codes stand as your own, without the name of the "
          + "list; a web address in its place would be kept"
      }
    }
  }
}
