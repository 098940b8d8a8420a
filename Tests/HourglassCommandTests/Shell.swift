import Hourglass
import HourglassDocuments
import HourglassLanguage
import Synchronization

@testable import HourglassCommand

/// A machine in memory: files, what was typed, and what was shown.
final class Shell: Sendable {
  struct Shown: Equatable {
    var output = ""
    var errors = ""
    var bytes: [UInt8] = []
    var replaced: [String: String] = [:]
  }

  struct Result {
    let status: Status
    let output: String
    let errors: String
    /// What came to standard output and is no text.
    let bytes: [UInt8]
    /// The files that were written.
    let replaced: [String: String]
    /// The difference that was shown, byte for byte.
    var patch: String { String(decoding: bytes, as: UTF8.self) }
  }

  private let original: [String: [UInt8]]
  /// What commands have written, by the paths below `/project`.
  private let written = Mutex<[String: [UInt8]]>([:])
  private var files: [String: [UInt8]] {
    original.merging(written.withLock { $0 }) { _, new in new }
  }
  /// What names that are links lead to.
  private let links: [String: String]
  /// The names of pipes.
  private let special: Set<String>
  private let unreadable: Set<String>
  /// The files that can be read and not written.
  private let locked: Set<String>
  /// The files that change as soon as they have been read.
  private let restless: Set<String>
  private let input: [UInt8]
  private let isTerminal: Bool
  private let allowsColour: Bool
  private let workers: Int
  private let variables: [String: String]
  private let errorsAreTerminal: Bool
  private let programs: @Sendable ([String]) -> Swift.Result<ProgramResult, Environment.Trouble>
  private let shown = Mutex(Shown())
  private let moment = Mutex(0)

  init(
    _ files: [String: String] = [:], links: [String: String] = [:], special: Set<String> = [],
    unreadable: Set<String> = [], locked: Set<String> = [], restless: Set<String> = [],
    input: String = "", isTerminal: Bool = false, allowsColour: Bool = true, workers: Int = 2,
    variables: [String: String] = [:], errorsAreTerminal: Bool = false,
    programs:
      @escaping @Sendable ([String])
      -> Swift.Result<ProgramResult, Environment.Trouble> = { _ in .failure(.missing) }
  ) {
    self.programs = programs
    self.variables = variables
    self.errorsAreTerminal = errorsAreTerminal
    self.links = links
    self.special = special
    original = files.mapValues { Array($0.utf8) }
    self.unreadable = unreadable
    self.locked = locked
    self.restless = restless
    self.input = Array(input.utf8)
    self.isTerminal = isTerminal
    self.allowsColour = allowsColour
    self.workers = workers
  }

  /// Runs `hourglass` with these arguments.
  func run(_ arguments: String...) -> Result { run(arguments) }

  func run(_ arguments: [String]) -> Result {
    shown.withLock { $0 = Shown() }
    let status = HourglassCommand.run(arguments: arguments, in: environment)
    return shown.withLock {
      Result(
        status: status, output: $0.output, errors: $0.errors, bytes: $0.bytes,
        replaced: $0.replaced)
    }
  }

  /// What commands have put into a file; nil where they have not.
  func text(ofWritten path: String) -> String? {
    written.withLock { $0[path] }.map { String(decoding: $0, as: UTF8.self) }
  }

  func bytes(of path: String) -> [UInt8]? { files[path] }

  /// What stands in a file by now.
  func text(of path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }

  var environment: Environment {
    Environment(
      place: { self.place($0) },
      read: { path, bytes in
        let path = self.target(self.inside(path))
        guard let found = self.files[path] else { return .missing }
        if self.unreadable.contains(path) { return .forbidden }
        bytes = found
        if self.restless.contains(path) {
          self.written.withLock { $0[path] = found + [UInt8(ascii: "\n")] }
        }
        return nil
      },
      readInput: { bytes in
        bytes = self.input
        return nil
      },
      realPath: { self.realPath($0) }, identity: { self.identity($0) },
      isLink: { self.links[self.inside($0)] != nil }, list: { self.list($0) },
      write: { text in self.shown.withLock { $0.output += text } },
      writeBytes: { bytes in self.shown.withLock { $0.bytes += bytes } },
      createFile: { path, bytes in self.write(bytes, to: path, after: []) },
      writeError: { text in self.shown.withLock { $0.errors += text } },
      outputIsTerminal: isTerminal, allowsColour: allowsColour,
      today: { Day(year: 2014, month: 7, day: 1) }, workers: workers,
      replaceFile: { path, bytes, old in
        if let old, let now = self.files[self.inside(path)], now != old { return .changed }
        return self.write(bytes, to: path, after: [])
      },
      runProgram: { words, _ in self.programs(words) },
      appendFile: { path, bytes in
        self.write(bytes, to: path, after: self.written.withLock { $0[path] } ?? [])
      },
      variable: { self.variables[$0] }, errorsAreTerminal: errorsAreTerminal,
      // Each look at the clock takes a second.
      milliseconds: {
        self.moment.withLock { moment in
          moment += 1000
          return moment
        }
      })
  }

  /// Where the path leads into no folder there is, as in `nowhere/report.sarif`, it fails.
  private func write(_ bytes: [UInt8], to path: String, after old: [UInt8]) -> WritingTrouble? {
    if path.hasPrefix("nowhere/") { return .other("No such file or directory") }
    if locked.contains(path) { return .other("Permission denied") }
    let path = target(path)
    written.withLock { $0[path] = old + bytes }
    shown.withLock { $0.replaced[path] = String(decoding: old + bytes, as: UTF8.self) }
    return nil
  }

  private func inside(_ path: String) -> String {
    path.hasPrefix("/project/") ? String(path.dropFirst(9)) : path
  }

  private func target(_ path: String) -> String { links[path] ?? path }

  private func identity(_ path: String) -> FileIdentity? {
    guard let real = realPath(path), case .file = place(real) else { return nil }
    return FileIdentity(device: 0, number: UInt64(bitPattern: Int64(real.hashValue)))
  }

  private func place(_ path: String) -> Environment.Place {
    let path = target(inside(path))
    if special.contains(path) { return .special("a pipe") }
    if files[path] != nil { return .file }
    if path == "." { return .folder }
    return files.keys.contains { $0.hasPrefix(path + "/") } ? .folder : .nothing(.missing)
  }

  /// All relative paths begin at `/project`.
  private func realPath(_ path: String) -> String? {
    var parts: [Substring] = path.hasPrefix("/") ? [] : ["project"]
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    let whole = "/" + parts.joined(separator: "/")
    if whole == "/project" { return whole }
    guard whole.hasPrefix("/project/") else { return nil }
    let inside = String(whole.dropFirst("/project/".count))
    if case .nothing = place(inside) { return nil }
    return "/project/" + target(inside)
  }

  private func list(_ folder: String) -> Swift.Result<[Environment.Entry], Environment.Trouble> {
    let prefix = folder == "." ? "" : inside(folder) + "/"
    var entries: [String: Environment.Entry.Kind] = [:]
    for path in Array(files.keys) + Array(links.keys) + special where path.hasPrefix(prefix) {
      let rest = path.dropFirst(prefix.count)
      let name = String(rest.prefix { $0 != "/" })
      if rest.contains("/") {
        entries[name] = .folder
        continue
      }
      switch place(path) {
      case .file: entries[name] = .file
      case .folder: entries[name] = .folderLink
      case .special(let what): entries[name] = .special(what)
      case .nothing: entries[name] = .brokenLink
      }
    }
    return .success(entries.map { Environment.Entry(name: $0.key, kind: $0.value) })
  }
}
