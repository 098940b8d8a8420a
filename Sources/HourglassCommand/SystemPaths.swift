import HourglassLanguage
import SystemAccess

/// The names of files between the system, where they are any bytes, and texts, which are UTF-8.
///
/// A byte that is no part of UTF-8 becomes a character of its own, so that each name has one text
/// and each text gives back its name. The characters are of those that stand for nothing; a name
/// that has them itself is taken apart in the same way.

/// The text that a name of the system has here.
func pathText(_ bytes: some Sequence<UInt8>) -> String {
  let bytes = Array(bytes)
  if let text = String(validating: bytes, as: UTF8.self), !hasByteCharacters(text) { return text }
  var text = ""
  var at = 0
  while at < bytes.count {
    let length = scalarLength(bytes[at...])
    let piece = bytes[at..<at + max(1, length)]
    if length > 0, let scalar = String(decoding: piece, as: UTF8.self).unicodeScalars.first,
      byteOfName(scalar) == nil
    {
      text.unicodeScalars.append(scalar)
    } else {
      for byte in piece {
        text.unicodeScalars.append(Unicode.Scalar(firstByteOfName + UInt32(byte))!)
      }
    }
    at += piece.count
  }
  return text
}

/// The name that a text stands for.
func pathBytes(_ text: String) -> [UInt8] {
  if !hasByteCharacters(text) { return Array(text.utf8) }
  var bytes: [UInt8] = []
  for scalar in text.unicodeScalars {
    if let byte = byteOfName(scalar) {
      bytes.append(byte)
    } else {
      bytes += Array(String(scalar).utf8)
    }
  }
  return bytes
}

/// Asks the system something about a file.
func withSystemPath<Result>(_ text: String, _ ask: (UnsafePointer<CChar>) -> Result) -> Result {
  if !hasByteCharacters(text) { return text.withCString(ask) }
  let name = pathBytes(text).map { CChar(bitPattern: $0) } + [0]
  return name.withUnsafeBufferPointer { ask($0.baseAddress!) }
}

/// What the program was called with, without its own name.
func argumentsOfSystem() -> [String] {
  var count: Int32 = 0
  guard let values = hourglass_arguments(&count) else {
    return Array(CommandLine.arguments.dropFirst())
  }
  return (1..<max(1, Int(count))).compactMap { index in values[index].map { pathText($0) } }
}

/// A text of the system that ends in a zero byte.
func pathText(_ text: UnsafePointer<CChar>) -> String {
  var bytes: [UInt8] = []
  var at = text
  while at.pointee != 0 {
    bytes.append(UInt8(bitPattern: at.pointee))
    at += 1
  }
  return pathText(bytes)
}

private func hasByteCharacters(_ text: String) -> Bool {
  text.utf8.contains(0xF4) && text.unicodeScalars.contains { byteOfName($0) != nil }
}

/// How many bytes the character is long that UTF-8 has at a place; 0 where it has none.
private func scalarLength(_ bytes: ArraySlice<UInt8>) -> Int {
  for length in 1...4 where length <= bytes.count {
    if String(validating: bytes.prefix(length), as: UTF8.self) != nil { return length }
  }
  return 0
}

/// A path as what it is to the system: two that only look alike, as letters with their accents put
/// together and apart do, are two.
struct PathBytes: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ path: String) { bytes = Array(path.utf8) }
}
