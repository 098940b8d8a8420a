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
        "IATI needs a period for every target. For \(counted(periods, "target")), the design "
          + "states only the end date. Such a period begins the day after the due date before it, "
          + "or after the baseline, or at the start of the programme, or at the start of the year.")
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
      "Before you publish, add what a design does not say: a sector, the country or region, and "
        + "the language of the texts. The rules of IATI require them.")
    return sentences
  }
}

extension IatiLosses {
  /// What has to be said of certain things by their titles.
  enum LossKind: UInt8, CaseIterable {
    case noTitle, noIdentifier, noReporter, noOrganisationIdentifier, noOrganisationType,
      noDescription
    case noDates, statusUnknown, statusByDates, facilitatorImplements, noRole
    case noIndicator, kindUnknown, intermediateOutcome, noObjective, severalObjectives
    case measureUnknown, yesOrNo, grades, limits, changeWithoutBaseline, undatedBaseline,
      wordsForNumber
    case codesOfResult, severalCodes, unknownList

    /// The sentence up to the colon.
    fileprivate func words(on day: Day) -> String {
      switch self {
      case .noTitle:
        "IATI needs a title for each of these, so the file says that it is missing. Add it in "
          + "quotation marks after the name"
      case .noIdentifier:
        "The design does not state its IATI identifier, so the file has “to-define”. Add inside "
          + "the programme: code \"…\" in \"IATI\""
      case .noReporter:
        "The design does not say who publishes it, so the file has “to-define”. Add inside the "
          + "programme a facilitator or an organisation with code \"…\" in \"IATI\""
      case .noOrganisationIdentifier:
        "The publishing organisation has no IATI identifier, so the file has “to-define”. Add "
          + "inside it: code \"…\" in \"IATI\""
      case .noOrganisationType:
        "The publishing organisation has no type, so the file has “to-define”. Add inside it: code "
          + "\"…\" in \"IATI OrganisationType\", for example code \"22\" for a national NGO"
      case .noDescription:
        "The design does not say what it is for, so the description says only that this is "
          + "missing. Add inside the programme: why \"…\""
      case .noDates:
        "The design has no start date, and IATI needs a date. The file has "
          + day.spelling + " with the word “missing”. Add inside the programme: runs … to …"
      case .statusUnknown:
        "The design has no dates, so the activity has the status “under way”. Add inside the "
          + "programme: runs … to …, or code \"…\" in \"IATI ActivityStatus\""
      case .statusByDates:
        "The status of an activity follows from its planned dates and \(day.spelling) only. If it "
          + "is different, add inside the programme: code \"…\" in \"IATI ActivityStatus\""
      case .facilitatorImplements:
        "The file lists facilitators as implementing organisations. If one has another role, add "
          + "inside it: code \"…\" in \"IATI OrganisationRole\""
      case .noRole:
        "These organisations have no role (1 funding, 2 accountable, 3 extending, 4 implementing), "
          + "so the file does not list them as participating organisations. Add inside each: code "
          + "\"…\" in \"IATI OrganisationRole\""
      case .noIndicator:
        "IATI has no result without an indicator, so the file leaves out these objectives"
      case .kindUnknown:
        "The design does not say whether these objectives are an output, an outcome or an impact, "
          + "so the file has them as other results. Add inside each: result output, result outcome "
          + "or result impact"
      case .intermediateOutcome:
        "IATI has no level between outcome and impact, so the file has these intermediate outcomes "
          + "as outcomes"
      case .noObjective:
        "These indicators measure no objective, so the file has them under results of the type "
          + "other, named after what the indicators measure"
      case .severalObjectives:
        "In IATI, an indicator belongs to one result. These measure several objectives, and are "
          + "listed under the first"
      case .measureUnknown:
        "These indicators have no unit, so their figures decide. Without figures, the file has "
          + "them as units. Add inside each: counts, percent of, rated, yes-or-no or story"
      case .yesOrNo:
        "IATI needs numbers, so the file has 1 for yes and 0 for no, with the word in the comment"
      case .grades:
        "IATI needs numbers, so the file has the rank of each grade, 1 for the lowest, with the "
          + "grade in the comment and all grades in the description"
      case .limits:
        "IATI has one number for a target, and no limits, ranges or changes. The file has the "
          + "limit, the lower end of the range or what the change comes to, with the words in the "
          + "comment"
      case .changeWithoutBaseline:
        "The targets of these are changes from a baseline that is not known yet, so the file leaves "
          + "them out"
      case .undatedBaseline:
        "IATI needs the year of every baseline, so the file leaves out baselines without a year. "
          + "Add in and the year after the value"
      case .wordsForNumber:
        "These values are words and IATI needs numbers, so the file leaves them out"
      case .codesOfResult:
        "IATI allows codes for a result or for its indicators, not for both, so the file leaves "
          + "out the codes of these objectives"
      case .severalCodes:
        "IATI allows one code of each list for an indicator. The file has all codes of these"
      case .unknownList:
        "IATI does not know these lists, so the file has their codes as your own, without the name "
          + "of the list. With a web address as the name of the list, the name is kept"
      }
    }
  }
}
