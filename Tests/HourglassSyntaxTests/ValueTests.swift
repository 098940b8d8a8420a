import Testing

@testable import HourglassSyntax

/// What is asked of a tree once it is there.
struct ValueTests {
  @Test(arguments: [
    ("\"a b\"", "a b"), ("\"\"", ""), ("“a b”", "a b"), ("„a“", "a"), ("«a»", "a"), ("'a'", "a"),
    ("\"a b", "a b"), ("\"a\\\"b\"", "a\"b"), ("\"a\\\\\"", "a\\"), ("\"a\\nb\"", "a\nb"),
    ("\"a\\tb\"", "a\\tb"), ("\"a\\\"", "a\""), ("\"“a”\"", "“a”"), ("\"", ""),
    ("\"a\u{2028}b\"", "a\nb"),
    ("\"\"\"a b\"\"\"", "a b"), ("\"\"\"\n  a\n    b\n  \"\"\"", "a\n  b"),
    ("\"\"\"\r\n  a\r\n\r\n  b\r\n  \"\"\"", "a\n\nb"), ("\"\"\"\n\"\"\"", ""),
    ("\"\"\"a\n  b\n  \"\"\"", "a\nb"), ("\"\"\"\n  a\n  b\"\"\"", "  a\n  b"),
    ("\"\"\"\n a\n  \"\"\"", "a"), ("\"\"\"\n\ta\n\t\"\"\"", "a"),
    ("\"\"\"\n  a \\\"\\\"\\\" \\\\\n  \"\"\"", "a \"\"\" \\"),
    ("\"\"\"\n  a\n  \"\"", "a"), ("\"\"\n  a\n  \"\"\"", "a"), ("\"\"\"a", "a"),
  ])
  func texts(_ written: String, _ meant: String) throws {
    let tree = parse(Source("why " + written))
    let kinds: [TokenKind] = [.text, .longText]
    let token = try #require(tree.tokens.firstIndex { kinds.contains($0.kind) })
    #expect(tree.string(ofText: Int32(token)) == meant)
    #expect(tree.statements.count == 1)
  }

  @Test func words() {
    let tree = parse(Source("a-b c a-b a–b δίκτυο d\u{200B}e"))
    let words = tree.tokens.filter { $0.kind == .word }
    #expect(
      words.map { tree.symbols.text(of: $0.symbol) } == ["a-b", "c", "a-b", "a-b", "δίκτυο", "de"])
    #expect(words.map(\.symbol) == [0, 1, 0, 0, 2, 3])
    #expect(tree.symbols.count == 4)
    #expect(tree.symbols.find("a-b") == 0)
    #expect(tree.symbols.find("de") == 3)
    #expect(tree.symbols.find("a") == nil)
  }

  @Test func knownWordsHaveTheSameSymbolsInEveryFile() {
    let known = Symbols(knowing: ["c", "δίκτυο", "de"])
    let tree = parse(Source("a-b de δίκτυο c de x"), knowing: known)
    let words = tree.tokens.filter { $0.kind == .word }
    #expect(words.map(\.symbol) == [3, 2, 1, 0, 2, 4])
    #expect(
      words.map { tree.symbols.text(of: $0.symbol) } == ["a-b", "de", "δίκτυο", "c", "de", "x"])
  }

  @Test func manyWords() {
    let words = (0..<5000).map { "w\($0)x" }
    let tree = parse(Source(words.joined(separator: " ")))
    #expect(tree.symbols.count == 5000)
    #expect(words.indices.allSatisfy { tree.symbols.find(words[$0]) == UInt32($0) })
  }

  @Test(arguments: [
    ("42", 1), ("1,200", 1), ("1, 200", 3), ("12,a", 3), ("-5", 1), ("80%", 1), ("2014-09-30", 1),
    ("1_200", 1), ("Q3", 1), ("5#c", 1), ("5;6", 2), ("5\"a\"", 2), ("\u{2212}5", 1), ("٢٣", 1),
  ])
  func values(_ written: String, _ count: Int) {
    let tree = parse(Source("number " + written))
    #expect(tree.findings.isEmpty)
    #expect(tree.tokens.count(where: { !$0.kind.isTrivia && $0.kind != .semicolon }) == count + 2)
  }

  @Test func places() {
    let bytes = Array("aé\r\nb\rc\n\n👩x".utf8) + [0xFF, 0xE9, 0x79]
    let lines = Lines(bytes)
    #expect(lines.count == 5)
    func place(_ offset: Int32) -> [Int] {
      let place = lines.place(of: offset)
      return [place.line, place.column]
    }
    #expect(
      place(0) == [1, 1] && place(1) == [1, 2] && place(3) == [1, 3] && place(5) == [2, 1])
    #expect(place(2) == [1, 2], "the middle of a character is where it begins")
    #expect(place(7) == [3, 1] && place(9) == [4, 1] && place(10) == [5, 1])
    #expect(place(14) == [5, 2] && place(15) == [5, 3] && place(16) == [5, 4])
    #expect(place(18) == [5, 6] && place(100) == [5, 6])
    #expect(
      (1...5).map { lines.span(ofLine: $0) } == [
        Span(0, 3), Span(5, 6), Span(7, 8), Span(9, 9), Span(10, 18),
      ])
    #expect(Lines([]).place(of: 0) == Lines.Place(line: 1, column: 1))
  }
}
