/// The names of the model that were found before, by their symbols: a design names few of them,
/// and each again and again.
struct FoundNames {
  private var entries = [Entry](repeating: Entry(), count: 256)
  private var isEmpty = true

  private struct Entry {
    var symbol: UInt32 = 0
    /// Nil where nothing is noted.
    var slot: Slot?
    var index = 0
  }

  func index(of symbol: UInt32, for slot: Slot) -> Int? {
    let place = place(symbol, slot)
    guard entries[place].symbol == symbol, entries[place].slot == slot else { return nil }
    return entries[place].index
  }

  mutating func note(_ index: Int, _ symbol: UInt32, _ slot: Slot) {
    isEmpty = false
    entries[place(symbol, slot)] = Entry(symbol: symbol, slot: slot, index: index)
  }

  /// Called for each name that a model gets, where there is nothing to forget.
  mutating func forget() {
    if !isEmpty { self = FoundNames() }
  }

  private func place(_ symbol: UInt32, _ slot: Slot) -> Int {
    // The upper bits of a product depend on all bits of what was multiplied.
    Int(((symbol ^ UInt32(slot.rawValue) << 24) &* 0x9E37_79B1) >> 24)
  }
}
