import HourglassSyntax

/// Matches the tokens of statements with the patterns of the vocabulary.
struct Matcher {
  let tokens: [Token]
  let lexicon: Lexicon
  private let vocabulary = CompiledVocabulary.shared

  init(_ tree: Tree, _ lexicon: Lexicon) {
    tokens = tree.tokens
    self.lexicon = lexicon
  }

  /// Another way to go on, where the one taken leads nowhere.
  private struct Choice {
    let step: UInt16
    let position: Int32
    let operands: Int
  }

  /// The first item in a range of tokens; moves the beginning of the range to it.
  @inline(__always)
  private func item(_ position: inout Int32, _ end: Int32) -> MatchItem {
    while position < end {
      if let item = MatchItem(tokens[Int(position)], lexicon, vocabulary) { return item }
      position += 1
    }
    return .end
  }

  /// All items in a range, with their tokens.
  func items(in range: Range<Int32>) -> [(token: Int32, item: MatchItem)] {
    range.compactMap { token in
      MatchItem(tokens[Int(token)], lexicon, vocabulary).map { (token, $0) }
    }
  }

  /// Matches the tokens of a range with the row's pattern; adds the operands to the list if they
  /// fit, and leaves it as it is if not.
  ///
  /// - Parameters:
  ///   - range: what stands after the keyword.
  ///   - isBeginning: whether it is enough that the pattern can begin with them.
  func match(
    row: Int, _ range: Range<Int32>, isBeginning: Bool = false, into operands: inout [Operand]
  ) -> Bool {
    let steps = vocabulary.matchSteps
    let first = operands.count
    let end = range.upperBound
    // Hardly ever needed: only where the next item does not tell which way to go.
    var choices: [Choice] = []
    var position = range.lowerBound
    var item = item(&position, end)
    var at = vocabulary.rows[row].steps.lowerBound
    while true {
      switch steps[at].action {
      case .fork:
        let one = steps[at].one
        let other = steps[at].other
        if isBeginning, item.itsClass == .end { return true }
        if !canLead(one, to: item, steps) {
          at = Int(other)
        } else {
          if !steps[at].isSure, canLead(other, to: item, steps) {
            choices.append(Choice(step: other, position: position, operands: operands.count))
          }
          at = Int(one)
        }
        continue
      case .jump:
        at = Int(steps[at].one)
        continue
      case .accept:
        if item.itsClass == .end { return true }
      case .take:
        if steps[at].fits(item) {
          if let part = steps[at].part { operands.append(Operand(part, position)) }
          position += 1
          item = self.item(&position, end)
          at += 1
          continue
        }
      }
      if isBeginning, item.itsClass == .end { return true }
      guard let choice = choices.popLast() else {
        operands.removeLast(operands.count - first)
        return false
      }
      at = Int(choice.step)
      position = choice.position
      item = self.item(&position, end)
      operands.removeLast(operands.count - choice.operands)
    }
  }

  /// Whether a step, or one that it leads to before anything is taken, fits the item.
  @inline(__always)
  private func canLead(_ at: UInt16, to item: MatchItem, _ steps: [MatchStep]) -> Bool {
    switch steps[Int(at)].action {
    case .take, .accept: steps[Int(at)].fits(item)
    case .fork, .jump: canLeadOn(at, to: item, steps)
    }
  }

  private func canLeadOn(_ at: UInt16, to item: MatchItem, _ steps: [MatchStep]) -> Bool {
    var at = at
    while true {
      let step = steps[Int(at)]
      switch step.action {
      case .take, .accept: return step.fits(item)
      case .jump: at = step.one
      case .fork:
        if canLead(step.one, to: item, steps) { return true }
        at = step.other
      }
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
    var step = UInt16(vocabulary.rows[row].steps.lowerBound)
    position = 0
    while true {
      let current = vocabulary.steps[Int(step)]
      switch current {
      case .fork(let one, let other):
        choices.append((other, at))
        step = one
        continue
      case .jump(let target):
        step = target
        continue
      case .accept, .comma, .word, .slot: break
      }
      let fits = at < items.count && MatchStep(current).fits(items[at])
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
