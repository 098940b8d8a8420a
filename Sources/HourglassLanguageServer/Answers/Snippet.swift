/// Offered lines as a snippet: what only the author knows is gone through with the tab key, one after
/// the other. That is each text, `tbd`, and `…`.
func snippet(of lines: String) -> String {
  var snippet = ""
  var count = 0
  func add(blank: Substring) {
    count += 1
    snippet += "${\(count):"
    for character in blank { snippet += escaped(character, isInBlank: true) }
    snippet += "}"
  }
  var rest = lines[...]
  while let character = rest.first {
    let behind = rest.dropFirst()
    if character == "\"", let end = behind.firstIndex(of: "\"") {
      snippet += "\""
      add(blank: behind[..<end])
      snippet += "\""
      rest = behind[end...].dropFirst()
    } else if character == "…" {
      add(blank: rest.prefix(1))
      rest = behind
    } else if rest.hasPrefix("tbd"), !(rest.dropFirst(3).first?.isLetter ?? false),
      !(snippet.last?.isLetter ?? false)
    {
      add(blank: rest.prefix(3))
      rest = rest.dropFirst(3)
    } else {
      snippet += escaped(character, isInBlank: false)
      rest = behind
    }
  }
  return snippet
}

private func escaped(_ character: Character, isInBlank: Bool) -> String {
  switch character {
  case "$", "\\": "\\" + String(character)
  case "}" where isInBlank: "\\}"
  default: String(character)
  }
}
