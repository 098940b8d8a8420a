import HourglassLanguage
import HourglassSyntax

/// What could stand at a place of a text.
package struct Suggestions: Sendable {
  /// The word that is being written there, which one of these is to replace; empty where none is.
  package var replaced: Span
  package var all: [Suggestion] = []
  /// What else fits there, which only the author knows: a text, a number, a date, a new name.
  package var slots: [Slot] = []
}

/// Something that could stand at a place of a text.
package struct Suggestion: Sendable {
  package enum Kind: Sendable {
    /// A statement could begin with it.
    case statement(StatementForm)
    /// The statement could go on with it.
    case word(Word)
    case name(Named)
  }

  package let kind: Kind
  /// As it is to be written.
  package let spelling: String

  /// What it means, or what it is called; nil where nobody says.
  package var gloss: String? {
    switch kind {
    case .statement(let form): form.meaning
    case .word: nil
    case .name(let named): named.title ?? named.meaning
    }
  }
}
