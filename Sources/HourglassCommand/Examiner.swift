import Hourglass
import HourglassAnalysis
import HourglassDocuments
import HourglassLanguage
import HourglassSyntax

/// What a file is known by here: with all that other programs do not see of it.
typealias Analysis = HourglassAnalysis.Analysis

/// How the files of one run are read: against which models, on which day, with which files beside
/// them.
struct Examiner: Sendable {
  private let context: DocumentContext
  /// What is due is held against it; nil where no day was asked for.
  let day: Day?
  private let environment: Environment
  /// What a design follows that names no model.
  var model: Model { context.models[0] }

  static func asked(
    for request: Request, _ environment: Environment
  ) throws(InputProblem) -> Examiner {
    Examiner(
      context: try documentContext(for: request, environment),
      day: try HourglassCommand.day(of: request, environment), environment: environment)
  }

  /// The same, for files that may have changed on the disk since others used them.
  var startingAnew: Examiner {
    Examiner(
      context: UsedFiles(environment).serving(context), day: day, environment: environment)
  }

  /// Mends what is found in a file with these bytes.
  func mend(_ bytes: [UInt8], of input: Input, changingMeaning: Bool) -> MendedFile {
    examine(bytes, of: input).mended(changingMeaning: changingMeaning)
  }

  /// Examines a file with these bytes.
  func examine(_ bytes: [UInt8], of input: Input) -> Analysis {
    analyse(bytes, markdown: input.isMarkdown, with: context(for: input), on: day)
  }

  private func context(for input: Input) -> DocumentContext {
    var context = context
    context.place = { input.place(in: environment) }
    return context
  }

  /// Reads a file into the buffer and examines it.
  func examine(
    _ input: Input, _ bytes: inout [UInt8]
  ) throws(Environment.Trouble) -> Analysis {
    if let trouble = input.read(into: &bytes, environment) { throw trouble }
    return examine(bytes, of: input)
  }
}
