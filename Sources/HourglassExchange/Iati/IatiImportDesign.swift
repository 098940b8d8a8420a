import HourglassDocuments
import HourglassLanguage

/// The first few of what cannot be read, each once, and how many there are.
func firstOf(_ all: [String], _ things: String) -> String {
  var shown: [String] = []
  for one in all where !shown.contains(one) && shown.count < 5 { shown.append(one) }
  return listed(shown.map { inQuotes(harmless($0)) })
    + (all.count > shown.count ? " (\(all.count) \(things) in all)" : "")
}

/// Writes published activities as the beginning of a design, and what was observed as rows of a
/// table of values.
///
/// What stands in the design stands in the file. What the file does not say is `tbd until` a day,
/// with a comment, and never a guess.
struct IatiDesignWriter {
  let day: Day
  var text = DesignText()
  private(set) var names = DesignNames()
  var rows: [ValueRow] = []
  /// Published values that cannot be read as figures, as they stand in the file.
  var unreadable: [String] = []
  /// Of the indicator at hand, the words that its figures are ranks of; none where they are numbers.
  var grades: [String] = []
  /// What had to be left out of the indicators, and how often.
  var losses = Losses()

  struct Losses {
    var baselines = 0
    var targets = 0
    var brokenTraits = 0
    var actualsWithoutTime = 0
    var repeatedActuals = 0
    var places = 0
    var codesWithoutList = 0
    var daysWithoutOrder = 0
  }

  init(on day: Day) { self.day = day }

  /// `tbd until 2026-03-31`.
  var tbd: String { "tbd until " + day.spelling }

  mutating func design(of activities: [PublishedActivity]) -> String {
    let source =
      activities.count == 1
      ? "a published activity" : "\(activities.count) published activities"
    text.comment(
      """
      The start of a design, made from \(source).

      Everything here comes from the file. Entries that the file does not have say \(tbd). Replace \
      each of these with the entry. If there is none on purpose, write none because "…". A line \
      that begins with # is a note for you. Delete it when it is done.

      To see what is missing and what to write, run hourglass check. Each objective needs a stage: \
      engagement (groups meet), contact (people stay in touch), learning (people learn) or scale \
      (organisations change).
      """)
    for (number, activity) in activities.enumerated() {
      text.gap()
      programme(activity, number: number + 1)
    }
    return text.text
  }

  /// What a reader of the remarks should know about the figures.
  var remarks: [String] {
    var remarks: [String] = []
    func remark(_ count: Int, _ thing: String, _ rest: String) {
      if count > 0 { remarks.append(counted(count, thing) + " " + rest) }
    }
    if !unreadable.isEmpty {
      remarks.append(
        "Published as a value, but not a plain number: " + firstOf(unreadable, "values")
          + ". The design says \(tbd) for each of them, with the published words in a comment.")
    }
    remark(
      losses.baselines, "baseline",
      "not imported, because a design has one for each indicator or group. Hourglass used the "
        + "first. The others are in comments.")
    remark(
      losses.targets, "target",
      "not imported, because another target has the same period and group. Hourglass used the "
        + "first. The others are in comments.")
    remark(
      losses.brokenTraits, "figure",
      "not imported, because the file does not say which group it is about. A comment names each.")
    remark(
      losses.actualsWithoutTime, "observed value",
      "not imported, because the file does not state the first and the last day.")
    remark(
      losses.repeatedActuals, "observed value",
      "not imported, because another value has the same period and group.")
    remark(
      losses.places, "place", "of figures not imported. Comments name the places.")
    remark(
      losses.codesWithoutList, "code",
      "not imported, because the file does not say which list it is from.")
    remark(
      losses.daysWithoutOrder, "period",
      "not imported, because it ends before it begins. A comment names it.")
    return remarks
  }

  // MARK: The programme

  private mutating func programme(_ activity: PublishedActivity, number: Int) {
    let name = names.name(from: activity.identifier, or: "activity-\(number)", length: 60)
    text.open("programme " + name + title(activity.title))
    if activity.title.isEmpty { text.comment("The file gives it no title.") }
    code(activity.identifier, in: "IATI")
    code(activity.status, in: "IATI ActivityStatus")
    if activity.why.isEmpty {
      text.line("why " + tbd, remark: "what it is for, in the words of the people who want it")
    } else {
      text.line("why", text: activity.why)
    }
    runs(activity)
    for description in activity.descriptions {
      text.gap()
      text.comment("What the file says about \(description.about): " + description.words)
    }
    text.heading("Who")
    people(activity.organisations)
    if number == 1 {
      text.gap()
      text.comment(
        """
        The file does not say who learns from whom, and who brings them together. Add them, for \
        example:

        facilitator secretariat "…"
        peers members "…" { number …; from … }
        """)
    }
    text.heading("What should change, and how you will measure it")
    if activity.results.isEmpty {
      text.comment(
        "The file publishes no results. Add what should change: objective NAME \"…\" { … }")
    }
    for (index, result) in activity.results.enumerated() {
      if index > 0 { text.gap() }
      add(result)
    }
    if number == 1 {
      text.heading("How the change comes about")
      text.comment(
        """
        The file does not say what people do together to learn from one another. Add each \
        of these as a tool, for example:

        tool visits "Visits in pairs" { … }
        """)
    }
    text.close()
  }

  private mutating func runs(_ activity: PublishedActivity) {
    switch (activity.start, activity.end) {
    case (let start?, let end?) where start.firstDay <= end.lastDay:
      let isPlanned = activity.startIsPlanned && activity.endIsPlanned
      text.line(
        "runs \(start.spelling) to \(end.spelling)",
        remark: isPlanned ? "" : "some dates are actual dates, not planned ones")
    case (let start?, let end?):
      losses.daysWithoutOrder += 1
      text.comment(
        "The file says that it begins on \(start.spelling) and ends on \(end.spelling). Write the "
          + "correct dates: runs … to …")
    case (let start?, nil):
      text.line("runs \(start.spelling) onwards", remark: "the file has no end date")
    case (nil, let end?):
      text.comment("It ends on \(end.spelling). The file has no start date. Write: runs … to …")
    case (nil, nil):
      text.comment("The file does not say when it begins and ends. Write: runs … to …")
    }
  }

  private mutating func people(_ organisations: [PublishedActivity.Organisation]) {
    for (number, organisation) in organisations.enumerated() {
      let name = names.name(from: organisation.name, or: "organisation-\(number + 1)")
      if number > 0 { text.gap() }
      let parts =
        (organisation.isReporting ? ["reporting"] : []) + organisation.roles.map { roleName($0) }
      text.open(
        "organisation " + name + title(organisation.name),
        remark: "in the file: " + (parts.isEmpty ? "its role is not stated" : listed(parts)))
      code(organisation.reference, in: "IATI")
      code(organisation.type, in: "IATI OrganisationType")
      for role in organisation.roles { code(role, in: "IATI OrganisationRole") }
      text.close()
    }
  }

  /// Nothing where there is no code.
  mutating func code(_ code: String, in list: String) {
    if code.isEmpty { return }
    text.line("code " + DesignText.oneLine(code) + " in " + DesignText.oneLine(list))
  }

  private func roleName(_ code: String) -> String {
    switch code {
    case "1": "funding"
    case "2": "accountable"
    case "3": "extending"
    case "4": "implementing"
    default: code.lowercased()
    }
  }

  // MARK: Results

  private mutating func add(_ result: PublishedActivity.Result) {
    let stem = result.kind.map { $0 == .other ? "result" : $0.name } ?? "result"
    let name = names.numbered(stem)
    text.open("objective " + name + title(result.title))
    if result.title.isEmpty { text.comment("The file gives it no title.") }
    text.line("stage " + tbd, remark: "engagement, contact, learning or scale")
    if let kind = result.kind {
      text.line("result " + kind.name)
    } else {
      text.comment("The file does not say what kind of result it is.")
    }
    if !result.description.isEmpty { text.line("definition", text: result.description) }
    codes(result.references)
    text.close()
    if result.indicators.isEmpty {
      text.comment("The file has no indicator for it.")
    }
    for (number, indicator) in result.indicators.enumerated() {
      text.gap()
      add(indicator, named: names.unique(name + "-indicator-\(number + 1)"), of: name)
    }
  }

  mutating func codes(_ references: [PublishedActivity.Reference]) {
    for reference in references {
      if reference.list.isEmpty {
        losses.codesWithoutList += 1
        text.comment(
          "It has the code \(inQuotes(reference.code)); the file does not say in which list.")
      } else {
        code(reference.code, in: reference.list)
      }
    }
  }

  /// A title with the blank before it; nothing where there is none.
  func title(_ title: String) -> String { title.isEmpty ? "" : " " + DesignText.oneLine(title) }
}
