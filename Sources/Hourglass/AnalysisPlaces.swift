import HourglassAnalysis
import HourglassLanguage
import HourglassSyntax

extension Analysis {
  /// The innermost statement that an offset is in, from its first word to the end of its block;
  /// nil outside all of them.
  public func statement(at offset: Int) -> Range<Int>? {
    known.place(at: known.clamped(offset)).statement
      .map { known.span(ofStatement: $0).range }
  }

  /// A word or a name, and what there is to say about it.
  public struct Term: Sendable {
    public let text: String
    /// Where it stands; of a suggestion, what it would replace: the word that is being written
    /// there, or nothing.
    public let range: Range<Int>
    /// What it is, with its article, such as “a tool” or “a word of the language”.
    public let kind: String
    /// What it is called beside its name; nil where it has no title.
    public let title: String?
    /// What it means, in a sentence or in words that go on with it; nil where nobody says.
    public let meaning: String?
    /// A line of the language that shows how it is used; nil for names.
    public let example: String?
  }

  /// What there is to say about the word that an offset is in or right behind; nil where there is
  /// none, or nothing is known about it.
  public func description(at offset: Int) -> Term? {
    known.description(at: known.clamped(offset)).map { found in
      Term(
        text: found.word, range: found.span.range, kind: found.sort, title: found.title,
        meaning: found.meaning, example: found.example)
    }
  }

  /// What could stand at an offset: where a statement would begin, the words that can begin one
  /// there; within a statement, the words and names that it has room for. They are not narrowed
  /// down by what has been written of a word. Nothing inside a comment, a text or a number.
  public func suggestions(at offset: Int) -> [Term] {
    let found = known.suggestions(at: known.clamped(offset))
    return found.all.map { Term($0, replacing: found.replaced.range) }
  }
}

extension Analysis.Term {
  init(_ suggestion: Suggestion, replacing range: Range<Int>) {
    var (title, meaning) = (String?.none, String?.none)
    switch suggestion.kind {
    case .statement(let form):
      (kind, meaning) = ("a keyword", form.meaning)
    case .word: kind = "a reserved word"
    case .name(let named): (kind, title, meaning) = (named.kind.phrase, named.title, named.meaning)
    }
    text = suggestion.spelling
    self.range = range
    self.title = title
    self.meaning = meaning
    example = suggestion.example
  }
}
