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
  guard withSystemPath(path, { stat($0, &status) }) == 0 else { return .nothing(trouble(errno)) }
  return place(status)
}

private func place(_ status: stat) -> Environment.Place {
  switch status.st_mode & S_IFMT {
  case S_IFDIR: .folder
  case S_IFREG: .file
  case S_IFIFO: .special("a pipe")
  case S_IFSOCK: .special("a socket")
  default: .special("a device")
  }
}

func identityOnDisk(_ path: String) -> FileIdentity? {
  var status = stat()
  guard withSystemPath(path, { stat($0, &status) }) == 0 else { return nil }
  return FileIdentity(status)
}

extension FileIdentity {
  init(_ status: stat) {
    self.init(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
  }
}

func realPathOnDisk(_ path: String) -> String? {
  guard let found = withSystemPath(path, { realpath($0, nil) }) else { return nil }
  defer { free(found) }
  return pathText(found)
}

func isLinkOnDisk(_ path: String) -> Bool {
  var status = stat()
  return withSystemPath(path) { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
}

/// Puts the bytes of a file in the place of those in the buffer.
func readFile(_ path: String, _ bytes: inout [UInt8]) -> Environment.Trouble? {
  bytes.removeAll(keepingCapacity: true)
  // A pipe that nobody writes to would not even be opened.
  let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
  let descriptor = withSystemPath(path) { open($0, flags) }
  guard descriptor >= 0 else { return trouble(errno) }
  defer { close(descriptor) }
  return readAll(of: descriptor, into: &bytes)
}

/// Reads what was typed, or sent.
func readStandardInput(into bytes: inout [UInt8]) -> Environment.Trouble? {
  bytes.removeAll(keepingCapacity: true)
  return readAll(of: 0, into: &bytes)
}

/// Places in a file are counted in 32 bits; what comes without an end, such as from a device or a
/// pipe, is not waited for that long.
private let fileLimit = 1 << 30
private let streamLimit = 1 << 27

private func readAll(of descriptor: Int32, into bytes: inout [UInt8]) -> Environment.Trouble? {
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { return trouble(errno) }
  var limit = streamLimit
  switch status.st_mode & S_IFMT {
  case S_IFDIR: return .isFolder
  case S_IFREG:
    limit = fileLimit
    if status.st_size > limit { return .other("it is larger than a gigabyte") }
    bytes.reserveCapacity(Int(status.st_size) + 1)
  case S_IFIFO, S_IFSOCK: break
  default:
    // Somebody types, or there is nothing; no other device holds a design.
    if isatty(descriptor) == 1, descriptor == 0 { break }
    if isNothing(status) { return nil }
    return .other(
      isatty(descriptor) == 1
        ? "it is a terminal. To type a design, use -" : "it is a device, not a file")
  }
  return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { piece in
    while true {
      let count = read(descriptor, piece.baseAddress, piece.count)
      if count == 0 { return nil }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EAGAIN || errno == EWOULDBLOCK {
          var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
          _ = poll(&source, 1, -1)
          continue
        }
        return trouble(errno)
      }
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[..<count]))
      if bytes.count > limit {
        return .other("it is larger than \(limit >> 20) megabytes")
      }
    }
  }
}

/// Whether this is the device that holds nothing, which stands for a file that is not there.
private func isNothing(_ status: stat) -> Bool {
  var nothing = stat()
  return stat("/dev/null", &nothing) == 0 && nothing.st_rdev == status.st_rdev
}

/// Everything in a folder but itself and the one above it.
func listFolder(_ path: String) -> Result<[Environment.Entry], Environment.Trouble> {
  guard let folder = withSystemPath(path, { opendir($0) }) else { return .failure(trouble(errno)) }
  defer { closedir(folder) }
  var entries: [Environment.Entry] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
      start.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { pathText($0) }
    }
    if name == "." || name == ".." { continue }
    var kind: Environment.Entry.Kind?
    switch Int32(entry.pointee.d_type) {
    case Int32(DT_DIR): kind = .folder
    case Int32(DT_REG): kind = .file
    case Int32(DT_LNK): kind = kindOfLink(path + "/" + name)
    case Int32(DT_UNKNOWN):
      var status = stat()
      let whole = path + "/" + name
      guard withSystemPath(whole, { lstat($0, &status) }) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFLNK {
        kind = kindOfLink(whole)
      } else {
        switch place(status) {
        case .file: kind = .file
        case .folder: kind = .folder
        case .special(let what): kind = .special(what)
        case .nothing: kind = nil
        }
      }
    case Int32(DT_FIFO): kind = .special("a pipe")
    case Int32(DT_SOCK): kind = .special("a socket")
    default: kind = .special("a device")
    }
    if let kind { entries.append(.init(name: name, kind: kind)) }
  }
  return .success(entries)
}

/// A link counts as the file it leads to. One to a folder does not count as that: links between
/// folders may go round in a circle.
private func kindOfLink(_ path: String) -> Environment.Entry.Kind {
  switch placeOnDisk(path) {
  case .file: .file
  case .folder: .folderLink
  case .special(let what): .special("a link to " + what)
  case .nothing: .brokenLink
  }
}

private func trouble(_ code: Int32) -> Environment.Trouble {
  switch code {
  case ENOENT, ENOTDIR: .missing
  case EACCES, EPERM: .forbidden
  case EISDIR: .isFolder
  default: .other(String(cString: strerror(code)))
  }
}
