import Hourglass
import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// What `--fix`, `--unsafe-fixes` and `--diff` ask for.
struct FixOptions: Sendable {
  /// Also what may change the meaning of a design. Alone it mends nothing.
  let changesMeaning: Bool
  let onlyShows: Bool

  init?(_ request: Request) {
    guard request.has(.fix) || request.has(.fixDiff) else { return nil }
    changesMeaning = request.has(.unsafeFixes)
    onlyShows = request.has(.fixDiff)
  }
}

/// Mends the files, or shows how they would be mended.
///
/// - Returns: how the run ends, where there is nothing left to report; else nil.
func fixDesigns(
  _ inputs: [Input], by examiner: Examiner, _ wish: FixOptions, _ request: Request,
  _ environment: Environment, reportError: (String) -> Void
) -> Status? {
  if !wish.onlyShows, inputs.contains(where: { $0.isStandardInput }) {
    guard inputs.count == 1 else {
      reportError("With --fix, use - without other paths. Hourglass prints the fixed design.")
      return .wrongInput
    }
    return fixInput(inputs[0], by: examiner, wish, request, environment, reportError: reportError)
  }
  var total = (findings: 0, files: 0)
  var start = 0
  while start < inputs.count {
    let batch = Array(inputs[start..<min(start + 256, inputs.count)])
    start += batch.count
    // Files that have just been mended may be used by others.
    let examiner = examiner.startingAnew
    let results = inParallel(batch.count, workers: environment.workers) { index, bytes in
      fix(batch[index], by: examiner, wish, environment, &bytes)
    }
    for (input, result) in zip(batch, results) {
      switch result {
      case .failure(let trouble):
        // Where files are mended, the report that follows says so.
        if wish.onlyShows { reportError(input.path + " " + trouble.words) }
      case .success(let fixed):
        for sentence in fixed.left { environment.reportError(sentence) }
        guard fixed.count > 0, let bytes = fixed.bytes else { continue }
        if wish.onlyShows {
          environment.show(diff: fixed.diff)
        } else if let trouble = environment.replaceDesign(input.path, fixed.old, with: bytes) {
          reportError(trouble)
          continue
        }
        total.findings += fixed.count
        total.files += 1
      }
    }
  }
  if total.files > 0 { sayHowMuch(total.findings, total.files, wish, environment) }
  if wish.onlyShows { return total.files > 0 ? .findings : .success }
  return nil
}

/// What mending made of one file.
private struct FixedFile: Sendable {
  /// Nil where the file stays as it is.
  var bytes: [UInt8]?
  /// What it was read as.
  var old: [UInt8] = []
  var diff: [UInt8] = []
  var count = 0
  /// Why some findings are left as they are, in sentences.
  var left: [String] = []

  init(_ mended: MendedFile, _ path: String) {
    for (count, one, many) in [
      (
        mended.leftOut, "fixing it would cause another error.",
        "fixing them would cause other errors."
      ),
      (
        mended.unclear, "Hourglass cannot read the statement around it.",
        "Hourglass cannot read the statements around them."
      ),
      (
        mended.untried, "Hourglass had no time to test the fix.",
        "Hourglass had no time to test the fixes."
      ),
    ] where count > 0 {
      let what =
        count == 1 ? "1 finding was not fixed" : "\(count) findings were not fixed"
      left.append("In \(path) \(what): \(count == 1 ? one : many)")
    }
  }
}

private func fix(
  _ input: Input, by examiner: Examiner, _ wish: FixOptions, _ environment: Environment,
  _ bytes: inout [UInt8]
) -> Result<FixedFile, Environment.Trouble> {
  if let trouble = input.read(into: &bytes, environment) { return .failure(trouble) }
  let mended = examiner.mend(bytes, of: input, changingMeaning: wish.changesMeaning)
  var fixed = FixedFile(mended, input.path)
  if mended.bytes != bytes {
    fixed.bytes = mended.bytes
    if !wish.onlyShows { fixed.old = bytes }
    fixed.count = mended.count
    if wish.onlyShows {
      fixed.diff =
        unifiedDiff(bytes, mended.bytes, path: pathBytes(input.path))
    }
  }
  return .success(fixed)
}

/// Standard input mended on standard output; what is left is said beside it.
private func fixInput(
  _ input: Input, by examiner: Examiner, _ wish: FixOptions, _ request: Request,
  _ environment: Environment, reportError: (String) -> Void
) -> Status {
  var bytes: [UInt8] = []
  if let trouble = input.read(into: &bytes, environment) {
    reportError(input.path + " " + trouble.words)
    return .wrongInput
  }
  let mended = examiner.mend(bytes, of: input, changingMeaning: wish.changesMeaning)
  environment.writeBytes(mended.bytes)
  if mended.count > 0 { sayHowMuch(mended.count, 1, wish, environment) }
  for sentence in FixedFile(mended, input.path).left { environment.reportError(sentence) }
  let analysis = examiner.examine(mended.bytes, of: input)
  if analysis.isEmpty {
    reportError(noDesign(in: "-"))
    return .wrongInput
  }
  for finding in analysis.findings(path: input.path, withAllowed: request.has(.allowed)) {
    var page = Page()
    writeConcise(finding, to: &page)
    environment.writeError(page.text)
  }
  if let heaviest = analysis.counts.heaviest, heaviest >= threshold(request) {
    return .findings
  }
  return .success
}

private func sayHowMuch(
  _ findings: Int, _ files: Int, _ wish: FixOptions, _ environment: Environment
) {
  let what = findings == 1 ? "1 finding" : "\(findings) findings"
  let places = files == 1 ? "1 file" : "\(files) files"
  let verb = wish.onlyShows ? "can be" : findings == 1 ? "is" : "are"
  environment.writeError("\(what) in \(places) \(verb) fixed.\n")
}
