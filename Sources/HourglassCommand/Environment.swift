import Hourglass
import HourglassLanguage
import HourglassOutput

/// Everything that commands know of the world around them. Tests give them another one.
struct Environment: Sendable {
  /// What stands at a path.
  enum Place: Sendable {
    case file, folder
    case nothing(Trouble)
  }

  struct Entry: Sendable {
    let name: String
    let isFolder: Bool
  }

  /// Why something cannot be read.
  enum Trouble: Error, Sendable {
    case missing, forbidden, isFolder
    case other(String)

    /// As the end of a sentence that begins with the path.
    var words: String {
      switch self {
      case .missing: "does not exist."
      case .forbidden: "may not be read by you."
      case .isFolder: "is a folder, and a file is wanted here."
      case .other(let reason): "cannot be read: \(reason)."
      }
    }
  }

  var place: @Sendable (String) -> Place
  /// Puts the bytes of a file in the place of those in the buffer; says what is in the way.
  var read: @Sendable (String, inout [UInt8]) -> Trouble?
  var readInput: @Sendable (inout [UInt8]) -> Trouble?
  /// The one way to a file that leaves no link and no `..` in it; nil where there is none.
  var realPath: @Sendable (String) -> String?
  var list: @Sendable (String) -> Result<[Entry], Trouble>
  var write: @Sendable (String) -> Void
  /// For answers that are no text.
  var writeBytes: @Sendable ([UInt8]) -> Void
  /// Puts a new file on the disk; says what is in the way, in the system's words.
  var createFile: @Sendable (String, [UInt8]) -> String?
  /// For what is not the answer: troubles and hints.
  var writeError: @Sendable (String) -> Void
  var outputIsTerminal: Bool
  /// Whether terminals are to be given colours (`NO_COLOR`, `TERM=dumb`).
  var allowsColour: Bool
  var today: @Sendable () -> Day
  /// How many files to read at once.
  var workers: Int
  /// Puts bytes in the place of what a file holds, all or none; says what is in the way.
  var replaceFile: @Sendable (String, [UInt8]) -> String? = { _, _ in "no file can be written" }
  /// Runs another program, named by its first word, and waits for it to end.
  var runProgram: @Sendable ([String]) -> Result<ProgramResult, Trouble> = { _ in
    .failure(.missing)
  }
  /// Writes bytes after what a file holds; says what is in the way.
  var appendFile: @Sendable (String, [UInt8]) -> String? = { _, _ in "no file can be written" }
  /// A variable of the environment; nil where it is not set.
  var variable: @Sendable (String) -> String? = { _ in nil }
  /// Whether a line on standard error can be taken back.
  var errorsAreTerminal = false
  /// Counted from any moment on.
  var milliseconds: @Sendable () -> Int = { 0 }

  /// Shows a page on standard output, in colour where that is a terminal.
  func show(_ page: Page) {
    write(outputIsTerminal && allowsColour ? coloured(page) : page.text)
  }

  /// Says what went wrong, in one line that can be found again.
  func reportError(_ message: String) {
    writeError("hourglass: " + harmless(message) + "\n")
  }
}
