import Hourglass
import HourglassComparison
import HourglassDocuments
import HourglassExchange
import HourglassFormats
import HourglassLanguage

/// `hourglass known update|prune FILE [PATH…]`.
func keepKnownFindings(_ request: Request, _ environment: Environment) -> Status {
  func refuse(_ message: String) -> Status {
    environment.reportError(message)
    return .wrongInput
  }
  let path = request.operands[1]
  let paths = request.operands.count > 2 ? Array(request.operands[2...]) : ["."]
  let isUpdate = request.operands[0] == "update"
  guard isUpdate || request.operands[0] == "prune" else {
    return refuse(
      "After hourglass known write update or prune, not “\(request.operands[0])”."
        + didYouMean(request.operands[0], ["update", "prune"]))
  }
  if !isUpdate, request.has(.acceptNew) {
    return refuse("--accept-new works only with hourglass known update. prune adds no findings.")
  }
  let real = environment.realPath(path) ?? path
  if path == "-" || [path, real].contains(where: { isDesign(path: $0) || isMarkdown(path: $0) }) {
    return refuse(
      "“\(path)” cannot be the list. Name a file such as known.txt first, then the "
        + "designs.")
  }
  if paths.contains("-") {
    return refuse(
      "Standard input has no file name, so it cannot be listed. Save it as a file "
        + "first.")
  }

  let before: KnownList?
  switch KnownList.read(path, environment) {
  case .failure(let problem): return refuse(problem.message)
  case .success(let list): before = list
  }
  if before == nil, !isUpdate { return refuse("\(path) does not exist.") }
  let list = before ?? KnownList(path, KnownFindings(), bytes: nil, environment)
  guard let comparisons = comparisons(of: paths, with: list, request, environment) else {
    return refuse("\(path) was not changed.")
  }

  let acceptsNew = isUpdate && (before == nil || request.has(.acceptNew))
  let after = list.findings.updated(
    by: comparisons, gone: list.gone(from: paths), acceptsNew: acceptsNew)
  let text = Array(after.text.utf8)
  var trouble: WritingTrouble?
  if let before {
    if after != before.findings { trouble = environment.replaceFile(path, text, before.bytes) }
  } else {
    trouble = environment.createFile(path, text)
  }
  if let trouble { return refuse(path + " " + trouble.words) }
  let new = isUpdate ? comparisons.flatMap { $0.new } : []
  if before == nil {
    environment.show(page(ofFirst: after, path: path))
    return .success
  }
  let removed = comparisons.flatMap { list.findings.mended(in: $0) } + list.goneEntries(from: paths)
  environment.show(
    page(
      of: after, path: path, removed: KnownFindings(removed).entries, new: new,
      acceptsNew: acceptsNew))
  return new.isEmpty || acceptsNew ? .success : .findings
}

/// What all files have; nil where one of them cannot be read, so that nothing is taken for
/// mended that nobody looked at.
private func comparisons(
  of paths: [String], with list: KnownList, _ request: Request, _ environment: Environment
) -> [KnownFindings.Comparison]? {
  let examiner: Examiner
  do throws(InputProblem) {
    examiner = try Examiner.asked(for: request, environment)
  } catch {
    environment.reportError(error.message)
    return nil
  }
  var hasTrouble = false
  func reportError(_ message: String) {
    environment.reportError(message)
    hasTrouble = true
  }
  let inputs = inputs(for: paths, request, environment, reportError: reportError)
  if let own = environment.identity(list.path),
    inputs.contains(where: { environment.identity($0.path) == own })
  {
    reportError("\(list.path) is one of the designs to check, so it cannot be the list.")
  }
  let results = inParallel(inputs.count, workers: environment.workers) { index, bytes in
    Result { () throws(Environment.Trouble) in
      FileOfRun(
        try examiner.examine(inputs[index], &bytes), path: inputs[index].path, withAllowed: false,
        withAnchors: true, hasOthers: true)
    }
  }
  var files: [FileOfRun] = []
  for (input, result) in zip(inputs, results) {
    switch result {
    case .failure(let trouble): reportError(input.path + " " + trouble.words)
    case .success(let file): files.append(file)
    }
  }
  if hasTrouble { return nil }
  var programmes = ProgrammesOfRun(isWhole: environment.hasFolder(among: paths))
  programmes.settle(&files, withAllowed: false)
  return files.map { list.compare($0) }
}

private func page(ofFirst list: KnownFindings, path: String) -> Page {
  var page = Page()
  page.line("\(path) lists \(list.words).", .strong)
  page.line("To see only new findings, run: hourglass check --known \(path)")
  return page
}

private func page(
  of list: KnownFindings, path: String, removed: [KnownFindings.Entry], new: [PlacedFinding],
  acceptsNew: Bool
) -> Page {
  var page = Page()
  if !removed.isEmpty {
    page.line("Fixed, and removed from \(path):", .strong)
    for entry in removed {
      page.line("  " + entry.key.words + (entry.count > 1 ? " (\(entry.count) times)" : ""))
    }
    page.gap()
  }
  if !new.isEmpty {
    page.line(
      acceptsNew ? "New, and added to \(path):" : "New, and not added to \(path):", .strong)
    for finding in new {
      page.write("  ")
      writeConcise(finding, to: &page)
    }
    page.gap()
    if !acceptsNew {
      page.paragraph(
        "Fix the new findings, or add them to the list: hourglass known update --accept-new")
    }
  }
  page.line("\(path) lists \(list.words).", .strong)
  return page
}
