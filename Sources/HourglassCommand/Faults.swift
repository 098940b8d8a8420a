#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A fault of ours ends the program with a sentence and its own exit status, not with a signal.
func reportFaults() {
  for fault in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
    signal(fault) { _ in
      // Nothing but what is allowed while the program is in an unknown state.
      let message: StaticString = """
        hourglass: This is a fault of Hourglass, not of your design. Please report it, with the \
        design if you can: run the same command again to see whether it comes back.

        """
      _ = write(2, message.utf8Start, message.utf8CodeUnitCount)
      _exit(Status.fault.rawValue)
    }
  }
}
