import HourglassFormats
import TestSupport
import Testing

@testable import HourglassLanguageServer

/// Messages out of bytes, and values out of messages.
@Suite struct WireTests {
  private func frames(_ pieces: [[UInt8]]) -> [MessageFrames.Frame] {
    var reader = MessageFrames()
    var all: [MessageFrames.Frame] = []
    for piece in pieces {
      reader.append(piece)
      while let frame = reader.next() { all.append(frame) }
    }
    return all
  }

  private func frames(_ text: String) -> [MessageFrames.Frame] { frames([Array(text.utf8)]) }

  private func content(_ text: String) -> MessageFrames.Frame { .content(Array(text.utf8)) }

  /// However the bytes are cut into pieces, the messages are the same.
  @Test func piecesOfAnySize() {
    let bytes = framed("{\"a\":\"é\"}") + framed("[]") + framed("")
    let expected = [content("{\"a\":\"é\"}"), content("[]"), content("")]
    for size in 1...bytes.count {
      let pieces = stride(from: 0, to: bytes.count, by: size).map {
        Array(bytes[$0..<min($0 + size, bytes.count)])
      }
      #expect(frames(pieces) == expected, "\(size)")
    }
  }

  @Test func headersOfAllKinds() {
    #expect(frames("content-LENGTH:2\r\n\r\n{}") == [content("{}")])
    #expect(frames("Content-Length: 2\n\n{}") == [content("{}")])
    #expect(
      frames(
        "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length:  2 \r\n\r\n[]")
        == [content("[]")])
    #expect(frames("\r\n\r\nContent-Length: 2\r\n\r\n{}") == [content("{}")])
  }

  /// What is no message costs no message after it.
  @Test(arguments: [
    "Content-Length: two\r\n\r\n{}", "Content-Length: -2\r\n\r\n{}", "Content-Length:\r\n\r\n",
    "Content-Length: 99999999999999999999\r\n\r\n{}", "Content-Length: 999999999\r\n\r\n{}",
    "X: 2\r\n\r\n{\"jsonrpc\":\"2.0\"}", String(repeating: "x", count: 20_000),
  ])
  func brokenHeaders(header: String) {
    let found = frames(header + "Content-Length: 2\r\n\r\n[]")
    #expect(found == [.malformed, content("[]")])
  }

  @Test func incompleteMessagesWait() {
    #expect(frames("Content-Length: 3\r\n\r\n{}") == [])
    #expect(frames("Content-Len") == [])
    #expect(frames("") == [])
  }

  /// What is written can be read again.
  @Test(arguments: [
    "null", "true", "false", "0", "-7", "9223372036854775807", "1.25", "\"\"", "\"é 漢 😀\"",
    "[]", "{}", "[1,[2,[]],{\"a\":{\"b\":null}}]", "{\"a\":1,\"b\":[true,false]}",
  ])
  func readsWhatItWrites(text: String) throws {
    #expect(try #require(Json(parsing: Array(text.utf8))).text == text)
  }

  @Test func escapes() throws {
    let text = #""\"\\\/\b\f\n\r\t\u00e9\u6f22\ud83d\ude00""#
    let value = try #require(Json(parsing: Array(text.utf8)))
    #expect(value.string == "\"\\/\u{08}\u{0C}\n\r\té漢😀")
    // A half of a pair is no character.
    #expect(Json(parsing: Array(#""a\ud83db""#.utf8))?.string == "a\u{FFFD}b")
    #expect(Json(parsing: Array(#""\ude00""#.utf8))?.string == "\u{FFFD}")
    #expect(Json(parsing: Array(#""\ud83d\u0041""#.utf8))?.string == "\u{FFFD}A")
    #expect(Json(parsing: [0x22, 0xFF, 0x22])?.string == "\u{FFFD}")
  }

  @Test(arguments: [
    "", " ", "nul", "nulll", "tru", "01", "-", "1.", ".5", "1e", "+1", "\"", "\"\\x\"",
    "\"\\u12\"", "\"a\nb\"", "[1,]", "[1", "[1 2]", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1,}",
    "{} {}", "'a'", "NaN", "// c\n1",
  ])
  func refusesWhatIsNoJson(text: String) {
    #expect(Json(parsing: Array(text.utf8)) == nil)
  }

  /// Neither deep values nor damaged ones end the program.
  @Test func deepAndDamagedValues() {
    #expect(Json(parsing: Array(repeating: UInt8(ascii: "["), count: 1_000_000)) == nil)
    var random = SeededRandom(seed: 7)
    let whole = Array(#"{"a":[1,-2.5e3,"x\u00e9\n"],"b":{"c":null,"d":true}}"#.utf8)
    for _ in 0..<5000 {
      var bytes = whole
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      if let value = Json(parsing: bytes) { #expect(Json(parsing: Array(value.text.utf8)) != nil) }
    }
  }

  @Test func uris() {
    #expect(FileUri.path(of: "file:///a/b%20c%C3%A9.hourglass") == "/a/b cé.hourglass")
    #expect(FileUri.path(of: "file://localhost/a") == "/a")
    #expect(FileUri.path(of: "FILE:/a#b") == "/a")
    #expect(FileUri.path(of: "untitled:Untitled-1") == nil)
    #expect(FileUri.path(of: "file:///a%00b") == nil)
    #expect(FileUri.uri(ofPath: "/a/b cé#.md") == "file:///a/b%20c%C3%A9%23.md")
    for path in ["/a%20b", "/ü/ß?", "/日本.hourglass"] {
      #expect(FileUri.path(of: FileUri.uri(ofPath: path)) == path)
    }
  }

  @Test func blanksOfSnippets() {
    #expect(
      snippet(of: "tool \"Do $5\" {\n  every tbd\n  why …\n}")
        == "tool \"${1:Do \\$5}\" {\n  every ${2:tbd}\n  why ${3:…}\n}")
    #expect(snippet(of: "a-tbd tbds") == "a-${1:tbd} tbds")
    #expect(snippet(of: "why \"a}b\\c\"") == "why \"${1:a\\}b\\\\c}\"")
  }
}
