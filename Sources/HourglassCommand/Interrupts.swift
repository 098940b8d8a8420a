#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C ends the program at once, and leaves the terminal and the folders as they were: no half
/// line, no colour, no draft of a file, no other program. The exit status is the one that shells
/// expect, 130; it is much the same where the terminal or the system goes away.
func endCleanlyOnInterrupt() {
  for interrupt in [SIGINT, SIGTERM, SIGHUP] {
    let before = signal(interrupt) { interrupt in
      // Nothing but what is allowed at any moment.
      removeDraftAtOnce()
      endProgramAtOnce()
      let clean: StaticString = "\r\u{1B}[K\u{1B}[0m"
      let terminal: Int32 = isatty(2) == 1 ? 2 : 1
      if isatty(terminal) == 1 {
        _ = write(terminal, clean.utf8Start, clean.utf8CodeUnitCount)
      }
      _exit(128 + interrupt)
    }
    // Whoever starts a program with nohup wants it to go on.
    let isIgnored = unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    if interrupt == SIGHUP, isIgnored { signal(SIGHUP, SIG_IGN) }
  }
}

/// Where one of the three usual ways in and out is closed, a file that is opened would take its
/// place, and be written to.
func keepUsualWaysTaken() {
  for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 {
    _ = open("/dev/null", O_RDONLY)
  }
}

/// What would end the program by a signal shows as an error where it is written to instead.
func takeSignalsAsErrors() {
  // A pipe whose reader has gone away (`hourglass trace … | head -1`) is an ordinary end.
  signal(SIGPIPE, SIG_IGN)
  // So is a file that may not grow any more.
  signal(SIGXFSZ, SIG_IGN)
}
