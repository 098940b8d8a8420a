import Hourglass
import HourglassComparison
import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// `hourglass format [PATH…]`.
func formatDesigns(_ request: Request, _ environment: Environment) -> Status {
  var status = Status.success
  func reportError(_ message: String) {
    environment.reportError(message)
    status.rise(to: .wrongInput)
  }
  let paths = request.operands.isEmpty ? ["."] : request.operands
  let inputs = inputs(for: paths, request, environment, reportError: reportError)

  var hasDesign = [Bool](repeating: false, count: paths.count)
  var hasTrouble = hasDesign
  // So many at a time that what waits to be written never takes much memory.
  var start = 0
  while start < inputs.count {
    let batch = Array(inputs[start..<min(start + 64, inputs.count)])
    let results = inParallel(batch.count, workers: environment.workers) { index, bytes in
      LaidOutFile.read(batch[index], &bytes, environment)
    }
    for (input, result) in zip(batch, results) {
      switch result {
      case .failure(let trouble):
        reportError(input.path + " " + trouble.words)
        for origin in input.origins { hasTrouble[origin] = true }
      case .success(let file):
        if !file.isEmpty { for origin in input.origins { hasDesign[origin] = true } }
        if let trouble = file.show(as: input, request, environment, &status) {
          reportError(trouble)
        }
      }
    }
    start += batch.count
  }
  for (origin, path) in paths.enumerated() where !hasDesign[origin] && !hasTrouble[origin] {
    if path != "-", case .nothing = environment.place(path) { continue }
    reportError(noDesign(in: path))
  }
  return status
}

/// A file as it is and as it should be.
private struct LaidOutFile: Sendable {
  /// Only what would change is kept.
  let change: Change?
  /// The file, where it is wanted even if nothing changes.
  let bytes: [UInt8]
  /// What is to be said about it, if anything.
  let trouble: String?
  let isEmpty: Bool

  struct Change: Sendable {
    let old: [UInt8]
    let new: [UInt8]
  }

  static func read(
    _ input: Input, _ bytes: inout [UInt8], _ environment: Environment
  ) -> Result<LaidOutFile, Environment.Trouble> {
    if let trouble = input.read(into: &bytes, environment) { return .failure(trouble) }
    let source = Source(bytes: bytes, host: input.isMarkdown ? .markdown : .plain)
    let file = formatted(source)
    return .success(
      LaidOutFile(
        change: file.bytes == bytes ? nil : Change(old: bytes, new: file.bytes),
        bytes: input.isStandardInput ? file.bytes : [], trouble: trouble(with: file, input.path),
        // What somebody is still to write has a layout as well; prose has no place for it.
        isEmpty: file.isEmpty && input.isMarkdown && !hasHourglassFence(bytes)))
  }

  private static func trouble(with file: FormattedFile, _ path: String) -> String? {
    if file.isRefused {
      return "\(path) was not changed, because another layout would change its meaning. To see "
        + "why, run: hourglass check \(path)"
    }
    guard file.isIncomplete else { return nil }
    return "The statements with errors in \(path) were not changed. To see the errors, run: "
      + "hourglass check \(path)"
  }

  /// Writes the file, or says what would change in it; gives what is in the way, if anything is.
  func show(
    as input: Input, _ request: Request, _ environment: Environment, _ status: inout Status
  ) -> String? {
    let onlyAsks = request.has(.onlyCheck) || request.has(.diff)
    if onlyAsks {
      if let change {
        status.rise(to: .findings)
        if request.has(.diff) {
          environment.show(
            diff: unifiedDiff(change.old, change.new, path: pathBytes(input.path)))
        } else {
          environment.write(harmless(input.path) + "\n")
        }
      }
    } else if input.isStandardInput {
      environment.writeBytes(bytes)
    } else if let change {
      if let trouble = environment.replaceDesign(input.path, change.old, with: change.new) {
        return trouble
      }
      environment.write(harmless(input.path) + "\n")
    }
    if let trouble {
      status.rise(to: .findings)
      environment.reportError(trouble)
    }
    return nil
  }
}
