#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

keepUsualWaysTaken()
takeSignalsAsErrors()
reportFaults()
endCleanlyOnInterrupt()

let output = OutputBuffer()
let environment = Environment.system(output: output)
var status = run(arguments: argumentsOfSystem(), in: environment)
output.flush()
if let trouble = output.trouble {
  environment.reportError("The answer cannot be written: \(trouble).")
  status.rise(to: .wrongInput)
}
exit(status.rawValue)
