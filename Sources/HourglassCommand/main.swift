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
endCleanlyOnInterrupt()

let output = OutputBuffer()
let environment = Environment.system(output: output)
var status = run(arguments: Array(CommandLine.arguments.dropFirst()), in: environment)
output.flush()
if let trouble = output.trouble {
  environment.reportError("The answer cannot be written: \(trouble).")
  status.rise(to: .wrongInput)
}
exit(status.rawValue)
