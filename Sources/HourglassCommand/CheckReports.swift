import Hourglass
import HourglassDocuments
import HourglassExchange
import HourglassLanguage
import HourglassRules
import HourglassSyntax

/// Where a report goes, and in which format.
struct Destination: Sendable {
  enum Place: Sendable, Equatable {
    case standardOutput
    /// Replaces what is there.
    case file(String)
    /// Goes on after what is there: the summary of a job on GitHub.
    case end(of: String)
  }

  let format: FindingFormat
  let place: Place
}

/// The reports asked for with `--format` and `--output`.
func reportDestinations(of request: Request) throws(InputProblem) -> [Destination] {
  let format = FindingFormat(rawValue: request.format) ?? .text
  var destinations = [Destination(format: format, place: .standardOutput)]
  for wish in request.all(.output) { destinations.append(try destination(wish)) }
  return destinations
}

/// Why one of the reports may not go where it was meant to: files are compared, not their names.
///
/// - Parameter read: the files that the run reads.
func obstacle(
  to destinations: [Destination], reading read: [String], _ environment: Environment
) -> InputProblem? {
  var places: Set<PathBytes> = []
  for destination in destinations {
    guard case .file(let path) = destination.place else { continue }
    if let reason = environment.reasonToKeep(path, besides: read) {
      return InputProblem(message: reason)
    }
    let place = PathBytes(environment.realPath(path) ?? environment.wholePath(path))
    // What is no file takes any number of reports.
    if case .special = environment.place(path) { continue }
    if !places.insert(place).inserted {
      return InputProblem(
        message: "Two reports have the same file, \(path). Choose another file "
          + "for one of them.")
    }
  }
  return nil
}

private func destination(_ wish: String) throws(InputProblem) -> Destination {
  guard let equals = wish.firstIndex(of: "=") else {
    throw InputProblem(
      message: "After --output write a format and a file, for example sarif=hourglass.sarif")
  }
  let name = String(wish[..<equals])
  let path = String(wish[wish.index(after: equals)...])
  let names = FindingFormat.allCases.map { $0.rawValue }
  guard let format = FindingFormat(rawValue: name) else {
    throw InputProblem(
      message: "“\(name)” is not a format for --output. Write \(alternatives(names))."
        + didYouMean(name, names))
  }
  if path.isEmpty {
    throw InputProblem(message: "After --output \(name)= write the name of the file.")
  }
  if path == "-" { throw InputProblem(message: "For standard output, use --format \(name).") }
  return Destination(format: format, place: .file(path))
}

/// The reports of one run, file after file.
struct CheckReports {
  private struct Report {
    let place: Destination.Place
    var findings: FindingReport
    /// What goes into a file once it is whole.
    var bytes: [UInt8] = []
  }

  private let environment: Environment
  private var reports: [Report]
  private(set) var totals = CheckTotals()
  private var hasBegun = false
  /// The folder this runs in, and the top of the repository around it, from the top of the disk.
  private let folder: String
  private let roots: [String]

  init(_ destinations: [Destination], _ request: Request, _ environment: Environment) {
    self.environment = environment
    var settings = ReportSettings(version: currentVersion, model: referenceModel)
    settings.showsAllowed = request.has(.allowed)
    settings.failsOn = threshold(request)
    if let wish = FixOptions(request) {
      // What is left has been left out with good reason.
      settings.offersFixes = (safe: false, changingMeaning: !wish.changesMeaning)
    }
    reports = destinations.map { destination in
      settings.standsAlone = destination.place != .standardOutput
      return Report(
        place: destination.place, findings: FindingReport(destination.format, settings))
    }
    // What GitHub shows beside a pull request has little room; the summary of the job has more.
    if destinations.contains(where: { $0.format == .github }),
      let path = environment.variable("GITHUB_STEP_SUMMARY"), !path.isEmpty
    {
      var written: [UInt8] = []
      _ = environment.read(path, &written)
      settings.limit = FindingMarkdown.summaryLimit - written.count
      reports.append(Report(place: .end(of: path), findings: FindingReport(.markdown, settings)))
    }
    folder = environment.realPath(".") ?? "/"
    var roots: [String] = []
    for name in ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"] {
      guard let root = environment.variable(name), !root.isEmpty else { continue }
      roots.append(environment.realPath(root) ?? root)
    }
    self.roots = roots + [folder]
  }

  /// Whether a line on standard error that comes and goes leaves what is printed alone.
  var leavesRoomForProgress: Bool {
    guard environment.outputIsTerminal else { return true }
    return reports.allSatisfy { report in
      guard report.place == .standardOutput else { return true }
      // These end in a line end after each file, and the cursor stands at the beginning of a line.
      return report.findings.format == .text || report.findings.format == .concise
    }
  }

  private mutating func beginOnce() {
    if hasBegun { return }
    hasBegun = true
    for index in reports.indices { write(index) { $0.begin(write: $1) } }
  }

  mutating func add(_ file: CheckedFile) {
    beginOnce()
    totals.add(file)
    var located: CheckedFile?
    for index in reports.indices {
      if reports[index].findings.format.isForRepositories {
        let file = located ?? file.named(path(of: file))
        located = file
        // Only one of them has room for names that are no UTF-8.
        let isExact = reports[index].findings.format == .sarif
        let named = isExact ? file : file.named(pathInWords(file.path))
        write(index) { $0.add(named, write: $1) }
      } else {
        write(index) { $0.add(file.named(pathInWords(file.path)), write: $1) }
      }
    }
  }

  /// Ends all reports and puts those for files where they belong; says why one cannot be.
  mutating func end(reportError: (String) -> Void) {
    beginOnce()
    let totals = totals
    for index in reports.indices {
      write(index) { $0.end(totals, write: $1) }
      let report = reports[index]
      switch report.place {
      case .standardOutput: break
      case .file(let path):
        if let trouble = environment.replaceFile(path, report.bytes, nil) {
          reportError(path + " " + trouble.words)
        }
      case .end(let path):
        if let trouble = environment.appendFile(path, report.bytes) {
          reportError(path + " " + trouble.words)
        }
      }
    }
  }

  private mutating func write(
    _ index: Int, _ step: (inout FindingReport, (ReportPiece) -> Void) -> Void
  ) {
    let environment = environment
    if reports[index].place == .standardOutput {
      step(&reports[index].findings) { piece in
        switch piece {
        case .page(let page): environment.show(page)
        case .text(let text): environment.write(text)
        }
      }
      return
    }
    var bytes: [UInt8] = []
    step(&reports[index].findings) { piece in
      switch piece {
      case .page(let page): bytes += page.text.utf8
      case .text(let text): bytes += text.utf8
      }
    }
    reports[index].bytes += bytes
  }

  private func path(of file: CheckedFile) -> String {
    for root in roots {
      let path = reportPath(file.path, from: folder, within: root)
      if path != file.path { return path }
    }
    return file.path
  }
}
