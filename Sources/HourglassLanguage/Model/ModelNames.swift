import HourglassSyntax

/// The names a model gives, by the slot they fill.
struct ModelNames: Sendable {
  /// What the model itself is called.
  var model = ""
  private var names: [[[UInt8]]] = Array(repeating: [], count: Slot.allCases.count)

  mutating func add(_ name: [UInt8], for slot: Slot) { names[Int(slot.rawValue)].append(name) }

  func index(of bytes: ArraySlice<UInt8>, for slot: Slot) -> Int? {
    let list = names[Int(slot.rawValue)]
    for index in 0..<list.count where list[index].elementsEqual(bytes) { return index }
    return nil
  }

  func name(at index: Int, for slot: Slot) -> [UInt8] { names[Int(slot.rawValue)][index] }

  func all(for slot: Slot) -> [String] {
    names[Int(slot.rawValue)].map { String(decoding: $0, as: UTF8.self) }
  }
}
