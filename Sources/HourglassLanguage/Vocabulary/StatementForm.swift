/// How often a statement may stand in one block.
package enum Occurrence: UInt8, Sendable {
  case any
  case atMostOnce
  case exactlyOnce

  package var phrase: String {
    switch self {
    case .any: "any number of times"
    case .atMostOnce: "at most once"
    case .exactlyOnce: "exactly once"
    }
  }
}

/// One row of the vocabulary: a form of statement.
///
/// The typed reading, the messages, `explain`, the manual and the formal grammar all come from
/// these rows. Adding a word to the language is adding a row and saying, in the builder of its
/// block, which field it fills.
package struct StatementForm: Sendable {
  package let keyword: Word
  package let blocks: [Block]
  /// The pattern of its operands, in the notation of `Pattern`.
  package let pattern: String
  package let occurs: Occurrence
  /// The block it may open; nil where it takes none.
  package let opens: Block?
  /// What it means, in a sentence that follows the keyword.
  package let meaning: String
  /// A whole statement, as one would write it.
  package let example: String

  init(
    _ keyword: Word, in blocks: [Block], _ pattern: String, _ occurs: Occurrence = .atMostOnce,
    opens: Block? = nil, means meaning: String, example: String
  ) {
    self.keyword = keyword
    self.blocks = blocks
    self.pattern = pattern
    self.occurs = occurs
    self.opens = opens
    self.meaning = meaning
    self.example = example
  }
}
