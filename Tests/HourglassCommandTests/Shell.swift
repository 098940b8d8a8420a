import Hourglass
import Synchronization

@testable import HourglassCommand

/// A machine in memory: files, what was typed, and what was shown.
final class Shell: Sendable {
  struct Shown: Equatable {
    var output = ""
    var errors = ""
    var bytes: [UInt8] = []
  }

  struct Result {
    let status: Status
    let output: String
    let errors: String
    /// What came to standard output and is no text.
    let bytes: [UInt8]
  }

  private let files: [String: [UInt8]]
  private let unreadable: Set<String>
  private let input: [UInt8]
  private let isTerminal: Bool
  private let allowsColour: Bool
  private let workers: Int
  private let shown = Mutex(Shown())

  init(
    _ files: [String: String] = [:], unreadable: Set<String> = [], input: String = "",
    isTerminal: Bool = false, allowsColour: Bool = true, workers: Int = 2
  ) {
    self.files = files.mapValues { Array($0.utf8) }
    self.unreadable = unreadable
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
      Result(status: status, output: $0.output, errors: $0.errors, bytes: $0.bytes)
    }
  }

  private var environment: Environment {
    Environment(
      place: { self.place($0) },
      read: { path, bytes in
        let path = path.hasPrefix("/project/") ? String(path.dropFirst(9)) : path
        guard let found = self.files[path] else { return .missing }
        if self.unreadable.contains(path) { return .forbidden }
        bytes = found
        return nil
      },
      readInput: { bytes in
        bytes = self.input
        return nil
      },
      realPath: { self.realPath($0) }, list: { self.list($0) },
      write: { text in self.shown.withLock { $0.output += text } },
      writeBytes: { bytes in self.shown.withLock { $0.bytes += bytes } },
      writeError: { text in self.shown.withLock { $0.errors += text } },
      outputIsTerminal: isTerminal, allowsColour: allowsColour,
      today: { Day(year: 2014, month: 7, day: 1) }, workers: workers)
  }

  private func place(_ path: String) -> Environment.Place {
    let path = path.hasPrefix("/project/") ? String(path.dropFirst(9)) : path
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
    return whole
  }

  private func list(_ folder: String) -> Swift.Result<[Environment.Entry], Environment.Trouble> {
    let prefix = folder == "." ? "" : folder + "/"
    var entries: [String: Bool] = [:]
    for path in files.keys where path.hasPrefix(prefix) {
      let rest = path.dropFirst(prefix.count)
      let name = String(rest.prefix { $0 != "/" })
      entries[name] = rest.contains("/")
    }
    return .success(entries.map { Environment.Entry(name: $0.key, isFolder: $0.value) })
  }
}
