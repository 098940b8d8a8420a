import Hourglass
import HourglassExchange
import HourglassLanguage
import Testing

@testable import HourglassDocuments
@testable import HourglassProgress
@testable import HourglassReading

/// Designs written for a test, and what becomes of them in IATI.
protocol IatiExporting {}

extension IatiExporting {
  /// The day of the export.
  var day: Day { Day(year: 2014, month: 6, day: 1) }

  func readings(_ text: String, isSound: Bool = true) -> [Reading] {
    let examination = analyse(Array(text.utf8), on: day)
    if isSound { #expect(examination.document.findings.isEmpty) }
    return examination.designs.map { $0.reading }
  }

  func export(
    _ text: String, _ observations: [Observation] = [], on day: Day? = nil, isSound: Bool = true
  ) -> IatiExport {
    var values = ObservedValues()
    values.observations = observations
    return iatiActivities(
      of: readings(text, isSound: isSound), values: values, on: day ?? self.day)
  }

  /// The document without line ends and indents, from the first to the last of an element.
  func elements(_ export: IatiExport, _ name: String) -> String {
    let line = export.xml.split(separator: "\n")
      .map { String($0.drop { $0 == " " }) }.joined()
    let closing = "</" + name.filter { $0.isLetter } + ">"
    guard let start = line.range(of: "<" + name), let end = line.lastRange(of: closing)
    else { return "" }
    return String(line[start.lowerBound..<end.upperBound])
  }

  /// The indicator alone, in a design with one objective.
  func indicator(_ statements: String, _ observations: [Observation] = []) -> String {
    let text = """
      programme p "P" {
        runs 2012 to 2017
        objective a "A" { stage learning }
        indicator i "I" { measures a; \(statements) }
      }

      """
    let whole = elements(export(text, observations), "indicator ")
    return whole.replacing("<title><narrative>I</narrative></title>", with: "")
  }

  func observation(
    _ start: PartialDate, _ value: ObservedValue?, _ traits: [(label: String, group: String)] = [],
    comment: String = "", source: String = "", programme: Int = 0, to end: PartialDate? = nil
  ) -> Observation {
    Observation(
      line: 2, programme: programme, indicator: 0,
      period: ObservedPeriod(start: start, end: end ?? start), value: value, traits: traits,
      comment: comment, source: source)
  }

  func period(_ start: String, _ end: String, _ inner: String) -> String {
    "<period><period-start iso-date=\"\(start)\"/><period-end iso-date=\"\(end)\"/>\(inner)</period>"
  }

  func comment(_ words: String) -> String {
    "<comment><narrative>\(words)</narrative></comment>"
  }
}

extension String {
  /// What stands between one text and the next.
  func components(_ separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.range(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }

  func lastRange(of text: String) -> Range<String.Index>? {
    ranges(of: text).last
  }
}

extension StringProtocol {
  func range(of text: String) -> Range<String.Index>? {
    ranges(of: text).first
  }
}
