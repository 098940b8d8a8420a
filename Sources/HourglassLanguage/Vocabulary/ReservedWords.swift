/// Finds out which words no name may be.
///
/// Reserved is every word that can follow an operand of some statement, such as `because`, `to`
/// or `every`, and every word that can stand where a name stands, such as `none` and `tbd`: so
/// that it is always plain where a name ends and the statement goes on. `chosen by ministries for
/// influence` has no second reading. A word that only ever stands where no name can, such as
/// `people` or `survey`, stays free.
struct ReservedWords {
  /// By the word's number.
  private(set) var isReserved = [Bool](repeating: false, count: Word.allCases.count)
  private let steps: [Step]

  init(in steps: [Step]) {
    self.steps = steps
    for index in steps.indices {
      switch steps[index] {
      case .slot: reserve(from: index + 1)
      case .fork: if isName(from: index) { reserve(from: index) }
      case .word, .comma, .jump, .accept: break
      }
    }
  }

  /// Whether a name can come next.
  private func isName(from step: Int) -> Bool {
    switch steps[step] {
    case .fork(let one, let other): isName(from: Int(one)) || isName(from: Int(other))
    case .jump(let target): isName(from: Int(target))
    case .slot(let slot): slot.isWord
    case .word, .comma, .accept: false
    }
  }

  /// Reserves the words that can come next.
  private mutating func reserve(from step: Int) {
    switch steps[step] {
    case .fork(let one, let other):
      reserve(from: Int(one))
      reserve(from: Int(other))
    case .jump(let target): reserve(from: Int(target))
    case .word(let word): isReserved[Int(word.rawValue)] = true
    case .slot, .comma, .accept: break
    }
  }
}
