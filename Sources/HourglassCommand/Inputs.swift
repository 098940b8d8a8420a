import Hourglass
import HourglassLanguage

/// One file to read.
struct Input: Sendable {
  /// How the findings name it; `-` for standard input.
  let path: String
  let isMarkdown: Bool
  let isStandardInput: Bool
  /// Which of the paths asked for lead to it.
  var origins: [Int]

  func read(into bytes: inout [UInt8], _ environment: Environment) -> Environment.Trouble? {
    isStandardInput ? environment.readInput(&bytes) : environment.read(path, &bytes)
  }
}

/// The files behind the paths asked for, each once: those of one path after those of the path
/// before, in a folder in the order of their names.
///
/// - Parameter report: told what cannot be read: its path, and a sentence that names it.
func inputs(
  for paths: [String], _ request: Request, _ environment: Environment,
  report: @escaping (_ path: String, _ message: String) -> Void
) -> [Input] {
  // What is asked for alone, as files mostly are, is not asked for twice.
  if paths.count == 1, paths[0] != "-", case .file = environment.place(paths[0]) {
    return [input(file: paths[0], origin: 0)]
  }
  var search = Search(environment: environment, report: report)
  for (origin, path) in paths.enumerated() {
    if path == "-" {
      let name = request[.inputName] ?? "-"
      search.add(
        Input(
          path: name, isMarkdown: isMarkdown(path: name), isStandardInput: true, origins: [origin]))
      continue
    }
    switch environment.place(path) {
    case .file: search.add(file: path, origin: origin)
    case .folder: search.look(in: path, origin: origin)
    case .nothing(let trouble): report(path, path + " " + trouble.words)
    }
  }
  return search.found
}

/// The same, for those who only have to say what cannot be read.
func inputs(
  for paths: [String], _ request: Request, _ environment: Environment,
  reportError: @escaping (String) -> Void
) -> [Input] {
  inputs(for: paths, request, environment, report: { _, message in reportError(message) })
}

private func input(file path: String, origin: Int) -> Input {
  Input(path: path, isMarkdown: isMarkdown(path: path), isStandardInput: false, origins: [origin])
}

private struct Search {
  let environment: Environment
  let report: (_ path: String, _ message: String) -> Void
  private(set) var found: [Input] = []
  private var known: [String: Int] = [:]

  init(
    environment: Environment, report: @escaping (_ path: String, _ message: String) -> Void
  ) {
    self.environment = environment
    self.report = report
  }

  mutating func add(_ input: Input) {
    if let index = known[input.path] {
      found[index].origins += input.origins
    } else {
      known[input.path] = found.count
      found.append(input)
    }
  }

  mutating func add(file path: String, origin: Int) {
    add(input(file: path, origin: origin))
  }

  /// Folders of tools and hidden ones hold no designs of the team's own.
  mutating func look(in folder: String, origin: Int) {
    let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    switch environment.list(folder) {
    case .failure(let trouble): report(folder, folder + " " + trouble.words)
    case .success(let entries):
      let sorted = entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      for entry in sorted where !entry.name.hasPrefix(".") {
        let path = prefix + entry.name
        if entry.isFolder {
          if entry.name != "node_modules" { look(in: path, origin: origin) }
        } else if entry.name.hasSuffix(".hourglass") || isMarkdown(path: entry.name) {
          add(file: path, origin: origin)
        }
      }
    }
  }
}
