import Hourglass
import HourglassDocuments
import HourglassFormats
import HourglassLanguage

/// `hourglass portfolio PATH…`.
func showPortfolio(_ request: Request, _ environment: Environment) -> Status {
  let examiner: Examiner
  let model: Model
  do throws(InputProblem) {
    try refuseTerminal("portfolio", request.format, environment)
    examiner = try Examiner.asked(for: request, environment)
    model = examiner.model
  } catch {
    environment.reportError(error.message)
    return .wrongInput
  }
  var status = Status.success
  func reportError(_ message: String) {
    environment.reportError(message)
    // What can be read is shown, and written where it was asked for.
    status.rise(to: .findings)
  }
  let inputs = inputs(
    for: request.operands, request, environment, reportError: { reportError($0) })
  var hasDesign = [Bool](repeating: false, count: request.operands.count)
  var hasTrouble = hasDesign
  var entries: [PortfolioEntry] = []
  var incomplete: [String] = []
  // Of each file no more is kept than its entries, so that any number of files takes little memory.
  let results = inParallel(inputs.count, workers: environment.workers) { index, bytes in
    read(inputs[index], by: examiner, comparedWith: model, &bytes)
  }
  for (input, result) in zip(inputs, results) {
    switch result {
    case .unreadable(let message):
      reportError(message)
      for origin in input.origins { hasTrouble[origin] = true }
    case .read(let found, let isIncomplete):
      if isIncomplete { incomplete.append(input.path) }
      if !found.isEmpty { for origin in input.origins { hasDesign[origin] = true } }
      entries += found
    }
  }
  for (origin, path) in request.operands.enumerated()
  where !hasDesign[origin] && !hasTrouble[origin] {
    if path != "-", case .nothing = environment.place(path) { continue }
    reportError(noDesign(in: path))
  }
  if !incomplete.isEmpty {
    environment.reportError(words(forIncomplete: incomplete))
    status.rise(to: .findings)
  }
  if entries.isEmpty { return .wrongInput }
  show(Portfolio(of: entries, comparedWith: model), as: request.format, environment)
  return status
}

/// Names files in which not everything could be read; of many, the first few.
private func words(forIncomplete paths: [String]) -> String {
  if paths.count == 1 {
    return "\(paths[0]) has errors, so what is shown of it is incomplete. To see them, run: "
      + "hourglass check \(paths[0])"
  }
  let most = 5
  let names =
    paths.count > most ? paths.prefix(most - 1) + ["\(paths.count - most + 1) more"] : paths
  return "\(paths.count) files have errors, so what is shown of them is incomplete: "
    + listed(Array(names)) + ". To see the errors, run: hourglass check"
}

private enum PortfolioInput: Sendable {
  case read([PortfolioEntry], isIncomplete: Bool)
  /// Why not, in a sentence that names it.
  case unreadable(String)
}

private func read(
  _ input: Input, by examiner: Examiner, comparedWith model: Model, _ bytes: inout [UInt8]
) -> PortfolioInput {
  let analysis: Analysis
  do throws(Environment.Trouble) {
    analysis = try examiner.examine(input, &bytes)
  } catch {
    return .unreadable(input.path + " " + error.words)
  }
  if analysis.designs.isEmpty, analysis.isIncomplete {
    return .unreadable(
      "Hourglass cannot read a design in \(input.path). To see its errors, run: hourglass check "
        + input.path)
  }
  return .read(
    analysis.designs.indices.map {
      PortfolioEntry(of: analysis, design: $0, path: input.path, comparedWith: model)
    }, isIncomplete: analysis.isIncomplete)
}

private func show(_ portfolio: Portfolio, as format: String, _ environment: Environment) {
  switch format {
  case "text": environment.show(portfolioText(portfolio))
  case "csv": environment.write(portfolioCsv(portfolio))
  case "json": environment.write(portfolioJson(portfolio).text + "\n")
  case "xlsx": environment.writeBytes(portfolioWorkbook(portfolio).bytes)
  default:
    let document = portfolioDocument(portfolio)
    let binder = Binder(title: portfolio.title, documents: [document])
    environment.writeBytes(binder.bytes(as: format) ?? [])
  }
}
