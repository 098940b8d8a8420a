import HourglassLanguage
import WebRuntime

// What a page calls, on one thread: it puts bytes where `hourglass_input` says and calls what takes
// them; then as often as it likes `hourglass_answer`, each time reading as many bytes as that says
// from `hourglass_output`. All texts are UTF-8.

nonisolated(unsafe) private var input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 0)
nonisolated(unsafe) private var output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 0)
nonisolated(unsafe) private var shelf = Shelf()
nonisolated(unsafe) private var current = Matter(
  analysis: Shelf().analyse([], named: ""), name: "", day: Day(year: 1, month: 1, day: 1))

/// Room for so many bytes.
@_expose(wasm, "hourglass_input")
@_cdecl("hourglass_input")
public func makeInput(_ length: Int32) -> UnsafeMutablePointer<UInt8>? {
  input.deallocate()
  input = .allocate(capacity: Int(length))
  input.initialize(repeating: 0)
  return input.baseAddress
}

/// Takes the input for a file beside the text: its name, which is so many bytes long, and then what
/// is in it.
@_expose(wasm, "hourglass_file")
@_cdecl("hourglass_file")
public func addFile(_ length: Int32) {
  let (name, bytes) = named(length)
  shelf.put(bytes, as: name)
}

/// Forgets the files beside the text.
@_expose(wasm, "hourglass_forget")
@_cdecl("hourglass_forget")
public func forgetFiles() { shelf.clear() }

/// Reads the text, which stands in the input behind its name; answers are about it from now on.
///
/// - Parameters:
///   - length: how many bytes long the name is.
///   - date: today as the number YYYYMMDD.
@_expose(wasm, "hourglass_read")
@_cdecl("hourglass_read")
public func readInput(_ length: Int32, _ date: Int32) {
  let (name, bytes) = named(length)
  current = Matter(
    analysis: shelf.analyse(bytes, named: name), name: name, shelf: shelf,
    day: Day(number: date) ?? Day(year: 1, month: 1, day: 1))
}

/// Takes the input for what is asked in words from now on: a new name, an older version, a table of
/// values, an answer to a question.
@_expose(wasm, "hourglass_words")
@_cdecl("hourglass_words")
public func takeWords() { current.words = Array(input) }

private func named(_ length: Int32) -> (name: String, bytes: [UInt8]) {
  (
    String(decoding: input.prefix(Int(length)), as: UTF8.self),
    Array(input.dropFirst(Int(length)))
  )
}

/// Gives the length of an answer.
///
/// - Parameters:
///   - index: its place in `Answer.all`; the first lists the names of all.
///   - place: for an answer about a place of the text, how many UTF-16 units are before it.
@_expose(wasm, "hourglass_answer")
@_cdecl("hourglass_answer")
public func answer(_ index: Int32, _ place: Int32) -> Int32 {
  current.place = place
  let answer = Answer.all[Int(index)].make(current)
  output.deallocate()
  output = .allocate(capacity: answer.count)
  _ = output.initialize(fromContentsOf: answer)
  return Int32(answer.count)
}

/// Where the last answer stands.
@_expose(wasm, "hourglass_output")
@_cdecl("hourglass_output")
public func lastOutput() -> UnsafeMutablePointer<UInt8>? {
  output.baseAddress
}

/// One number for all answers about a sample, so that two builds can be compared where only
/// numbers go in and out.
@_expose(wasm, "hourglass_digest")
@_cdecl("hourglass_digest")
public func digestOfSample(_ index: Int32) -> Int32 {
  Int32(bitPattern: digest(of: samples[Int(index)]))
}

/// How many samples there are.
@_expose(wasm, "hourglass_samples")
@_cdecl("hourglass_samples")
public func sampleCount() -> Int32 {
  Int32(samples.count)
}
