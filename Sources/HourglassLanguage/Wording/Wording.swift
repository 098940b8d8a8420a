import HourglassSyntax

/// Small turns of phrase that every document shares.

/// In the quotation marks our sentences use.
package func inQuotes(_ text: String) -> String { "“" + text + "”" }

/// `a`, `a and b`, `a, b and c`.
package func listed(_ items: [String], _ conjunction: String = "and") -> String {
  guard let last = items.last else { return "" }
  if items.count == 1 { return last }
  return Array(items.dropLast()).joined(separator: ", ") + " " + conjunction + " " + last
}

/// `1 error`, `2 errors`.
package func counted(_ count: Int, _ thing: String) -> String {
  String(count) + " " + thing + (count == 1 ? "" : "s")
}

/// `1 entry`, `2 entries`.
package func counted(_ count: Int, _ one: String, _ many: String) -> String {
  String(count) + " " + (count == 1 ? one : many)
}

/// Ends in a mark that ends a sentence, whoever wrote it.
package func asSentence(_ text: String) -> String {
  let trimmed = trimmed(text)
  guard let last = trimmed.unicodeScalars.last else { return "" }
  switch last {
  case ".", "!", "?", "…", "。", "？", "！", "؟", "।": return trimmed
  default: return trimmed + "."
  }
}

/// Without blanks and line ends at either end.
package func trimmed(_ text: String) -> String {
  var scalars = Substring(text).unicodeScalars
  while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
  while let last = scalars.last, isBlank(last) { scalars.removeLast() }
  return String(Substring(scalars))
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20, 0x09, 0x0A, 0x0D: true
  default: false
  }
}

/// The lines of a text, whether they end in LF or CRLF; a last one without words does not count.
package func linesOf(_ text: String) -> [String] {
  var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
    line.last == 0x0D ? String(Substring(line.dropLast())) : String(Substring(line))
  }
  if lines.last == "" { lines.removeLast() }
  return lines
}
