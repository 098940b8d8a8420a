import Hourglass
import HourglassExchange
import HourglassLanguage
import HourglassOutput
import HourglassProgress

/// What a design can be exported to, and in which formats.
struct ExportTarget: Sendable {
  let name: String
  /// Those to choose from; empty where there is but one.
  let formats: [String]
  /// The flags of `export` that mean something to it, beside those that all take.
  let flags: [Flag]
  /// The ending of a file to put it into.
  let ending: String

  static let all: [ExportTarget] = [
    ExportTarget(
      name: "logframe", formats: ["markdown", "html", "xlsx"], flags: [.columns, .exportFormat],
      ending: "md"),
    ExportTarget(
      name: "pirs", formats: ["markdown", "html", "xlsx"], flags: [.exportFormat], ending: "md"),
    ExportTarget(name: "iati", formats: [], flags: [.values, .onOrToday], ending: "xml"),
    ExportTarget(name: "xlsform", formats: [], flags: [], ending: "xlsx"),
    ExportTarget(name: "json", formats: [], flags: [], ending: "json"),
  ]
}

/// `hourglass export FILE --to TARGET`.
func exportDesign(_ request: Request, _ environment: Environment) -> Status {
  func refuse(_ message: String) -> Status {
    environment.reportError(message)
    return .wrongInput
  }
  guard let target = ExportTarget.all.first(where: { $0.name == request[.to] }) else {
    return refuse(
      "Choose a format: --to " + alternatives(ExportTarget.all.map { $0.name }) + ".")
  }
  for flag in [Flag.columns, .exportFormat, .values, .onOrToday] where request.has(flag) {
    guard target.flags.contains(where: { $0.name == flag.name }) else {
      return refuse("\(flag.name) does not apply to --to \(target.name). Delete it.")
    }
  }
  let format = request[.exportFormat] ?? target.formats.first
  let isWorkbook = target.ending == "xlsx" || format == "xlsx"
  if isWorkbook, environment.outputIsTerminal {
    return refuse(workbookOnTerminal(request, file: target.name + ".xlsx"))
  }
  if target.name == "iati" { return exportIati(request, environment) }
  return document(of: request, environment) { analysis, _ in
    let readings = analysis.designs.map { $0.reading }
    switch target.name {
    case "logframe":
      let columns = Logframe.Columns.allCases.first { $0.name == request[.columns] }
      let frames = readings.map { Logframe(of: $0, in: columns) }
      switch format {
      case "html": environment.write(logframeHtml(frames))
      case "xlsx": environment.writeBytes(logframeWorkbook(frames).bytes)
      default: environment.write(logframeMarkdown(frames))
      }
    case "pirs":
      switch format {
      case "html": environment.write(indicatorSheetsHtml(readings))
      case "xlsx": environment.writeBytes(indicatorSheetsWorkbook(readings).bytes)
      default: environment.write(indicatorSheetsMarkdown(readings))
      }
    case "xlsform": environment.writeBytes(monitoringForm(of: readings).bytes)
    default:
      for reading in readings { environment.write(programmeJson(of: reading).text + "\n") }
    }
  }
}

/// What to say instead of sending a workbook to a terminal.
func workbookOnTerminal(_ request: Request, file: String) -> String {
  "A workbook cannot be shown in the terminal. To save it, add: > \(file)"
}

/// `hourglass export FILE --to iati`.
private func exportIati(_ request: Request, _ environment: Environment) -> Status {
  let day: Day
  do throws(InputProblem) {
    day = try dayOrToday(of: request, environment)
  } catch {
    environment.reportError(error.message)
    return .wrongInput
  }
  var table: [UInt8]?
  if let path = request[.values] {
    var bytes: [UInt8] = []
    if let trouble = environment.readText(path, &bytes) {
      environment.reportError(path + " " + trouble.words)
      return .wrongInput
    }
    table = bytes
  }
  var hasBadRows = false
  let status = document(of: request, environment) { analysis, _ in
    let readings = analysis.designs.map { $0.reading }
    let values = table.map { observedValues($0, of: readings.map { $0.programme }) }
    hasBadRows = reportError(about: values, in: request, environment)
    let export = iatiActivities(of: readings, values: values, on: day)
    environment.write(export.xml)
    for loss in export.losses { environment.reportError(loss) }
  }
  return status == .success && hasBadRows ? .findings : status
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

/// `hourglass import FORMAT FILE`.
func importDesign(_ request: Request, _ environment: Environment) -> Status {
  func refuse(_ message: String) -> Status {
    environment.reportError(message)
    return .wrongInput
  }
  guard request.operands[0] == "iati" else {
    return refuse(
      "Hourglass cannot import “\(request.operands[0])”. Write: hourglass import iati "
        + "\(request.operands[1])"
    )
  }
  let day: Day
  do throws(InputProblem) {
    day = try dayOrToday(of: request, environment)
  } catch {
    return refuse(error.message)
  }
  let path = request.operands[1]
  var bytes: [UInt8] = []
  if let trouble = path == "-" ? environment.readInput(&bytes) : environment.read(path, &bytes) {
    return refuse(path + " " + trouble.words)
  }
  let imported: ImportedDesign
  switch importedDesign(fromIati: bytes, on: day) {
  case .failure(let problem):
    return refuse(path + (problem.line.map { ":\($0)" } ?? "") + ": " + problem.message)
  case .success(let found): imported = found
  }
  if let target = request[.values] {
    guard let values = imported.values else {
      return refuse("\(path) has no observed values. Delete --values.")
    }
    if case .nothing(.missing) = environment.place(target) {
    } else {
      return refuse("\(target) already exists and was not changed. Choose another file.")
    }
    if let trouble = environment.createFile(target, Array(values.utf8)) {
      return refuse(target + " " + trouble.words)
    }
  }
  environment.write(imported.design)
  for remark in imported.remarks { environment.reportError(remark) }
  if imported.values != nil, !request.has(.values) {
    environment.reportError(
      "The activity has observed values. To save them for hourglass progress, add: --values FILE")
  }
  return .success
}
