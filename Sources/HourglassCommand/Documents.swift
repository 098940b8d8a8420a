import Hourglass
import HourglassAnalysis
import HourglassDocuments
import HourglassExchange
import HourglassLanguage
import HourglassProgress

/// `hourglass trace FILE`.
func traceDesign(_ request: Request, _ environment: Environment) -> Status {
  makeDocument("trace", request, environment)
}

/// `hourglass diagram FILE`.
func drawDesign(_ request: Request, _ environment: Environment) -> Status {
  makeDocument("diagram", request, environment)
}

/// `hourglass checklist FILE`.
func writeChecklist(_ request: Request, _ environment: Environment) -> Status {
  makeDocument("checklist", request, environment)
}

/// `hourglass questions [FILE]`.
func listQuestions(_ request: Request, _ environment: Environment) -> Status {
  guard request.operands.isEmpty else { return makeDocument("questions", request, environment) }
  guard request.has(.everyQuestion) else {
    environment.reportError(
      "Write: hourglass questions FILE. For every question, write: hourglass questions --all")
    return .wrongInput
  }
  do throws(InputProblem) {
    let format = request.format
    try refuseTerminal("questions", format, environment)
    let context = try documentContext(for: request, environment)
    show(DocumentKind.questions(of: context.models[0], as: format), format, environment)
    return .success
  } catch {
    environment.reportError(error.message)
    return .wrongInput
  }
}

/// `hourglass progress FILE --values CSV`, and `hourglass progress FILE --template`.
func showProgress(_ request: Request, _ environment: Environment) -> Status {
  if request.has(.template) {
    if request.has(.values) {
      environment.reportError("--template writes an empty table. It does not work with --values.")
      return .wrongInput
    }
    return makeDocument("values", request, environment)
  }
  if request.has(.semicolons) {
    environment.reportError(
      "--semicolons works with --template only. With --values, Hourglass finds the separator "
        + "itself. Delete --semicolons.")
    return .wrongInput
  }
  if !request.has(.values) {
    environment.reportError(
      "Add the table of values: --values values.csv. For an empty table, use --template.")
    return .wrongInput
  }
  return makeDocument("progress", request, environment)
}

/// `hourglass export FILE --to TARGET`.
func exportDesign(_ request: Request, _ environment: Environment) -> Status {
  func refuse(_ message: String) -> Status {
    environment.reportError(message)
    return .wrongInput
  }
  guard let target = ExportTarget.asked(by: request) else {
    return refuse(
      "Choose a format: --to " + alternatives(ExportTarget.all.map { $0.kind.name }) + ".")
  }
  for flag in [Flag.columns, .exportFormat, .values, .onOrToday] where request.has(flag) {
    guard target.flags.contains(where: { $0.name == flag.name }) else {
      return refuse("\(flag.name) does not apply to --to \(target.kind.name). Delete it.")
    }
  }
  return makeDocument(target.kind.name, request, environment)
}

/// Makes a document of a file, as the flags ask for it, and shows it.
func makeDocument(
  _ name: String, _ request: Request, _ environment: Environment
) -> Status {
  guard let kind = DocumentKind.named(name) else { preconditionFailure("no document " + name) }
  let format = kind.formats.contains(request.format) ? request.format : kind.formats[0]
  let wish: DocumentWish
  do throws(InputProblem) {
    try refuseTerminal(name, format, environment)
    wish = try DocumentWish(of: request, environment)
  } catch {
    environment.reportError(error.message)
    return .wrongInput
  }
  return document(of: request, environment) { analysis, _ in
    let asked = wish.request(analysis, as: format)
    let status = reportUnusedRows(of: asked.values, in: request, environment)
    if status < .wrongInput { show(kind.make(asked), format, environment) }
    return status
  }
}

/// What is asked of documents, before the design is read.
struct DocumentWish {
  private let request: Request
  let day: Day
  private let until: Day?
  private let picture: PictureRequest
  /// The table of values, where one was named.
  private let table: [UInt8]?

  init(of request: Request, _ environment: Environment) throws(InputProblem) {
    self.request = request
    day = try dayOrToday(of: request, environment)
    until = try lastDay(of: request, from: day)
    picture = try PictureRequest(of: request, environment)
    guard let path = request[.values] else {
      table = nil
      return
    }
    var bytes: [UInt8] = []
    if let trouble = environment.readText(path, &bytes) {
      throw InputProblem(message: path + " " + trouble.words)
    }
    table = bytes
  }

  func request(_ analysis: HourglassAnalysis.Analysis, as format: String) -> DocumentRequest {
    var asked = DocumentRequest(analysis, as: format, on: day)
    asked.isToday = isToday(request)
    // A document of today is another one tomorrow.
    asked.showsDay = request.has(.on) || table != nil
    asked.values = table.map {
      observedValues($0, of: analysis.designs.map { $0.reading })
    }
    asked.path = request.operands[0]
    asked.hasSemicolons = request.has(.semicolons)
    asked.columns = Logframe.Columns.allCases.first { $0.name == request[.columns] }
    asked.order = Checklist.Order.allCases.first { $0.name == request[.order] } ?? .stage
    asked.onlyGaps = request.has(.only)
    asked.until = until
    asked.asksEverything = request.has(.everyQuestion)
    asked.picture = picture
    return asked
  }
}

private func show(_ document: MadeDocument, _ format: String, _ environment: Environment) {
  for (index, page) in document.pages.enumerated() {
    if index > 0 { environment.write("\n\n") }
    environment.show(page)
  }
  if isFile(format) {
    environment.writeBytes(document.bytes)
  } else if !document.bytes.isEmpty {
    environment.write(String(decoding: document.bytes, as: UTF8.self))
  }
  for remark in document.remarks { environment.reportError(remark) }
}

/// Whether a format is for other programs to open, and no text.
private func isFile(_ format: String) -> Bool { format == "xlsx" || format == "docx" }

func refuseTerminal(
  _ name: String, _ format: String, _ environment: Environment
) throws(InputProblem) {
  guard isFile(format), environment.outputIsTerminal else { return }
  throw InputProblem(
    message: "This document cannot be shown in the terminal. To save it, add: -o \(name).\(format)")
}

/// Names the rows of a table of values that cannot be used.
///
/// - Returns: `.wrongInput` where none can be read, so that there is no document to make.
func reportUnusedRows(
  of values: ObservedValues?, in request: Request, _ environment: Environment
) -> Status {
  guard let values, let path = request[.values] else { return .success }
  for problem in values.remarks + values.problems {
    let row = problem.row.isEmpty ? "" : "(" + problem.row + ") "
    environment.reportError("\(path):\(problem.line): \(row)\(problem.message)")
  }
  return values.isUnreadable ? .wrongInput : values.problems.isEmpty ? .success : .findings
}

/// Reads the one file that a document is made from and writes the document; says what errors left
/// out of it.
///
/// - Parameter write: gives `.wrongInput` where it could write nothing.
func document(
  of request: Request, _ environment: Environment, write: (Analysis, Day?) -> Status
) -> Status {
  func refuse(_ message: String) -> Status {
    environment.reportError(message)
    return .wrongInput
  }
  let examiner: Examiner
  do throws(InputProblem) {
    examiner = try Examiner.asked(for: request, environment)
  } catch {
    return refuse(error.message)
  }

  let path = request.operands[0]
  let name = path == "-" ? request[.inputName] ?? "-" : path
  let input = Input(
    path: name, isMarkdown: isMarkdown(path: name), isStandardInput: path == "-", origins: [])
  var bytes: [UInt8] = []
  let analysis: Analysis
  do throws(Environment.Trouble) {
    analysis = try examiner.examine(input, &bytes)
  } catch {
    return refuse(path + " " + error.words)
  }
  if analysis.designs.isEmpty {
    if analysis.isIncomplete {
      return refuse(
        "Hourglass cannot read a design in \(path). To see its errors, run: hourglass check \(path)"
      )
    }
    return refuse(noDesign(in: path))
  }
  var status = write(analysis, examiner.day)
  guard status < .wrongInput, analysis.isIncomplete else { return status }
  environment.reportError(
    "\(path) has errors, so this document is incomplete. To see them, run: hourglass check \(path)")
  status.rise(to: .findings)
  return status
}
