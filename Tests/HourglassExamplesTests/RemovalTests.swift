import HourglassLanguage
import HourglassSyntax
import TestSupport
import Testing

/// A mark that is forgotten is found, named first, and does not set off other findings.
@Suite struct RemovalTests {
  private static let texts: [(name: String, text: String)] =
    ExampleDesign.all.map { ($0.name, $0.text) }

  @Test(arguments: texts.map { $0.name }) func oneMarkLess(name: String) throws {
    let text = try #require(RemovalTests.texts.first { $0.name == name }).text
    let before = try examine(text).findings.count
    let bytes = Array(text.utf8)
    let tree = parse(Source(text))
    var tried = 0
    for index in tree.tokens.indices {
      let span = tree.span(ofToken: Int32(index))
      let marks: [Int32]
      switch tree.tokens[index].kind {
      case .openBrace, .closeBrace: marks = [span.start]
      case .text, .longText: marks = [span.start, span.end - 1]
      default: marks = []
      }
      for mark in marks {
        var cut = bytes
        cut.remove(at: Int(mark))
        let document = read(document: Source(bytes: cut), models: [referenceModel])
        let all =
          try document.programmes.isEmpty
          ? document.findings : examine(String(decoding: cut, as: UTF8.self)).findings
        let line = bytes[..<Int(mark)].count { $0 == 0x0A } + 1
        let kinds = all.map { $0.kind.name }
        let place =
          "without the \(Character(Unicode.Scalar(bytes[Int(mark)]))) on line \(line): \(kinds)"
        #expect(all.count > before && all.count <= before + 2, "\(place)")
        let first = try #require(document.findings.first)
        #expect(FindingKind.syntax.contains { $0.name == first.kind.name }, "\(place)")
        #expect(
          first.message.contains("“") || first.message.contains("block of "),
          "names nothing: \(first.message)")
        tried += 1
      }
    }
    #expect(tried > 10)
  }
}
