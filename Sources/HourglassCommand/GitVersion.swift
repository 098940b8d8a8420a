import Hourglass
import HourglassLanguage

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

extension Environment {
  /// The commit that a name stands for, read from the repository around a folder; or why not, in a
  /// sentence.
  func gitTree(_ reference: String, around folder: String) -> Result<GitTree, InputProblem> {
    func refuse(_ message: String) -> Result<GitTree, InputProblem> {
      .failure(InputProblem(message: message))
    }
    let name = "git:" + reference
    if reference.isEmpty { return refuse("After git: write a branch, a tag or a commit.") }
    // In a hook, GIT_DIR may tell git to take whatever folder it is called in for the top.
    let git = Git(in: repository(around: realPath(folder) ?? folder) ?? folder, self)
    let top: String
    switch git.askForLine(["rev-parse", "--show-toplevel"]) {
    case .failure(.missing):
      return refuse("\(name) cannot be read, because git is not installed.")
    case .failure(.other(let words)): return refuse("git " + words)
    case .failure(.failed(let reason)):
      return refuse(
        "\(name) cannot be read, because \(folder) is not in a git repository" + inBrackets(reason)
          + ".")
    case .success(let found): top = realPath(found) ?? found
    }
    let repository = Git(in: top, self)
    switch repository.askForLine([
      "rev-parse", "--verify", "--end-of-options", reference + "^{commit}",
    ]) {
    case .failure(.other(let words)): return refuse("git " + words)
    case .failure:
      return refuse("The git repository of \(folder) has no version “\(reference)”.")
    case .success(let commit):
      let tree = GitTree(top: top, here: here, outer: self)
      switch tree.add(commit, of: repository, at: "") {
      case .failure(.failed(let reason)):
        return refuse("\(name) cannot be read" + inBrackets(reason) + ".")
      case .failure(.other(let words)): return refuse("git " + words)
      case .failure(.missing):
        return refuse("\(name) cannot be read, because git is not installed.")
      case .success: return .success(tree)
      }
    }
  }

  /// The same machine, but with the files of a commit in the place of those on the disk.
  func showing(_ tree: GitTree) -> Environment {
    var environment = self
    environment.place = { path in
      guard let inside = tree.resolved(path) else { return .nothing(.missing) }
      if tree.isFile(inside) { return .file }
      // The folder by which a repository is known.
      return tree.isFolder(inside) || inside == ".git" ? .folder : .nothing(.missing)
    }
    environment.read = { path, bytes in
      guard let inside = tree.resolved(path) else { return .missing }
      guard tree.isFile(inside) else { return tree.isFolder(inside) ? .isFolder : .missing }
      guard let content = tree.content(of: inside) else { return .other("git does not return it") }
      bytes = content
      return nil
    }
    environment.realPath = { path in
      guard let inside = tree.resolved(path) else { return nil }
      guard tree.isFile(inside) || tree.isFolder(inside) else { return nil }
      return inside.isEmpty ? tree.top : tree.top + (tree.top == "/" ? "" : "/") + inside
    }
    // What git keeps is not written to.
    environment.identity = { _ in nil }
    environment.isLink = { path in tree.inside(path).map { tree.isLink($0) } ?? false }
    environment.list = { folder in
      guard let inside = tree.resolved(folder), tree.isFolder(inside) else {
        return .failure(.missing)
      }
      return .success(tree.entries(of: inside))
    }
    return environment
  }
}

/// What git itself says; nothing where it says what everybody knows.
private func inBrackets(_ reason: String) -> String {
  if reason.isEmpty || reason.contains("not a git repository") { return "" }
  return " (git says: " + reason + ")"
}
