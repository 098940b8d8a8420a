import HourglassSyntax

/// The words that no name may be.
extension Vocabulary {
  /// Each once, in the order of their English spellings; `ReservedWords` says which they are.
  package static let continuingWords: [Word] = Word.allCases.filter {
    CompiledVocabulary.shared.isReserved($0)
  }.ordered {
    // By bytes, because comparing strings would bring Unicode's tables into the browser.
    $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
  }
}

extension Vocabulary {
  /// Whether no name may be this word.
  package static func isReserved(_ word: Word) -> Bool {
    CompiledVocabulary.shared.isReserved(word)
  }
}
