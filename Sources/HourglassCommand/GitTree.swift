import Hourglass
import Synchronization

/// The files of one commit, as git keeps them: with the links between them, and with the files of
/// the repositories within it at the commits that belong to it, as far as these are here.
final class GitTree: Sendable {
  /// The folder that the repository stands in, without links in it.
  let top: String
  /// Where relative paths begin.
  private let here: String
  private let outer: Environment
  private let parts = Mutex(Parts())

  /// What git keeps under one name.
  private struct Blob {
    let git: Git
    let name: String
  }

  private struct Parts {
    /// By the paths from the top.
    var files: [PathBytes: (path: String, blob: Blob)] = [:]
    var links: [PathBytes: (path: String, blob: Blob)] = [:]
    /// Every folder that has a file; the top is empty.
    var folders: [PathBytes: String] = [PathBytes(""): ""]
    /// Where links lead, as far as somebody asked.
    var targets: [PathBytes: String] = [:]
    /// The repositories within this one that are not here.
    var missing: [String] = []
  }

  init(top: String, here: String, outer: Environment) {
    self.top = top
    self.here = here
    self.outer = outer
  }

  /// The repositories within this one whose files at that commit nobody has here.
  var missingRepositories: [String] { parts.withLock { $0.missing } }

  /// Adds the files of a commit, and those of the repositories within it.
  func add(_ commit: String, of git: Git, at folder: String) -> Result<Void, Git.Trouble> {
    let listing: [UInt8]
    switch git.ask(["ls-tree", "-r", "-z", "--full-tree", commit]) {
    case .failure(let trouble): return .failure(trouble)
    case .success(let found): listing = found
    }
    // `100644 blob 3f2a…⇥designs/a.hourglass`, each closed by a zero.
    for line in listing.split(separator: 0) {
      guard let tab = line.firstIndex(of: 0x09) else { continue }
      let words = line[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 3 else { continue }
      let path = folder + pathText(line[(tab + 1)...])
      let blob = Blob(git: git, name: words[2])
      switch words[0] {
      case "160000": addInner(words[2], at: path)
      case "120000": parts.withLock { $0.links[PathBytes(path)] = (path, blob) }
      default: parts.withLock { $0.files[PathBytes(path)] = (path, blob) }
      }
      addFolders(around: path)
    }
    return .success(())
  }

  private func addInner(_ commit: String, at path: String) {
    let place = top + "/" + path
    if case .nothing = outer.place(place + "/.git") {
    } else {
      let git = Git(in: place, isOwn: false, outer)
      if case .success = add(commit, of: git, at: path + "/") { return }
    }
    parts.withLock { $0.missing.append(path) }
  }

  private func addFolders(around path: String) {
    parts.withLock { parts in
      var folder = Substring(path)
      while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
        folder = folder[..<slash]
        let text = String(folder)
        if parts.folders.updateValue(text, forKey: PathBytes(text)) != nil { break }
      }
    }
  }

  /// The path from the top, without `.` and `..`; nil outside the repository.
  func inside(_ path: String) -> String? {
    let whole = "/" + simplified(path.hasPrefix("/") ? path : here + "/" + path)
    if whole == top || top == "/" { return String(whole.dropFirst(top == "/" ? 1 : top.count)) }
    return whole.hasPrefix(top + "/") ? pathText(whole.utf8.dropFirst(top.utf8.count + 1)) : nil
  }

  /// The path from the top, with the links in it followed; nil where they lead nowhere.
  func resolved(_ path: String) -> String? {
    guard let inside = inside(path) else { return nil }
    if parts.withLock({ $0.links.isEmpty }) { return inside }
    // What `..` leads to depends on the links before it, as far as the path lies in here.
    let whole = path.hasPrefix("/") ? path : here + "/" + path
    let rest = whole.hasPrefix(top + "/") ? pathText(whole.utf8.dropFirst(top.utf8.count)) : inside
    var names = Array(rest.split(separator: "/").reversed())
    var found: [Substring] = []
    var linkCount = 0
    while let name = names.popLast() {
      if name == "." { continue }
      if name == ".." {
        if found.popLast() == nil { return nil }
        continue
      }
      let next = (found + [name]).joined(separator: "/")
      guard isLink(next) else {
        found.append(name)
        continue
      }
      linkCount += 1
      guard linkCount < 40, let target = target(of: next), !target.hasPrefix("/") else {
        return nil
      }
      names += target.split(separator: "/").reversed()
    }
    return found.joined(separator: "/")
  }

  private func target(of link: String) -> String? {
    let key = PathBytes(link)
    let (known, blob) = parts.withLock { ($0.targets[key], $0.links[key]?.blob) }
    if let known { return known }
    guard let blob, let bytes = content(of: blob) else { return nil }
    let target = pathText(bytes)
    parts.withLock { $0.targets[key] = target }
    return target
  }

  func isFile(_ path: String) -> Bool { parts.withLock { $0.files[PathBytes(path)] != nil } }
  func isLink(_ path: String) -> Bool { parts.withLock { $0.links[PathBytes(path)] != nil } }
  func isFolder(_ path: String) -> Bool { parts.withLock { $0.folders[PathBytes(path)] != nil } }

  /// What a file holds; nil where git does not give it.
  func content(of path: String) -> [UInt8]? {
    parts.withLock { $0.files[PathBytes(path)]?.blob }.flatMap { content(of: $0) }
  }

  private func content(of blob: Blob) -> [UInt8]? {
    try? blob.git.ask(["cat-file", "blob", blob.name]).get()
  }

  /// Everything in a folder.
  func entries(of folder: String) -> [Environment.Entry] {
    let prefix = Array((folder.isEmpty ? "" : folder + "/").utf8)
    func names(_ paths: some Sequence<PathBytes>) -> [String] {
      paths.compactMap { path in
        guard path.bytes.count > prefix.count, path.bytes.starts(with: prefix) else { return nil }
        let rest = path.bytes.dropFirst(prefix.count)
        return rest.contains(UInt8(ascii: "/")) ? nil : pathText(rest)
      }
    }
    let (files, folders, links) = parts.withLock { parts in
      (names(parts.files.keys), names(parts.folders.keys), names(parts.links.keys))
    }
    return files.map { Environment.Entry(name: $0, kind: .file) }
      + folders.map { Environment.Entry(name: $0, kind: .folder) }
      + links.map { name in
        let end = resolved(top + "/" + pathText(prefix) + name)
        return Environment.Entry(
          name: name,
          kind: end.map { isFile($0) ? .file : isFolder($0) ? .folderLink : .brokenLink }
            ?? .brokenLink)
      }
  }
}

/// A path without `.`, `..` and the slash at its beginning.
private func simplified(_ path: String) -> String {
  var parts: [Substring] = []
  for part in path.split(separator: "/") where part != "." {
    if part == ".." { _ = parts.popLast() } else { parts.append(part) }
  }
  return parts.joined(separator: "/")
}
