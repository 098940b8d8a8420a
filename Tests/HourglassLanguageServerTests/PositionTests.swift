import HourglassFormats
import HourglassSyntax
import TestSupport
import Testing

@testable import HourglassLanguageServer

/// Bytes and positions, in every encoding that a client can ask for.
@Suite struct PositionTests {
  /// Characters of one to four bytes, Arabic, a joined emoji, and every end of a line.
  private static let text = "aé漢😀x\r\nشبكة b\r\r\n\n👩‍👩‍👧 c\u{2028}d\rlast 😀"

  /// Counted by Swift's own views of the text, which know nothing of the table.
  private func expected(_ prefix: String, _ encoding: PositionEncoding) -> Int {
    switch encoding {
    case .utf8: prefix.utf8.count
    case .utf16: prefix.utf16.count
    case .utf32: prefix.unicodeScalars.count
    }
  }

  private func lines(of text: String) -> [String] {
    var lines = [""]
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where last == "\r": break
      case "\r", "\n": lines.append("")
      default: lines[lines.count - 1].unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return lines
  }

  @Test(arguments: PositionEncoding.allCases)
  func everyCharacter(encoding: PositionEncoding) {
    let table = LineTable(Array(Self.text.utf8), encoding)
    let lines = lines(of: Self.text)
    #expect(table.count == lines.count)
    for (number, line) in lines.enumerated() {
      let content = table.content(ofLine: number)
      #expect(Array(table.bytes[content]) == Array(line.utf8))
      for index in line.unicodeScalars.indices + [line.unicodeScalars.endIndex] {
        let prefix = String(line.unicodeScalars[..<index])
        let offset = Int32(content.lowerBound + prefix.utf8.count)
        let position = Position(line: number, character: expected(prefix, encoding))
        #expect(table.position(of: offset) == position)
        #expect(table.offset(of: position) == offset)
      }
      // Beyond the end of a line is its end.
      let end = Int32(content.upperBound)
      #expect(table.offset(of: Position(line: number, character: 10_000)) == end)
    }
    let past = Position(line: 10_000, character: 0)
    #expect(table.offset(of: past) == Int32(table.bytes.count))
  }

  /// Places far along a line are those that counting from its beginning gives.
  @Test(arguments: PositionEncoding.allCases)
  func longLines(encoding: PositionEncoding) {
    let line = String(repeating: "aé漢😀", count: 400)
    let table = LineTable(Array(("x\n" + line + "\r\n" + line).utf8), encoding)
    for number in 1...2 {
      var offset = Int32(table.content(ofLine: number).lowerBound)
      var position = Position(line: number, character: 0)
      for scalar in line.unicodeScalars {
        #expect(table.position(of: offset) == position)
        #expect(table.offset(of: position) == offset)
        offset += Int32(String(scalar).utf8.count)
        position.character += expected(String(scalar), encoding)
      }
      #expect(table.position(of: offset) == position)
      #expect(table.offset(of: position) == offset)
    }
  }

  @Test func withinCharactersAndLineEnds() {
    let utf16 = LineTable(Array("a😀b\r\nc".utf8), .utf16)
    // Between the two units of the emoji is before it.
    #expect(utf16.offset(of: Position(line: 0, character: 2)) == 1)
    #expect(utf16.position(of: 3) == Position(line: 0, character: 1))
    // Between CR and LF is the end of the line.
    #expect(utf16.position(of: 7) == Position(line: 0, character: 4))
    #expect(utf16.position(of: 8) == Position(line: 1, character: 0))
    #expect(utf16.position(of: 99) == Position(line: 1, character: 1))
  }

  @Test func negotiation() {
    #expect(PositionEncoding(offered: []) == .utf16)
    #expect(PositionEncoding(offered: ["utf-16"]) == .utf16)
    #expect(PositionEncoding(offered: ["utf-16", "utf-8"]) == .utf8)
    #expect(PositionEncoding(offered: ["utf-32", "utf-16"]) == .utf16)
    #expect(PositionEncoding(offered: ["utf-32"]) == .utf32)
    #expect(PositionEncoding(offered: ["utf-7"]) == .utf16)
  }

  /// A token that goes over lines is one piece a line.
  @Test func piecesOfLongTexts() {
    let table = LineTable(Array("ab\r\n\r\ncd\rE".utf8), .utf16)
    let pieces = table.pieces(of: Span(1, 10))
    #expect(pieces == [Span(1, 2), Span(6, 8), Span(9, 10)])
  }

  /// Edits by position give the text that the client has, whatever they are.
  @Test(arguments: PositionEncoding.allCases)
  func editsLikeTheClients(encoding: PositionEncoding) {
    var random = SeededRandom(seed: 11)
    var expectedText = Self.text
    var document = OpenDocument(
      uri: "u", place: "u", isMarkdown: false, version: 1,
      lines: LineTable(Array(expectedText.utf8), encoding))
    let pieces = ["", "é", "😀\n", "x\r\ny", "\r", "漢字", "\"", "شب"]
    for _ in 0..<300 {
      let scalars = Array(expectedText.unicodeScalars)
      let first = Int.random(in: 0...scalars.count, using: &random)
      let last = min(scalars.count, first + Int.random(in: 0...4, using: &random))
      // A client cannot put its cursor between CR and LF.
      func isInLineEnd(_ at: Int) -> Bool {
        at > 0 && at < scalars.count && scalars[at - 1] == "\r" && scalars[at] == "\n"
      }
      if isInLineEnd(first) || isInLineEnd(last) { continue }
      func position(_ at: Int) -> Position {
        var prefix = String.UnicodeScalarView()
        prefix.append(contentsOf: scalars[..<at])
        let before = lines(of: String(prefix))
        return Position(
          line: before.count - 1, character: expected(before[before.count - 1], encoding))
      }
      let piece = pieces.randomElement(using: &random) ?? ""
      let range: Json = ["start": position(first).json, "end": position(last).json]
      guard let change = TextChange(["range": range, "text": .string(piece)]) else {
        Issue.record("not read as a change")
        return
      }
      document.apply(change)
      var changed = String.UnicodeScalarView()
      changed.append(contentsOf: scalars[..<first])
      changed.append(contentsOf: piece.unicodeScalars)
      changed.append(contentsOf: scalars[last...])
      expectedText = String(changed)
      #expect(document.lines.bytes == Array(expectedText.utf8))
    }
  }
}
