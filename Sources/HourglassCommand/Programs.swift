import HourglassLanguage

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

/// Runs a program that stands on the usual path, with nothing on its standard input.
@Sendable func runProgramOnSystem(
  _ words: [String]
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
  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
  #else
    var actions = posix_spawn_file_actions_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_adddup2(&actions, output[1], 1)
  posix_spawn_file_actions_adddup2(&actions, errors[1], 2)
  var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
  arguments.append(nil)
  defer { for argument in arguments { free(argument) } }
  var process = pid_t()
  let code = posix_spawnp(&process, words[0], &actions, nil, arguments, environ)
  close(output[1])
  close(errors[1])
  defer {
    close(output[0])
    close(errors[0])
  }
  if code != 0 {
    return .failure(code == ENOENT ? .missing : .other(String(cString: strerror(code))))
  }
  let (answer, complaint) = readBoth(output[0], errors[0])
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  // The lower seven bits are the signal that ended it, if one did.
  let ended = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
  return .success(
    ProgramResult(
      status: ended, output: answer, errors: String(decoding: complaint, as: UTF8.self)))
}

/// Everything that comes from both, whichever comes first: a program waits when nobody reads.
private func readBoth(_ first: Int32, _ second: Int32) -> ([UInt8], [UInt8]) {
  var sources = [
    pollfd(fd: first, events: Int16(POLLIN), revents: 0),
    pollfd(fd: second, events: Int16(POLLIN), revents: 0),
  ]
  var texts: [[UInt8]] = [[], []]
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while sources.contains(where: { $0.fd >= 0 }) {
    if poll(&sources, nfds_t(sources.count), -1) < 0 {
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
