import HourglassSyntax

/// A token that counts in a statement, with what a pattern has to know of it.
struct MatchItem {
  /// Sets of one, so that a step can take several at once.
  struct Class: OptionSet {
    let rawValue: UInt8

    /// A word that can be a name.
    static let name = Class(rawValue: 1)
    /// One that goes on with statements, so that it cannot.
    static let reserved = Class(rawValue: 2)
    static let value = Class(rawValue: 4)
    static let text = Class(rawValue: 8)
    static let comma = Class(rawValue: 16)
    static let other = Class(rawValue: 32)
    /// Nothing more.
    static let end = Class(rawValue: 64)
  }

  let itsClass: Class
  /// Nil for what is no word of the vocabulary.
  let word: Word?

  static let end = MatchItem(.end)

  private init(_ itsClass: Class, _ word: Word? = nil) {
    self.itsClass = itsClass
    self.word = word
  }

  /// Nil for what stands between the items: blanks, line ends, remarks, and the marks that part
  /// lines which were meant to be one.
  @inline(__always)
  init?(_ token: Token, _ lexicon: Lexicon, _ vocabulary: CompiledVocabulary) {
    switch token.kind {
    case .word:
      guard let word = lexicon.word(of: token.symbol) else {
        self.init(.name)
        return
      }
      self.init(vocabulary.isReserved(word) ? .reserved : .name, word)
    case .value: self.init(.value)
    case .text, .longText: self.init(.text)
    case .comma: self.init(.comma)
    case .stray: self.init(.other)
    case .blank, .newline, .comment, .prose, .openBrace, .closeBrace, .semicolon, .end: return nil
    }
  }
}
