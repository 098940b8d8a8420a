import HourglassSyntax

/// One operand of a matched statement: a word of its pattern, or what fills one of its slots.
struct Operand: Sendable {
  let slot: Slot?
  /// The word's number where it is a word of the pattern; else 0.
  let word: Lexicon.WordNumber
  let token: Int32
}

/// Matches the tokens of statements with the patterns of the vocabulary.
struct Matcher {
  /// What the pattern wanted where matching got no further.
  struct Failure {
    /// An index into the tokens that were matched; their count where they came to an end.
    var position: Int
    var expected: [Lexicon.Step] = []
  }

  private let lexicon = Lexicon.shared
  private(set) var operands: [Operand] = []
  private(set) var failure = Failure(position: 0)
  private var choices: [(step: Int32, position: Int, operands: Int)] = []

  /// Matches all the tokens with the row's pattern; the operands are in `operands` if it does,
  /// what went wrong is in `failure` if not.
  ///
  /// - Parameters:
  ///   - tokens: the tokens after the keyword, without blanks and comments.
  ///   - isBeginning: whether it is enough that the pattern can begin with these tokens.
  mutating func match(
    row: Int, _ tokens: ArraySlice<Int32>, in tree: Tree, words: [Lexicon.WordNumber],
    isBeginning: Bool = false
  ) -> Bool {
    operands.removeAll(keepingCapacity: true)
    choices.removeAll(keepingCapacity: true)
    failure = Failure(position: tokens.startIndex)
    var step = lexicon.entries[row]
    var position = tokens.startIndex
    while true {
      if isBeginning, position == tokens.endIndex { return true }
      let current = lexicon.steps[Int(step)]
      switch current {
      case .fork(let first, let second):
        choices.append((second, position, operands.count))
        step = first
        continue
      case .jump(let target):
        step = target
        continue
      case .accept:
        if position == tokens.endIndex { return true }
      case .comma:
        if position < tokens.endIndex, tree.tokens[Int(tokens[position])].kind == .comma {
          position += 1
          step += 1
          continue
        }
      case .word(let number):
        if position < tokens.endIndex {
          let token = tree.tokens[Int(tokens[position])]
          if token.kind == .word, words[Int(token.symbol)] == number {
            operands.append(Operand(slot: nil, word: number, token: tokens[position]))
            position += 1
            step += 1
            continue
          }
        }
      case .slot(let slot):
        if position < tokens.endIndex, fills(slot, tokens[position], tree, words) {
          operands.append(Operand(slot: slot, word: 0, token: tokens[position]))
          position += 1
          step += 1
          continue
        }
      }
      note(current, at: position)
      guard let choice = choices.popLast() else { return false }
      step = choice.step
      position = choice.position
      operands.removeLast(operands.count - choice.operands)
    }
  }

  private func fills(
    _ slot: Slot, _ index: Int32, _ tree: Tree, _ words: [Lexicon.WordNumber]
  ) -> Bool {
    let token = tree.tokens[Int(index)]
    switch slot {
    case .text: return token.kind == .text || token.kind == .longText
    case .number, .quantity, .date: return token.kind == .value
    default: return token.kind == .word && !lexicon.reserved[Int(words[Int(token.symbol)])]
    }
  }

  private mutating func note(_ step: Lexicon.Step, at position: Int) {
    if position > failure.position || failure.expected.isEmpty {
      failure = Failure(position: position, expected: [step])
    } else if position == failure.position {
      failure.expected.append(step)
    }
  }
}
