import Hourglass
import HourglassAnalysis
import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// Everything known about a text; the façade of the same name is for other programs.
typealias Analysis = HourglassAnalysis.Analysis

/// What a page asks about: its text, the place in it, and the day.
struct Matter: Sendable {
  let analysis: Analysis
  /// How many UTF-16 units of the text are before the place.
  var place: Int32 = 0
  /// Due dates are held against it. Findings are not: `check` prints the same on every day, too.
  let day: Day
}

/// Something that a page can ask about its text.
struct Answer: Sendable {
  let name: String
  let make: @Sendable (Matter) -> [UInt8]

  private init(_ name: String, text make: @escaping @Sendable (Analysis) -> String) {
    self.init(name) { (matter: Matter) in Array(make(matter.analysis).utf8) }
  }

  private init(_ name: String, about make: @escaping @Sendable (Matter) -> String) {
    self.init(name) { (matter: Matter) in Array(make(matter).utf8) }
  }

  private init(_ name: String, bytes make: @escaping @Sendable (Analysis) -> [UInt8]) {
    self.init(name) { (matter: Matter) in make(matter.analysis) }
  }

  private init(_ name: String, make: @escaping @Sendable (Matter) -> [UInt8]) {
    self.name = name
    self.make = make
  }

  /// The first lists the names of all.
  static let all: [Answer] = [names] + others

  private static let others = asTheCommands + documents + forThePage

  private static let names = Answer(
    "names",
    text: { _ in Json.array((["names"] + others.map { $0.name }).map { .string($0) }).text })

  /// The text as the commands know it, where they name a file.
  static let path = "design.hourglass"

  /// What commands print, byte for byte.
  private static let asTheCommands: [Answer] = [
    Answer("check", text: { checkJSON($0, path: path) }),
    Answer("trace", text: { texts(of: tracePages($0)) }),
    Answer("checklist", about: { texts(of: checklistPages($0)) }),
    Answer("questions", text: { texts(of: questionPages($0)) }),
    Answer("tidy", bytes: { $0.formatted.bytes }),
  ]

  /// Every document for people that the commands make of a design alone, byte for byte:
  /// `logframe docx`. Those for other software would take the page beyond its limit.
  private static let documents: [Answer] = DocumentKind.forPeople.flatMap { kind in
    kind.formats.map { format in
      Answer("\(kind.name) \(format)") { document(kind, $0, as: format) }
    }
  }

  /// What the page shows beside the text.
  private static let forThePage: [Answer] = [
    Answer("documents", text: { _ in listOfDocuments.text }),
    Answer("picture") { document(.diagram, $0, as: "svg", size: .phone) },
    Answer("template", text: { _ in template(named: "my-programme", at: .page) }),
    Answer("state", text: { pageState(of: $0).text }),
    Answer("tokens", bytes: { paint($0) }),
    Answer("suggestions", about: { pageSuggestions(of: $0.analysis, at: $0.place).text }),
    Answer("trace-part", text: { parts(of: tracePages($0)) }),
    Answer("checklist-part", about: { parts(of: checklistPages($0)) }),
    Answer("questions-part", text: { parts(of: questionPages($0)) }),
  ]

  private static func tracePages(_ analysis: Analysis) -> [Page] {
    analysis.designs.map { traceText(of: $0.reading, counts: $0.counts, path: path) }
  }

  private static func checklists(_ matter: Matter) -> [Checklist] {
    matter.analysis.designs.map { Checklist(of: $0.reading, on: matter.day) }
  }

  private static func document(
    _ kind: DocumentKind, _ matter: Matter, as format: String, size: DrawingSize = .natural
  ) -> [UInt8] {
    if matter.analysis.designs.isEmpty { return [] }
    var request = DocumentRequest(matter.analysis, as: format, on: matter.day)
    request.path = path
    request.picture.size = size
    return kind.make(request).content
  }

  /// `[{"name", "title", "files": {FORMAT: NAME, …}}, …]`, the usual format first.
  private static var listOfDocuments: Json {
    .array(
      DocumentKind.forPeople.map { kind in
        .object([
          ("name", .string(kind.name)), ("title", .string(kind.title)),
          ("files", .object(kind.formats.map { ($0, .string(kind.fileName(as: $0))) })),
        ])
      })
  }

  private static func checklistPages(_ matter: Matter) -> [Page] {
    checklists(matter).map { checklistText($0) }
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
