import Hourglass
import HourglassLanguage
import HourglassOutput
import HourglassSyntax

/// `git:REF` or `git:REF:PATH`.
struct GitName: Equatable {
  let reference: String
  /// Nil where it is the path of the other version.
  let path: String?

  init?(_ word: String) {
    guard word.hasPrefix("git:") else { return nil }
    let rest = word.dropFirst(4)
    guard let colon = rest.firstIndex(of: ":") else {
      reference = String(rest)
      path = nil
      return
    }
    reference = String(rest[..<colon])
    path = String(rest[rest.index(after: colon)...])
  }
}

/// The files of one commit, as git keeps them.
struct GitTree: Sendable {
  /// The folder that the repository stands in, without links in it.
  let top: String
  /// Where relative paths begin.
  let here: String
  /// What each file is called, from the top, and the name of its content.
  let files: [String: String]
  /// Every folder that has a file, from the top; the top is empty.
  let folders: Set<String>

  init(top: String, here: String, listing: [UInt8]) {
    self.top = top
    self.here = here
    var files: [String: String] = [:]
    var folders: Set<String> = [""]
    // `100644 blob 3f2a…⇥designs/a.hourglass`, each closed by a zero.
    for line in listing.split(separator: 0) {
      guard let tab = line.firstIndex(of: 0x09) else { continue }
      let words = line[..<tab].split(separator: 0x20)
      // Links and other repositories are passed over.
      guard words.count == 3, words[0].starts(with: "100".utf8), words[1].elementsEqual("blob".utf8)
      else { continue }
      let path = String(decoding: line[(tab + 1)...], as: UTF8.self)
      files[path] = String(decoding: words[2], as: UTF8.self)
      var folder = Substring(path)
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        if !folders.insert(String(folder)).inserted { break }
      }
    }
    self.files = files
    self.folders = folders
  }

  /// The path from the top, without `.` and `..`; nil outside the repository.
  func inside(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : here + "/" + path).split(separator: "/")
    where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    let whole = "/" + parts.joined(separator: "/")
    if whole == top || top == "/" { return String(whole.dropFirst(top == "/" ? 1 : top.count)) }
    return whole.hasPrefix(top + "/") ? String(whole.dropFirst(top.count + 1)) : nil
  }
}

extension Environment {
  /// The commit that a name stands for, read from the repository around a folder; or why not, in a
  /// sentence.
  func gitTree(_ reference: String, around folder: String) -> Result<GitTree, InputProblem> {
    func refuse(_ message: String) -> Result<GitTree, InputProblem> {
      .failure(InputProblem(message: message))
    }
    let name = "git:" + reference
    if reference.isEmpty { return refuse("After git: write a branch, a tag or a commit.") }
    let git = ["git", "-C", folder]
    let top: String
    switch runProgram(git + ["rev-parse", "--show-toplevel"]) {
    case .failure(.missing):
      return refuse("\(name) cannot be read: there is no git on this machine.")
    case .failure(let trouble): return refuse("git " + trouble.words)
    case .success(let result) where result.status != 0:
      return refuse(
        "\(name) cannot be read: \(folder) is in no git repository" + reason(result) + ".")
    case .success(let result): top = oneLine(result.output)
    }
    let commit: String
    switch runProgram(
      git + ["rev-parse", "--verify", "--end-of-options", reference + "^{commit}"])
    {
    case .failure(let trouble): return refuse("git " + trouble.words)
    case .success(let result) where result.status != 0:
      return refuse("There is no version called “\(reference)” in the git repository of \(folder).")
    case .success(let result): commit = oneLine(result.output)
    }
    switch runProgram(git + ["ls-tree", "-r", "-z", "--full-tree", commit]) {
    case .failure(let trouble): return refuse("git " + trouble.words)
    case .success(let result) where result.status != 0:
      return refuse("\(name) cannot be read" + reason(result) + ".")
    case .success(let result):
      return .success(
        GitTree(
          top: realPath(top) ?? top, here: realPath(".") ?? ".", listing: result.output))
    }
  }

  /// The same machine, but with the files of a commit in the place of those on the disk.
  func showing(_ tree: GitTree) -> Environment {
    var environment = self
    let run = runProgram
    environment.place = { path in
      guard let inside = tree.inside(path) else { return .nothing(.missing) }
      if tree.files[inside] != nil { return .file }
      // The folder by which a repository is known.
      return tree.folders.contains(inside) || inside == ".git" ? .folder : .nothing(.missing)
    }
    environment.read = { path, bytes in
      guard let inside = tree.inside(path) else { return .missing }
      guard let content = tree.files[inside] else {
        return tree.folders.contains(inside) ? .isFolder : .missing
      }
      switch run(["git", "-C", tree.top, "cat-file", "blob", content]) {
      case .failure(let trouble): return trouble
      case .success(let result):
        if result.status != 0 { return .other("git does not give it") }
        bytes = result.output
        return nil
      }
    }
    environment.realPath = { path in
      guard let inside = tree.inside(path) else { return nil }
      guard tree.files[inside] != nil || tree.folders.contains(inside) else { return nil }
      return inside.isEmpty ? tree.top : tree.top + (tree.top == "/" ? "" : "/") + inside
    }
    environment.list = { folder in
      guard let inside = tree.inside(folder), tree.folders.contains(inside) else {
        return .failure(.missing)
      }
      let prefix = inside.isEmpty ? "" : inside + "/"
      var entries: [Entry] = []
      for path in tree.files.keys where path.hasPrefix(prefix) {
        let rest = path.dropFirst(prefix.count)
        if !rest.contains("/") { entries.append(Entry(name: String(rest), isFolder: false)) }
      }
      for path in tree.folders where path.hasPrefix(prefix) && path != inside {
        let rest = path.dropFirst(prefix.count)
        if !rest.isEmpty, !rest.contains("/") {
          entries.append(Entry(name: String(rest), isFolder: true))
        }
      }
      return .success(entries)
    }
    return environment
  }
}

private func oneLine(_ bytes: [UInt8]) -> String {
  String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes[...], as: UTF8.self)
}

/// What git itself says, in brackets; nothing where it says what everybody knows.
private func reason(_ result: ProgramResult) -> String {
  let first = result.errors.split(separator: "\n").first.map(String.init) ?? ""
  if first.isEmpty || first.contains("not a git repository") { return "" }
  return " (git says: " + first + ")"
}
