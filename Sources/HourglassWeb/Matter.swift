import HourglassAnalysis
import HourglassDocuments
import HourglassExchange
import HourglassLanguage
import HourglassProgress
import HourglassReading

/// Everything known about a text; the façade of the same name is for other programs.
typealias Analysis = HourglassAnalysis.Analysis

/// What a page asks about: its text, the place in it, and the day.
struct Matter: Sendable {
  let analysis: Analysis
  /// What its file is called.
  let name: String
  /// The files beside it.
  var shelf = Shelf()
  /// How many UTF-16 units of the text are before the place.
  var place: Int32 = 0
  /// What is asked in words.
  var words: [UInt8] = []
  /// Due dates are held against it. Findings are not: `check` prints the same on every day, too.
  let day: Day

  var readings: [Reading] { analysis.designs.map { $0.reading } }

  var checklists: [Checklist] { readings.map { Checklist(of: $0, on: day) } }

  /// The words as a table of values; nil where there are none.
  var values: ObservedValues? {
    words.isEmpty ? nil : observedValues(words, of: readings)
  }
}

extension Day {
  /// The day of a number YYYYMMDD; nil where there is none.
  init?(number: Int32) {
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
