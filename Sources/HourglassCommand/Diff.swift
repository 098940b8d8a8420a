import Hourglass
import HourglassComparison
import HourglassDocuments
import HourglassLanguage

/// `hourglass diff OLD NEW`.
func compareDesigns(_ request: Request, _ environment: Environment) -> Status {
  let context: DocumentContext
  let sides: [Side]
  do throws(InputProblem) {
    context = try documentContext(for: request, environment)
    sides = try Side.both(request, environment).get()
  } catch {
    environment.reportError(error.message)
    return .wrongInput
  }
  var status = Status.success
  for side in sides { side.nameMissingRepositories() }
  var broken: [[BrokenFile]] = []
  var versions: [[DesignVersion]] = []
  // What is in one of two versions only has come or gone.
  let isInEither = sides.contains { !$0.isMissing }
  for side in sides {
    if case .nothing(let trouble) = side.place {
      guard side.mayBeMissing, isInEither else {
        environment.reportError(side.name(of: side.path) + " " + trouble.words)
        return .wrongInput
      }
      versions.append([])
      broken.append([])
      continue
    }
    let found = side.designs(context, request) { message in
      environment.reportError(message)
      status.rise(to: .wrongInput)
    }
    broken.append(found.broken)
    versions.append(found.versions)
  }
  // A file that is the same in both versions has no change that its errors could hide.
  var incomplete: [String] = []
  for (index, side) in sides.enumerated() {
    for file in broken[index] where !broken[1 - index].contains(where: { $0.isCopy(of: file) }) {
      environment.reportError(
        "\(file.name) has errors, so it is not compared in full"
          + (side.isGit ? "." : ". To see them, run: hourglass check \(file.name)"))
      incomplete.append(file.name)
    }
  }
  if versions.allSatisfy({ $0.isEmpty }) {
    if broken.allSatisfy({ $0.isEmpty }), status == .success {
      environment.reportError(
        "\(sides[0].label) and \(sides[1].label) have no design.")
    }
    return .wrongInput
  }
  if !incomplete.isEmpty { status.rise(to: .findings) }
  let all = comparisons(of: versions[0], and: versions[1])
  switch request.format {
  case "json": environment.write(comparisonJson(all, incomplete: incomplete).text + "\n")
  case "markdown": environment.write(comparisonMarkdown(all))
  default: environment.show(comparisonText(all))
  }
  if fails(all, request) { status.rise(to: .findings) }
  return status
}

private func fails(_ comparisons: [Comparison], _ request: Request) -> Bool {
  guard let name = request[.failOnClass],
    let limit = ChangeClass.allCases.first(where: { $0.name == name })
  else {
    return comparisons.contains { comparison in
      comparison.findings.contains { $0.allowedBecause == nil && $0.finding.severity >= .warning }
    }
  }
  return comparisons.contains { $0.worst.map { $0 >= limit } ?? false }
}

/// One of the two versions.
private struct Side {
  /// How it was asked for.
  let label: String
  let path: String
  /// How its files are named to people, before their paths.
  let prefix: String
  /// The files, where they come from git.
  let tree: GitTree?
  var isGit: Bool { tree != nil }
  /// Whether the other one stands for it where it is not there.
  let mayBeMissing: Bool
  let environment: Environment

  static func both(
    _ request: Request, _ environment: Environment
  ) -> Result<[Side], InputProblem> {
    let words = request.operands
    let names = words.map { GitName($0) }
    if words[0] == "-", words[1] == "-" {
      return .failure(
        InputProblem(message: "Only one of the two designs can come from standard input."))
    }
    var sides: [Side] = []
    for (index, word) in words.enumerated() {
      let other = 1 - index
      guard let name = names[index] else {
        sides.append(
          Side(
            label: word, path: word, prefix: "", tree: nil,
            mayBeMissing: names[other] != nil && names[other]?.path == nil,
            environment: environment))
        continue
      }
      guard let path = name.path ?? names[other].map({ $0.path }) ?? words[other] else {
        return .failure(
          InputProblem(
            message: "Name the designs to compare. For one of the two, write git:REF:PATH, or a "
              + "file or folder."))
      }
      if path == "-" {
        return .failure(
          InputProblem(
            message: "git has no version of standard input. Write \(word):PATH."))
      }
      // A path of its own begins at the top of the repository, as git has it.
      let isOwn = name.path != nil || names[other] != nil
      let folder = isOwn ? "." : environment.folderToAsk(about: path)
      switch environment.gitTree(name.reference, around: folder) {
      case .failure(let problem): return .failure(problem)
      case .success(let tree):
        // The links in the folders around it are those of today; it may be one itself.
        let place = environment.wholePath(path)
        sides.append(
          Side(
            label: word, path: isOwn ? tree.top + "/" + path : place,
            prefix: "git:" + name.reference + ":", tree: tree, mayBeMissing: name.path == nil,
            environment: environment.showing(tree)))
      }
    }
    return .success(sides)
  }

  /// Says what git does not have here of the version.
  func nameMissingRepositories() {
    guard let tree, let inside = tree.inside(path) else { return }
    for missing in tree.missingRepositories
    where inside.isEmpty || missing == inside || missing.hasPrefix(inside + "/") {
      environment.reportError(
        "\(prefix)\(missing) is another repository that is not on this machine. It is skipped.")
    }
  }

  var place: Environment.Place { path == "-" ? .file : environment.place(path) }

  var isMissing: Bool {
    if case .nothing = place { return true }
    return false
  }

  /// What people call a file of this side.
  func name(of path: String) -> String {
    guard let tree else { return path }
    return prefix + (tree.inside(path) ?? path)
  }

  func designs(
    _ context: DocumentContext, _ request: Request, reportError: @escaping (String) -> Void
  ) -> (versions: [DesignVersion], broken: [BrokenFile]) {
    var versions: [DesignVersion] = []
    var broken: [BrokenFile] = []
    var bytes: [UInt8] = []
    var context = UsedFiles(environment).serving(context)
    var isFolder = false
    if case .folder = place { isFolder = true }
    let found = inputs(
      for: [path], request, environment, naming: { name(of: $0) }, reportError: reportError)
    for input in found {
      let name = name(of: input.path)
      if let trouble = input.read(into: &bytes, environment) {
        reportError(name + " " + trouble.words)
        continue
      }
      context.place = { [environment] in input.place(in: environment) }
      let analysis = analyse(bytes, markdown: input.isMarkdown, with: context)
      // In a folder, what follows it names the file; of two files it does not matter what they
      // are called.
      let root = path.hasSuffix("/") ? path.utf8.count : path == "." ? 0 : path.utf8.count + 1
      let file = isFolder ? String(decoding: input.path.utf8.dropFirst(root), as: UTF8.self) : ""
      if analysis.isIncomplete {
        broken.append(BrokenFile(name: name, file: file, bytes: bytes))
      }
      for design in analysis.designs {
        versions.append(DesignVersion(design.reading, path: name, file: file))
      }
    }
    return (versions, broken)
  }
}

/// A file with errors, of which not everything can be compared.
private struct BrokenFile {
  /// What people call it.
  let name: String
  /// Where it stands in the folder that is compared.
  let file: String
  let bytes: [UInt8]

  func isCopy(of other: BrokenFile) -> Bool { file == other.file && bytes == other.bytes }
}

extension Environment {
  /// A folder that is there, from which git finds the repository.
  fileprivate func folderToAsk(about path: String) -> String {
    var path = path
    while !path.isEmpty {
      if case .folder = place(path) { return path }
      guard let slash = path.lastIndex(of: "/") else { return "." }
      path = String(path[..<slash])
    }
    return "/"
  }
}
