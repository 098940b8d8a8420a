import HourglassLanguage

/// A document for people: lines of text, each stretch with the part it plays, so that whoever
/// shows it may colour it.
///
/// Every character goes through `harmless`, and only `endLine` begins a new line: nothing that
/// stands in a design can give a terminal an order or pass for a line of ours.
package struct Page: Sendable {
  package enum Role: UInt8, Sendable {
    case plain, strong, faint, error, warning, note, good
  }

  package struct Run: Sendable {
    package let text: String
    package let role: Role
  }

  /// Wider lines are broken between words.
  package static let width = 80

  package private(set) var lines: [[Run]] = []
  private var current: [Run] = []

  package init() {}

  /// The words alone, each line ending in a line feed.
  package var text: String {
    var text = ""
    for line in lines {
      for run in line { text += run.text }
      text += "\n"
    }
    return text
  }

  package var isEmpty: Bool { lines.isEmpty && current.isEmpty }

  /// Goes on with the line.
  package mutating func write(_ text: String, _ role: Role = .plain) {
    if !text.isEmpty { current.append(Run(text: harmless(text), role: role)) }
  }

  package mutating func endLine() {
    lines.append(withoutCommand(current))
    current.removeAll(keepingCapacity: true)
  }

  package mutating func line(_ text: String, _ role: Role = .plain) {
    write(text, role)
    endLine()
  }

  /// One empty line, whatever came before.
  package mutating func gap() {
    if !current.isEmpty { endLine() }
    if let last = lines.last, !last.isEmpty { lines.append([]) }
  }

  package mutating func append(_ other: Page) {
    lines += other.lines
  }

  /// Words in lines no wider than the page, which begin so many columns in; a line that has been
  /// begun goes on.
  package mutating func paragraph(_ text: String, indent: Int = 0, _ role: Role = .plain) {
    var used = current.reduce(0) { $0 + columns(in: $1.text) }
    var line = used == 0 ? blanks(indent) : ""
    if used == 0 { used = indent }
    var isFirst = true
    for word in words(of: text) {
      let width = HourglassLanguage.width(of: word)
      if !isFirst, used + 1 + width > Page.width {
        write(line, role)
        endLine()
        line = blanks(indent)
        used = indent
        isFirst = true
      }
      if !isFirst {
        line += " "
        used += 1
      }
      line += word
      used += width
      isFirst = false
    }
    write(line, role)
    endLine()
  }

  /// A paragraph with a word before it, in a column of its own.
  package mutating func labelled(
    _ label: String, _ text: String, indent: Int, labelWidth: Int, _ role: Role = .plain
  ) {
    write(blanks(indent))
    write(padded(label, to: labelWidth), .faint)
    paragraph(text, indent: indent + labelWidth, role)
  }
}

/// The line with the first of two colons at its beginning as a picture: GitHub would take it for
/// a command in the log of a job.
private func withoutCommand(_ line: [Page.Run]) -> [Page.Run] {
  for (index, run) in line.enumerated() {
    guard let first = run.text.utf8.first(where: { $0 != 0x20 }) else { continue }
    if first != UInt8(ascii: ":"), first < 0x80 { return line }
    let words = run.text.unicodeScalars.drop { isSpace($0) }
    if words.isEmpty { continue }
    guard words.starts(with: "::".unicodeScalars) else { return line }
    var line = line
    let kept = String(run.text.unicodeScalars.prefix { isSpace($0) })
    line[index] = Page.Run(text: kept + "<U+003A>" + String(words.dropFirst()), role: run.role)
    return line
  }
  return line
}

/// A blank of any width; those that end lines are pictures on a page.
private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
  default: false
  }
}

private func columns(in text: String) -> Int { width(of: text) }

/// So many spaces.
package func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

/// The text with spaces after it up to a width; at least one, so that it never touches what
/// follows.
func padded(_ text: String, to width: Int) -> String {
  let shown = harmless(text)
  return shown + blanks(max(1, width - HourglassLanguage.width(of: shown)))
}

/// The words between blanks and line ends, fit to be shown.
private func words(of text: String) -> [String] {
  text.utf8.split { byte in byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D }
    .map { harmless(String(Substring($0))) }
}
