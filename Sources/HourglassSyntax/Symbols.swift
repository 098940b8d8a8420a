/// The different words of one file, each with a small number.
///
/// Two words are the same where their bytes are the same. The words are not copied out of the
/// file: a symbol remembers where its word first stands there. Known words come first, with the
/// same symbols in every file.
package struct Symbols: Sendable {
  /// The bytes of the file.
  private let bytes: [UInt8]
  /// Words that do not stand in the file as they are meant, one after the other in their right
  /// spelling: those that are known, and such as `keep–working` with a dash for its hyphen.
  private var respelled: [UInt8] = []
  private var entries: [Entry] = []
  /// Open addressing: a symbol plus one, or 0 where the slot is free. A power of two long.
  private var slots: [UInt32]

  private struct Entry {
    let key: WordKey
    /// Where its right spelling begins: in `bytes`, or inverted in `respelled`.
    let start: Int32
  }

  /// A token has room for as many; later different words share the last one.
  private static let limit: UInt32 = 1 << 24

  private init() {
    bytes = []
    slots = [UInt32](repeating: 0, count: 64)
  }

  /// Words to be known before any file is read: the symbol of each is its place in the list, in
  /// which no word stands twice.
  package init(knowing words: [String]) {
    self.init()
    reserve(words.count)
    for var word in words {
      word.withUTF8 { utf8 in
        let key = WordKey(utf8)
        let (symbol, slot) = lookUp(key, in: utf8, at: 0)
        guard symbol == nil else { return }
        let entry = Entry(key: key, start: Int32(~respelled.count))
        respelled.append(contentsOf: utf8)
        _ = add(entry, at: slot)
      }
    }
  }

  /// No words yet of a file but those that are known.
  init(of bytes: [UInt8], knowing known: Symbols) {
    self.bytes = bytes
    respelled = known.respelled
    entries = known.entries
    slots = known.slots
  }

  package static let none = Symbols()

  package var count: Int { entries.count }

  /// The UTF-8 of a word, rightly spelled.
  package func bytes(of symbol: UInt32) -> ArraySlice<UInt8> {
    let entry = entries[Int(symbol)]
    let start = Int(entry.start < 0 ? ~entry.start : entry.start)
    let end = start + entry.key.length
    return entry.start < 0 ? respelled[start..<end] : bytes[start..<end]
  }

  package func text(of symbol: UInt32) -> String {
    String(decoding: bytes(of: symbol), as: UTF8.self)
  }

  /// The symbol of a word, if it stands in the file.
  package func find(_ word: ArraySlice<UInt8>) -> UInt32? {
    word.withUnsafeBufferPointer { lookUp(WordKey($0), in: $0, at: 0).symbol }
  }

  /// The symbol of the word that begins with a letter at a place, if it is one of these, and how
  /// long the word is.
  package func find(
    beginningAt start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (symbol: UInt32?, length: Int) {
    let key = WordKey(beginningAt: start, in: bytes)
    return (lookUp(key, in: bytes, at: start).symbol, key.length)
  }

  package func find(_ word: String) -> UInt32? { find(Array(word.utf8)[...]) }

  /// The symbol of the word at a place in the file.
  @inline(__always)
  mutating func intern(
    _ key: WordKey, in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> UInt32 {
    let (symbol, slot) = lookUp(key, in: bytes, at: start)
    return symbol ?? add(Entry(key: key, start: Int32(start)), at: slot)
  }

  /// The symbol of the word at a place in the file, which may be meant to be spelled otherwise.
  mutating func intern(_ word: [UInt8], at start: Int, isRespelled: Bool) -> UInt32 {
    let key = word.withUnsafeBufferPointer { WordKey($0) }
    let (symbol, slot) = word.withUnsafeBufferPointer { lookUp(key, in: $0, at: 0) }
    if let symbol { return symbol }
    let place = Int32(isRespelled ? ~respelled.count : start)
    if isRespelled { respelled += word }
    return add(Entry(key: key, start: place), at: slot)
  }

  /// Makes room for so many words at once.
  private mutating func reserve(_ count: Int) {
    entries.reserveCapacity(count)
    var room = slots.count
    while room < count * 2 { room *= 2 }
    slots = [UInt32](repeating: 0, count: room)
  }

  @inline(never)
  private mutating func add(_ entry: Entry, at slot: Int) -> UInt32 {
    let symbol = UInt32(entries.count)
    if symbol == Self.limit { return symbol - 1 }
    entries.append(entry)
    slots[slot] = symbol + 1
    if entries.count * 2 > slots.count { grow() }
    return symbol
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (symbol, entry) in entries.enumerated() {
      var slot = firstSlot(of: entry.key)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count &- 1) }
      slots[slot] = UInt32(symbol) + 1
    }
  }

  @inline(__always)
  private func firstSlot(of key: WordKey) -> Int {
    Int(truncatingIfNeeded: key.hash) & (slots.count &- 1)
  }

  /// The symbol of the word at a place and its slot; without a symbol, the slot where it belongs.
  @inline(__always)
  private func lookUp(
    _ key: WordKey, in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (symbol: UInt32?, slot: Int) {
    var slot = firstSlot(of: key)
    while slots[slot] != 0 {
      let symbol = slots[slot] - 1
      let entry = entries[Int(symbol)]
      if entry.key == key, key.isWhole || hasSameRest(entry, bytes, from: start) {
        return (symbol, slot)
      }
      slot = (slot + 1) & (slots.count &- 1)
    }
    return (nil, slot)
  }

  /// Whether a word is that of an entry, if they have the same key. Few words are so long.
  @inline(never)
  private func hasSameRest(
    _ entry: Entry, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Bool {
    let isRespelled = entry.start < 0
    let first = Int(isRespelled ? ~entry.start : entry.start)
    return (isRespelled ? respelled : self.bytes).withUnsafeBufferPointer { known in
      // The last step goes over some bytes again, for not to end before its eighth.
      let last = entry.key.length - 8
      var at = 8
      while at < last + 8 {
        let step = min(at, last)
        if EightBytes(known, at: first + step).bits != EightBytes(bytes, at: start + step).bits {
          return false
        }
        at += 8
      }
      return true
    }
  }
}
