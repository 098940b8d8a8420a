/// What tells words apart at one look: the first eight bytes, the length, and a hash of all.
struct WordKey: Equatable {
  /// With nulls behind the last, where there are fewer.
  let head: UInt64
  let hash: UInt32
  let length: Int32

  /// Whether words with this key are the same, since they are no longer than its first bytes.
  var isWhole: Bool { length <= 8 }

  /// The key of a whole word.
  init(_ word: UnsafeBufferPointer<UInt8>) {
    head = word.isEmpty ? 0 : EightBytes(word, at: 0).prefix(min(8, word.count))
    var hash = Self.mixed(0, head)
    var end = 8
    while end < word.count {
      hash = Self.mixed(hash, EightBytes(word, at: end).prefix(min(8, word.count - end)))
      end += 8
    }
    self.hash = hash
    length = Int32(word.count)
  }

  /// The key of the word that begins with a letter at a place and ends before the first byte that
  /// goes on no name.
  @inline(__always)
  init(beginningAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let first = EightBytes(bytes, at: start)
    var part = first.nameLength
    var end = start + part
    head = first.prefix(part)
    var hash = Self.mixed(0, head)
    while part == 8 {
      let next = EightBytes(bytes, at: end)
      part = next.nameLength
      if part == 0 { break }
      hash = Self.mixed(hash, next.prefix(part))
      end += part
    }
    self.hash = hash
    length = Int32(truncatingIfNeeded: end - start)
  }

  /// Multiplying carries upwards alone. So the high half is brought down before, that the last
  /// letters tell words apart as well as the first, and is what is kept after.
  @inline(__always)
  private static func mixed(_ hash: UInt32, _ part: UInt64) -> UInt32 {
    let sum = part ^ UInt64(hash)
    let product = (sum ^ sum >> 32) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: product >> 32)
  }
}
