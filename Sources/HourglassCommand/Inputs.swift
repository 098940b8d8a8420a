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
    let trouble = isStandardInput ? environment.readInput(&bytes) : environment.read(path, &bytes)
    return trouble ?? Environment.trouble(with: bytes, path: path)
  }
}

/// The files behind the paths asked for, each once: those of one path after those of the path
/// before, in a folder in the order of their names.
///
/// - Parameters:
///   - naming: what people call a file with such a path.
///   - report: told what cannot be read: its path, and a sentence that names it.
func inputs(
  for paths: [String], _ request: Request, _ environment: Environment,
  naming: @escaping (_ path: String) -> String = { $0 },
  report: @escaping (_ path: String, _ message: String) -> Void
) -> [Input] {
  // What is asked for alone, as files mostly are, is not asked for twice.
  if paths.count == 1, paths[0] != "-", case .file = environment.place(paths[0]) {
    return [input(file: paths[0], origin: 0)]
  }
  var search = Search(environment: environment, naming: naming, report: report)
  for (origin, path) in paths.enumerated() {
    if path == "-" {
      let name = request[.inputName] ?? "-"
      search.add(
        Input(
          path: name, isMarkdown: isMarkdown(path: name), isStandardInput: true, origins: [origin]))
      continue
    }
    switch environment.place(path) {
    case .file, .special: search.add(file: path, origin: origin)
    case .folder: search.look(in: path, origin: origin)
    case .nothing(let trouble): report(path, naming(path) + " " + trouble.words)
    }
  }
  search.reportFolderLinks()
  return search.found
}

/// The same, for those who only have to say what cannot be read.
func inputs(
  for paths: [String], _ request: Request, _ environment: Environment,
  naming: @escaping (_ path: String) -> String = { $0 }, reportError: @escaping (String) -> Void
) -> [Input] {
  inputs(
    for: paths, request, environment, naming: naming,
    report: { _, message in reportError(message) })
}

private func input(file path: String, origin: Int) -> Input {
  Input(path: path, isMarkdown: isMarkdown(path: path), isStandardInput: false, origins: [origin])
}

private struct Search {
  let environment: Environment
  let naming: (_ path: String) -> String
  let report: (_ path: String, _ message: String) -> Void
  private(set) var found: [Input] = []
  /// By where they stand once all links are followed, so that none is read twice.
  private var known: [PathBytes: Int] = [:]
  /// The folders looked through, and the links to others.
  private var folders: [String] = []
  private var folderLinks: [String] = []

  init(
    environment: Environment, naming: @escaping (_ path: String) -> String,
    report: @escaping (_ path: String, _ message: String) -> Void
  ) {
    self.environment = environment
    self.naming = naming
    self.report = report
  }

  mutating func add(_ input: Input) {
    let key = input.isStandardInput ? "-" : environment.realPath(input.path) ?? input.path
    guard let index = known[PathBytes(key)] else {
      known[PathBytes(key)] = found.count
      found.append(input)
      return
    }
    let origins = found[index].origins
    // What a link leads to is better known by its own name.
    if environment.isLink(found[index].path), !environment.isLink(input.path) {
      found[index] = input
      found[index].origins = origins
    }
    for origin in input.origins where !origins.contains(origin) {
      found[index].origins.append(origin)
    }
  }

  mutating func add(file path: String, origin: Int) {
    add(input(file: path, origin: origin))
  }

  mutating func look(in folder: String, origin: Int) {
    folders.append(environment.realPath(folder) ?? folder)
    lookInside(folder, origin: origin)
  }

  /// Folders of tools and hidden ones hold no designs of the team's own.
  private mutating func lookInside(_ folder: String, origin: Int) {
    let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    switch environment.list(folder) {
    case .failure(let trouble): report(folder, naming(folder) + " " + trouble.words)
    case .success(let entries):
      let sorted = entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      for entry in sorted where !entry.name.hasPrefix(".") && entry.name != "node_modules" {
        let path = prefix + entry.name
        let isDesign = isDesign(path: entry.name) || isMarkdown(path: entry.name)
        switch entry.kind {
        case .folder: lookInside(path, origin: origin)
        case .folderLink: folderLinks.append(path)
        case .file where isDesign: add(file: path, origin: origin)
        case .brokenLink where isDesign:
          report(path, "\(naming(path)) is a link to a file that does not exist.")
        case .special(let what) where isDesign:
          environment.reportError("\(naming(path)) is \(what). It is skipped.")
        case .file, .brokenLink, .special: break
        }
      }
    }
  }

  /// Says which folders were not looked into, though something in them may belong to those that
  /// were.
  func reportFolderLinks() {
    for path in folderLinks {
      let place = environment.realPath(path) ?? path
      if folders.contains(where: { $0 == place || environment.isInside(place, $0) }) { continue }
      environment.reportError(
        "\(naming(path)) is a link to a folder. It is skipped. To check it, name it in the command."
      )
    }
  }
}

/// Whether a file is a design by its name.
func isDesign(path: String) -> Bool { path.lowercased().hasSuffix(".hourglass") }
