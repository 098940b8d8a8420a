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
    let hash: UInt32
    /// Where its right spelling is: in `bytes`, or in `respelled` with both ends inverted.
    let spelling: Span
  }

  /// A token has room for as many; later different words share the last one.
  private static let limit: UInt32 = 1 << 24

  /// What `mixed` begins with.
  static let emptyHash: UInt32 = 0x811C_9DC5

  private init() {
    bytes = []
    slots = [UInt32](repeating: 0, count: 64)
  }

  /// Words to be known before any file is read: the symbol of each is its place in the list, in
  /// which no word stands twice.
  package init(knowing words: [String]) {
    self.init()
    for word in words { _ = intern(Array(word.utf8), at: Span(0, 0), isRespelled: true) }
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
    let spelling = entries[Int(symbol)].spelling
    if spelling.start < 0 { return respelled[Int(~spelling.start)..<Int(~spelling.end)] }
    return bytes[Int(spelling.start)..<Int(spelling.end)]
  }

  package func text(of symbol: UInt32) -> String {
    String(decoding: bytes(of: symbol), as: UTF8.self)
  }

  /// The symbol of a word, if it stands in the file.
  package func find(_ word: some Collection<UInt8>) -> UInt32? {
    var hash = Self.emptyHash
    for byte in word { hash = Self.mixed(hash, byte) }
    var slot = firstSlot(of: hash)
    while slots[slot] != 0 {
      let symbol = slots[slot] - 1
      if entries[Int(symbol)].hash == hash, bytes(of: symbol).elementsEqual(word) { return symbol }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  package func find(_ word: String) -> UInt32? { find(word.utf8) }

  /// One more byte of a word taken into its hash.
  @inline(__always)
  static func mixed(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  /// The symbol of the word between two places in the file, whose hash is known.
  mutating func intern(_ start: Int, _ end: Int, hash: UInt32) -> UInt32 {
    var slot = firstSlot(of: hash)
    while slots[slot] != 0 {
      let symbol = slots[slot] - 1
      if entries[Int(symbol)].hash == hash, isWord(symbol, from: start, to: end) { return symbol }
      slot = (slot + 1) & (slots.count - 1)
    }
    return add(Entry(hash: hash, spelling: Span(Int32(start), Int32(end))), at: slot)
  }

  /// The symbol of the word at a place in the file, which may be meant to be spelled otherwise.
  mutating func intern(_ word: [UInt8], at place: Span, isRespelled: Bool) -> UInt32 {
    if let symbol = find(word) { return symbol }
    var hash = Self.emptyHash
    for byte in word { hash = Self.mixed(hash, byte) }
    var slot = firstSlot(of: hash)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    var spelling = place
    if isRespelled {
      spelling.start = ~Int32(respelled.count)
      respelled += word
      spelling.end = ~Int32(respelled.count)
    }
    return add(Entry(hash: hash, spelling: spelling), at: slot)
  }

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
      var slot = firstSlot(of: entry.hash)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(symbol) + 1
    }
  }

  /// The low bits of the hash alone keep words that differ in their first letters together.
  private func firstSlot(of hash: UInt32) -> Int {
    Int(truncatingIfNeeded: (hash ^ (hash >> 15)) & 0x7FFF_FFFF) & (slots.count - 1)
  }

  private func isWord(_ symbol: UInt32, from start: Int, to end: Int) -> Bool {
    let spelling = entries[Int(symbol)].spelling
    let isOfTheFile = spelling.start >= 0
    let first = Int(isOfTheFile ? spelling.start : ~spelling.start)
    let last = Int(isOfTheFile ? spelling.end : ~spelling.end)
    guard last - first == end - start else { return false }
    // The check of every index would cost as much as everything else here.
    return bytes.withUnsafeBufferPointer { bytes in
      if isOfTheFile { return Self.isSame(bytes, first, bytes, start, end) }
      return respelled.withUnsafeBufferPointer { Self.isSame($0, first, bytes, start, end) }
    }
  }

  @inline(__always)
  private static func isSame(
    _ known: UnsafeBufferPointer<UInt8>, _ first: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int, _ end: Int
  ) -> Bool {
    var at = start
    while at < end, bytes[at] == known[at - start + first] { at += 1 }
    return at == end
  }
}
