import HourglassSyntax

/// The notation of patterns, read from its bytes piece by piece.
struct PatternTokens {
  enum Token: Equatable {
    case word(Word), slot(Slot), part(Pattern.Part)
    case bar, openGroup, closeGroup, openOption, closeOption, list, orGap
    case end
  }

  /// The piece that comes next.
  private(set) var current = Token.end
  private let bytes: [UInt8]
  private var at = 0
  private let english = Lexicon.english

  /// The capitalised names: slots first, then parts.
  private static let places = Symbols(
    knowing: Slot.allCases.map { $0.symbol } + Pattern.Part.allCases.map { $0.name })

  init(_ notation: String) {
    bytes = Array(notation.utf8)
    advance()
  }

  mutating func advance() {
    while at < bytes.count, bytes[at] == .space { at += 1 }
    guard at < bytes.count else {
      current = .end
      return
    }
    let byte = bytes[at]
    if PatternTokens.isNamePart(byte) {
      current = name()
      return
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

  /// Whether a word or a place may have this: English letters and hyphens, no digits.
  private static func isNamePart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "-")
  }

  private mutating func name() -> Token {
    let start = at
    while at < bytes.count, PatternTokens.isNamePart(bytes[at]) { at += 1 }
    let name = bytes[start..<at]
    if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[start]) {
      guard let place = Self.places.find(name) else {
        preconditionFailure("a pattern of the vocabulary has a place that is none of ours")
      }
      let slots = Slot.allCases.count
      if place < slots { return .slot(Slot.allCases[Int(place)]) }
      return .part(Pattern.Part.allCases[Int(place) - slots])
    }
    guard let word = english.symbols.find(name).flatMap({ english.word(of: $0) }) else {
      preconditionFailure("a pattern of the vocabulary has a word that is no word of ours")
    }
    return .word(word)
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
