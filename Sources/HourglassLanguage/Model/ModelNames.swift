/// The names a model gives, by the slot they fill. Every name has a number, in the order in which
/// they were given; of several that are the same, the first is found.
struct ModelNames: Sendable {
  /// What the model itself is called.
  var model = ""
  private var names: [Name] = []
  /// Their bytes, one name after the other.
  private var bytes: [UInt8] = []
  /// Open addressing: a number plus one, or 0 where the place is free. A power of two long.
  private var places: [Int32] = []
  /// For each slot the numbers of its names.
  private var numbers = [[Int]](repeating: [], count: Slot.allCases.count)

  private struct Name: Sendable {
    let slot: Slot
    /// Its place among those that fill the slot.
    let index: Int
    let hash: UInt32
    let start: Int
    let end: Int
  }

  /// How many there are for all slots together.
  var count: Int { names.count }

  func count(for slot: Slot) -> Int { numbers[Int(slot.rawValue)].count }

  /// One without a name has its place in the list, where nothing can refer to it.
  mutating func add(_ name: ArraySlice<UInt8>, for slot: Slot) {
    let start = bytes.count
    bytes += name
    names.append(
      Name(
        slot: slot, index: count(for: slot), hash: ModelNames.hash(of: name), start: start,
        end: bytes.count))
    numbers[Int(slot.rawValue)].append(names.count - 1)
    if names.count * 2 > places.count {
      places = Array(repeating: 0, count: max(256, places.count * 2))
      for number in names.indices { enter(number) }
    } else {
      enter(names.count - 1)
    }
  }

  private mutating func enter(_ number: Int) {
    let name = names[number]
    let place = place(of: bytes(of: name), name.hash, for: name.slot)
    if places[place] == 0 { places[place] = Int32(number + 1) }
  }

  /// The number of a name; nil where nothing of the slot is called so.
  func number(of name: ArraySlice<UInt8>, for slot: Slot) -> Int? {
    if places.isEmpty { return nil }
    let number = places[place(of: name, ModelNames.hash(of: name), for: slot)] - 1
    return number < 0 ? nil : Int(number)
  }

  /// The place of what a name stands for among all that fill its slot.
  func index(ofNumber number: Int) -> Int { names[number].index }

  func index(of name: ArraySlice<UInt8>, for slot: Slot) -> Int? {
    number(of: name, for: slot).map { index(ofNumber: $0) }
  }

  func name(at index: Int, for slot: Slot) -> ArraySlice<UInt8> {
    bytes(of: names[numbers[Int(slot.rawValue)][index]])
  }

  func all(for slot: Slot) -> [String] {
    numbers[Int(slot.rawValue)].map { String(decoding: bytes(of: names[$0]), as: UTF8.self) }
  }

  private func bytes(of name: Name) -> ArraySlice<UInt8> { bytes[name.start..<name.end] }

  /// Where a name stands in the table, or could.
  private func place(of name: ArraySlice<UInt8>, _ hash: UInt32, for slot: Slot) -> Int {
    let start = Int(truncatingIfNeeded: (hash ^ (hash >> 15)) & 0x7FFF_FFFF)
    var place = start & (places.count - 1)
    while places[place] != 0 {
      let known = names[Int(places[place]) - 1]
      if known.hash == hash, known.slot == slot, bytes(of: known) == name { return place }
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  private static func hash(of name: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in name { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }
}
