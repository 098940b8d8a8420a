import Testing

@testable import HourglassSyntax

/// What is read many bytes at a time is the same as what is read byte by byte.
struct PlainTokenTests {
  private static func isPlainText(_ byte: UInt8) -> Bool {
    byte.isPlain && byte != .quote && byte != .backslash
  }

  @Test func everyByteAtEveryPlace() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<8 {
        // Behind it something that would go on, and something that would not.
        for rest in [UInt8(ascii: "a"), .lineFeed] {
          var bytes = [UInt8](repeating: UInt8(ascii: "z"), count: place)
          bytes.append(byte)
          bytes += [UInt8](repeating: rest, count: 8 - place)
          let read = bytes.withUnsafeBufferPointer { EightBytes($0, at: 0) }
          let names = bytes[..<8].prefix { $0.isNamePart }
          let text = bytes[..<8].prefix { Self.isPlainText($0) }
          #expect(read.nameLength == names.count, "\(byte) at \(place)")
          #expect(read.plainTextLength == text.count, "\(byte) at \(place)")
        }
      }
    }
  }

  /// The end of a file is no end of eight bytes.
  @Test func textsOfEveryLength() {
    for count in 0..<20 {
      let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: count)
      for start in 0...count {
        bytes.withUnsafeBufferPointer {
          #expect($0.endOfPlainCharacters(from: start) == count)
          #expect(EightBytes($0, at: start).nameLength == min(8, count - start))
        }
      }
    }
  }

  /// Every character is passed over without a closer look only if a closer look passes over it.
  @Test func everyCharacter() {
    for value in UInt32(0x80)...0x2_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array("\(scalar) b".utf8)
      let end = bytes.withUnsafeBufferPointer { $0.endOfPlainCharacters(from: 0) }
      guard end > 0 else { continue }
      #expect(end == bytes.count)
      #expect(parse(Source("why \"a\(scalar)\"")).findings.isEmpty)
    }
    for text in ["aé b", "a“b” – c", "Ελλάδα 12", "日本"] {
      #expect(Array(text.utf8).withUnsafeBufferPointer { $0.endOfPlainCharacters(from: 0) } > 2)
    }
  }

  /// Words that differ in one letter, wherever it is, or in nothing but their length.
  @Test func wordsOfEveryLength() {
    var words: [String] = []
    for count in 1..<40 {
      let word = String(repeating: "a", count: count)
      words.append(word)
      for place in 1..<count {
        words.append(word.prefix(place) + "b" + word.dropFirst(place + 1))
      }
    }
    let tree = parse(Source((words + words).joined(separator: " ")))
    #expect(tree.symbols.count == words.count)
    let symbols = tree.tokens.filter { $0.kind == .word }.map { Int($0.symbol) }
    #expect(symbols == Array(words.indices) + Array(words.indices))
    #expect(words.indices.allSatisfy { tree.symbols.text(of: UInt32($0)) == words[$0] })
    #expect(words.indices.allSatisfy { tree.symbols.find(words[$0]) == UInt32($0) })
    let known = parse(Source(words.joined(separator: " ")), knowing: Symbols(knowing: words))
    #expect(known.symbols.count == words.count)
  }

  /// More tokens on a line than are collected at a time, with what needs a closer look among them.
  @Test(arguments: ["a", "a {", "}", "\"é\"", "a–b", "1,000", "'a'"])
  func longLines(_ part: String) {
    let once = parse(Source(part)).tokens.dropLast()
    let count = 700
    let tree = parse(Source(String(repeating: part + " ", count: count)))
    #expect(tree.tokens.count == count * (once.count + 1) + 1)
    for (index, token) in tree.tokens.dropLast().enumerated() {
      let place = index % (once.count + 1)
      #expect(token.kind == (place == once.count ? .blank : once[place].kind))
      let start = index / (once.count + 1) * (part.utf8.count + 1)
      let within = place == once.count ? part.utf8.count : Int(once[place].start)
      #expect(Int(token.start) == start + within)
    }
  }
}
