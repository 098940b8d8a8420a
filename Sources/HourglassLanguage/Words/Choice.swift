/// A closed set from which a statement chooses by a word.
package protocol Choice: CaseIterable, Sendable {
  /// The word that chooses it.
  var word: Word { get }
}

extension Choice {
  /// The one that a word chooses; nil where it chooses none of these.
  init?(_ word: Word) {
    for choice in Self.allCases where choice.word == word {
      self = choice
      return
    }
    return nil
  }

  /// What it is called in data for other programs.
  package var name: String { word.name }
}
