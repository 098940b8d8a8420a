#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts these bytes in the place of what a file holds, all of them or none; gives the system's
/// words for what is in the way, or nil.
func replaceFileOnDisk(_ path: String, _ bytes: [UInt8]) -> String? {
  // A link stays, and what it leads to is replaced.
  let path = realPathOnDisk(path) ?? path
  var status = stat()
  let exists = stat(path, &status) == 0
  // A device or a pipe cannot be replaced, only written to.
  if exists, status.st_mode & S_IFMT != S_IFREG {
    return write(bytes, to: path, O_WRONLY, permissions: 0)
  }
  // Where the file itself may not be written, this would be a way round that nobody meant.
  if exists, access(path, W_OK) != 0 { return String(cString: strerror(errno)) }
  let draft = path + ".hourglass-\(getpid())"
  let permissions = exists ? status.st_mode & 0o777 : 0o666
  if let trouble = write(bytes, to: draft, O_WRONLY | O_CREAT | O_EXCL, permissions: permissions) {
    unlink(draft)
    return trouble
  }
  // Where a file was, it keeps who may read it, whatever new files are given here.
  if exists { chmod(draft, permissions) }
  if rename(draft, path) == 0 { return nil }
  let trouble = String(cString: strerror(errno))
  unlink(draft)
  return trouble
}

/// Puts a new file on the disk, never in the place of one that is there.
func createFileOnDisk(_ path: String, _ bytes: [UInt8]) -> String? {
  write(bytes, to: path, O_WRONLY | O_CREAT | O_EXCL, permissions: 0o666)
}

/// Writes these bytes after what a file holds.
func appendToFileOnDisk(_ path: String, _ bytes: [UInt8]) -> String? {
  write(bytes, to: path, O_WRONLY | O_CREAT | O_APPEND, permissions: 0o666)
}

private func write(
  _ bytes: [UInt8], to path: String, _ flags: Int32, permissions: mode_t
) -> String? {
  let descriptor = open(path, flags | O_CLOEXEC, permissions)
  guard descriptor >= 0 else { return String(cString: strerror(errno)) }
  var code = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
  if code == 0, flags & O_EXCL != 0, fsync(descriptor) != 0 { code = errno }
  // Some disks say only here that they are full.
  if close(descriptor) != 0, code == 0 { code = errno }
  return code == 0 ? nil : String(cString: strerror(code))
}
