import HourglassLanguage

/// Which lines stand in a block, also those that could not be understood.
extension Programme {
  /// The first line of a block that begins with this word, also one that could not be
  /// understood: an index into the tree's statements.
  package func line(_ keyword: Word, in statement: Int) -> Int? {
    resolution.first(keyword, in: statement)
  }

  package func hasLine(_ keyword: Word, in statement: Int) -> Bool {
    line(keyword, in: statement) != nil
  }
}
