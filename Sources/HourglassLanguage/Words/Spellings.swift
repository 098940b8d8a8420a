/// How one language spells the words of the vocabulary. Names that a model or a design gives are
/// nobody's to translate, and prose is not part of it.
package struct Spellings: Sendable {
  /// What the language is called.
  package let name: String
  /// The spelling that is written, by the word's number.
  private let written: [String]
  /// Others that are understood as well, and kept where an author uses them.
  private let also: [Other]

  /// A further spelling of a word.
  package struct Other: Sendable {
    let word: Word
    let spelling: String

    package init(_ word: Word, _ spelling: String) {
      self.word = word
      self.spelling = spelling
    }
  }

  /// - Parameters:
  ///   - also: further spellings of some words.
  ///   - written: how a word is spelled; no two the same.
  package init(_ name: String, also: [Other] = [], _ written: (Word) -> String) {
    self.name = name
    self.written = Word.allCases.map(written)
    self.also = also
  }

  package subscript(word: Word) -> String { written[Int(word.rawValue)] }

  /// Other spellings that mean the same.
  package func others(of word: Word) -> [String] {
    also.filter { $0.word == word }.map { $0.spelling }
  }

  /// Every spelling, the written ones first.
  var all: [String] { written + also.map { $0.spelling } }

  /// The word of each of these.
  var words: [Word] { Word.allCases + also.map { $0.word } }
}

extension Word {
  /// What it is called where no design is at hand: in the notation of patterns, in the manual, in
  /// data for other programs.
  package var name: String { Spellings.english[self] }

  /// The word that was written earlier in its place: it is understood there, and reported with the
  /// one of today.
  @inline(__always)
  var earlier: Word? { self == .after ? .at : nil }

  /// Other English spellings.
  package var otherSpellings: [String] { Spellings.english.others(of: self) }
}
