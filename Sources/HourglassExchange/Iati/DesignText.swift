import HourglassDocuments
import HourglassFormats
import HourglassLanguage

/// A design being written in the language: two blanks a level, one statement a line, no line of
/// ours wider than `DesignText.lineWidth`.
package struct DesignText {
  static let lineWidth = 100

  private(set) var text = ""
  private var depth = 0
  private var isAfterOpening = true

  private var indentation: String { blanks(2 * depth) }

  /// One empty line, except at the beginning of a block or of the file.
  mutating func gap() {
    if !isAfterOpening { text += "\n" }
    isAfterOpening = true
  }

  /// One statement.
  ///
  /// - Parameter remark: a comment, behind it where there is room and above it where there is not.
  mutating func line(_ statement: String, remark: String = "") {
    let remark = harmless(remark)
    let room = DesignText.lineWidth - 2 * depth - width(of: statement)
    if remark.isEmpty {
      put(statement)
    } else if width(of: remark) + 4 <= room {
      put(statement + "  # " + remark)
    } else {
      comment(asSentence(capitalised(remark)))
      put(statement)
    }
  }

  /// A statement that ends in a text of whatever length and with whatever in it.
  mutating func line(_ statement: String, text: String) {
    put(statement + " " + quoted(text))
  }

  mutating func open(_ statement: String, remark: String = "") {
    line(statement + " {", remark: remark)
    depth += 1
    isAfterOpening = true
  }

  mutating func close() {
    depth -= 1
    put("}")
  }

  /// Words for the people who go on with the design, in as many lines as they need.
  mutating func comment(_ words: String) {
    for paragraph in linesOf(words) {
      var line = indentation + "#"
      var used = width(of: line)
      for word in paragraph.utf8.split(separator: 0x20) {
        let word = harmless(String(Substring(word)))
        let more = width(of: word) + 1
        if used + more > DesignText.lineWidth, used > 2 * depth + 1 {
          append(line)
          line = indentation + "#"
          used = 2 * depth + 1
        }
        line += " " + word
        used += more
      }
      append(line)
    }
  }

  /// A comment that divides a design: `# ----- Who ----…`.
  mutating func heading(_ words: String) {
    gap()
    let start = indentation + "# ----- " + words + " "
    let dashes = max(3, DesignText.lineWidth - width(of: start))
    append(start + String(repeating: "-", count: dashes))
    gap()
  }

  private mutating func put(_ statement: String) { append(indentation + statement) }

  private mutating func append(_ line: String) {
    text += line + "\n"
    isAfterOpening = false
  }

  /// A text of the language that says just this; one of several lines stands between `"""`, so
  /// that it can be read and mended.
  func quoted(_ text: String) -> String {
    let lines = linesOf(text)
    if lines.count < 2 { return DesignText.oneLine(text) }
    var quoted = "\"\"\"\n"
    for line in lines {
      quoted += (line.isEmpty ? "" : indentation + "  " + DesignText.escaped(line)) + "\n"
    }
    return quoted + indentation + "  \"\"\""
  }

  /// A text of the language on one line, whatever line ends are in it.
  package static func oneLine(_ text: String) -> String {
    "\"" + escaped(linesOf(text).joined(separator: " ")) + "\""
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped += "\\n"
      case "\t": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
