import Hourglass
import HourglassOutput
import WebRuntime

// What a page calls, on its one thread: it puts a design's bytes where `hourglass_input` says,
// calls `hourglass_check`, and reads as many bytes as that says from `hourglass_output`.

nonisolated(unsafe) private var input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 0)
nonisolated(unsafe) private var output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 0)

/// Room for a design of so many bytes of UTF-8.
@_expose(wasm, "hourglass_input")
@_cdecl("hourglass_input")
public func makeInput(_ length: Int32) -> UnsafeMutablePointer<UInt8>? {
  input.deallocate()
  input = .allocate(capacity: Int(length))
  input.initialize(repeating: 0)
  return input.baseAddress
}

/// Checks the design and gives the length of the answer, which is what
/// `hourglass check --format json design.hourglass` prints for it.
@_expose(wasm, "hourglass_check")
@_cdecl("hourglass_check")
public func checkInput() -> Int32 {
  let answer = Array(checkJSON(Array(input), path: "design.hourglass").utf8)
  output.deallocate()
  output = .allocate(capacity: answer.count)
  _ = output.initialize(fromContentsOf: answer)
  return Int32(answer.count)
}

/// Where the answer to the last check stands, in UTF-8.
@_expose(wasm, "hourglass_output")
@_cdecl("hourglass_output")
public func lastOutput() -> UnsafeMutablePointer<UInt8>? {
  output.baseAddress
}

/// One number for all that is said about a sample, so that two builds can be compared where only
/// numbers go in and out.
@_expose(wasm, "hourglass_digest")
@_cdecl("hourglass_digest")
public func digestOfSample(_ index: Int32) -> Int32 {
  let sample = samples[Int(index)]
  return Int32(bitPattern: digest(checkJSON(sample.bytes, path: sample.path)))
}

/// How many samples there are.
@_expose(wasm, "hourglass_samples")
@_cdecl("hourglass_samples")
public func sampleCount() -> Int32 {
  Int32(samples.count)
}
