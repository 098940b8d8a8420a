import Hourglass
import HourglassLanguage
import HourglassOutput
import HourglassSyntax

/// How the files of one run are read: against which models, on which day, with which files beside
/// them.
struct Examiner: @unchecked Sendable {
  // The shelf's functions are the environment's, which several threads may call at once.
  private let shelf: Shelf
  /// What is due is held against it; nil where no day was asked for.
  let day: Day?
  private let environment: Environment

  static func asked(
    for request: Request, _ environment: Environment
  ) -> Result<Examiner, InputProblem> {
    switch (
      HourglassCommand.shelf(for: request, environment),
      HourglassCommand.day(of: request, environment)
    ) {
    case (.failure(let problem), _), (_, .failure(let problem)): .failure(problem)
    case (.success(let shelf), .success(let day)):
      .success(Examiner(shelf: shelf, day: day, environment: environment))
    }
  }

  /// Mends what is found in a file with these bytes.
  func mend(_ bytes: [UInt8], of input: Input, changingMeaning: Bool) -> MendedFile {
    Hourglass.mend(
      bytes, changingMeaning: changingMeaning, markdown: input.isMarkdown,
      with: shelf(for: input), on: day)
  }

  /// Examines a file with these bytes.
  func examine(_ bytes: [UInt8], of input: Input) -> Examination {
    Hourglass.examine(bytes, markdown: input.isMarkdown, with: shelf(for: input), on: day)
  }

  private func shelf(for input: Input) -> Shelf {
    var shelf = shelf
    shelf.place = { input.place(in: environment) }
    return shelf
  }

  /// Reads a file into the buffer and examines it.
  func examine(
    _ input: Input, _ bytes: inout [UInt8]
  ) -> Result<Examination, Environment.Trouble> {
    if let trouble = input.read(into: &bytes, environment) { return .failure(trouble) }
    return .success(examine(bytes, of: input))
  }
}
