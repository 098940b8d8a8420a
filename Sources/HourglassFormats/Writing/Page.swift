import HourglassLanguage

/// A document for people: lines of text, each stretch with the part it plays, so that whoever
/// shows it may colour it.
///
/// How wide it is, only who shows it knows: until then a paragraph is one piece.
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

  /// How many columns it has where nobody knows better. Wider lines are broken between words.
  package static let width = 80

  indirect enum Part: Sendable {
    case line([Run])
    case paragraph(Paragraph)
    /// What only somebody at a terminal can do.
    case terminal(Page)
    /// Signs that stand where they do beside one another.
    case drawing(Page)
  }

  private(set) var parts: [Part] = []
  private var current: [Run] = []

  package init() {}

  /// Its lines, no wider than so many columns where words allow it.
  package func lines(width: Int = Page.width) -> [[Run]] {
    var lines: [[Run]] = []
    for part in parts {
      switch part {
      case .line(let line): lines.append(line)
      case .paragraph(let paragraph): lines += paragraph.lines(width: width)
      case .terminal(let page), .drawing(let page): lines += page.lines(width: width)
      }
    }
    return lines.map { withoutCommand($0) }
  }

  /// The words alone, each line ending in a line feed.
  package var text: String { text(width: Page.width) }

  package func text(width: Int) -> String {
    var text = ""
    for line in lines(width: width) {
      for run in line { text += run.text }
      text += "\n"
    }
    return text
  }

  package var isEmpty: Bool { parts.isEmpty && current.isEmpty }

  /// Goes on with the line.
  package mutating func write(_ text: String, _ role: Role = .plain) {
    if !text.isEmpty { current.append(Run(text: harmless(text), role: role)) }
  }

  package mutating func endLine() {
    parts.append(.line(current))
    current.removeAll(keepingCapacity: true)
  }

  package mutating func line(_ text: String, _ role: Role = .plain) {
    write(text, role)
    endLine()
  }

  /// One empty line, whatever came before.
  package mutating func gap() {
    if !current.isEmpty { endLine() }
    switch parts.last {
    case nil: break
    case .line(let last) where last.isEmpty: break
    default: parts.append(.line([]))
    }
  }

  /// What is of use only to somebody who can run a command.
  package mutating func atTerminal(_ write: (inout Page) -> Void) {
    parts.append(.terminal(Page(write)))
  }

  package mutating func drawing(_ write: (inout Page) -> Void) {
    parts.append(.drawing(Page(write)))
  }

  private init(_ write: (inout Page) -> Void) {
    self.init()
    write(&self)
  }

  package mutating func append(_ other: Page) {
    parts += other.parts
  }

  /// Words in lines no wider than the page, which begin so many columns in; a line that has been
  /// begun goes on.
  package mutating func paragraph(_ text: String, indent: Int = 0, _ role: Role = .plain) {
    parts.append(
      .paragraph(
        Paragraph(begun: current, words: words(of: text), indent: indent, role: role)))
    current.removeAll(keepingCapacity: true)
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

extension Page {
  /// Words that are laid out once the width is known.
  struct Paragraph: Sendable {
    /// What stands before them on the first line.
    let begun: [Run]
    let words: [String]
    /// How many columns in the lines begin.
    let indent: Int
    let role: Role
  }
}

extension Page.Paragraph {
  fileprivate func lines(width: Int) -> [[Page.Run]] {
    var lines: [[Page.Run]] = []
    var line = begun
    var used = begun.reduce(0) { $0 + columns(in: $1.text) }
    var text = used == 0 ? blanks(indent) : ""
    if used == 0 { used = indent }
    var isFirst = true
    func end() {
      if !text.isEmpty { line.append(Page.Run(text: text, role: role)) }
      lines.append(line)
    }
    for word in words {
      let length = columns(in: word)
      if !isFirst, used + 1 + length > width {
        end()
        line = []
        text = blanks(indent)
        used = indent
        isFirst = true
      }
      if !isFirst {
        text += " "
        used += 1
      }
      text += word
      used += length
      isFirst = false
    }
    end()
    return lines
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
