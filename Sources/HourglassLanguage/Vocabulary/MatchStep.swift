/// A step as the matcher takes it: with plain numbers in the place of cases, because it is what
/// most of the time of reading a file is spent on.
struct MatchStep: Sendable {
  enum Action: UInt8 {
    /// Takes an item, which is an operand or a comma.
    case take
    case fork, jump, accept
  }

  let action: Action
  /// What it takes, beside the word; empty for forks and jumps.
  let classes: MatchItem.Class
  /// The word it takes, if it takes one.
  let word: Word?
  /// What an operand is that it takes; nil for commas.
  let part: Operand.Part?
  /// Where it leads: of a fork first this way, then the other.
  let one: UInt16
  let other: UInt16
  /// Of a fork, whether no item fits both ways: where the first fits, the other need not be kept.
  let isSure: Bool

  init(_ step: Step, isSure: Bool = false) {
    var classes: MatchItem.Class = []
    var word: Word?
    var part: Operand.Part?
    var ways: (one: UInt16, other: UInt16) = (0, 0)
    switch step {
    case .word(let taken):
      action = .take
      word = taken
      part = .word(taken)
    case .slot(let slot):
      action = .take
      classes = slot.itemClass
      part = .slot(slot)
    case .comma:
      action = .take
      classes = .comma
    case .fork(let one, let other):
      action = .fork
      ways = (one, other)
    case .jump(let target):
      action = .jump
      ways = (target, target)
    case .accept:
      action = .accept
      classes = .end
    }
    self.classes = classes
    self.word = word
    self.part = part
    (one, other) = ways
    self.isSure = isSure
  }

  /// The steps of the vocabulary.
  ///
  /// - Parameter reserved: the words that no name may be.
  static func all(
    _ steps: [Step], _ beginnings: [Beginnings], reserved: WordSet
  ) -> [MatchStep] {
    steps.map { step in
      guard case .fork(let one, let other) = step else { return MatchStep(step) }
      let isSure = beginnings[Int(one)].isDisjoint(with: beginnings[Int(other)], reserved)
      return MatchStep(step, isSure: isSure)
    }
  }

  /// Whether it takes the item, or accepts that there is none.
  @inline(__always)
  func fits(_ item: MatchItem) -> Bool {
    if let word { return item.word == word || (word.earlier != nil && item.word == word.earlier) }
    return !classes.isDisjoint(with: item.itsClass)
  }
}

extension Slot {
  /// What fills it.
  var itemClass: MatchItem.Class {
    switch self {
    case .text: .text
    case .number, .decimal, .quantity, .date: .value
    default: .name
    }
  }
}
