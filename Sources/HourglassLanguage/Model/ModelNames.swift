import HourglassSyntax

/// The names a model gives, by the slot they fill.
struct ModelNames: Sendable {
  /// What the model itself is called.
  var model = ""
  private var lists = Array(repeating: List(), count: Slot.allCases.count)

  /// One without a name has its place in the list, where nothing can refer to it.
  mutating func add(_ name: [UInt8], for slot: Slot) { lists[Int(slot.rawValue)].add(name) }

  func index(of bytes: ArraySlice<UInt8>, for slot: Slot) -> Int? {
    lists[Int(slot.rawValue)].index(of: bytes)
  }

  func name(at index: Int, for slot: Slot) -> [UInt8] { lists[Int(slot.rawValue)].names[index] }

  func count(for slot: Slot) -> Int { lists[Int(slot.rawValue)].names.count }

  func all(for slot: Slot) -> [String] {
    lists[Int(slot.rawValue)].names.map { String(decoding: $0, as: UTF8.self) }
  }

  /// A list of names, of which the first of each spelling is found by its bytes.
  private struct List: Sendable {
    var names: [[UInt8]] = []
    /// Open addressing: an index plus one, or 0 where the place is free. A power of two long.
    private var places: [Int32] = []

    mutating func add(_ name: [UInt8]) {
      names.append(name)
      if names.count * 2 > places.count {
        places = Array(repeating: 0, count: max(16, places.count * 2))
        for index in 0..<names.count { enter(index) }
      } else {
        enter(names.count - 1)
      }
    }

    private mutating func enter(_ index: Int) {
      var place = firstPlace(of: names[index][...])
      while places[place] != 0 {
        if names[Int(places[place]) - 1] == names[index] { return }
        place = (place + 1) & (places.count - 1)
      }
      places[place] = Int32(index + 1)
    }

    func index(of name: ArraySlice<UInt8>) -> Int? {
      if places.isEmpty { return nil }
      var place = firstPlace(of: name)
      while places[place] != 0 {
        let index = Int(places[place]) - 1
        if names[index].elementsEqual(name) { return index }
        place = (place + 1) & (places.count - 1)
      }
      return nil
    }

    private func firstPlace(of name: ArraySlice<UInt8>) -> Int {
      var hash: UInt32 = 0x811C_9DC5
      for byte in name { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
      return Int(truncatingIfNeeded: (hash ^ (hash >> 15)) & 0x7FFF_FFFF) & (places.count - 1)
    }
  }
}
