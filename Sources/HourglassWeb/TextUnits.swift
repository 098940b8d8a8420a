/// Places of a text in bytes of UTF-8, as the engine counts them, and in units of UTF-16, as a page
/// does.
struct TextUnits {
  /// For each byte, and for the end, how many units are before it.
  private let before: [Int32]

  init(_ bytes: [UInt8]) {
    var before: [Int32] = []
    before.reserveCapacity(bytes.count + 1)
    var units: Int32 = 0
    for byte in bytes {
      before.append(units)
      // Every character of four bytes takes two units; what goes on with one takes none.
      if byte >= 0xF0 { units += 2 } else if byte < 0x80 || byte >= 0xC0 { units += 1 }
    }
    before.append(units)
    self.before = before
  }

  func units(before byte: Int32) -> Int32 { before[min(max(0, Int(byte)), before.count - 1)] }

  /// The byte that so many units are before.
  func byte(after units: Int32) -> Int32 {
    var low = 0
    var high = before.count - 1
    while low < high {
      let middle = (low + high) / 2
      if before[middle] < units { low = middle + 1 } else { high = middle }
    }
    return Int32(low)
  }
}
