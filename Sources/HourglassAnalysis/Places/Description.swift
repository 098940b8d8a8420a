import HourglassLanguage
import HourglassSyntax

/// What there is to say about one word of a text.
package struct Description: Sendable {
  package let span: Span
  /// The word, as it is written.
  package let word: String
  /// What it is, with its article: “a tool”, “a word of the language”.
  package let sort: String
  /// What it is called; nil where it has no title beside its name.
  package let title: String?
  /// What it means; nil where nobody says.
  package let meaning: String?
  /// A line of the language that shows how it is used; nil for names.
  package let example: String?
}

extension Analysis {
  /// What there is to say about the word at a place; nil where there is none, or nothing is known
  /// about it.
  package func description(at offset: Int32) -> Description? {
    let place = place(at: offset)
    let token = place.token
    guard tree.tokens[Int(token)].kind == .word, let statement = tree.statement(ofToken: token)
    else { return nil }
    let span = tree.span(ofToken: token)
    let word = tree.word(token)
    if let named = place.named {
      return Description(
        span: span, word: word, sort: named.kind.phrase, title: named.title,
        meaning: named.meaning, example: nil)
    }
    let whole = resolution.whole(statement)
    guard whole.row >= 0 else { return nil }
    let form = Vocabulary.forms[Int(whole.row)]
    if token == tree.statements[Int(whole.statement)].first {
      return Description(
        span: span, word: word, sort: "a keyword", title: nil, meaning: form.meaning,
        example: lexicon.example(of: form))
    }
    guard let operand = place.operand else { return nil }
    switch operand.part {
    case .word:
      return Description(
        span: span, word: word,
        sort: "a reserved word of \(inQuotes(lexicon.spellings[form.keyword]))", title: nil,
        meaning: nil, example: lexicon.example(of: form))
    case .slot(let slot):
      return Description(
        span: span, word: word, sort: slot.phrase, title: nil, meaning: nil, example: nil)
    }
  }
}
