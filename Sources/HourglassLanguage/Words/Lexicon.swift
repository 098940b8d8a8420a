import HourglassSyntax

/// The spellings of one language made ready for reading: which word a spelling stands for.
///
/// A final class of constants, since it is asked for every word of every file.
package final class Lexicon: Sendable {
  package static let english = Lexicon(.english)

  package let spellings: Spellings
  /// Every spelling as a symbol, so that the symbol of a word in a file says which it is.
  package let symbols: Symbols
  /// The word of each of these symbols.
  private let words: [Word]

  package init(_ spellings: Spellings) {
    self.spellings = spellings
    symbols = Symbols(knowing: spellings.all)
    words = spellings.words
  }

  /// The word a symbol of a file stands for; nil where it is none of the vocabulary.
  @inline(__always)
  package func word(of symbol: UInt32) -> Word? {
    symbol < UInt32(words.count) ? words[Int(symbol)] : nil
  }

  package func word(spelled spelling: String) -> Word? {
    symbols.find(spelling).flatMap { word(of: $0) }
  }
}
