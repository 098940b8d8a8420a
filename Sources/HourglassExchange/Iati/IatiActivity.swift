import HourglassDocuments
import HourglassFormats
import HourglassLanguage

/// What the schema asks of an activity before it comes to its results.
extension IatiActivityMaker {
  /// What stands where the schema wants a code that the design does not give.
  private static let gap = "to-define"

  mutating func identifier() -> String {
    if let code = programme.code(programme.codes, in: .iati) { return code }
    losses.note(.noIdentifier, shownTitle(programme.head))
    let name = programme.head.name.map { programme.word($0) } ?? shownTitle(programme.head)
    return IatiActivityMaker.gap + ":" + name
  }

  /// The first facilitator, or else the first organisation.
  mutating func reportingOrganisation() -> XmlElement {
    guard let party = organisations.first else {
      losses.note(.noReporter, shownTitle(programme.head))
      return XmlElement(
        "reporting-org", [("ref", IatiActivityMaker.gap), ("type", IatiActivityMaker.gap)],
        [narrative("missing: who publishes this")])
    }
    let title = shownTitle(party.head)
    let reference = programme.code(party.codes, in: .iati)
    let type = programme.code(party.codes, in: .organisationType)
    if reference == nil { losses.note(.noOrganisationIdentifier, title) }
    if type == nil { losses.note(.noOrganisationType, title) }
    return XmlElement(
      "reporting-org",
      [("ref", reference ?? IatiActivityMaker.gap), ("type", type ?? IatiActivityMaker.gap)],
      [narrative(title)])
  }

  mutating func description() -> XmlElement {
    if let said = description(programme.why) { return said }
    losses.note(.noDescription, shownTitle(programme.head))
    let words: String
    switch programme.why {
    case .declined(let because): words = Entry.declined(programme.string(because)).words
    case .pending(let date, _): words = Entry.pending(date.spelling).words
    case .unsaid, .said, .broken: words = "missing: what the programme is for"
    }
    return XmlElement("description", [], [narrative(words)])
  }

  /// The schema wants at least one, and of each the part it plays.
  mutating func participatingOrganisations() -> [XmlElement] {
    var elements: [XmlElement] = []
    for party in organisations {
      var roles = programme.codes(party.codes, in: .organisationRole)
      if roles.isEmpty, party.role == .facilitator {
        losses.note(.facilitatorImplements, shownTitle(party.head))
        roles = ["4"]
      }
      if roles.isEmpty { losses.note(.noRole, shownTitle(party.head)) }
      for role in roles { elements.append(participating(party, role)) }
    }
    if !elements.isEmpty { return elements }
    if let first = organisations.first { return [participating(first, IatiActivityMaker.gap)] }
    return [
      XmlElement(
        "participating-org", [("role", IatiActivityMaker.gap)],
        [narrative("missing: who takes part")])
    ]
  }

  private func participating(_ party: Party, _ role: String) -> XmlElement {
    XmlElement(
      "participating-org",
      [
        ("ref", programme.code(party.codes, in: .iati)),
        ("type", programme.code(party.codes, in: .organisationType)), ("role", role),
      ], [narrative(shownTitle(party.head))])
  }

  /// The facilitators, then the other organisations.
  private var organisations: [Party] {
    programme.parties.filter { $0.role == .facilitator }
      + programme.parties.filter { $0.role == .organisation }
  }

  /// Planned until its first day, under way until its last, and then closed, as far as its dates
  /// tell.
  mutating func status() -> XmlElement {
    func element(_ code: String) -> XmlElement { XmlElement("activity-status", [("code", code)]) }
    if let code = programme.code(programme.codes, in: .activityStatus) { return element(code) }
    guard let runs = programme.runs else {
      losses.note(.statusUnknown, shownTitle(programme.head))
      return element("2")
    }
    losses.note(.statusByDates, shownTitle(programme.head))
    if day < runs.start.firstDay { return element("1") }
    if let end = runs.end, end.lastDay < day { return element("4") }
    return element("2")
  }

  /// The planned days. The schema wants at least one, so that a gap can only be said in words.
  mutating func dates() -> [XmlElement] {
    guard let runs = programme.runs else {
      losses.note(.noDates, shownTitle(programme.head))
      return [
        XmlElement(
          "activity-date", [("type", "1"), ("iso-date", day.spelling)],
          [narrative("missing: when it runs (the date is the day of the export)")])
      ]
    }
    var dates = [
      XmlElement("activity-date", [("type", "1"), ("iso-date", runs.start.firstDay.spelling)])
    ]
    if let end = runs.end {
      dates.append(
        XmlElement("activity-date", [("type", "3"), ("iso-date", end.lastDay.spelling)]))
    }
    return dates
  }
}
