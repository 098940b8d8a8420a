/// Takes bytes as they come and finds the messages in them: each has header lines, one of which is
/// `Content-Length: N`, an empty line, and N bytes of content.
///
/// What is no message is passed over up to the next header, so that one broken message costs no
/// other.
struct MessageFrames {
  enum Frame: Equatable {
    case content([UInt8])
    /// Bytes that are no message.
    case malformed
  }

  private var bytes: [UInt8] = []
  /// How many of them have been dealt with.
  private var start = 0
  /// Whether what comes next is passed over up to a header.
  private var isLost = false

  private static let lengthName = Array("content-length:".utf8)
  /// Longer headers and contents than these are a mistake.
  private static let longestHeader = 1 << 13
  private static let longestContent = 1 << 28

  mutating func append(_ more: [UInt8]) {
    if start > 0 {
      bytes.removeFirst(start)
      start = 0
    }
    bytes += more
  }

  /// The next frame; nil where it has not come in whole.
  mutating func next() -> Frame? {
    if isLost, !findHeader() { return nil }
    // Line ends between messages say nothing.
    while start < bytes.count, bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
    guard let header = header() else {
      if bytes.count - start <= Self.longestHeader { return nil }
      return lost(after: start + 1)
    }
    guard let length = header.length, length <= Self.longestContent else {
      return lost(after: header.end)
    }
    let end = header.end + length
    guard end <= bytes.count else { return nil }
    defer { start = end }
    return .content(Array(bytes[header.end..<end]))
  }

  private mutating func lost(after place: Int) -> Frame {
    start = place
    isLost = true
    return .malformed
  }

  /// Goes on to the next header; false where none has come in yet.
  private mutating func findHeader() -> Bool {
    let name = Self.lengthName
    var at = start
    while at + name.count <= bytes.count {
      if isLengthName(at: at) {
        start = at
        isLost = false
        return true
      }
      at += 1
    }
    // The beginning of one may have come in.
    start = max(start, bytes.count - name.count + 1)
    return false
  }

  private func isLengthName(at place: Int) -> Bool {
    let name = Self.lengthName
    guard place + name.count <= bytes.count else { return false }
    for (index, byte) in name.enumerated() {
      let other = bytes[place + index]
      if byte != (0x41...0x5A ~= other ? other | 0x20 : other) { return false }
    }
    return true
  }

  /// The length that the header states, where it states one, and where it ends; nil where it has
  /// not come in whole.
  private func header() -> (length: Int?, end: Int)? {
    var length: Int?
    var line = start
    while let lineFeed = bytes[line...].firstIndex(of: 0x0A) {
      let end = lineFeed > line && bytes[lineFeed - 1] == 0x0D ? lineFeed - 1 : lineFeed
      if end == line { return (length, lineFeed + 1) }
      if isLengthName(at: line) { length = number(in: bytes[(line + Self.lengthName.count)..<end]) }
      line = lineFeed + 1
      if line - start > Self.longestHeader { return nil }
    }
    return nil
  }

  private func number(in bytes: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: bytes, as: UTF8.self).filter { $0 != " " && $0 != "\t" }
    guard text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return Int(text)
  }
}

/// A message as it is sent.
func framed(_ content: String) -> [UInt8] {
  Array("Content-Length: \(content.utf8.count)\r\n\r\n".utf8) + Array(content.utf8)
}
