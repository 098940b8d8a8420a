/// Turns the notation of patterns into steps of matching, in one pass over its pieces.
struct PatternCompiler {
  private(set) var steps: [Step] = []
  private let names = PatternTokens.Names.shared
  /// The steps of each part that has been met, which many patterns share, as they are where the
  /// first of them is the first of all.
  private var parts = [[Step]](repeating: [], count: Pattern.Part.allCases.count)

  /// Adds the steps of a row's pattern, which end in `accept`.
  mutating func compile(_ notation: String) {
    add(notation)
    steps.append(.accept)
  }

  private mutating func add(_ notation: String) {
    var notation = notation
    notation.withUTF8 { bytes in
      var tokens = PatternTokens(bytes, names)
      addAlternatives(&tokens)
      tokens.expectEnd()
    }
  }

  private mutating func add(_ part: Pattern.Part) {
    let number = Int(part.rawValue)
    let start = steps.count
    guard parts[number].isEmpty else {
      for step in parts[number] { steps.append(step.moved(by: UInt16(start))) }
      return
    }
    add(part.notation)
    parts[number] = steps[start...].map { $0.moved(by: 0 &- UInt16(start)) }
  }

  private mutating func addAlternatives(_ tokens: inout PatternTokens) {
    let start = steps.count
    while addItem(&tokens) {}
    guard tokens.current == .bar else { return }
    tokens.advance()
    let end = beginOther(than: start)
    addAlternatives(&tokens)
    steps[end] = .jump(UInt16(steps.count))
  }

  /// - Returns: false, and nothing is added, where the sequence ends.
  private mutating func addItem(_ tokens: inout PatternTokens) -> Bool {
    let start = steps.count
    let token = tokens.current
    switch token {
    case .end, .bar, .closeGroup, .closeOption: return false
    default: tokens.advance()
    }
    switch token {
    case .word(let word): steps.append(.word(word))
    case .slot(let slot): steps.append(.slot(slot))
    case .part(let part): add(part)
    case .openOption:
      steps.append(.accept)
      addAlternatives(&tokens)
      steps[start] = .fork(UInt16(start + 1), UInt16(steps.count))
      tokens.expect(.closeOption)
    case .openGroup:
      addAlternatives(&tokens)
      tokens.expect(.closeGroup)
    default: preconditionFailure("a pattern of the vocabulary repeats nothing")
    }
    addSuffixes(&tokens, since: start)
    return true
  }

  private mutating func addSuffixes(_ tokens: inout PatternTokens, since start: Int) {
    while true {
      switch tokens.current {
      case .list:
        let fork = steps.count
        steps.append(.fork(UInt16(fork + 1), UInt16(fork + 3)))
        steps.append(.comma)
        steps.append(.jump(UInt16(start)))
      case .orGap:
        let end = beginOther(than: start)
        add(.gap)
        steps[end] = .jump(UInt16(steps.count))
      default: return
      }
      tokens.advance()
    }
  }

  /// Makes what was added since a step one way of two; what is added next is the other.
  ///
  /// - Returns: the step at the end of the first way, to be filled in once it is known where the
  ///   second one ends.
  private mutating func beginOther(than start: Int) -> Int {
    steps.insert(.accept, at: start)
    for index in start + 1..<steps.count { steps[index] = steps[index].moved(by: 1) }
    steps.append(.accept)
    steps[start] = .fork(UInt16(start + 1), UInt16(steps.count))
    return steps.count - 1
  }
}

extension Step {
  /// The step, where it and all that it leads to stand so much further on; a way back goes round.
  fileprivate func moved(by distance: UInt16) -> Step {
    switch self {
    case .fork(let one, let other): .fork(one &+ distance, other &+ distance)
    case .jump(let target): .jump(target &+ distance)
    case .word, .slot, .comma, .accept: self
    }
  }
}
