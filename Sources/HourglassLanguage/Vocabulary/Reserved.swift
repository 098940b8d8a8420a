/// The words that no name may be.
extension Vocabulary {
  /// The words that can follow an operand of some statement, such as `because`, `to` or `every`,
  /// and those that can stand where a name stands, such as `none` and `tbd`; each once, in the
  /// order of their bytes.
  ///
  /// None of them may be a name, so that it is always plain where a name ends and the statement
  /// goes on: `chosen by ministries for influence` has no second reading. A word that only ever
  /// stands where no name can, such as `people` or `survey`, stays free.
  package static let continuingWords: [String] = {
    var words: [String] = []
    for word in Vocabulary.words { _ = Pattern(word.pattern).edges(reserving: &words) }
    // By bytes, because comparing strings would bring Unicode's tables into the browser.
    return words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }()
}

/// What a pattern can begin and end with.
private struct Edges {
  var firstWords: [String] = []
  var beginsWithName = false
  var endsWithSlot = false
  var canBeEmpty = false
}

extension Pattern {
  /// Finds the pattern's edges, adding to `words` those in it that have to be reserved.
  fileprivate func edges(reserving words: inout [String]) -> Edges {
    switch self {
    case .word(let word): return Edges(firstWords: [word])
    case .slot(let slot): return Edges(beginsWithName: slot.isWord, endsWithSlot: true)
    case .part(let name):
      for part in Pattern.parts where part.name == name {
        return Pattern(part.pattern).edges(reserving: &words)
      }
      preconditionFailure("a pattern names a part that does not exist")
    case .list(let pattern): return pattern.edges(reserving: &words)
    case .orGap(let pattern):
      return Pattern.either([pattern, .part("GAP")]).edges(reserving: &words)
    case .optional(let pattern):
      var edges = pattern.edges(reserving: &words)
      edges.canBeEmpty = true
      return edges
    case .either(let patterns):
      var all = Edges()
      for pattern in patterns {
        let edges = pattern.edges(reserving: &words)
        all.firstWords += edges.firstWords
        all.beginsWithName = all.beginsWithName || edges.beginsWithName
        all.endsWithSlot = all.endsWithSlot || edges.endsWithSlot
        all.canBeEmpty = all.canBeEmpty || edges.canBeEmpty
      }
      if all.beginsWithName { reserve(all.firstWords, in: &words) }
      return all
    case .sequence(let patterns):
      var all = Edges(canBeEmpty: true)
      for pattern in patterns {
        let edges = pattern.edges(reserving: &words)
        if all.endsWithSlot { reserve(edges.firstWords, in: &words) }
        if all.canBeEmpty {
          all.firstWords += edges.firstWords
          all.beginsWithName = all.beginsWithName || edges.beginsWithName
        }
        all.endsWithSlot = edges.endsWithSlot || edges.canBeEmpty && all.endsWithSlot
        all.canBeEmpty = all.canBeEmpty && edges.canBeEmpty
      }
      return all
    }
  }

  private func reserve(_ new: [String], in words: inout [String]) {
    for word in new where !words.contains(word) { words.append(word) }
  }
}
