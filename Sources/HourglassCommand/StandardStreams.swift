import HourglassLanguageServer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Connection {
  /// Standard input and output, as an editor uses them that has started the program.
  static let standardStreams = Connection(
    receive: { receiveBytes(within: $0) },
    send: { bytes in bytes.withUnsafeBytes { writeAll($0, to: 1) } == 0 },
    // What may not be asked about runs all the same.
    isRunning: { process in
      guard let number = pid_t(exactly: process), number > 0 else { return true }
      return kill(number, 0) == 0 || errno == EPERM
    })
}

/// As much as has come in, and at least something, unless nothing comes within the time.
private func receiveBytes(within milliseconds: Int) -> Connection.Received {
  while true {
    var source = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    let count = poll(&source, 1, Int32(clamping: milliseconds))
    if count == 0 { return .nothing }
    if count < 0 {
      if errno == EINTR { continue }
      return .end
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 20) { room, used in
      used = max(0, read(0, room.baseAddress, room.count))
    }
    if !bytes.isEmpty { return .bytes(bytes) }
    if source.revents & Int16(POLLIN) != 0, errno == EINTR || errno == EAGAIN { continue }
    return .end
  }
}
