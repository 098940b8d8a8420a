import HourglassAnalysis
import HourglassExchange
import HourglassLanguage
import HourglassOutput
import HourglassReading

/// A document that can be made from the designs of a text.
struct DocumentKind: Sendable {
  let name: String
  /// The usual one first.
  let formats: [String]
  /// Whether what it says depends on the day.
  let needsDay: Bool
  let make: @Sendable (HourglassAnalysis.Analysis, Day, _ format: String) -> [UInt8]

  init(
    _ name: String, _ formats: [String], needsDay: Bool = false,
    make: @escaping @Sendable (HourglassAnalysis.Analysis, Day, String) -> [UInt8]
  ) {
    self.name = name
    self.formats = formats
    self.needsDay = needsDay
    self.make = make
  }

  static let all = [
    trace, checklist, questions, logframe, indicatorSheets, iati, form, programme,
  ]
}

extension DocumentKind {
  private static let trace = Self("trace", ["text", "json"]) { analysis, _, format in
    if format == "json" {
      return lines(analysis.designs.map { traceJson(of: $0.reading, counts: $0.counts).text })
    }
    return pages(
      analysis.designs.map { traceText(of: $0.reading, counts: $0.counts, path: "-").text })
  }

  private static let checklist = Self(
    "checklist", ["text", "markdown", "csv", "html", "icalendar", "json", "xlsx"], needsDay: true
  ) { analysis, day, format in
    let lists = analysis.designs.map { Checklist(of: $0.reading, on: day) }
    switch format {
    case "csv": return Array(checklistCsv(lists).utf8)
    case "html": return Array(checklistHtml(lists).utf8)
    case "icalendar": return Array(checklistCalendar(lists).utf8)
    case "json": return lines(lists.map { checklistJson($0).text })
    case "markdown": return Array(lists.map { checklistMarkdown($0) }.joined(separator: "\n").utf8)
    case "xlsx":
      let designs = zip(analysis.designs, lists).map { DesignOnSheets($0.reading, $1) }
      let findings = analysis.findings(path: "", withAllowed: true)
      return workbook(of: designs, findings: findings).bytes
    default: return pages(lists.map { checklistText($0).text })
    }
  }

  private static let questions = Self("questions", ["text", "markdown", "json"]) {
    analysis, _, format in
    let agendas = analysis.designs.map { Agenda(of: $0.reading, blank: false) }
    switch format {
    case "json": return lines(agendas.map { agendaJson($0).text })
    case "markdown": return Array(agendas.map { agendaMarkdown($0) }.joined(separator: "\n").utf8)
    default: return pages(agendas.map { agendaText($0).text })
    }
  }

  private static let logframe = Self("logframe", Binder.formats) { analysis, _, format in
    logframes(analysis.designs.map { Logframe(of: $0.reading, in: nil) }).bytes(as: format)
  }

  private static let indicatorSheets = Self("pirs", Binder.formats) { analysis, _, format in
    HourglassOutput.indicatorSheets(analysis.designs.map { $0.reading }).bytes(as: format)
  }

  private static let iati = Self("iati", ["xml"], needsDay: true) { analysis, day, _ in
    let readings = analysis.designs.map { $0.reading }
    return Array(iatiActivities(of: readings, values: nil, on: day).xml.utf8)
  }

  private static let form = Self("xlsform", ["xlsx"]) { analysis, _, _ in
    monitoringForm(of: analysis.designs.map { $0.reading }).bytes
  }

  private static let programme = Self("json", ["json"]) { analysis, _, _ in
    lines(analysis.designs.map { programmeJson(of: $0.reading).text })
  }

  private static func lines(_ all: [String]) -> [UInt8] {
    Array(all.map { $0 + "\n" }.joined().utf8)
  }

  private static func pages(_ all: [String]) -> [UInt8] {
    Array(all.joined(separator: "\n\n").utf8)
  }
}
