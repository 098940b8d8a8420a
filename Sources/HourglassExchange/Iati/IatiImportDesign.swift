import HourglassLanguage
import HourglassOutput

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
  /// What had to be left out of the indicators, and how often.
  var losses = Losses()

  struct Losses {
    var baselines = 0
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
      The beginning of a design, made from \(source).

      Everything here comes from there. What is not said there stands as \(tbd): replace each of \
      these by what is true, or by none because "…" where there is nothing and that is meant. A \
      line that begins with # is a note for you; take it out when it is done.

      hourglass check names what is still open, and what to write. Each objective wants a stage: \
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
      var shown: [String] = []
      for value in unreadable where !shown.contains(value) && shown.count < 5 {
        shown.append(value)
      }
      remarks.append(
        "Published as a value, but no plain number: "
          + listed(shown.map { inQuotes(harmless($0)) })
          + (unreadable.count > shown.count ? " (\(unreadable.count) values in all)" : "")
          + ". \(tbd) stands in the place of each, with the published words in a comment.")
    }
    remark(
      losses.baselines, "baseline",
      "could not be taken over, because a design has one for each indicator or part: the first. The "
        + "others are in comments.")
    remark(
      losses.brokenTraits, "figure",
      "could not be taken over, because the file does not say which part it is about. A comment "
        + "names each.")
    remark(
      losses.actualsWithoutTime, "observed value",
      "could not be taken over, because the file does not say from which day to which.")
    remark(
      losses.repeatedActuals, "observed value",
      "could not be taken over, because there is another one for the same time and part.")
    remark(
      losses.places, "place", "of figures could not be taken over; comments name the places.")
    remark(
      losses.codesWithoutList, "code",
      "could not be taken over, because the file does not say which list it is from.")
    remark(
      losses.daysWithoutOrder, "stretch of time",
      "could not be taken over, because it ends before it begins. A comment names it.")
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
      text.line("why " + tbd, remark: "what it is for, in the words of those who want it")
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
        The file does not say who learns from whom, and who brings them together. Write it, for \
        example:

        facilitator secretariat "…"
        peers members "…" { number …; from … }
        """)
    }
    text.heading("What should change, and how you will know")
    if activity.results.isEmpty {
      text.comment(
        "The file publishes no results. Write what should change: objective NAME \"…\" { … }")
    }
    for (index, result) in activity.results.enumerated() {
      if index > 0 { text.gap() }
      add(result)
    }
    if number == 1 {
      text.heading("How it comes about")
      text.comment(
        """
        The file does not say what people do together to learn from one another. Write each of \
        these as a tool, for example:

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
        remark: isPlanned ? "" : "not all of it as planned: the file has days on which it happened")
    case (let start?, let end?):
      losses.daysWithoutOrder += 1
      text.comment(
        "The file has it begin on \(start.spelling) and end on \(end.spelling). Write what is true: "
          + "runs … to …")
    case (let start?, nil):
      text.line("runs \(start.spelling) onwards", remark: "the file gives no end")
    case (nil, let end?):
      text.comment("It ends on \(end.spelling); the file gives no beginning. Write: runs … to …")
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
        remark: "in the file: " + (parts.isEmpty ? "its part is not said" : listed(parts)))
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
