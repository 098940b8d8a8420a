/// What the way from one step on can begin with.
struct Beginnings {
  /// What it can begin with beside words.
  private(set) var classes: MatchItem.Class = []
  private(set) var words = WordSet()

  /// The beginnings of the ways from each step.
  ///
  /// A way leads on to later steps until it takes something, but for the one from the comma of a
  /// list, which has been taken then: so the last step is the first to be known.
  static func all(_ steps: [Step]) -> [Beginnings] {
    var all = [Beginnings](repeating: Beginnings(), count: steps.count)
    for index in steps.indices.reversed() {
      switch steps[index] {
      case .word(let word): all[index].words.insert(word)
      case .slot(let slot): all[index].classes = slot.itemClass
      case .comma: all[index].classes = .comma
      case .accept: all[index].classes = .end
      case .jump(let target): all[index] = all[Int(target)]
      case .fork(let one, let other):
        all[index] = all[Int(one)]
        all[index].words.formUnion(all[Int(other)].words)
        all[index].classes.formUnion(all[Int(other)].classes)
      }
    }
    return all
  }

  /// Whether no item fits both.
  ///
  /// - Parameter reserved: the words that no name may be.
  func isDisjoint(with other: Beginnings, _ reserved: WordSet) -> Bool {
    words.isDisjoint(with: other.words)
      && allClasses(reserved).isDisjoint(with: other.allClasses(reserved))
  }

  /// With the names, of which some fit where a word stands that a name may be.
  private func allClasses(_ reserved: WordSet) -> MatchItem.Class {
    words.isSubset(of: reserved) ? classes : classes.union(.name)
  }
}

/// The words that no name may be.
///
/// Reserved is every word that can follow an operand of some statement, such as `because`, `to`
/// or `every`, and every word that can stand where a name stands, such as `none` and `tbd`: so
/// that it is always plain where a name ends and the statement goes on. `chosen by ministries for
/// influence` has no second reading. A word that only ever stands where no name can, such as
/// `people` or `survey`, stays free.
func reservedWords(of steps: [Step], _ beginnings: [Beginnings]) -> WordSet {
  var reserved = WordSet()
  for index in steps.indices {
    switch steps[index] {
    case .slot: reserved.formUnion(beginnings[index + 1].words)
    case .fork where beginnings[index].classes.contains(.name):
      reserved.formUnion(beginnings[index].words)
    case .word, .comma, .jump, .accept, .fork: break
    }
  }
  return reserved
}
