import HourglassSyntax

/// The notation of patterns, read from its bytes piece by piece.
///
/// Every start of the program goes through the whole vocabulary: so the bytes are only borrowed,
/// and it must not outlive them.
struct PatternTokens {
  enum Token: Equatable {
    case word(Word), slot(Slot), part(Pattern.Part)
    case bar, openGroup, closeGroup, openOption, closeOption, list, orGap
    case end
  }

  /// The piece that comes next.
  private(set) var current = Token.end
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private let names: Names

  /// What a name in the notation can be.
  final class Names: Sendable {
    static let shared = Names()

    let words = Lexicon.english
    /// The capitalised names: slots first, then parts.
    let places = Symbols(
      knowing: Slot.allCases.map { $0.symbol } + Pattern.Part.allCases.map { $0.name })
  }

  init(_ notation: UnsafeBufferPointer<UInt8>, _ names: Names) {
    bytes = notation
    self.names = names
    advance()
  }

  mutating func advance() {
    while at < bytes.count, bytes[at] == .space { at += 1 }
    guard at < bytes.count else {
      current = .end
      return
    }
    let byte = bytes[at]
    // A place is capitalised, and a word is not.
    switch byte {
    case 0x41...0x5A:
      current = place()
      return
    case 0x61...0x7A:
      current = word()
      return
    default: break
    }
    at += 1
    switch byte {
    case UInt8(ascii: "|"): current = .bar
    case UInt8(ascii: "("): current = .openGroup
    case UInt8(ascii: ")"): current = .closeGroup
    case UInt8(ascii: "["): current = .openOption
    case UInt8(ascii: "]"): current = .closeOption
    case UInt8(ascii: "+"): current = .list
    case UInt8(ascii: "~"): current = .orGap
    default: preconditionFailure("a pattern of the vocabulary has a mark that means nothing")
    }
  }

  private mutating func word() -> Token {
    let name = names.words.symbols.find(beginningAt: at, in: bytes)
    guard let word = name.symbol.flatMap({ names.words.word(of: $0) }) else {
      preconditionFailure("a pattern of the vocabulary has a word that is no word of ours")
    }
    at += name.length
    return .word(word)
  }

  private mutating func place() -> Token {
    let name = names.places.find(beginningAt: at, in: bytes)
    guard let number = name.symbol.map({ UInt8($0) }) else {
      preconditionFailure("a pattern of the vocabulary has a place that is none of ours")
    }
    at += name.length
    if let slot = Slot(rawValue: number) { return .slot(slot) }
    guard let part = Pattern.Part(rawValue: number - UInt8(Slot.allCases.count)) else {
      preconditionFailure("a pattern of the vocabulary has a part that is none of ours")
    }
    return .part(part)
  }

  /// Passes over the mark that ends a group.
  mutating func expect(_ token: Token) {
    precondition(current == token, "a bracket in a pattern of the vocabulary is left open")
    advance()
  }

  func expectEnd() {
    precondition(current == .end, "a pattern of the vocabulary goes on after its end")
  }
}
