import Hourglass
import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassLanguageServer
import HourglassSyntax

/// Everything that commands know of the world around them. Tests give them another one.
struct Environment: Sendable {
  /// What stands at a path.
  enum Place: Sendable {
    case file, folder
    /// A pipe, a device or a socket, in words.
    case special(String)
    case nothing(Trouble)
  }

  /// One of the names in a folder.
  struct Entry: Sendable {
    let name: String
    let kind: Kind

    enum Kind: Sendable {
      /// A file, or a link to one.
      case file
      case folder
      case folderLink
      /// A link to what is not there.
      case brokenLink
      /// What can be waited for without end, in words.
      case special(String)
    }
  }

  /// Why something cannot be read.
  enum Trouble: Error, Sendable {
    case missing, forbidden, isFolder
    /// What other programs write, and no text.
    case foreign(ForeignFile)
    /// A program that gives no answer, and is not waited for any longer.
    case silent(seconds: Int)
    case other(String)

    /// As the end of a sentence that begins with the path.
    var words: String {
      switch self {
      case .missing: "does not exist."
      case .forbidden: "cannot be opened: you do not have permission to read it."
      case .isFolder: "is a folder. Name a file."
      case .foreign(let file): "is \(file.sort), not a design. \(file.advice)"
      case .silent(let seconds): "did not respond within \(seconds) seconds."
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
  /// By what a file is known, whatever its names; nil where there is none.
  var identity: @Sendable (String) -> FileIdentity?
  /// Whether a name is that of a link, wherever it leads.
  var isLink: @Sendable (String) -> Bool = { _ in false }
  var list: @Sendable (String) -> Result<[Entry], Trouble>
  var write: @Sendable (String) -> Void
  /// For answers that are no text.
  var writeBytes: @Sendable ([UInt8]) -> Void
  /// Puts a new file on the disk; says what is in the way.
  var createFile: @Sendable (String, [UInt8]) -> WritingTrouble?
  /// For what is not the answer: troubles and hints.
  var writeError: @Sendable (String) -> Void
  var outputIsTerminal: Bool
  /// How many columns a page of text may have: those of the terminal, within reason.
  var outputWidth = Page.width
  /// Whether terminals are to be given colours (`NO_COLOR`, `TERM=dumb`).
  var allowsColour: Bool
  var today: @Sendable () -> Day
  /// How many files to read at once.
  var workers: Int
  /// Puts bytes in the place of what a file holds, all or none; says what is in the way. The third
  /// is what it held when it was read, where that matters.
  var replaceFile: @Sendable (String, [UInt8], [UInt8]?) -> WritingTrouble? = { _, _, _ in
    .other("no file can be written")
  }
  /// Makes a folder in one that is there; says what is in the way.
  var createFolder: @Sendable (String) -> WritingTrouble? = { _ in nil }
  /// Runs another program, named by its first word, with these variables set or taken away, and
  /// waits for it to end.
  var runProgram: @Sendable ([String], [String: String?]) -> Result<ProgramResult, Trouble> = {
    _, _ in .failure(.missing)
  }
  /// Writes bytes after what a file holds; says what is in the way.
  var appendFile: @Sendable (String, [UInt8]) -> WritingTrouble? = { _, _ in
    .other("no file can be written")
  }
  /// A variable of the environment; nil where it is not set.
  var variable: @Sendable (String) -> String? = { _ in nil }
  /// Whether a line on standard error can be taken back.
  var errorsAreTerminal = false
  /// Counted from any moment on.
  var milliseconds: @Sendable () -> Int = { 0 }

  /// How an editor is talked with, message by message.
  var connection = Connection(
    receive: { _ in .end }, send: { _ in false }, isRunning: { _ in false })

  /// Says why a file was not written.
  func reportError(_ path: String, _ trouble: WritingTrouble) {
    reportError(path + " " + trouble.words)
  }

  /// Reads a file, unless it is no text.
  func readText(_ path: String, _ bytes: inout [UInt8]) -> Trouble? {
    read(path, &bytes) ?? Environment.trouble(with: bytes, path: path)
  }

  /// What is wrong with bytes that are no text.
  static func trouble(with bytes: [UInt8], path: String) -> Trouble? {
    ForeignFile(bytes, host: isMarkdown(path: path) ? .markdown : .plain).map { .foreign($0) }
  }

  /// Shows a page on standard output, in colour where that is a terminal.
  func show(_ page: Page) {
    write(
      outputIsTerminal && allowsColour
        ? coloured(page, width: outputWidth) : page.text(width: outputWidth))
  }

  /// Shows a difference: byte for byte where it is for a program, which has to find the lines it is
  /// to change, and with nothing in it that gives a terminal orders where it is for people.
  func show(diff: [UInt8]) {
    guard outputIsTerminal else { return writeBytes(diff) }
    for line in diff.split(separator: 0x0A, omittingEmptySubsequences: true) {
      let content = line.last == 0x0D ? line.dropLast() : line
      write(harmless(String(decoding: content, as: UTF8.self)) + "\n")
    }
  }

  /// Says what went wrong, in one line that can be found again.
  func reportError(_ message: String) {
    writeError("hourglass: " + harmless(message) + "\n")
  }
}

/// By what the system knows a file.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let number: UInt64
}
