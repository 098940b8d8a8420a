/// What tells words apart at one look: how they begin and end, their length, and a hash.
struct WordKey: Equatable {
  /// The first eight bytes; where there are fewer, with nulls behind them.
  let head: UInt64
  /// The last eight bytes or fewer, a word being cut into eights from its beginning.
  let tail: UInt64
  let length: Int
  let hash: UInt32

  /// Whether words with this key are the same, since it has all of their bytes.
  var isWhole: Bool { length <= 16 }

  /// The key of a whole word.
  init(_ word: UnsafeBufferPointer<UInt8>) {
    var part = EightBytes(word, at: 0).bits
    head = part
    var hash = Self.mixed(0, part)
    var end = 8
    while end < word.count {
      part = EightBytes(word, at: end).bits
      hash = Self.mixed(hash, part)
      end += 8
    }
    tail = part
    length = word.count
    self.hash = hash
  }

  /// The key of the word that begins with a letter at a place and ends before the first byte that
  /// goes on no name.
  @inline(__always)
  init(beginningAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let first = EightBytes(bytes, at: start)
    var count = first.nameLength
    var part = first.prefix(count)
    head = part
    var hash = Self.mixed(0, part)
    var end = start &+ count
    while count == 8 {
      let next = EightBytes(bytes, at: end)
      count = next.nameLength
      if count == 0 { break }
      part = next.prefix(count)
      hash = Self.mixed(hash, part)
      end &+= count
    }
    tail = part
    length = end &- start
    self.hash = hash
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
