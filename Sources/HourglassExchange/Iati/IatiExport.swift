import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassProgress
import HourglassReading

/// Designs as IATI 2.03 activities.
package struct IatiExport: Sendable {
  package let xml: String
  /// What the standard has no place for, or the design does not say, in full sentences.
  package let losses: [String]
}

/// One document with an activity for each design: its results, their indicators, baselines,
/// periods, targets and, where there are values, actuals.
///
/// It is valid by the schema of the standard and passes its rules about results. What the schema
/// asks for and the design does not say stands as `to define`, so that nobody publishes it unseen.
///
/// - Parameters:
///   - values: observed values of these designs' programmes, in the order of the readings.
///   - day: by which an activity is planned, under way or over.
package func iatiActivities(
  of readings: [Reading], values: ObservedValues?, on day: Day
) -> IatiExport {
  var losses = IatiLosses(day: day)
  var observations = [[Observation]](repeating: [], count: readings.count)
  for observation in values?.observations ?? [] {
    observations[observation.programme].append(observation)
  }
  let activities = readings.enumerated().map { index, reading in
    var maker = IatiActivityMaker(reading, day, observations[index])
    // What has been noted goes along from one to the next, and is not copied.
    swap(&maker.losses, &losses)
    let activity = maker.activity()
    swap(&maker.losses, &losses)
    return activity
  }
  return IatiExport(
    xml: XmlElement("iati-activities", [("version", "2.03")], activities).document,
    losses: losses.sentences)
}

/// Makes the activity of one design, and notes what does not get into it.
struct IatiActivityMaker {
  let reading: Reading
  let day: Day
  /// The observed values of each indicator, in the order of their table.
  private(set) var observations: [[Observation]]
  var losses: IatiLosses

  /// - Parameter observations: those of the programme.
  init(_ reading: Reading, _ day: Day, _ observations: [Observation]) {
    self.reading = reading
    self.day = day
    losses = IatiLosses(day: day)
    self.observations = Array(repeating: [], count: reading.programme.indicators.count)
    for observation in observations { self.observations[observation.indicator].append(observation) }
  }

  var programme: Programme { reading.programme }

  /// In the order of the schema.
  mutating func activity() -> XmlElement {
    countWhatHasNoPlace()
    var children = [
      XmlElement("iati-identifier", text: identifier()), reportingOrganisation(),
      titleElement(programme.head), description(),
    ]
    children += participatingOrganisations()
    children.append(status())
    children += dates()
    children += results()
    return XmlElement("iati-activity", [], children)
  }

  /// What something is called; the gap where it has no title. Its name is for the design alone.
  mutating func titleElement(_ head: Head) -> XmlElement {
    let title = head.title.map { programme.string($0) } ?? ""
    if trimmed(title).isEmpty {
      losses.note(.noTitle, shownTitle(head))
      return XmlElement("title", [], [narrative("missing: a title")])
    }
    return XmlElement("title", [], [narrative(title)])
  }

  /// Its title; where that is blank its name, and where it has none, the gap.
  func shownTitle(_ head: Head) -> String {
    let title = programme.title(head)
    if !trimmed(title).isEmpty { return title }
    return head.name.map { programme.word($0) } ?? "missing: a title"
  }

  /// A definition, where the design gives one.
  func description(_ text: Given<Text>, ending: String = "") -> XmlElement? {
    let words = text.value.map { programme.string($0) } ?? ""
    let all = (trimmed(words).isEmpty ? [] : [words]) + (ending.isEmpty ? [] : [ending])
    return all.isEmpty
      ? nil : XmlElement("description", [], [narrative(all.joined(separator: "\n"))])
  }

  /// The language of a design is not known, so none is claimed.
  func narrative(_ text: String) -> XmlElement { XmlElement("narrative", text: text) }
}
