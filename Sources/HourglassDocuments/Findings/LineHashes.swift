/// What GitHub knows each line of a file by, so that a finding stays the same one while the file
/// changes around it.
///
/// It is the hash that github/codeql-action puts in where a report has none, and it complains
/// where a report has another: a rolling hash of the 100 UTF-16 code units from the beginning of
/// the line on, without spaces and tabs and with all line ends alike, then a colon and how many
/// lines of this hash there have been.
struct LineHashes {
  private var hashes: [UInt64] = []
  private var occurrences: [Int] = []

  /// - Parameter bytes: the whole file; a hash reaches beyond its line.
  init(of bytes: [UInt8]) {
    var window = Window()
    var wasReturn = false
    var isLineStart = true
    for unit in String(decoding: bytes, as: UTF8.self).utf16 {
      switch unit {
      case 0x20, 0x09: wasReturn = false
      case 0x0A where wasReturn: wasReturn = false
      default:
        wasReturn = unit == 0x0D
        let character: UInt16 = wasReturn ? 0x0A : unit
        take(window.push(character, isLineStart: isLineStart))
        isLineStart = character == 0x0A
      }
    }
    // The end counts as a character, and so has a line of its own after a line end.
    take(window.push(.max, isLineStart: isLineStart))
    for _ in 0..<Window.length { take(window.push(0, isLineStart: false)) }
    number()
  }

  /// Of a line, counted from 1.
  subscript(line: Int) -> String {
    String(hashes[line - 1], radix: 16) + ":\(occurrences[line - 1])"
  }

  var count: Int { hashes.count }

  private mutating func take(_ hash: UInt64?) {
    if let hash { hashes.append(hash) }
  }

  private mutating func number() {
    var seen: [UInt64: Int] = [:]
    occurrences.reserveCapacity(hashes.count)
    for hash in hashes {
      let occurrence = (seen[hash] ?? 0) + 1
      seen[hash] = occurrence
      occurrences.append(occurrence)
    }
  }
}

/// The characters that a hash is of.
private struct Window {
  static let length = 100
  private static let factor: UInt64 = 37
  /// What the oldest character was multiplied by before it leaves.
  private static let oldest = (0..<length).reduce(UInt64(1)) { power, _ in power &* factor }

  private var characters = [UInt16](repeating: 0, count: length)
  private var lineStarts = [Bool](repeating: false, count: length)
  private var index = 0
  private var hash: UInt64 = 0

  /// Puts a character in the place of the oldest; gives the hash of the line that began with
  /// that, if one did.
  mutating func push(_ character: UInt16, isLineStart: Bool) -> UInt64? {
    let whole = lineStarts[index] ? hash : nil
    hash =
      hash &* Window.factor &+ UInt64(character)
      &- UInt64(characters[index]) &* Window.oldest
    characters[index] = character
    lineStarts[index] = isLineStart
    index = (index + 1) % Window.length
    return whole
  }
}
