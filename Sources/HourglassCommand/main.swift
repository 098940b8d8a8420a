#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// A pipe whose reader has gone away (`hourglass trace … | head -1`) is an ordinary end.
signal(SIGPIPE, SIG_IGN)
reportFaults()

let output = OutputBuffer()
let status = run(
  arguments: Array(CommandLine.arguments.dropFirst()), in: .system(output: output))
output.flush()
exit(status.rawValue)
