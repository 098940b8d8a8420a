import Hourglass

/// `hourglass check [PATH…]`.
func checkDesigns(_ request: Request, _ environment: Environment) -> Status {
  let examiner: Examiner
  switch Examiner.asked(for: request, environment) {
  case .failure(let problem):
    environment.complain(problem.message)
    return .wrongInput
  case .success(let found): examiner = found
  }

  var status = Status.success
  func complain(_ message: String) {
    environment.complain(message)
    status.rise(to: .wrongInput)
  }
  let paths = request.operands.isEmpty ? ["."] : request.operands
  let inputs = inputs(for: paths, request, environment, complain: complain)

  var report = CheckReport(request, environment)
  var hasDesign = [Bool](repeating: false, count: paths.count)
  var hasTrouble = hasDesign
  report.begin()
  // So many at a time that what waits to be shown never takes much memory.
  var start = 0
  while start < inputs.count {
    let batch = Array(inputs[start..<min(start + 256, inputs.count)])
    let results = inParallel(batch.count, workers: environment.workers) { index, bytes in
      check(batch[index], by: examiner, request, &bytes)
    }
    for (input, result) in zip(batch, results) {
      switch result {
      case .failure(let trouble):
        complain(input.path + " " + trouble.words)
        for origin in input.origins { hasTrouble[origin] = true }
      case .success(let checked):
        if !checked.isEmpty { for origin in input.origins { hasDesign[origin] = true } }
        report.add(checked)
      }
    }
    start += batch.count
  }
  report.end()
  for (origin, path) in paths.enumerated() where !hasDesign[origin] && !hasTrouble[origin] {
    if path != "-", case .nothing = environment.place(path) { continue }
    complain(noDesign(in: path))
  }
  if let heaviest = report.counts.heaviest, heaviest >= threshold(request) {
    status.rise(to: .findings)
  }
  return status
}

private func threshold(_ request: Request) -> Severity {
  Severity.allCases.first { $0.name == request[.failOn] } ?? .warning
}

func noDesign(in path: String) -> String {
  if path == "." { return "There is no design in this folder." }
  if path == "-" { return "There is no design in what came from standard input." }
  if isMarkdown(path: path) {
    return "There is no design in \(path): none of its fences begins with ```hourglass."
  }
  return "There is no design in \(path)."
}

/// What is left of a file once it has been checked.
private struct CheckedFile: Sendable {
  let path: String
  let isEmpty: Bool
  let holdings: Holdings
  let findings: [PlacedFinding]
  let counts: FindingCounts
  /// How many guiding questions are open; 0 where nobody is told.
  let openQuestions: Int
}

private func check(
  _ input: Input, by examiner: Examiner, _ request: Request, _ bytes: inout [UInt8]
) -> Result<CheckedFile, Environment.Trouble> {
  let examination: Examination
  switch examiner.examine(input, &bytes) {
  case .failure(let trouble): return .failure(trouble)
  case .success(let found): examination = found
  }
  return .success(
    CheckedFile(
      path: input.path, isEmpty: examination.isEmpty, holdings: examination.holdings,
      findings: examination.findings(path: input.path, withAllowed: request.has(.allowed)),
      counts: examination.counts,
      openQuestions: request.format == "text" ? examination.openQuestionCount : 0))
}

/// The findings of a run as they are shown, one file after the other.
private struct CheckReport {
  private let environment: Environment
  private let format: String
  private let showsAllowed: Bool
  private var text = FindingText()
  private var json = FindingJson()
  private var holdings = Holdings()
  private var example: String?
  private var openQuestions = 0
  /// The file of the first design.
  private var designPath: String?
  private(set) var counts = FindingCounts()

  init(_ request: Request, _ environment: Environment) {
    self.environment = environment
    format = request.format
    showsAllowed = request.has(.allowed)
  }

  func begin() {
    if format == "json" { environment.write(json.beginning) }
  }

  mutating func add(_ file: CheckedFile) {
    counts.add(file.counts)
    holdings.add(file.holdings)
    openQuestions += file.openQuestions
    if designPath == nil, file.holdings.designs > 0 { designPath = file.path }
    if example == nil { example = file.findings.first?.kind.name }
    for finding in file.findings { add(finding) }
  }

  private mutating func add(_ finding: PlacedFinding) {
    if format == "json" {
      environment.write(json.text(of: finding))
      return
    }
    var page = Page()
    if format == "text" {
      text.write(finding, to: &page)
      page.gap()
    } else {
      writeConcise(finding, to: &page)
    }
    environment.show(page)
  }

  func end() {
    if format == "json" {
      environment.write(json.ending(counts: counts, designs: holdings.designs))
    }
    guard format == "text", !holdings.isEmpty else { return }
    var page = Page()
    FindingText.writeSummary(
      counts, in: holdings, showsAllowed: showsAllowed, example: example,
      to: &page)
    FindingText.writeOpenQuestions(
      openQuestions, path: holdings.designs == 1 ? designPath : nil, to: &page)
    environment.show(page)
  }
}
