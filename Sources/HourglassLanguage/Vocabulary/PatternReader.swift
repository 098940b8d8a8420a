/// Reads the notation of patterns for those who show it: one production a function.
struct PatternReader {
  private var tokens: PatternTokens

  init(_ notation: UnsafeBufferPointer<UInt8>) { tokens = PatternTokens(notation, .shared) }

  mutating func pattern() -> Pattern {
    let pattern = alternatives()
    tokens.expectEnd()
    return pattern
  }

  private mutating func alternatives() -> Pattern {
    let first = sequence()
    guard tokens.current == .bar else { return first }
    var all = [first]
    while tokens.current == .bar {
      tokens.advance()
      all.append(sequence())
    }
    return .either(all)
  }

  private mutating func sequence() -> Pattern {
    var all: [Pattern] = []
    while let atom = atom() { all.append(suffixed(atom)) }
    return all.count == 1 ? all[0] : .sequence(all)
  }

  private mutating func suffixed(_ atom: Pattern) -> Pattern {
    var pattern = atom
    while true {
      switch tokens.current {
      case .list: pattern = .list(pattern)
      case .orGap: pattern = .orGap(pattern)
      default: return pattern
      }
      tokens.advance()
    }
  }

  private mutating func atom() -> Pattern? {
    let token = tokens.current
    switch token {
    case .end, .bar, .closeGroup, .closeOption: return nil
    default: tokens.advance()
    }
    switch token {
    case .word(let word): return .word(word)
    case .slot(let slot): return .slot(slot)
    case .part(let part): return .part(part)
    case .openOption:
      let inner = alternatives()
      tokens.expect(.closeOption)
      return .optional(inner)
    case .openGroup:
      let inner = alternatives()
      tokens.expect(.closeGroup)
      return inner
    default: preconditionFailure("a pattern of the vocabulary repeats nothing")
    }
  }
}
