import HourglassSyntax

/// A piece of a line between blanks, as its author wrote it or as it was most likely meant.
struct Piece {
  enum Sort {
    case word, value, text, comma
    /// What begins nothing, or has a mark in it that no name and no value has.
    case other
    /// The end of a statement, where one line turns out to be two.
    case lineEnd
    /// What a statement does not end with: a comment, or a block put in.
    case aside
  }

  let text: String
  /// The bytes of the file that it stands for; empty where it is put in.
  let range: Range<Int>
  let sort: Sort

  init(_ text: String, _ range: Range<Int>) {
    self.text = text
    self.range = range
    sort = Piece.sort(of: text)
  }

  private init(_ text: String, _ range: Range<Int>, _ sort: Sort) {
    self.text = text
    self.range = range
    self.sort = sort
  }

  static func lineEnd(at place: Int) -> Piece { Piece("\n", place..<place, .lineEnd) }

  /// The same piece saying something else.
  func saying(_ text: String) -> Piece { Piece(text, range) }

  /// The piece in small letters, for looking it up.
  var lowered: String { text.lowercased() }

  /// What a text says, without its marks; other pieces as they are.
  var content: String {
    guard sort == .text, text.utf8.count >= 2 else { return text }
    return String(text.dropFirst().dropLast())
  }

  private static func sort(of text: String) -> Sort {
    let bytes = Array(text.utf8)
    guard let first = bytes.first else { return .other }
    if first == UInt8(ascii: "#") || first == UInt8(ascii: "{") { return .aside }
    if first == UInt8(ascii: "\"") { return isWholeText(bytes) ? .text : .other }
    if text == "," { return .comma }
    var isName = isLetter(first)
    for byte in bytes where !isLetter(byte) && !isDigit(byte) && byte != UInt8(ascii: "-") {
      isName = false
    }
    if isName { return .word }
    let isSigned = first == UInt8(ascii: "+") && bytes.count > 1 && isDigit(bytes[1])
    return isDigit(first) || first == UInt8(ascii: "-") || isSigned ? .value : .other
  }

  /// Whether one text is all there is.
  private static func isWholeText(_ bytes: [UInt8]) -> Bool {
    var index = 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index == bytes.count - 1
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: true
    default: byte >= 0x80
    }
  }

}

extension Tree {
  /// The pieces of a line: what stands between blanks, each comma and each text by itself. Nil
  /// where a comment stands among them, which no correction may take away.
  func pieces(ofTokens range: Range<Int32>) -> [Piece]? {
    var pieces: [Piece] = []
    var isJoined = false
    for token in range {
      let span = span(ofToken: token)
      let bytes = Int(span.start)..<Int(span.end)
      switch tokens[Int(token)].kind {
      case .blank, .newline:
        isJoined = false
        continue
      case .word, .value, .stray:
        let text = text(ofToken: token)
        if isJoined, let last = pieces.popLast() {
          pieces.append(Piece(last.text + text, last.range.lowerBound..<bytes.upperBound))
        } else {
          pieces.append(Piece(text, bytes))
        }
        isJoined = true
      case .text:
        pieces.append(Piece(straightText(bytes) ?? text(ofToken: token), bytes))
        isJoined = false
      case .longText, .comma, .semicolon:
        pieces.append(Piece(text(ofToken: token), bytes))
        isJoined = false
      case .comment, .prose, .openBrace, .closeBrace, .end: return nil
      }
    }
    return pieces
  }

  /// A text with other marks around it as it is meant: there is a finding about the marks already.
  private func straightText(_ range: Range<Int>) -> String? {
    let quote = UInt8(ascii: "\"")
    let bytes = source.bytes
    if bytes[range.lowerBound] == quote, bytes[range.upperBound - 1] == quote { return nil }
    let content = bytes.textContent(of: range)
    guard content.lowerBound > range.lowerBound, content.upperBound < range.upperBound else {
      return nil
    }
    var text = [quote]
    var index = content.lowerBound
    while index < content.upperBound {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < content.upperBound {
        text.append(bytes[index])
        index += 1
      } else if bytes[index] == quote {
        text.append(UInt8(ascii: "\\"))
      }
      text.append(bytes[index])
      index += 1
    }
    return String(decoding: text + [quote], as: UTF8.self)
  }
}

extension [Piece] {
  /// The line as it is written.
  ///
  /// - Parameter indentation: what its second line begins with, if it has one.
  func line(indentedBy indentation: String) -> String {
    var line = ""
    for piece in self {
      if piece.sort == .lineEnd {
        line += "\n" + indentation
      } else {
        if !line.isEmpty, piece.sort != .comma, line.utf8.last != UInt8(ascii: " "),
          line.utf8.last != UInt8(ascii: "\n")
        {
          line += " "
        }
        line += piece.text
      }
    }
    return line
  }

  /// The line with some of its pieces replaced by others.
  func replacing(_ range: Range<Int>, with texts: String...) -> [Piece] {
    replacing(range, withAll: texts)
  }

  func replacing(_ range: Range<Int>, withAll texts: [String]) -> [Piece] {
    let start = range.lowerBound < count ? self[range.lowerBound].range.lowerBound : end
    let stop = range.isEmpty ? start : self[range.upperBound - 1].range.upperBound
    var pieces = Array(self[..<range.lowerBound])
    for (index, text) in texts.enumerated() {
      // The first stands for all of them, so that it is plain what was replaced.
      pieces.append(Piece(text, index == 0 ? start..<stop : stop..<stop))
    }
    return pieces + self[range.upperBound...]
  }

  /// The line without some of its pieces.
  func removing(_ range: Range<Int>) -> [Piece] {
    Array(self[..<range.lowerBound]) + self[range.upperBound...]
  }

  /// The place behind the last of them.
  var end: Int { last?.range.upperBound ?? 0 }
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
