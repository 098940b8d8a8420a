/// Turns patterns into steps of matching, and finds out which words no name may be.
///
/// Reserved is every word that can follow an operand of some statement, such as `because`, `to`
/// or `every`, and every word that can stand where a name stands, such as `none` and `tbd`: so
/// that it is always plain where a name ends and the statement goes on. `chosen by ministries for
/// influence` has no second reading. A word that only ever stands where no name can, such as
/// `people` or `survey`, stays free.
struct PatternCompiler {
  private(set) var steps: [Step] = []
  /// By the word's number.
  private(set) var reserved = [Bool](repeating: false, count: Word.allCases.count)

  /// What a pattern can begin and end with.
  private struct Edges {
    var firstWords: [Word] = []
    var beginsWithName = false
    var endsWithSlot = false
    var canBeEmpty = false
  }

  /// Adds the steps of a row's pattern, which end in `accept`.
  mutating func compile(_ notation: String) {
    _ = compile(Pattern(notation))
    steps.append(.accept)
  }

  private mutating func compile(_ pattern: Pattern) -> Edges {
    switch pattern {
    case .word(let word):
      steps.append(.word(word))
      return Edges(firstWords: [word])
    case .slot(let slot):
      steps.append(.slot(slot))
      return Edges(beginsWithName: slot.isWord, endsWithSlot: true)
    case .part(let part): return compile(part.pattern)
    case .sequence(let all): return compile(sequence: all)
    case .either(let all): return compile(either: all)
    case .orGap(let inner): return compile(either: [inner, .part(.gap)])
    case .optional(let inner):
      let fork = place()
      var edges = compile(inner)
      steps[fork] = .fork(UInt16(fork + 1), UInt16(steps.count))
      edges.canBeEmpty = true
      return edges
    case .list(let inner):
      let start = steps.count
      let edges = compile(inner)
      let fork = place()
      steps.append(.comma)
      steps.append(.jump(UInt16(start)))
      steps[fork] = .fork(UInt16(fork + 1), UInt16(steps.count))
      return edges
    }
  }

  private mutating func compile(sequence: [Pattern]) -> Edges {
    var all = Edges(canBeEmpty: true)
    for pattern in sequence {
      let edges = compile(pattern)
      if all.endsWithSlot { reserve(edges.firstWords) }
      if all.canBeEmpty {
        all.firstWords += edges.firstWords
        all.beginsWithName = all.beginsWithName || edges.beginsWithName
      }
      all.endsWithSlot = edges.endsWithSlot || edges.canBeEmpty && all.endsWithSlot
      all.canBeEmpty = all.canBeEmpty && edges.canBeEmpty
    }
    return all
  }

  private mutating func compile(either patterns: [Pattern]) -> Edges {
    var all = Edges()
    var jumps: [Int] = []
    for index in patterns.indices {
      let isLast = index == patterns.count - 1
      let fork = isLast ? steps.count : place()
      let edges = compile(patterns[index])
      if !isLast {
        jumps.append(place())
        steps[fork] = .fork(UInt16(fork + 1), UInt16(steps.count))
      }
      all.firstWords += edges.firstWords
      all.beginsWithName = all.beginsWithName || edges.beginsWithName
      all.endsWithSlot = all.endsWithSlot || edges.endsWithSlot
      all.canBeEmpty = all.canBeEmpty || edges.canBeEmpty
    }
    for jump in jumps { steps[jump] = .jump(UInt16(steps.count)) }
    if all.beginsWithName { reserve(all.firstWords) }
    return all
  }

  /// A step to be filled in once it is known where it leads.
  private mutating func place() -> Int {
    steps.append(.accept)
    return steps.count - 1
  }

  private mutating func reserve(_ words: [Word]) {
    for word in words { reserved[Int(word.rawValue)] = true }
  }
}
