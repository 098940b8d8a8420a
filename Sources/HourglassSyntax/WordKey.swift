/// What tells words apart at one look: the first eight bytes, the length, and a hash of all.
struct WordKey: Equatable {
  /// With nulls behind the last, where there are fewer.
  private(set) var head: UInt64 = 0
  private(set) var hash: UInt32 = 0
  private(set) var length: Int32 = 0

  /// Whether words with this key are the same, since they are no longer than its first bytes.
  var isWhole: Bool { length <= 8 }

  /// The key of a whole word.
  init(_ word: UnsafeBufferPointer<UInt8>) {
    while Int(length) < word.count {
      take(EightBytes(word, at: Int(length)), min(8, word.count - Int(length)))
    }
  }

  /// The key of the word that begins with a letter at a place and ends before the first byte that
  /// goes on no name.
  @inline(__always)
  init(beginningAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var part: Int
    repeat {
      let next = EightBytes(bytes, at: start + Int(length))
      part = next.nameLength
      if part > 0 { take(next, part) }
    } while part == 8
  }

  @inline(__always)
  private mutating func take(_ bytes: EightBytes, _ count: Int) {
    let part = bytes.prefix(count)
    if length == 0 { head = part }
    // Multiplying carries upwards alone: the high half is brought down before, so that words that
    // differ in their last letters are kept apart, and taken after.
    var mixed = part ^ UInt64(hash)
    mixed ^= mixed >> 32
    hash = UInt32(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 32)
    length += Int32(count)
  }
}
