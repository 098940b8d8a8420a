import HourglassSyntax

/// A token that counts in a statement, with what a pattern has to know of it.
struct MatchItem {
  enum Class: UInt8 {
    /// A word that can be a name.
    case name
    /// One that goes on with statements, so that it cannot.
    case reserved
    case value, text, comma, other
  }

  let token: Int32
  let itsClass: Class
  /// Nil for what is no word of the vocabulary.
  let word: Word?

  init(_ token: Int32, in tree: Tree, _ lexicon: Lexicon, _ vocabulary: CompiledVocabulary) {
    self.token = token
    let read = tree.tokens[Int(token)]
    switch read.kind {
    case .word:
      word = lexicon.word(of: read.symbol)
      itsClass = word.map { vocabulary.isReserved($0) ? .reserved : .name } ?? .name
      return
    case .value: itsClass = .value
    case .text, .longText: itsClass = .text
    case .comma: itsClass = .comma
    default: itsClass = .other
    }
    word = nil
  }

  @inline(__always)
  func fills(_ slot: Slot) -> Bool {
    switch slot {
    case .text: itsClass == .text
    case .number, .quantity, .date: itsClass == .value
    default: itsClass == .name
    }
  }
}

/// Matches the tokens of statements with the patterns of the vocabulary.
struct Matcher {
  private let vocabulary = CompiledVocabulary.shared
  private var choices: [Choice] = []

  /// Another way to go on, where the one taken leads nowhere.
  private struct Choice {
    let step: UInt16
    let position: Int
    let operands: Int
  }

  /// Matches the items with the row's pattern; adds the operands to the list if they fit, and
  /// leaves it as it is if not.
  ///
  /// - Parameters:
  ///   - items: what stands after the keyword.
  ///   - isBeginning: whether it is enough that the pattern can begin with them.
  mutating func match(
    row: Int, _ items: ArraySlice<MatchItem>, isBeginning: Bool = false,
    into operands: inout [Operand]
  ) -> Bool {
    choices.removeAll(keepingCapacity: true)
    let steps = vocabulary.steps
    let first = operands.count
    let end = items.endIndex
    var position = items.startIndex
    var step = vocabulary.entries[row]
    while true {
      if isBeginning, position == end { return true }
      switch steps[Int(step)] {
      case .fork(let one, let other):
        // What plainly does not fit is not tried, nor remembered as a choice what plainly would not.
        if !canFit(steps[Int(one)], items, position) {
          step = other
        } else {
          if canFit(steps[Int(other)], items, position) {
            choices.append(Choice(step: other, position: position, operands: operands.count))
          }
          step = one
        }
        continue
      case .jump(let target):
        step = target
        continue
      case .accept:
        if position == end { return true }
      case .comma:
        if position < end, items[position].itsClass == .comma {
          position += 1
          step += 1
          continue
        }
      case .word(let word):
        if position < end, items[position].word == word {
          operands.append(Operand(.word(word), items[position].token))
          position += 1
          step += 1
          continue
        }
      case .slot(let slot):
        if position < end, items[position].fills(slot) {
          operands.append(Operand(.slot(slot), items[position].token))
          position += 1
          step += 1
          continue
        }
      }
      guard let choice = choices.popLast() else {
        operands.removeLast(operands.count - first)
        return false
      }
      step = choice.step
      position = choice.position
      operands.removeLast(operands.count - choice.operands)
    }
  }

  private func canFit(_ step: Step, _ items: ArraySlice<MatchItem>, _ position: Int) -> Bool {
    switch step {
    case .fork, .jump: true
    case .accept: position == items.endIndex
    case .comma: position < items.endIndex && items[position].itsClass == .comma
    case .word(let word): position < items.endIndex && items[position].word == word
    case .slot(let slot): position < items.endIndex && items[position].fills(slot)
    }
  }
}

/// Where matching got no further, and what the pattern wanted there.
struct MatchFailure {
  /// An index into the items that were matched; their count where they came to an end.
  private(set) var position: Int
  private(set) var expected: [Step] = []

  /// Goes every way of a row's pattern, to find where the one that leads furthest ends.
  init(row: Int, _ items: [MatchItem]) {
    let vocabulary = CompiledVocabulary.shared
    var choices: [(step: UInt16, position: Int)] = []
    var at = 0
    var step = vocabulary.entries[row]
    position = 0
    while true {
      let current = vocabulary.steps[Int(step)]
      var fits = false
      switch current {
      case .fork(let one, let other):
        choices.append((other, at))
        step = one
        continue
      case .jump(let target):
        step = target
        continue
      case .accept: break
      case .comma: fits = at < items.count && items[at].itsClass == .comma
      case .word(let word): fits = at < items.count && items[at].word == word
      case .slot(let slot): fits = at < items.count && items[at].fills(slot)
      }
      if fits {
        at += 1
        step += 1
        continue
      }
      if at > position || expected.isEmpty {
        (position, expected) = (at, [current])
      } else if at == position {
        expected.append(current)
      }
      guard let choice = choices.popLast() else { return }
      (step, at) = choice
    }
  }
}
