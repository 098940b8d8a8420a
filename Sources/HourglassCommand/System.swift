import Hourglass
import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import SystemAccess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Environment {
  /// The machine this runs on.
  ///
  /// - Parameter output: what holds standard output back until there is enough of it.
  static func system(output: OutputBuffer) -> Environment {
    Environment(
      place: placeOnDisk, read: readFile,
      readInput: { readStandardInput(into: &$0) },
      realPath: realPathOnDisk, identity: identityOnDisk, isLink: isLinkOnDisk, list: listFolder,
      write: { output.write($0) }, writeBytes: { output.write($0) },
      createFile: createFileOnDisk,
      writeError: { text in
        var text = text
        _ = text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: 2) }
      },
      outputIsTerminal: isatty(1) == 1, outputWidth: widthOfOutput(),
      allowsColour: (setting("NO_COLOR") ?? "").isEmpty && setting("TERM") != "dumb",
      today: dayInUTC, workers: max(1, min(64, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))),
      replaceFile: replaceFileOnDisk, createFolder: createFolderOnDisk,
      runProgram: runProgramOnSystem,
      appendFile: appendToFileOnDisk,
      variable: { setting($0) },
      errorsAreTerminal: isatty(2) == 1 && setting("TERM") != "dumb",
      milliseconds: millisecondsNow, connection: .standardStreams)
  }
}

/// How wide lines may be: as wide as the terminal, unless that is too narrow or too wide to read.
private func widthOfOutput() -> Int {
  let columns = Int(hourglass_terminal_columns(1))
  return columns == 0 ? Page.width : min(120, max(60, columns))
}

/// Counted from any moment on.
@Sendable func millisecondsNow() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
}

/// Standard output, written in large pieces.
final class OutputBuffer: @unchecked Sendable {
  // Only the main thread writes.
  private var bytes: [UInt8] = []
  /// Why not everything could be written, in the system's words.
  private(set) var trouble: String?
  private static let size = 1 << 16

  func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    if bytes.count >= OutputBuffer.size { flush() }
  }

  func write(_ more: [UInt8]) {
    bytes += more
    if bytes.count >= OutputBuffer.size { flush() }
  }

  func flush() {
    let code = bytes.withUnsafeBytes { writeAll($0, to: 1) }
    // A reader that has had enough (`| head -1`) is no trouble.
    if code != 0, code != EPIPE { trouble = String(cString: strerror(code)) }
    bytes.removeAll(keepingCapacity: true)
  }
}

/// Writes everything; gives the number of what was in the way, or 0.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if count == 0 {
      return EIO
    } else if errno == EAGAIN || errno == EWOULDBLOCK {
      // Whoever shares this way out has asked not to wait.
      var way = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = poll(&way, 1, -1)
    } else if errno != EINTR {
      return errno
    }
  }
  return 0
}

private func setting(_ name: String) -> String? { getenv(name).map { pathText($0) } }

/// The day it is in UTC, so that it is the same for everybody.
private func dayInUTC() -> Day {
  var seconds = time(nil)
  var parts = tm()
  gmtime_r(&seconds, &parts)
  return Day(
    year: Int32(parts.tm_year) + 1900, month: Int32(parts.tm_mon) + 1, day: Int32(parts.tm_mday))
}
