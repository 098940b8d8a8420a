import HourglassLanguage
import HourglassSyntax

/// What could stand at a place of a text.
package struct Suggestions: Sendable {
  /// The word that is being written there, which one of these is to replace; empty where none is.
  package var replaced: Span
  package var all: [Suggestion] = []
  /// What else fits there, which only the author knows: a text, a number, a date, a new name.
  package var slots: [Slot] = []

  /// The same, what gets a name first: that is what a design is made of.
  package var inOrder: [Suggestion] { all.filter { $0.isNamed } + all.filter { !$0.isNamed } }
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
  /// A line that shows how it is used; nil for what begins no statement.
  package var example: String?

  /// What it means, or what it is called; nil where nobody says.
  package var gloss: String? {
    switch kind {
    case .statement(let form): form.meaning
    case .word: nil
    case .name(let named): named.title ?? named.meaning
    }
  }

  package var beginsStatement: Bool {
    if case .statement = kind { return true }
    return false
  }

  /// Whether it begins something with a name, and so with a block.
  package var isNamed: Bool {
    if case .statement(let form) = kind { return form.pattern == "HEAD" && form.opens != nil }
    return false
  }
}
