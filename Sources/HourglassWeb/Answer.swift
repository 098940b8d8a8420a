import Hourglass
import HourglassAnalysis
import HourglassComparison
import HourglassDocuments
import HourglassFormats
import HourglassLanguage

/// Something that a page can ask about its text.
struct Answer: Sendable {
  let name: String
  /// Words to ask it with, where the same is asked of two builds to compare them.
  let trial: String
  let make: @Sendable (Matter) -> [UInt8]

  private init(_ name: String, trial: String = "", text: @escaping @Sendable (Matter) -> String) {
    self.init(name, trial: trial, bytes: { (matter: Matter) in Array(text(matter).utf8) })
  }

  private init(_ name: String, trial: String = "", json: @escaping @Sendable (Matter) -> Json) {
    self.init(name, trial: trial, text: { (matter: Matter) in json(matter).text })
  }

  private init(_ name: String, trial: String = "", bytes: @escaping @Sendable (Matter) -> [UInt8]) {
    self.name = name
    self.trial = trial
    make = bytes
  }

  /// The first lists the names of all.
  static let all: [Answer] = [names] + others

  private static let others = asTheCommands + documents + forThePage + inWords

  private static let names = Answer(
    "names", json: { _ in .array((["names"] + others.map { $0.name }).map { .string($0) }) })

  /// What commands print, byte for byte.
  private static let asTheCommands: [Answer] = [
    Answer("check", text: { checkJSON($0.analysis, path: $0.name) }),
    Answer("trace", text: { texts(of: tracePages($0)) }),
    Answer("checklist", text: { texts(of: checklistPages($0)) }),
    Answer("questions", text: { texts(of: questionPages($0)) }),
    Answer("tidy", bytes: { $0.analysis.formatted.bytes }),
  ]

  /// Every document that the commands make, byte for byte: `logframe docx`. The words are a table
  /// of values.
  private static let documents: [Answer] = DocumentKind.all.flatMap { kind in
    kind.formats.map { format in
      Answer("\(kind.name) \(format)", trial: "indicator,period,value\nused,2014,10%\n") {
        (matter: Matter) -> [UInt8] in document(kind, matter, as: format)
      }
    }
  }

  /// What the page shows beside the text.
  private static let forThePage: [Answer] = [
    Answer("documents", json: { _ in listOfDocuments }),
    Answer(
      "picture",
      bytes: { (matter: Matter) -> [UInt8] in
        document(.diagram, matter, as: "svg", size: .phone)
      }),
    Answer("template", text: { _ in template(named: "my-programme", at: .page) }),
    Answer("state", json: { pageState(of: $0) }),
    Answer("tokens", bytes: { paint($0.analysis) }),
    Answer("outline", json: { pageOutline(of: $0.analysis) }),
    Answer("suggestions", json: { pageSuggestions(of: $0.analysis, at: $0.place) }),
    Answer("word", json: { pageWord(of: $0) }),
    Answer("interview", json: { Interview(of: $0.analysis).json }),
    Answer("trace-part", text: { parts(of: tracePages($0)) }),
    Answer("checklist-part", text: { parts(of: checklistPages($0)) }),
    Answer("questions-part", text: { parts(of: questionPages($0)) }),
  ]

  /// What the page asks with words.
  private static let inWords: [Answer] = [
    Answer("renaming", trial: "another-name", json: { pageRenaming(of: $0) }),
    Answer(
      "interview-edits", trial: "objective contact\nsaid\nThey \"stay\" in touch",
      json: { pageInterviewEdits(of: $0) }),
    Answer(
      "values", trial: "indicator,period,value\nused,2014,ten\n", json: { pageValues(of: $0) }),
    Answer(
      "progress-part", trial: "indicator,period,value\nused,2014,10%\n",
      text: { parts(of: progressPages($0)) }),
    Answer(
      "comparison", trial: "programme réseau \"Un réseau\"",
      text: { comparisonText(compared($0)).text }),
    Answer(
      "comparison-part", trial: "programme réseau \"Un réseau\"",
      text: { parts(of: [comparisonText(compared($0))]) }),
    Answer(
      "comparison-picture", trial: "programme réseau \"Un réseau\"",
      bytes: { (matter: Matter) -> [UInt8] in
        document(.diagram, matter, as: "svg", against: older(matter))
      }),
  ]

  private static func tracePages(_ matter: Matter) -> [Page] {
    matter.analysis.designs.map {
      traceText(of: $0.reading, counts: $0.counts, path: matter.name)
    }
  }

  private static func checklistPages(_ matter: Matter) -> [Page] {
    matter.checklists.map { checklistText($0) }
  }

  private static func questionPages(_ matter: Matter) -> [Page] {
    matter.readings.map { agendaText(Agenda(of: $0, blank: false)) }
  }

  private static func progressPages(_ matter: Matter) -> [Page] {
    guard let values = matter.values else { return [] }
    return matter.readings.enumerated().map { number, reading in
      progressText(
        Progress(of: reading, number: number, values: values, on: matter.day, isToday: false))
    }
  }

  private static func document(
    _ kind: DocumentKind, _ matter: Matter, as format: String, size: DrawingSize = .natural,
    against older: Analysis? = nil
  ) -> [UInt8] {
    if matter.analysis.designs.isEmpty { return [] }
    var request = DocumentRequest(matter.analysis, as: format, on: matter.day)
    request.path = matter.name
    request.picture.size = size
    request.picture.against = older
    if kind.needs != .nothing, let values = matter.values {
      request.values = values
      request.showsDay = true
    }
    return kind.make(request).content
  }

  /// `[{"name", "title", "needs", "files": {FORMAT: NAME, …}}, …]`, the usual format first; `needs`
  /// says what a table of values is to it: `nothing`, `takesValues` or `values`.
  private static var listOfDocuments: Json {
    .array(
      DocumentKind.all.map { kind in
        let needs =
          switch kind.needs {
          case .nothing: "nothing"
          case .takesValues: "takesValues"
          case .values: "values"
          }
        return .object([
          ("name", .string(kind.name)), ("title", .string(kind.title)),
          ("needs", .string(needs)),
          ("files", .object(kind.formats.map { ($0, .string(kind.fileName(as: $0))) })),
        ])
      })
  }

  private static func older(_ matter: Matter) -> Analysis {
    Shelf().analyse(matter.words, named: matter.name)
  }

  /// The older version is in the words.
  private static func compared(_ matter: Matter) -> [Comparison] {
    func versions(_ analysis: Analysis) -> [DesignVersion] {
      analysis.designs.map { DesignVersion($0.reading, path: matter.name) }
    }
    return comparisons(of: versions(older(matter)), and: versions(matter.analysis))
  }

  private static func texts(of pages: [Page]) -> String {
    pages.map { $0.text }.joined(separator: "\n\n")
  }

  private static func parts(of pages: [Page]) -> String {
    pages.map { "<section>\n" + $0.html + "</section>\n" }.joined()
  }
}
