import HourglassLanguage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files and folders as the system gives them.

func placeOnDisk(_ path: String) -> Environment.Place {
  var status = stat()
  guard stat(path, &status) == 0 else { return .nothing(trouble(errno)) }
  return isFolder(status) ? .folder : .file
}

func realPathOnDisk(_ path: String) -> String? {
  guard let found = realpath(path, nil) else { return nil }
  defer { free(found) }
  return String(cString: found)
}

/// Puts the bytes of a file in the place of those in the buffer.
func readFile(_ path: String, _ bytes: inout [UInt8]) -> Environment.Trouble? {
  bytes.removeAll(keepingCapacity: true)
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return trouble(errno) }
  defer { close(descriptor) }
  return readAll(of: descriptor, into: &bytes)
}

/// Appends what is left to read.
func readAll(of descriptor: Int32, into bytes: inout [UInt8]) -> Environment.Trouble? {
  var status = stat()
  if fstat(descriptor, &status) == 0 {
    if isFolder(status) { return .isFolder }
    // Places in a file are counted in 32 bits.
    if status.st_size > 1 << 30 { return .other("it is larger than a gigabyte") }
    bytes.reserveCapacity(Int(status.st_size) + 1)
  }
  return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { piece in
    while true {
      let count = read(descriptor, piece.baseAddress, piece.count)
      if count == 0 { return nil }
      if count < 0 {
        if errno == EINTR { continue }
        return trouble(errno)
      }
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[..<count]))
      if bytes.count > 1 << 30 { return .other("it is larger than a gigabyte") }
    }
  }
}

/// Everything in a folder but itself and the one above it. A link counts as what it leads to,
/// unless that is a folder: links between folders may go round in a circle.
func listFolder(_ path: String) -> Result<[Environment.Entry], Environment.Trouble> {
  guard let folder = opendir(path) else { return .failure(trouble(errno)) }
  defer { closedir(folder) }
  var entries: [Environment.Entry] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
      start.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
        String(cString: $0)
      }
    }
    if name == "." || name == ".." { continue }
    switch Int32(entry.pointee.d_type) {
    case Int32(DT_DIR): entries.append(.init(name: name, isFolder: true))
    case Int32(DT_REG): entries.append(.init(name: name, isFolder: false))
    case Int32(DT_LNK):
      if case .file = placeOnDisk(path + "/" + name) {
        entries.append(.init(name: name, isFolder: false))
      }
    case Int32(DT_UNKNOWN):
      var status = stat()
      guard lstat(path + "/" + name, &status) == 0 else { continue }
      entries.append(.init(name: name, isFolder: isFolder(status)))
    default: continue
    }
  }
  return .success(entries)
}

private func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }

private func trouble(_ code: Int32) -> Environment.Trouble {
  switch code {
  case ENOENT, ENOTDIR: .missing
  case EACCES, EPERM: .forbidden
  case EISDIR: .isFolder
  default: .other(String(cString: strerror(code)))
  }
}
