import Hourglass
import HourglassExchange
import HourglassLanguage
import HourglassOutput
import HourglassProgress
import HourglassReading

/// What a design can be exported to, and in which formats.
struct ExportTarget: Sendable {
  let name: String
  /// Those to choose from; empty where there is but one.
  let formats: [String]
  /// The flags of `export` that mean something to it, beside those that all take.
  let flags: [Flag]
  /// The ending of a file to put it into, where there is no format to choose.
  let ending: String
  let write: @Sendable (Export) -> Void

  static let all: [ExportTarget] = [
    ExportTarget(
      name: "logframe", formats: Binder.formats,
      flags: [.columns, .exportFormat, .values, .onOrToday], ending: "md", write: writeLogframe),
    ExportTarget(
      name: "pirs", formats: Binder.formats, flags: [.exportFormat, .onOrToday], ending: "md"
    ) { export in
      export.write(indicatorSheets(export.readings, on: export.dayAsked))
    },
    ExportTarget(
      name: "iati", formats: [], flags: [.values, .onOrToday], ending: "xml", write: writeIati),
    ExportTarget(name: "xlsform", formats: [], flags: [], ending: "xlsx") { export in
      export.environment.writeBytes(monitoringForm(of: export.readings).bytes)
    },
    ExportTarget(name: "json", formats: [], flags: [], ending: "json") { export in
      for reading in export.readings {
        export.environment.write(programmeJson(of: reading).text + "\n")
      }
    },
  ]

  static func asked(by request: Request) -> ExportTarget? {
    all.first { $0.name == request[.to] }
  }
}

/// What there is to export.
struct Export {
  let request: Request
  let environment: Environment
  let readings: [Reading]
  /// What has been observed, where a table of values was named.
  let values: ObservedValues?
  let day: Day

  /// The day, where somebody named it: a document of today is another one tomorrow.
  var dayAsked: Day? { request.has(.on) || values != nil ? day : nil }

  func write(_ binder: Binder) {
    environment.writeBytes(binder.bytes(as: request.format))
  }
}

/// `hourglass export FILE --to TARGET`.
func exportDesign(_ request: Request, _ environment: Environment) -> Status {
  func refuse(_ message: String) -> Status {
    environment.reportError(message)
    return .wrongInput
  }
  guard let target = ExportTarget.asked(by: request) else {
    return refuse(
      "Choose a format: --to " + alternatives(ExportTarget.all.map { $0.name }) + ".")
  }
  for flag in [Flag.columns, .exportFormat, .values, .onOrToday] where request.has(flag) {
    guard target.flags.contains(where: { $0.name == flag.name }) else {
      return refuse("\(flag.name) does not apply to --to \(target.name). Delete it.")
    }
  }
  let ending = target.formats.isEmpty ? target.ending : request.format
  if ending == "xlsx" || ending == "docx", environment.outputIsTerminal {
    return refuse(fileOnTerminal(target.name + "." + ending))
  }
  let day: Day
  do throws(InputProblem) {
    day = try dayOrToday(of: request, environment)
  } catch {
    return refuse(error.message)
  }
  var table: [UInt8]?
  if let path = request[.values] {
    var bytes: [UInt8] = []
    if let trouble = environment.readText(path, &bytes) {
      return refuse(path + " " + trouble.words)
    }
    table = bytes
  }
  var hasBadRows = false
  let status = document(of: request, environment) { analysis, _ in
    let readings = analysis.designs.map { $0.reading }
    let values = table.map { observedValues($0, of: readings.map { $0.programme }) }
    hasBadRows = reportError(about: values, in: request, environment)
    target.write(
      Export(
        request: request, environment: environment, readings: readings, values: values, day: day))
  }
  return status == .success && hasBadRows ? .findings : status
}

private func writeLogframe(_ export: Export) {
  let columns = Logframe.Columns.allCases.first { $0.name == export.request[.columns] }
  let frames = export.readings.enumerated().map { number, reading in
    Logframe(
      of: reading, in: columns,
      observed: export.values.map {
        progress(of: reading.programme, number: number, values: $0, on: export.day)
      } ?? [], on: export.dayAsked)
  }
  export.write(logframes(frames))
}

private func writeIati(_ export: Export) {
  let iati = iatiActivities(of: export.readings, values: export.values, on: export.day)
  export.environment.write(iati.xml)
  for loss in iati.losses { export.environment.reportError(loss) }
}

/// What to say instead of sending a file that is no text to a terminal.
func fileOnTerminal(_ file: String) -> String {
  "This document cannot be shown in the terminal. To save it, add: -o \(file)"
}

/// Names the rows of a table of values that cannot be used; says whether there were any.
func reportError(
  about values: ObservedValues?, in request: Request, _ environment: Environment
) -> Bool {
  guard let values, let path = request[.values] else { return false }
  for problem in values.remarks + values.problems {
    environment.reportError("\(path):\(problem.line): \(problem.message)")
  }
  return !values.problems.isEmpty
}
