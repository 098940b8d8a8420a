import HourglassAnalysis
import HourglassDocuments
import HourglassExchange
import HourglassFormats
import HourglassLanguage
import HourglassProgress
import HourglassReading

/// A document that can be made from the designs of a text. Commands, their flags, the façade and
/// the whole set of documents all come from the one table of these.
package struct DocumentKind: Sendable {
  package let name: String
  /// What it is, for a list of documents.
  package let title: String
  /// The usual one first.
  package let formats: [String]
  /// What its files are called in the whole set, but for their endings; nil where that is its name.
  package var stem: String?
  /// Whether what it says depends on the day.
  package var needsDay = false
  package var needs = Needs.nothing
  package let make: @Sendable (DocumentRequest) -> MadeDocument

  /// How it stands to a table of observed values.
  package enum Needs: UInt8, Sendable {
    case nothing
    /// It says more where there are some.
    case takesValues
    case values
  }

  package static let all = [
    trace, diagram, report, checklist, questions, logframe, indicatorSheets, progress, iati, form,
    programme,
    valuesTable,
  ]

  package static func named(_ name: String) -> DocumentKind? { all.first { $0.name == name } }
}

/// What a document is to be made from, and how.
package struct DocumentRequest: Sendable {
  package let analysis: HourglassAnalysis.Analysis
  package var format: String
  /// The day that it counts from.
  package var day: Day
  /// Whether that is the day on the calendar, and not one asked for.
  package var isToday = false
  /// Whether a document that does not depend on the day has it in its heading.
  package var showsDay = false
  package var values: ObservedValues?
  /// What commands call the file.
  package var path = "-"
  /// Whether a table of values to fill in has semicolons between its columns.
  package var hasSemicolons = false
  /// Of a logframe; nil for those of the profile that the design follows, or else plain.
  package var columns: Logframe.Columns?
  package var order = Checklist.Order.stage
  package var onlyGaps = false
  package var until: Day?
  /// Whether the questions stand there that the design answers, too.
  package var asksEverything = false
  /// What a picture shows, and how.
  package var picture = PictureRequest()

  package init(_ analysis: HourglassAnalysis.Analysis, as format: String, on day: Day) {
    self.analysis = analysis
    self.format = format
    self.day = day
  }

  fileprivate var readings: [Reading] { analysis.designs.map { $0.reading } }
  fileprivate var dayShown: Day? { showsDay ? day : nil }
}

/// A document, as pages of plain text or as the bytes of a file.
package struct MadeDocument: Sendable {
  package var pages: [Page] = []
  package var bytes: [UInt8] = []
  /// What whoever asked for it should know beside it.
  package var remarks: [String] = []

  fileprivate init(pages: [Page]) { self.pages = pages }
  fileprivate init(_ bytes: [UInt8]) { self.bytes = bytes }
  fileprivate init(_ text: String) { bytes = Array(text.utf8) }
  fileprivate init(lines: [Json]) { self.init(lines.map { $0.text + "\n" }.joined()) }

  fileprivate init(_ binder: Binder, as format: String) {
    bytes = binder.bytes(as: format) ?? []
  }

  /// The bytes of a file with it.
  package var content: [UInt8] {
    pages.isEmpty ? bytes : Array(pages.map { $0.text }.joined(separator: "\n\n").utf8)
  }
}

extension DocumentKind {
  private static let trace = Self(
    name: "trace", title: "How far the design covers the stages", formats: ["text", "json"]
  ) { request in
    let designs = request.analysis.designs
    if request.format == "json" {
      return MadeDocument(lines: designs.map { traceJson(of: $0.reading, counts: $0.counts) })
    }
    return MadeDocument(
      pages: designs.map { traceText(of: $0.reading, counts: $0.counts, path: request.path) })
  }

  package static let diagram = Self(
    name: "diagram", title: "The design as a picture", formats: ["svg", "mermaid", "text"]
  ) { request in
    let asked = request.picture
    let diagrams = request.analysis.designs.enumerated().map { number, design in
      asked.against?.former(ofDesign: number, in: request.analysis).map {
        Diagram(of: design, against: $0, showing: asked.shows)
      } ?? Diagram(of: design, showing: asked.shows)
    }
    switch request.format {
    case "text": return MadeDocument(pages: diagrams.map { $0.text(columns: asked.columns) })
    case "mermaid": return MadeDocument(diagrams.map { $0.mermaid }.joined(separator: "\n"))
    default:
      let drawings = diagrams.map {
        $0.drawing(isBrief: asked.isBrief, isNarrow: asked.size == .phone)
      }
      guard let drawing = Drawing(stacking: drawings) else { return MadeDocument("") }
      return MadeDocument(drawing.svg(size: asked.size, theme: asked.theme))
    }
  }

  private static let report = Self(
    name: "report", title: "Report on the design: one page for everybody",
    formats: ["html", "docx", "markdown"], needsDay: true, needs: .takesValues
  ) { request in
    let all = reports(
      on: request.analysis, path: request.path, values: request.values, on: request.day,
      isToday: request.isToday)
    return MadeDocument(reports(all), as: request.format)
  }

  private static let checklist = Self(
    name: "checklist", title: "Checklist of indicators, with the design as a workbook",
    formats: ["text", "markdown", "csv", "xlsx", "html", "docx", "icalendar", "json"],
    needsDay: true
  ) { request in
    let lists = request.readings.map { reading in
      Checklist(of: reading, on: request.day, isToday: request.isToday, until: request.until)
        .arranged(by: request.order, onlyGaps: request.onlyGaps)
    }
    switch request.format {
    case "text": return MadeDocument(pages: lists.map { checklistText($0) })
    case "json": return MadeDocument(lines: lists.map { checklistJson($0) })
    case "csv": return MadeDocument(checklistCsv(lists))
    case "icalendar":
      var made = MadeDocument(checklistCalendar(lists))
      if !lists.contains(where: { $0.hasDates }) {
        made.remarks = [
          "No data are due after \(request.day.spelling), so the calendar is empty."
        ]
      }
      return made
    case "xlsx":
      let designs = zip(request.readings, lists).map { (reading: $0, checklist: $1) }
      let findings = request.analysis.findings(path: request.path, withAllowed: true)
      return MadeDocument(workbook(of: designs, findings: findings).bytes)
    default: return MadeDocument(checklists(lists), as: request.format)
    }
  }

  private static let questions = Self(
    name: "questions", title: "Guiding questions: an agenda for a workshop",
    formats: ["text", "markdown", "html", "docx", "xlsx", "csv", "json"]
  ) { request in
    made(
      request.readings.map { Agenda(of: $0, blank: request.asksEverything) }, as: request.format)
  }

  /// The questions of a model, where there is no design yet.
  package static func questions(of model: Model, as format: String) -> MadeDocument {
    made([Agenda(of: model)], as: format)
  }

  private static func made(_ agendas: [Agenda], as format: String) -> MadeDocument {
    switch format {
    case "text": MadeDocument(pages: agendas.map { agendaText($0) })
    case "json": MadeDocument(lines: agendas.map { agendaJson($0) })
    case "csv": MadeDocument(agendaCsv(agendas))
    default: MadeDocument(HourglassDocuments.agendas(agendas), as: format)
    }
  }

  private static let logframe = Self(
    name: "logframe", title: "Logframe", formats: Binder.formats, needs: .takesValues
  ) { request in
    let frames = request.readings.enumerated().map { number, reading in
      Logframe(
        of: reading, in: request.columns,
        observed: request.values.map {
          HourglassProgress.progress(
            of: reading.programme, number: number, values: $0, on: request.day)
        } ?? [], on: request.dayShown)
    }
    return MadeDocument(logframes(frames), as: request.format)
  }

  private static let indicatorSheets = Self(
    name: "pirs", title: "Indicator reference sheets", formats: Binder.formats,
    stem: "indicator-sheets"
  ) { request in
    MadeDocument(
      HourglassDocuments.indicatorSheets(request.readings, on: request.dayShown), as: request.format
    )
  }

  private static let progress = Self(
    name: "progress", title: "Progress: values compared with targets",
    formats: ["text", "markdown", "csv", "xlsx", "html", "docx", "json"], needsDay: true,
    needs: .values
  ) { request in
    guard let values = request.values else { return MadeDocument("") }
    let all = request.readings.enumerated().map { number, reading in
      Progress(
        of: reading, number: number, values: values, on: request.day, isToday: request.isToday)
    }
    switch request.format {
    case "text": return MadeDocument(pages: all.map { progressText($0) })
    case "json": return MadeDocument(lines: all.map { progressJson($0) })
    case "csv": return MadeDocument(progressCsv(all))
    default:
      return MadeDocument(
        progressDocuments(all, withValues: request.format == "xlsx"), as: request.format)
    }
  }

  private static let iati = Self(
    name: "iati", title: "IATI activity, for publishing", formats: ["xml"], needsDay: true,
    needs: .takesValues
  ) { request in
    let made = iatiActivities(of: request.readings, values: request.values, on: request.day)
    var document = MadeDocument(made.xml)
    document.remarks = made.losses
    return document
  }

  private static let form = Self(
    name: "xlsform", title: "Form to collect values with KoboToolbox, ODK and the like",
    formats: ["xlsx"], stem: "form"
  ) { request in MadeDocument(monitoringForm(of: request.readings).bytes) }

  private static let programme = Self(
    name: "json", title: "The whole design, for other software", formats: ["json"], stem: "design"
  ) { request in MadeDocument(lines: request.readings.map { programmeJson(of: $0) }) }

  private static let valuesTable = Self(
    name: "values", title: "Table of values to fill in", formats: ["csv"],
    stem: "values-to-fill-in",
    needsDay: true
  ) { request in
    MadeDocument(
      valuesTemplate(
        of: request.readings, on: request.day, separator: request.hasSemicolons ? ";" : ","))
  }
}
