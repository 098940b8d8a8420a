import SystemAccess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A fault of ours ends the program with a sentence and its own exit status, not with a signal.
func reportFaults() {
  hourglass_on_fault { _ in
    // Nothing but what is allowed while the program is in an unknown state.
    removeDraftAtOnce()
    if hourglass_lacks_memory() != 0 {
      let message: StaticString = "hourglass: There is not enough memory for this.\n"
      _ = write(2, message.utf8Start, message.utf8CodeUnitCount)
      _exit(Status.wrongInput.rawValue)
    }
    let message: StaticString = """
      hourglass: This is an error in Hourglass, not in your design. Run the same command again. If \
      the error comes back, please report it, with the design if possible.

      """
    _ = write(2, message.utf8Start, message.utf8CodeUnitCount)
    _exit(Status.fault.rawValue)
  }
}
