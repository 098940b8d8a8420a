import HourglassFormats

/// A part of what is said about a word.
enum DocumentationPart {
  case words(String)
  /// The word itself, and what it is.
  case heading(String, String)
  /// Lines of the language.
  case lines([String])
}

/// Something said about a word, as Markdown or as plain text.
func documentation(_ parts: [DocumentationPart], inMarkdown isMarkdown: Bool) -> Json {
  let paragraphs = parts.map { part in
    switch part {
    case .words(let words): isMarkdown ? markdown(words) : words
    case .heading(let word, let sort):
      isMarkdown ? "**" + markdown(word) + "**: " + markdown(sort) : word + ": " + sort
    case .lines(let lines):
      isMarkdown ? fence(lines, as: "hourglass") : lines.joined(separator: "\n")
    }
  }
  return [
    "kind": isMarkdown ? "markdown" : "plaintext",
    "value": .string(paragraphs.joined(separator: "\n\n")),
  ]
}
