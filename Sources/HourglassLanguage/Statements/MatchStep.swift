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
  fileprivate(set) var isSure = false

  init(_ step: Step) {
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
  }

  /// The steps of the vocabulary.
  ///
  /// - Parameter reserved: the words that no name may be, by number.
  static func all(_ steps: [Step], reserved: [Bool]) -> [MatchStep] {
    var all = steps.map { MatchStep($0) }
    for index in all.indices where all[index].action == .fork {
      var one = Beginnings()
      var other = Beginnings()
      one.add(all[index].one, all, reserved)
      other.add(all[index].other, all, reserved)
      all[index].isSure = one.isDisjoint(with: other)
    }
    return all
  }

  /// Whether it takes the item, or accepts that there is none.
  @inline(__always)
  func fits(_ item: MatchItem) -> Bool {
    if let word { return item.word == word || (word.earlier != nil && item.word == word.earlier) }
    return !classes.isDisjoint(with: item.itsClass)
  }
}

/// What a way through a pattern can begin with.
private struct Beginnings {
  private var classes: MatchItem.Class = []
  /// The words, as bits.
  private var words = SIMD4<UInt64>()

  mutating func add(_ at: UInt16, _ steps: [MatchStep], _ reserved: [Bool]) {
    let step = steps[Int(at)]
    switch step.action {
    case .fork:
      add(step.one, steps, reserved)
      add(step.other, steps, reserved)
    case .jump: add(step.one, steps, reserved)
    case .take, .accept:
      classes.formUnion(step.classes)
      guard let word = step.word.map({ Int($0.rawValue) }) else { return }
      words[word >> 6] |= 1 << UInt64(word & 63)
      // One that a name may be fills the places of names as well.
      if !reserved[word] { classes.insert(.name) }
    }
  }

  func isDisjoint(with other: Beginnings) -> Bool {
    classes.isDisjoint(with: other.classes) && words & other.words == SIMD4()
  }
}

extension Slot {
  /// What fills it.
  fileprivate var itemClass: MatchItem.Class {
    switch self {
    case .text: .text
    case .number, .decimal, .quantity, .date: .value
    default: .name
    }
  }
}
