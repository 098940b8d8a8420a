import HourglassSyntax

/// Reads the notation of patterns in one pass over its bytes, one production a function.
struct PatternReader {
  private let bytes: [UInt8]
  private var at = 0

  /// The capitalised names: slots first, then parts.
  private static let places = Symbols(
    knowing: Slot.allCases.map { $0.symbol } + Pattern.Part.allCases.map { $0.name })

  init(_ notation: String) { bytes = Array(notation.utf8) }

  /// What comes next, behind any blanks; a blank at the end.
  private var current: UInt8 {
    mutating get {
      while at < bytes.count, bytes[at] == .space { at += 1 }
      return at < bytes.count ? bytes[at] : .space
    }
  }

  var isAtEnd: Bool { mutating get { current == .space } }

  mutating func alternatives() -> Pattern {
    let first = sequence()
    guard current == UInt8(ascii: "|") else { return first }
    var all = [first]
    while current == UInt8(ascii: "|") {
      at += 1
      all.append(sequence())
    }
    return .either(all)
  }

  private mutating func sequence() -> Pattern {
    var all: [Pattern] = []
    while true {
      switch current {
      case .space, UInt8(ascii: "|"), UInt8(ascii: "]"), UInt8(ascii: ")"):
        return all.count == 1 ? all[0] : .sequence(all)
      default: all.append(item())
      }
    }
  }

  private mutating func item() -> Pattern {
    var pattern = atom()
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "+"): pattern = .list(pattern)
      case UInt8(ascii: "~"): pattern = .orGap(pattern)
      default: return pattern
      }
      at += 1
    }
    return pattern
  }

  private mutating func atom() -> Pattern {
    switch current {
    case UInt8(ascii: "["):
      at += 1
      let inner = alternatives()
      expect("]")
      return .optional(inner)
    case UInt8(ascii: "("):
      at += 1
      let inner = alternatives()
      expect(")")
      return inner
    default:
      let name = name()
      if let word = Lexicon.english.word(spelled: name) { return .word(word) }
      guard let place = Self.places.find(name) else {
        preconditionFailure("a pattern of the vocabulary has a word that is no word of ours")
      }
      let slots = Slot.allCases.count
      if place < slots { return .slot(Slot.allCases[Int(place)]) }
      return .part(Pattern.Part.allCases[Int(place) - slots])
    }
  }

  private mutating func name() -> ArraySlice<UInt8> {
    let start = at
    while at < bytes.count, bytes[at].isNamePart { at += 1 }
    return bytes[start..<at]
  }

  private mutating func expect(_ mark: Unicode.Scalar) {
    precondition(
      current == UInt8(ascii: mark), "a bracket in a pattern of the vocabulary is left open")
    at += 1
  }
}
