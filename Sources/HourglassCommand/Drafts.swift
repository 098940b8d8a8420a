import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file is written beside the place it is for, and put there once it is whole. What is left of
/// it otherwise goes away, also where the run is interrupted.

/// The path of the draft there is, for whoever ends the run: a C text that is never freed, as a
/// signal may come at any moment. Only one thread writes files.
private let draft = Atomic<UInt>(0)

/// Deletes the draft there is; may be called while the program is in an unknown state.
func removeDraftAtOnce() {
  if let path = UnsafePointer<CChar>(bitPattern: draft.load(ordering: .acquiring)) { unlink(path) }
}

/// Writes a draft beside a place and hands it on, to be put there.
///
/// - Parameter use: gets the path of the draft and the open file; gives the number of what is in
///   the way, or 0 once there is no draft any more.
func withDraft(
  of bytes: [UInt8], beside place: String, permissions: mode_t,
  _ use: (_ draft: String, _ file: Int32) -> Int32
) -> WritingTrouble? {
  let folder = place.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(place[...$0]) } ?? ""
  var path = ""
  var descriptor: Int32 = -1
  for _ in 0..<100 {
    // Nobody else's file has such a name; and the next run, which may be given the same number by
    // the system, has another.
    let number = String(UInt64.random(in: 1 << 60 ... .max), radix: 16)
    path = folder + ".hourglass-" + number
    descriptor = withoutInterruption { open(path, permissions) }
    if descriptor >= 0 || errno != EEXIST { break }
  }
  guard descriptor >= 0 else { return .other(String(cString: strerror(errno))) }
  var code = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
  // Some disks say only here that they are full.
  if code == 0, fsync(descriptor) != 0 { code = errno }
  if code == 0 { code = use(path, descriptor) }
  if code != 0 { removeDraft(path) }
  draft.store(0, ordering: .releasing)
  close(descriptor)
  return code == 0 ? nil : .other(String(cString: strerror(code)))
}

/// Makes a draft, and notes that it is there to be deleted.
private func open(_ path: String, _ permissions: mode_t) -> Int32 {
  let descriptor = withSystemPath(path) {
    open($0, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
  }
  guard descriptor >= 0 else { return descriptor }
  draft.store(UInt(bitPattern: withSystemPath(path) { strdup($0) }), ordering: .releasing)
  return descriptor
}

func removeDraft(_ path: String) { _ = withSystemPath(path) { unlink($0) } }

/// Does something that must not be left half done: whoever wants to end the run waits for it.
func withoutInterruption<Result>(_ work: () -> Result) -> Result {
  var all = sigset_t()
  var before = sigset_t()
  sigfillset(&all)
  pthread_sigmask(SIG_BLOCK, &all, &before)
  defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
  return work()
}
