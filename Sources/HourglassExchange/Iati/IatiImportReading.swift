import HourglassDocuments
import HourglassLanguage

/// Finds in a file what a design has a place for, and counts what it has none for.
struct IatiReader {
  let file: XmlDocument
  /// What has no place in a design, and how often, in the order of the file.
  var leftOut: [(one: String, many: String, count: Int)] = []
  var placeOfLeftOut: [String: Int] = [:]
  /// How many texts stand there in other languages than the one taken, and which languages.
  var otherTexts = 0
  var otherLanguages: [String] = []
  var isOtherLanguage: Set<String> = []
  /// What is published as a date and is none, as it stands in the file.
  var unreadableDates: [String] = []
  /// How many unseen characters were taken out of texts.
  var unseen = 0
  /// How many texts had markup in them.
  var textsWithMarkup = 0
  /// The language of texts that name none.
  var language = ""
  /// The names of the places of the activity being read, by their references.
  private var places: [String: String] = [:]

  init(_ file: XmlDocument) { self.file = file }

  typealias Element = XmlDocument.Index

  mutating func activity(_ element: Element) -> PublishedActivity {
    language =
      file.attribute("xml:lang", of: element) ?? file.attribute("xml:lang", of: file.root) ?? ""
    places = [:]
    for location in file.children(of: element, named: "location") {
      if let reference = said("ref", location), let name = file.child(of: location, named: "name") {
        let words = words(in: name)
        if places[reference] == nil { places[reference] = words }
      }
    }
    var activity = PublishedActivity()
    var organisations = PublishedOrganisations()
    var dates: [(type: String, date: PartialDate)] = []
    for child in file.children(of: element) {
      switch file.name(child) {
      case "iati-identifier": activity.identifier = trimmed(file.text(of: child))
      case "title":
        let words = words(in: child)
        // The first version of the standard has one for each language.
        let isOwn = nearness(file.attribute("xml:lang", of: child) ?? language) == 2
        if activity.title.isEmpty || isOwn { activity.title = words } else { otherTexts += 1 }
      case "description": describe(child, &activity)
      case "reporting-org": add(child, isReporting: true, to: &organisations)
      case "participating-org": add(child, isReporting: false, to: &organisations)
      case "activity-status": activity.status = said("code", child) ?? ""
      case "activity-date":
        if let type = said("type", child), let date = date(said("iso-date", child)) {
          dates.append((type, date))
        }
      case "result": activity.results.append(result(child))
      case let name: leaveOut(name)
      }
    }
    activity.organisations = organisations.inOrder
    func day(_ types: [String]) -> PartialDate? {
      dates.first { date in types.contains { $0 == date.type } }?.date
    }
    let plannedStart = day(["1", "start-planned"])
    let plannedEnd = day(["3", "end-planned"])
    activity.startIsPlanned = plannedStart != nil
    activity.endIsPlanned = plannedEnd != nil
    activity.start = plannedStart ?? day(["2", "start-actual"])
    activity.end = plannedEnd ?? day(["4", "end-actual"])
    let used = (activity.start == nil ? 0 : 1) + (activity.end == nil ? 0 : 1)
    for _ in used..<max(used, dates.count) {
      leaveOut("further start or end date", "further start or end dates")
    }
    return activity
  }

  // MARK: Who and what

  private mutating func describe(_ element: Element, _ activity: inout PublishedActivity) {
    let words = words(in: element)
    if words.isEmpty { return }
    switch file.attribute("type", of: element) ?? "1" {
    case "1" where activity.why.isEmpty: activity.why = words
    case "2": activity.descriptions.append(("its objectives", words))
    case "3": activity.descriptions.append(("its target groups", words))
    default: activity.descriptions.append(("itself as well", words))
    }
  }

  private mutating func add(
    _ element: Element, isReporting: Bool, to organisations: inout PublishedOrganisations
  ) {
    let organisation = PublishedActivity.Organisation(
      name: words(in: element), reference: said("ref", element) ?? "",
      type: said("type", element) ?? "", isReporting: isReporting,
      roles: isReporting ? [] : [said("role", element)].compactMap { $0 })
    if organisation.name.isEmpty, organisation.reference.isEmpty { return }
    organisations.add(organisation)
  }

  // MARK: Results

  private mutating func result(_ element: Element) -> PublishedActivity.Result {
    var result = PublishedActivity.Result()
    // Some files have the names of the list ResultType in the place of its codes.
    switch said("type", element)?.lowercased() {
    case "1", "output": result.kind = .output
    case "2", "outcome": result.kind = .outcome
    case "3", "impact": result.kind = .impact
    case "9", "other": result.kind = .other
    default: break
    }
    if file.attribute("aggregation-status", of: element) != nil {
      leaveOut(
        "entry on whether a result can be added up", "entries on whether a result can be added up")
    }
    for child in file.children(of: element) {
      switch file.name(child) {
      case "title": result.title = words(in: child)
      case "description": result.description = words(in: child)
      case "reference": result.references += reference(child)
      case "indicator": result.indicators.append(indicator(child))
      case let name: leaveOut(name)
      }
    }
    return result
  }

  private mutating func indicator(_ element: Element) -> PublishedActivity.Indicator {
    var indicator = PublishedActivity.Indicator()
    indicator.measure = PublishedActivity.Measure(code: said("measure", element) ?? "")
    indicator.isFalling = flag("ascending", element) == false
    indicator.aggregates = flag("aggregation-status", element)
    for child in file.children(of: element) {
      switch file.name(child) {
      case "title": indicator.title = words(in: child)
      case "description": indicator.description = words(in: child)
      case "reference": indicator.references += reference(child)
      case "baseline": indicator.baselines.append(figure(child))
      case "period": indicator.periods.append(period(child))
      case let name: leaveOut(name)
      }
    }
    return indicator
  }

  private mutating func period(_ element: Element) -> PublishedActivity.Period {
    var period = PublishedActivity.Period()
    var days: [String] = []
    for child in file.children(of: element) {
      switch file.name(child) {
      case "period-start":
        period.hasStart = true
        period.start = date(said("iso-date", child))
        days.append("from " + (said("iso-date", child) ?? "a date that is not stated"))
      case "period-end":
        period.end = date(said("iso-date", child))
        days.append("to " + (said("iso-date", child) ?? "a date that is not stated"))
      case "target": period.targets.append(figure(child))
      case "actual": period.actuals.append(figure(child))
      case let name: leaveOut(name)
      }
    }
    period.spelling = days.joined(separator: " ")
    return period
  }

  private mutating func figure(_ element: Element) -> PublishedActivity.Figure {
    var figure = PublishedActivity.Figure()
    figure.value = said("value", element)
    figure.date = date(said("iso-date", element)) ?? date(said("year", element))
    for child in file.children(of: element) {
      switch file.name(child) {
      case "dimension":
        figure.traits.append(
          PublishedActivity.Trait(
            label: said("name", child) ?? "", group: said("value", child) ?? ""))
      case "location":
        if let reference = said("ref", child) {
          figure.locations.append(places[reference] ?? reference)
        }
      case "comment": figure.comment = words(in: child)
      case let name: leaveOut(name)
      }
    }
    return figure
  }

  private mutating func reference(_ element: Element) -> [PublishedActivity.Reference] {
    guard let code = said("code", element) else { return [] }
    let uri = said("vocabulary-uri", element) ?? said("indicator-uri", element)
    let vocabulary = said("vocabulary", element) ?? ""
    let list = vocabulary == "99" ? uri : nil
    return [PublishedActivity.Reference(code: code, list: list ?? listName(vocabulary))]
  }

  /// The name of a vocabulary in the list IndicatorVocabulary; its code where it has none there.
  private func listName(_ code: String) -> String {
    switch code {
    case "1": "WHO Registry"
    case "2": "Sphere Handbook"
    case "3": "US Foreign Assistance Framework"
    case "4": "World Bank World Development Indicators"
    case "5": "UN Millennium Development Goals Indicators"
    case "6": "UNOCHA Humanitarian Response Indicators"
    case "7": "HIV/AIDS Indicator Registry"
    case "8": "Harmonized Indicators for Private Sector (HIPSO)"
    case "9": "SDG"
    case "99": "Reporting Organisation"
    default: code
    }
  }
}
