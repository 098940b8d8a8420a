/// A set of words, as bits by their numbers.
struct WordSet {
  private var bits = SIMD4<UInt64>()

  func contains(_ word: Word) -> Bool {
    let number = Int(word.rawValue)
    return bits[number >> 6] & 1 << UInt64(number & 63) != 0
  }

  mutating func insert(_ word: Word) {
    let number = Int(word.rawValue)
    bits[number >> 6] |= 1 << UInt64(number & 63)
  }

  mutating func formUnion(_ other: WordSet) { bits |= other.bits }

  func isDisjoint(with other: WordSet) -> Bool { bits & other.bits == SIMD4() }

  func isSubset(of other: WordSet) -> Bool { bits & ~other.bits == SIMD4() }
}
