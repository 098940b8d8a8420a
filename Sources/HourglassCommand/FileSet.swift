/// Files that are written to one folder, all of them or none.
struct FileSet {
  let folder: String
  private var files: [(name: String, bytes: [UInt8])] = []

  init(folder: String) { self.folder = folder }

  var count: Int { files.count }

  mutating func add(_ name: String, _ bytes: [UInt8]) { files.append((name, bytes)) }

  /// The file that leads to the others is written before them.
  mutating func add(first name: String, _ bytes: [UInt8]) { files.insert((name, bytes), at: 0) }

  func path(_ name: String) -> String { folder + (folder.hasSuffix("/") ? "" : "/") + name }

  /// Why nothing may be written, in a sentence; nil where all of it may.
  func problem(for request: Request, _ environment: Environment) -> String? {
    switch environment.place(folder) {
    case .folder, .nothing: break
    case .file, .special: return "\(folder) is not a folder. Choose another name."
    }
    let present = files.map { path($0.name) }.filter { path in
      if case .nothing = environment.place(path) { return false }
      return true
    }
    if let first = present.first, !request.has(.force) {
      let others =
        present.count > 1 ? " and \(present.count - 1) more of the files exist" : " exists"
      return
        "\(first)\(others) already. Nothing was written. Choose another folder, or add --force."
    }
    for path in present {
      if isRead(path, by: request, environment) {
        return "\(path) is read by this command. Nothing was written. Choose another folder."
      }
      guard case .file = environment.place(path) else {
        return "\(path) is not a file. Nothing was written. Choose another folder."
      }
    }
    return nil
  }

  /// Writes the files; gives what was in the way, in a sentence.
  ///
  /// - Parameter keeps: whether a file that is there stays as it is: its name, and its path.
  func write(
    _ environment: Environment, keeping keeps: (String, String) -> Bool = { _, _ in false }
  ) -> String? {
    if let problem = environment.createFolders(folder) { return problem }
    for file in files {
      let path = path(file.name)
      let trouble: WritingTrouble?
      if case .nothing = environment.place(path) {
        trouble = environment.createFile(path, file.bytes)
      } else if keeps(file.name, path) {
        continue
      } else {
        trouble = environment.replaceFile(path, file.bytes, nil)
      }
      if let trouble { return path + " " + trouble.words }
    }
    return nil
  }
}

extension Environment {
  /// Makes a folder, and those that it is in, where they are not there yet; gives what was in the
  /// way, in a sentence.
  func createFolders(_ folder: String) -> String? {
    let bytes = Array(folder.utf8)
    for end in 1...max(1, bytes.count) where end >= bytes.count || bytes[end] == UInt8(ascii: "/") {
      let path = String(decoding: bytes.prefix(end), as: UTF8.self)
      if case .nothing = place(path), let trouble = createFolder(path) {
        return path + " " + trouble.words
      }
    }
    return nil
  }
}
