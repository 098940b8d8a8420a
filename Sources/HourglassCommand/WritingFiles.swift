import SystemAccess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file was not written.
enum WritingTrouble: Error, Sendable, Equatable {
  /// It no longer holds what was read from it.
  case changed
  case other(String)

  /// As the end of a sentence that begins with the path.
  var words: String {
    switch self {
    case .changed:
      "changed after Hourglass read it, and was not written. Run the same command again."
    case .other(let reason): "cannot be written: \(reason)."
    }
  }

  /// What the system says is in the way.
  fileprivate static func system(_ code: Int32) -> WritingTrouble {
    .other(String(cString: strerror(code)))
  }
}

/// Puts these bytes in the place of what a file holds, all of them or none. The file keeps its
/// owner, its mode, its links and its attributes.
///
/// - Parameter old: what it held when it was read; nil where that does not matter.
func replaceFileOnDisk(
  _ path: String, _ bytes: [UInt8], _ old: [UInt8]?
) -> WritingTrouble? {
  var status = stat()
  if withSystemPath(path, { stat($0, &status) }) == 0 {
    // A device or a pipe cannot be replaced, only written to.
    if status.st_mode & S_IFMT != S_IFREG { return send(bytes, to: path) }
    // A link stays, and what it leads to is replaced.
    return replace(realPathOnDisk(path) ?? path, bytes, old)
  }
  if errno != ENOENT { return .system(errno) }
  if old != nil { return .changed }
  guard let place = endOfLinks(path) else {
    return .other(
      "it is a link to a file that does not "
        + "exist")
  }
  return withDraft(of: bytes, beside: place, permissions: 0o666) { draft, _ in
    rename(draft, place)
  }
}

/// Puts a new file on the disk, never in the place of one that is there: whole or not at all.
func createFileOnDisk(_ path: String, _ bytes: [UInt8]) -> WritingTrouble? {
  let trouble = withDraft(of: bytes, beside: path, permissions: 0o666) { draft, _ in
    // Unlike a new name for the draft, this takes nobody's place.
    let code = withSystemPath(draft) { draft in
      withSystemPath(path) { link(draft, $0) == 0 ? 0 : errno }
    }
    if code == 0 { removeDraft(draft) }
    return code
  }
  // Some disks know no second name for a file.
  let isUnknown = [EPERM, EOPNOTSUPP, ENOSYS].contains { trouble == .system($0) }
  return isUnknown ? createAtOnce(path, bytes) : trouble
}

func createFolderOnDisk(_ path: String) -> WritingTrouble? {
  withSystemPath(path) { mkdir($0, 0o777) } == 0 ? nil : .system(errno)
}

private func createAtOnce(_ path: String, _ bytes: [UInt8]) -> WritingTrouble? {
  let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
  let descriptor = withSystemPath(path) { open($0, flags, 0o666) }
  guard descriptor >= 0 else { return .system(errno) }
  let code = writeAndClose(bytes, descriptor)
  if code == 0 { return nil }
  _ = withSystemPath(path) { unlink($0) }
  return .system(code)
}

/// Writes these bytes after what a file holds.
func appendToFileOnDisk(_ path: String, _ bytes: [UInt8]) -> WritingTrouble? {
  let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
  let descriptor = withSystemPath(path) { open($0, flags, 0o666) }
  guard descriptor >= 0 else { return .system(errno) }
  var status = stat()
  let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  var code = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
  // Half a report would be read as a whole one.
  if code != 0, isFile { _ = ftruncate(descriptor, status.st_size) }
  if close(descriptor) != 0, code == 0 { code = errno }
  return code == 0 ? nil : .system(code)
}

/// Writes to what is no ordinary file.
private func send(_ bytes: [UInt8], to path: String) -> WritingTrouble? {
  // A pipe that nobody reads from would not even be opened.
  let descriptor = withSystemPath(path) { open($0, O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
  guard descriptor >= 0 else { return .system(errno) }
  _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
  var code = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
  if close(descriptor) != 0, code == 0 { code = errno }
  return code == 0 ? nil : .system(code)
}

/// Where a file would be made that links lead to; nil where there is no folder for it.
private func endOfLinks(_ path: String) -> String? {
  var path = path
  for _ in 0..<40 {
    guard isLinkOnDisk(path) else { return path }
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard withSystemPath(path, { readlink($0, &target, Int(PATH_MAX)) }) >= 0 else { return nil }
    let next = target.withUnsafeBufferPointer { pathText($0.baseAddress!) }
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    path = next.hasPrefix("/") ? next : folder + next
  }
  return nil
}

private func replace(_ path: String, _ bytes: [UInt8], _ old: [UInt8]?) -> WritingTrouble? {
  let flags = O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW
  // Where the file itself may not be written, this would be a way round that nobody meant.
  var descriptor = withSystemPath(path) { open($0, O_RDWR | flags) }
  if descriptor < 0, old == nil { descriptor = withSystemPath(path) { open($0, O_WRONLY | flags) } }
  guard descriptor >= 0 else { return .system(errno) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { return .system(errno) }
  // Another name for the same file would be left with what it held.
  guard status.st_nlink == 1 else { return rewrite(descriptor, bytes, old) }
  var hasChanged = false
  let trouble = withDraft(of: bytes, beside: path, permissions: 0o600) { draft, file in
    if let code = giveAttributes(of: descriptor, status, to: file) { return code }
    if let old, !holds(descriptor, old) || !isStill(path, status) {
      hasChanged = true
      return EAGAIN
    }
    return rename(draft, path)
  }
  if hasChanged { return .changed }
  if trouble == nil { return nil }
  // Not every folder takes a new file, not every file may be given away, and what is mounted by
  // itself stays where it is.
  return rewrite(descriptor, bytes, old)
}

/// The owner, the mode and the attributes of a file for the one that is to stand in its place;
/// gives the number of what is in the way.
private func giveAttributes(of descriptor: Int32, _ status: stat, to file: Int32) -> Int32? {
  var own = stat()
  guard fstat(file, &own) == 0 else { return errno }
  if own.st_uid != status.st_uid || own.st_gid != status.st_gid,
    fchown(file, status.st_uid, status.st_gid) != 0
  {
    return errno
  }
  let code = hourglass_copy_attributes(descriptor, file)
  if code != 0 { return code }
  return fchmod(file, status.st_mode & 0o7777) == 0 ? nil : errno
}

private func isStill(_ path: String, _ status: stat) -> Bool {
  var now = stat()
  return withSystemPath(path) { lstat($0, &now) } == 0
    && FileIdentity(now) == FileIdentity(status)
}

private func rename(_ draft: String, _ path: String) -> Int32 {
  withSystemPath(draft) { draft in
    withSystemPath(path) { rename(draft, $0) == 0 ? 0 : errno }
  }
}

/// Writes a file where it stands. Room is made first, and what it held is put back where
/// something fails.
private func rewrite(_ descriptor: Int32, _ bytes: [UInt8], _ old: [UInt8]?) -> WritingTrouble? {
  var before: [UInt8] = []
  let isKnown = content(of: descriptor, &before)
  if let old, !isKnown || before != old { return .changed }
  return withoutInterruption {
    var code: Int32 = 0
    if isKnown, bytes.count > before.count {
      code = makeRoom(in: descriptor, from: before.count, to: bytes.count)
    }
    if code == 0 { code = overwrite(descriptor, with: bytes) }
    if code == 0 {
      if fsync(descriptor) != 0 { code = errno }
    } else if isKnown {
      _ = overwrite(descriptor, with: before)
    }
    return code == 0 ? nil : .system(code)
  }
}

private func makeRoom(in descriptor: Int32, from start: Int, to end: Int) -> Int32 {
  #if canImport(Darwin)
    return 0
  #else
    let code = posix_fallocate(descriptor, off_t(start), off_t(end - start))
    // Where no room can be kept, writing shows whether there is any.
    if code == 0 || code == EOPNOTSUPP || code == EINVAL || code == ENOSYS { return 0 }
    _ = ftruncate(descriptor, off_t(start))
    return code
  #endif
}

private func overwrite(_ descriptor: Int32, with bytes: [UInt8]) -> Int32 {
  if lseek(descriptor, 0, SEEK_SET) != 0 { return errno }
  let code = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
  if code != 0 { return code }
  return ftruncate(descriptor, off_t(bytes.count)) == 0 ? 0 : errno
}

private func holds(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
  var now: [UInt8] = []
  return content(of: descriptor, &now) && now == bytes
}

/// All that an open file holds now; gives false where it cannot be read.
private func content(of descriptor: Int32, _ bytes: inout [UInt8]) -> Bool {
  guard lseek(descriptor, 0, SEEK_SET) == 0 else { return false }
  return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { piece in
    while true {
      let count = read(descriptor, piece.baseAddress, piece.count)
      if count == 0 { return true }
      if count < 0, errno != EINTR { return false }
      if count > 0 {
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[..<count]))
      }
    }
  }
}

func writeAndClose(_ bytes: [UInt8], _ descriptor: Int32) -> Int32 {
  var code = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
  if code == 0, fsync(descriptor) != 0 { code = errno }
  // Some disks say only here that they are full.
  if close(descriptor) != 0, code == 0 { code = errno }
  return code
}
