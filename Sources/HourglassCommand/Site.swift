import Hourglass
import HourglassAnalysis
import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassProgress

/// `hourglass report FILE`, and `hourglass report FOLDER -o SITE`.
func reportOnDesign(_ request: Request, _ environment: Environment) -> Status {
  if request.isAboutFolder(environment) { return writeSite(request, environment) }
  return makeDocument("report", request, environment)
}

extension Request {
  /// Whether it asks for the reports on all designs of a folder.
  func isAboutFolder(_ environment: Environment) -> Bool {
    guard command.name == "report", case .folder = environment.place(operands[0]) else {
      return false
    }
    return true
  }
}

/// A page for each file with a design, and an index that leads to them.
private func writeSite(_ request: Request, _ environment: Environment) -> Status {
  func refuse(_ message: String) -> Status {
    environment.reportError(message)
    return .wrongInput
  }
  guard let folder = request[.into] else {
    return refuse("Name the folder to write the reports to, for example: -o reports")
  }
  for flag in [Flag.values, .exportFormat] where request.has(flag) {
    return refuse("\(flag.name) does not apply to a folder. Delete it.")
  }
  let wish: DocumentWish
  let examiner: Examiner
  do throws(InputProblem) {
    wish = try DocumentWish(of: request, environment)
    examiner = try Examiner.asked(for: request, environment)
  } catch {
    return refuse(error.message)
  }
  var status = Status.success
  let inputs = inputs(for: request.operands, request, environment) { message in
    environment.reportError(message)
    status.rise(to: .wrongInput)
  }
  var site = Site(folder: folder)
  var bytes: [UInt8] = []
  for input in inputs {
    let analysis: Analysis
    do throws(Environment.Trouble) {
      analysis = try examiner.examine(input, &bytes)
    } catch {
      environment.reportError(input.path + " " + error.words)
      status.rise(to: .wrongInput)
      continue
    }
    if analysis.designs.isEmpty { continue }
    if analysis.isIncomplete {
      environment.reportError(
        "\(input.path) has errors, so its report is incomplete. To see them, run: hourglass check "
          + input.path)
      status.rise(to: .findings)
    }
    site.add(analysis, of: input, from: request.operands[0], on: wish.day)
  }
  if site.isEmpty { return refuse(noDesign(in: request.operands[0])) }
  if let message = site.write(for: request, environment) { return refuse(message) }
  return status
}

private struct Site {
  private var files: FileSet
  private var entries: [ReportIndexEntry] = []
  private var names: Set<String> = ["index.html"]

  init(folder: String) { files = FileSet(folder: folder) }

  var isEmpty: Bool { entries.isEmpty }

  mutating func add(_ analysis: Analysis, of input: Input, from root: String, on day: Day) {
    let name = pageName(of: input.path, from: root)
    let all = reports(
      on: analysis, path: input.path, values: nil, on: day, isToday: false, index: "index.html")
    files.add(name, Array(reports(all).html.utf8))
    entries += all.map { ReportIndexEntry($0, file: name) }
  }

  /// The path of the file within the folder, as one name.
  private mutating func pageName(of path: String, from root: String) -> String {
    var name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
    while name.hasPrefix("/") { name.removeFirst() }
    for ending in [".hourglass", ".md"] where name.hasSuffix(ending) {
      name = String(name.dropLast(ending.count))
    }
    let stem = name.split(separator: "/").joined(separator: "-")
    var candidate = stem + ".html"
    var number = 2
    while !names.insert(candidate.lowercased()).inserted {
      candidate = stem + "-\(number).html"
      number += 1
    }
    return candidate
  }

  mutating func write(for request: Request, _ environment: Environment) -> String? {
    files.add(first: "index.html", Array(reportIndex(of: entries).html.utf8))
    if let problem = files.problem(for: request, environment) ?? files.write(environment) {
      return problem
    }
    var page = Page()
    page.paragraph(
      "\(files.count) files are in \(files.folder). To see them all, open "
        + files.path("index.html") + ".")
    environment.show(page)
    return nil
  }
}
