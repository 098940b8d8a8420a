import HourglassFormats

/// A part of what is said about a word.
enum DocumentationPart {
  case words(String)
  /// The word itself, and what it is.
  case heading(String, String)
  /// Lines of the language.
  case lines([String])
}

/// Something said about a word, in the form that the client takes.
func documentation(_ parts: [DocumentationPart], as form: DocumentationForm) -> Json {
  let isMarkdown = form == .markdown
  let paragraphs = parts.map { part in
    switch part {
    case .words(let words): isMarkdown ? markdown(words) : words
    case .heading(let word, let sort):
      isMarkdown ? "**" + markdown(word) + "**: " + markdown(sort) : word + ": " + sort
    case .lines(let lines):
      isMarkdown ? fence(lines, as: "hourglass") : lines.joined(separator: "\n")
    }
  }
  let text = Json.string(paragraphs.joined(separator: "\n\n"))
  return form == .bare ? text : ["kind": isMarkdown ? "markdown" : "plaintext", "value": text]
}
