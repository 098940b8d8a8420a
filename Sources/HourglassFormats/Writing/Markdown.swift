import HourglassLanguage

/// A text as Markdown that shows it as it is, on one line, wherever in a line it stands.
///
/// Everything is escaped that CommonMark or GitHub would read as more than a character: marks,
/// links, mentions, references, formulas, HTML.
package func markdown(_ text: String) -> String {
  var escaped = ""
  let scalars = Array(harmless(linesOf(trimmed(text)).joined(separator: " ")).unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    if needsEscape(scalars, at: index) { escaped += "\\" }
    escaped.unicodeScalars.append(scalar)
  }
  return escaped
}

/// Words of the language in the middle of a line of Markdown, as they are written.
package func code(_ text: String) -> String { "`" + harmless(text) + "`" }

/// Lines of the language in Markdown, in a fence longer than any mark in them.
package func fence(_ lines: [String], as info: String) -> String {
  var marks = 3
  for line in lines {
    var run = 0
    for byte in line.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      marks = max(marks, run + 1)
    }
  }
  let fence = String(repeating: "`", count: marks)
  var text = fence + info + "\n"
  for line in lines { text += harmless(line) + "\n" }
  return text + fence + "\n"
}

private func needsEscape(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
  let next = index + 1 < scalars.count ? scalars[index + 1] : " "
  switch scalars[index] {
  case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "!", "@", "$":
    return true
  // An address (http://…) or an emoji (:smile:); a colon in a sentence is just one.
  case ":": return next != " "
  // www.example.org becomes a link even without http.
  case ".": return isAfterLetters("www", scalars, index) || isAfterLeadingDigits(scalars, index)
  case ")": return isAfterLeadingDigits(scalars, index)
  // At the beginning of a line these make a list or a heading.
  case "+", "-", "=": return index == 0
  default: return false
  }
}

private func isAfterLetters(_ letters: String, _ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
  let count = letters.unicodeScalars.count
  guard index >= count else { return false }
  var at = index - count
  for letter in letters.unicodeScalars {
    if scalars[at].properties.lowercaseMapping != String(Character(letter)) { return false }
    at += 1
  }
  return true
}

private func isAfterLeadingDigits(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
  index > 0 && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
}
