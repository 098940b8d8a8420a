import HourglassLanguage
import HourglassSyntax
import Testing

@testable import HourglassDocuments

/// The quoted line and its underline stand above each other, whatever the line is made of.
@Suite struct ExcerptTests {
  /// The line and its underline for the first place where `marked` stands in `text`.
  private func shown(_ text: String, _ marked: String, room: Int = 70) throws -> [String] {
    let bytes = Array(text.utf8)
    let wanted = Array(marked.utf8)
    let start = try #require(
      (0...bytes.count - wanted.count).first { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
    )
    let span = Span(Int32(start), Int32(start + wanted.count))
    let excerpt = Excerpt(of: span, in: bytes, lines: Lines(bytes), room: room)
    return [
      excerpt.text,
      String(repeating: " ", count: excerpt.before)
        + String(repeating: "^", count: excerpt.underlined),
    ]
  }

  @Test func places() throws {
    #expect(try shown("one\ntwo three\n", "three") == ["two three", "    ^^^^^"])
    #expect(try shown("\ttwo\tthree", "three") == ["    two three", "        ^^^^^"])
    #expect(try shown("a\ttwo", "two") == ["a   two", "    ^^^"])
    #expect(try shown("学び here", "here") == ["学び here", "     ^^^^"])
    #expect(try shown("x 学び", "学び") == ["x 学び", "  ^^^^"])
    #expect(try shown("e\u{301}e\u{301} here", "here") == ["e\u{301}e\u{301} here", "   ^^^^"])
    #expect(try shown("🙂 here", "here") == ["🙂 here", "   ^^^^"])
    #expect(try shown("שלום here", "here") == ["שלום here", "     ^^^^"])
    #expect(try shown("a\u{1B}[31m here", "here") == ["a␛[31m here", "       ^^^^"])
    #expect(try shown("\u{202E} here", "here") == ["<U+202E> here", "         ^^^^"])
    #expect(try shown("a here\r\nb", "here") == ["a here", "  ^^^^"])
    #expect(try shown("a here { x\n}", "here { x\n}") == ["a here { x", "  ^^^^^^^^"])
  }

  @Test func bytesThatAreNoText() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xE5, 0xAD, 0x20, 0x62]
    let excerpt = Excerpt(of: Span(5, 6), in: bytes, lines: Lines(bytes), room: 70)
    // The sign for what cannot be read stands for as many bytes as belong together.
    #expect(excerpt.text == "a\u{FFFD}\u{FFFD} b")
    #expect(excerpt.before == 4)
  }

  @Test func theEndOfAFile() {
    for text in ["", "abc", "abc\n", "abc\n\n"] {
      let bytes = Array(text.utf8)
      let end = Int32(bytes.count)
      let excerpt = Excerpt(of: Span(end, end), in: bytes, lines: Lines(bytes), room: 70)
      #expect(excerpt.underlined == 1)
      #expect(excerpt.before == (text == "abc" ? 3 : 0))
    }
  }

  /// A line without end is cut around what the finding is about.
  @Test func longLines() throws {
    let filler = String(repeating: "x", count: 500)
    for (before, after) in [("", filler), (filler, ""), (filler, filler)] {
      let shown = try shown(before + " here " + after, "here", room: 40)
      #expect(width(of: shown[0]) <= 40)
      #expect(shown[0].hasPrefix("…") == !before.isEmpty)
      #expect(shown[0].hasSuffix("…") == !after.isEmpty)
      let start = shown[1].prefix { $0 == " " }.count
      #expect(Array(shown[0])[start..<start + 4] == ["h", "e", "r", "e"])
    }
    let whole = try shown(filler, filler, room: 40)
    #expect(whole[0].hasSuffix("…") && width(of: whole[0]) <= 40)
    #expect(whole[1] == String(repeating: "^", count: 39))
  }
}
