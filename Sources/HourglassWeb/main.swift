// In the browser nothing begins here: the page calls `Exports.swift`. Natively the program prints
// what `hourglass_digest` gives for each sample, for `Tests/Conformance/web` to compare.
#if !arch(wasm32)
  for index in 0..<sampleCount() {
    print(UInt32(bitPattern: digestOfSample(index)))
  }
#endif
