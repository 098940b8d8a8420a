import Hourglass
import HourglassAnalysis
import HourglassDocuments
import HourglassExchange
import HourglassProgress
import HourglassSyntax

/// `hourglass check [PATH…]`.
func checkDesigns(_ request: Request, _ environment: Environment) -> Status {
  let examiner: Examiner
  let destinations: [Destination]
  let known: KnownList?
  do throws(InputProblem) {
    examiner = try Examiner.asked(for: request, environment)
    destinations = try reportDestinations(of: request)
    known = try KnownList.asked(for: request, environment)
  } catch {
    environment.reportError(error.message)
    return .wrongInput
  }
  if let message = misplacedReference(request, environment) {
    environment.reportError(message)
    return .wrongInput
  }

  var status = Status.success
  var reports = CheckReports(destinations, request, environment)
  let fixWish = FixOptions(request)
  func reportError(_ path: String, _ message: String) {
    environment.reportError(message)
    // Where only a difference is shown, there is no report to stand in its way.
    if fixWish?.onlyShows != true { reports.add(CheckedFile(path: path, trouble: message)) }
    status.rise(to: .wrongInput)
  }
  let paths = request.operands.isEmpty ? ["."] : request.operands
  var inputs = inputs(for: paths, request, environment, report: reportError)
  let filesRead =
    inputs.filter { !$0.isStandardInput }.map { $0.path }
    + [request[.known], request[.model]].compactMap { $0 }
  if let problem = obstacle(to: destinations, reading: filesRead, environment) {
    environment.reportError(problem.message)
    return .wrongInput
  }
  var hasDesign = [Bool](repeating: false, count: paths.count)
  var hasTrouble = hasDesign
  if request.has(.changed) {
    // A file that has not changed was not looked for in vain.
    for origin in inputs.flatMap({ $0.origins }) { hasDesign[origin] = true }
    switch changedInputs(of: inputs, request, environment) {
    case .failure(let problem):
      reportError(paths[0], problem.message)
      inputs = []
    case .success(let changed): inputs = changed
    }
  }

  if let fixWish,
    let end = fixDesigns(
      inputs, by: examiner, fixWish, request, environment,
      reportError: { message in
        environment.reportError(message)
        status.rise(to: .wrongInput)
      })
  {
    status.rise(to: end)
    return status
  }
  // Files that have just been fixed may be used by others.
  let reader = fixWish == nil ? examiner : examiner.startingAnew
  let progress = ProgressLine(of: inputs.count, reports.leavesRoomForProgress, environment)
  let wish = CheckOptions(
    withAllowed: request.has(.allowed),
    withAnchors: destinations.contains { $0.format.needsAnchors } || known != nil,
    withQuestions: destinations.contains { $0.format == .text },
    hasOthers: inputs.count > 1 || known != nil)
  let isOnly = inputs.count == 1
  // So many at a time that what waits to be shown never takes much memory.
  let most = 256
  if inputs.count > most { inputs.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } }
  var start = 0
  var mended = 0
  var programmes = ProgrammesOfRun(
    isWhole: !request.has(.changed) && environment.hasFolder(among: paths))
  while start < inputs.count {
    let batch = Array(inputs[start..<min(start + most, inputs.count)])
    let results = inParallel(batch.count, workers: environment.workers) { index, bytes in
      let result = check(batch[index], by: reader, wish, isOnly: isOnly, &bytes)
      progress.step()
      return result
    }
    progress.erase()
    var files = results.compactMap { $0.file }
    programmes.settle(&files, withAllowed: wish.withAllowed)
    var settled = files[...]
    for (input, result) in zip(batch, results) {
      switch result {
      case .unreadable(let trouble):
        reportError(input.path, input.path + " " + trouble.words)
        for origin in input.origins { hasTrouble[origin] = true }
      case .read(_, let remarks):
        let file = settled.removeFirst()
        var checked = file.checked
        for remark in remarks { environment.reportError(remark) }
        if let known {
          let comparison = known.compare(file)
          checked = checked.leavingOut(comparison)
          mended += known.findings.mended(in: comparison).count
        }
        if !checked.isEmpty { for origin in input.origins { hasDesign[origin] = true } }
        reports.add(checked)
      }
    }
    start += batch.count
  }
  for (origin, path) in paths.enumerated() where !hasDesign[origin] && !hasTrouble[origin] {
    if path != "-", case .nothing = environment.place(path) { continue }
    reportError(path, noDesign(in: path))
  }
  reports.end { trouble in
    environment.reportError(trouble)
    status.rise(to: .wrongInput)
  }
  if let known {
    if !request.has(.changed) { mended += known.goneEntries(from: paths).count }
    if let note = known.note(mended: mended) { environment.remark(note, in: request) }
  }
  if request.has(.changed), status == .success, reports.totals.contentCounts.isEmpty {
    environment.remark(noChanges(request), in: request)
  }
  if let heaviest = reports.totals.counts.heaviest, heaviest >= threshold(request) {
    status.rise(to: .findings)
  }
  return status
}

func threshold(_ request: Request) -> Severity {
  Severity.allCases.first { $0.name == request[.failOn] } ?? .warning
}

/// What the reports want to know of each file.
private struct CheckOptions: Sendable {
  let withAllowed: Bool
  let withAnchors: Bool
  let withQuestions: Bool
  /// Whether files that are read, or a list, speak of other programmes.
  let hasOthers: Bool
}

/// What became of one file.
private enum CheckedInput: Sendable {
  /// With what is to be said of it beside the findings.
  case read(FileOfRun, remarks: [String])
  case unreadable(Environment.Trouble)

  var file: FileOfRun? {
    if case .read(let file, _) = self { return file }
    return nil
  }
}

private func check(
  _ input: Input, by examiner: Examiner, _ wish: CheckOptions, isOnly: Bool,
  _ bytes: inout [UInt8]
) -> CheckedInput {
  let analysis: Analysis
  do throws(Environment.Trouble) {
    analysis = try examiner.examine(input, &bytes)
  } catch {
    return .unreadable(error)
  }
  // Nothing comes after it but the end, which frees all at once: a twentieth of the work.
  if isOnly { _ = Unmanaged.passRetained(KeptToTheEnd(analysis)) }
  return .read(
    FileOfRun(
      analysis, path: input.path, withAllowed: wish.withAllowed, withAnchors: wish.withAnchors,
      withQuestions: wish.withQuestions, hasOthers: wish.hasOthers),
    remarks: input.isMarkdown ? remarks(about: bytes, path: input.path) : [])
}

private final class KeptToTheEnd {
  private let analysis: Analysis

  init(_ analysis: Analysis) { self.analysis = analysis }
}

/// Names the parts of a page that look like designs and are not read as such.
private func remarks(about bytes: [UInt8], path: String) -> [String] {
  let fences = fencesPassedOver(in: bytes)
  if fences.isEmpty { return [] }
  let lines = Lines(bytes)
  return fences.map { fence in
    "\(path):\(lines.place(of: Int32(fence.place)).line): A code block marked “\(fence.info)” is skipped. "
      + "Mark a design as `hourglass`, and an example as `hourglass example`."
  }
}
