import HourglassSyntax

/// The words of a file, as its author wrote them.
extension Tree {
  /// The bytes of a token as a string.
  package func text(ofToken index: Int32) -> String {
    let span = span(ofToken: index)
    return String(decoding: source.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }

  /// The word of a word token.
  package func word(_ token: Int32) -> String { text(ofToken: token) }

  /// A value as it is written; of a text, what stands between its marks.
  func written(_ token: Int32) -> String {
    switch tokens[Int(token)].kind {
    case .text, .longText: string(Text(token: token))
    default: text(ofToken: token)
    }
  }

  /// The value of a text: its marks taken off, its escapes undone.
  package func string(_ text: Text) -> String {
    string(ofText: text.token)
  }

  /// What to call something: its title, or else its name.
  package func title(_ head: Head) -> String {
    if let title = head.title { return string(title) }
    if let name = head.name { return word(name.token) }
    return word(statements[head.statement].first)
  }

  package func span(of statement: Int) -> Span { span(of: statements[statement]) }

  /// Keyword and operands of a statement, cut short where they are long.
  func words(of statement: Statement) -> String {
    let span = span(of: statement)
    let text = String(decoding: source.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
    return shortened(text)
  }

  /// The last thing a statement says, for pointing at its end.
  func lastWords(of statement: Statement) -> String { text(ofToken: statement.end - 1) }
}

/// What is quoted in a message, cut short where nobody could have meant it to be so long.
package func shortened(_ text: String) -> String {
  if text.unicodeScalars.count <= 60 { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.prefix(57))) + "…"
}
