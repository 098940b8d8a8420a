import HourglassLanguage
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How another program ended.
struct ProgramResult: Sendable {
  let status: Int32
  let output: [UInt8]
  /// What it wrote for people.
  let errors: String
}

/// No answer takes longer; what does is waiting for something that will not come.
private let patience = 30_000

/// The program that runs, for whoever ends this one; 0 where there is none.
private let running = Atomic<Int32>(0)

/// Ends the program that runs, with all that it has started; may be called at any moment.
func endProgramAtOnce() {
  let process = running.load(ordering: .acquiring)
  if process > 0 { kill(-process, SIGKILL) }
}

/// Runs a program that stands on the usual path, with nothing on its standard input, and waits for
/// it, but not for ever.
///
/// - Parameter variables: of its environment; nil takes one away.
@Sendable func runProgramOnSystem(
  _ words: [String], _ variables: [String: String?]
) -> Result<ProgramResult, Environment.Trouble> {
  var output: [Int32] = [-1, -1]
  var errors: [Int32] = [-1, -1]
  guard pipe(&output) == 0 else { return .failure(.other(String(cString: strerror(errno)))) }
  guard pipe(&errors) == 0 else {
    let reason = String(cString: strerror(errno))
    for end in output { close(end) }
    return .failure(.other(reason))
  }
  // The program gets copies of its own ends and of no other.
  for end in output + errors { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  let (code, process) = start(words, variables, output: output[1], errors: errors[1])
  close(output[1])
  close(errors[1])
  defer {
    close(output[0])
    close(errors[0])
  }
  if code != 0 {
    return .failure(code == ENOENT ? .missing : .other(String(cString: strerror(code))))
  }
  running.store(process, ordering: .releasing)
  defer { running.store(0, ordering: .releasing) }
  let end = millisecondsNow() + patience
  let answers = readBoth(output[0], errors[0], until: end)
  var status: Int32 = 0
  guard let (answer, complaint) = answers, hasEnded(process, &status, until: end) else {
    kill(-process, SIGKILL)
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return .failure(.silent(seconds: patience / 1000))
  }
  // The lower seven bits are the signal that ended it, if one did.
  let ended = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
  return .success(
    ProgramResult(
      status: ended, output: answer, errors: String(decoding: complaint, as: UTF8.self)))
}

private func start(
  _ words: [String], _ variables: [String: String?], output: Int32, errors: Int32
) -> (code: Int32, process: pid_t) {
  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
  #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_adddup2(&actions, output, 1)
  posix_spawn_file_actions_adddup2(&actions, errors, 2)
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // All that it starts can be ended with it, and signals mean to it what they usually do.
  var usual = sigset_t()
  sigemptyset(&usual)
  for interrupt in [SIGPIPE, SIGXFSZ, SIGHUP] { sigaddset(&usual, interrupt) }
  posix_spawnattr_setsigdefault(&attributes, &usual)
  posix_spawnattr_setpgroup(&attributes, 0)
  posix_spawnattr_setflags(
    &attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGDEF))
  var arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in
    withSystemPath(word) { strdup($0) }
  }
  arguments.append(nil)
  var settings = settings(with: variables)
  settings.append(nil)
  defer { for text in arguments + settings { free(text) } }
  var process = pid_t()
  let code = posix_spawnp(&process, words[0], &actions, &attributes, arguments, settings)
  return (code, process)
}

/// The environment of this program, as others are to see it.
private func settings(with variables: [String: String?]) -> [UnsafeMutablePointer<CChar>?] {
  var settings: [UnsafeMutablePointer<CChar>?] = []
  var at = environ
  while let setting = at.pointee {
    at += 1
    let name = pathText(setting).prefix { $0 != "=" }
    if variables[String(name)] == nil { settings.append(strdup(setting)) }
  }
  for case (let name, let value?) in variables {
    settings.append(withSystemPath(name + "=" + value) { strdup($0) })
  }
  return settings
}

/// Waits for a program that has nothing more to say.
private func hasEnded(_ process: pid_t, _ status: inout Int32, until end: Int) -> Bool {
  var pause: UInt32 = 100
  while true {
    let found = waitpid(process, &status, WNOHANG)
    if found == process { return true }
    if found < 0, errno != EINTR { return false }
    if millisecondsNow() >= end { return false }
    usleep(pause)
    pause = min(pause * 2, 20_000)
  }
}

/// Everything that comes from both, whichever comes first: a program waits when nobody reads. Nil
/// where they do not end in time.
private func readBoth(
  _ first: Int32, _ second: Int32, until end: Int
) -> ([UInt8], [UInt8])? {
  var sources = [
    pollfd(fd: first, events: Int16(POLLIN), revents: 0),
    pollfd(fd: second, events: Int16(POLLIN), revents: 0),
  ]
  var texts: [[UInt8]] = [[], []]
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while sources.contains(where: { $0.fd >= 0 }) {
    let left = end - millisecondsNow()
    if left <= 0 { return nil }
    let count = poll(&sources, nfds_t(sources.count), Int32(left))
    if count == 0 { return nil }
    if count < 0 {
      if errno == EINTR { continue }
      break
    }
    for index in sources.indices where sources[index].fd >= 0 && sources[index].revents != 0 {
      let count = read(sources[index].fd, &piece, piece.count)
      if count > 0 {
        texts[index] += piece[..<count]
      } else if count == 0 || errno != EINTR {
        // A negative number is passed over from now on.
        sources[index].fd = -1
      }
    }
  }
  return (texts[0], texts[1])
}
