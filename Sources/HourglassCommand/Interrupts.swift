#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C ends the program at once, and leaves the terminal as it was: no half line, no colour.
/// The exit status is the one that shells expect, 130.
func endCleanlyOnInterrupt() {
  signal(SIGINT) { _ in
    // Nothing but what is allowed at any moment.
    let clean: StaticString = "\r\u{1B}[K\u{1B}[0m"
    let terminal: Int32 = isatty(2) == 1 ? 2 : 1
    if isatty(terminal) == 1 {
      _ = write(terminal, clean.utf8Start, clean.utf8CodeUnitCount)
    }
    _exit(130)
  }
}
