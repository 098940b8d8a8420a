import HourglassDocuments
import HourglassFormats

/// Why a file is not well-formed XML, and where.
struct XmlProblem: Error, Sendable, Equatable {
  /// Counts from 1.
  let line: Int
  /// What is wrong and what to do, in full sentences.
  let message: String

  init(at place: Int, in bytes: [UInt8], _ message: String) {
    line = xmlLine(of: place, in: bytes)
    self.message = capitalised(message)
  }
}

/// The number of the line a byte is in; counts from 1.
func xmlLine(of place: Int, in bytes: [UInt8]) -> Int {
  var line = 1
  for at in 0..<min(place, bytes.count) {
    let isLoneReturn = bytes[at] == 0x0D && (at + 1 == bytes.count || bytes[at + 1] != 0x0A)
    if bytes[at] == 0x0A || isLoneReturn { line += 1 }
  }
  return line
}
