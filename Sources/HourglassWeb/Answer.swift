import Hourglass
import HourglassAnalysis
import HourglassLanguage
import HourglassOutput
import HourglassSyntax

/// Everything known about a text; the façade of the same name is for other programs.
typealias Analysis = HourglassAnalysis.Analysis

/// Something that a page can ask about its text.
struct Answer: Sendable {
  let name: String
  /// - Parameter place: how many UTF-16 units of the text are before the place asked about.
  let make: @Sendable (_ analysis: Analysis, _ place: Int32) -> [UInt8]

  private init(_ name: String, text make: @escaping @Sendable (Analysis) -> String) {
    self.name = name
    self.make = { (analysis: Analysis, _: Int32) in Array(make(analysis).utf8) }
  }

  private init(
    _ name: String, bytes make: @escaping @Sendable (Analysis, _ place: Int32) -> [UInt8]
  ) {
    self.name = name
    self.make = make
  }

  /// The first lists the names of all.
  static let all: [Answer] = [names] + asTheCommands + forThePage

  private static let names = Answer("names") { _ in
    let others = asTheCommands + forThePage
    return Json.array((["names"] + others.map { $0.name }).map { .string($0) }).text
  }

  /// The text as the commands know it, where they name a file.
  static let path = "design.hourglass"

  /// What commands print, byte for byte.
  private static let asTheCommands: [Answer] = [
    Answer("check") { checkJSON($0, path: path) },
    Answer("trace") { texts(of: tracePages($0)) },
    Answer("checklist") { texts(of: checklistPages($0)) },
    Answer("questions") { texts(of: questionPages($0)) },
    Answer("checklist-document") { checklistHtml(checklists($0)) },
    Answer("tidy", bytes: { analysis, _ in analysis.formatted.bytes }),
  ]

  /// What the page shows beside the text.
  private static let forThePage: [Answer] = [
    Answer("template") { _ in template(named: "my-programme", at: .page) },
    Answer("state") { pageState(of: $0).text },
    Answer("tokens", bytes: { analysis, _ in paint(analysis) }),
    Answer("suggestions", bytes: { Array(pageSuggestions(of: $0, at: $1).text.utf8) }),
    Answer("trace-part") { parts(of: tracePages($0)) },
    Answer("checklist-part") { parts(of: checklistPages($0)) },
    Answer("questions-part") { parts(of: questionPages($0)) },
  ]

  private static func tracePages(_ analysis: Analysis) -> [Page] {
    analysis.designs.map { traceText(of: $0.reading, counts: $0.counts, path: path) }
  }

  private static func checklists(_ analysis: Analysis) -> [Checklist] {
    // Without a day nothing is due; the first day of all is before every other.
    let day = analysis.day ?? Day(year: 1, month: 1, day: 1)
    return analysis.designs.map { Checklist(of: $0.reading, on: day) }
  }

  private static func checklistPages(_ analysis: Analysis) -> [Page] {
    checklists(analysis).map { checklistText($0) }
  }

  private static func questionPages(_ analysis: Analysis) -> [Page] {
    analysis.designs.map { agendaText(Agenda(of: $0.reading, blank: false)) }
  }

  private static func texts(of pages: [Page]) -> String {
    pages.map { $0.text }.joined(separator: "\n\n")
  }

  private static func parts(of pages: [Page]) -> String {
    pages.map { "<section>\n" + $0.html + "</section>\n" }.joined()
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
