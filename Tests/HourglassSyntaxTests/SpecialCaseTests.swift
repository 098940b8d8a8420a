import Foundation
import Testing

@testable import HourglassSyntax

/// One input, and what is said about it where.
struct Case: CustomTestStringConvertible, Sendable {
  let bytes: [UInt8]
  var host = Source.Host.plain
  let findings: [String]
  /// Words that the messages must hold, in all of them taken together.
  var says: [String] = []
  var outline: [String]?

  init(
    _ text: String, _ findings: [String], says: [String] = [], outline: [String]? = nil,
    host: Source.Host = .plain
  ) {
    self.init(Array(text.utf8), findings, says: says, outline: outline)
    self.host = host
  }

  init(_ bytes: [UInt8], _ findings: [String], says: [String] = [], outline: [String]? = nil) {
    self.bytes = bytes
    self.findings = findings
    self.says = says
    self.outline = outline
  }

  var testDescription: String { String(decoding: bytes, as: UTF8.self).debugDescription }

  func check() {
    let tree = parse(Source(bytes: bytes, host: host))
    tree.expectSound()
    #expect(tree.places == findings)
    let messages = tree.findings.map { $0.message + " " + $0.next }.joined(separator: " ")
    for words in says { #expect(messages.contains(words)) }
    if let outline { #expect(tree.outline == outline) }
  }
}

struct SpecialCaseTests {
  @Test(arguments: [
    Case("\u{FEFF}why \"a\"", [], outline: ["why"]),
    Case("\u{FEFF}why “a”", ["1:5 curly-quotation-marks"], outline: ["why"]),
    Case("why \"a\"\r\nfor b\r\n", [], outline: ["why", "for"]),
    Case("why \"a\"\rfor b", [], outline: ["why", "for"]),
    Case("\twhy\t\"a\tb\"", [], outline: ["why"]),
    Case("why\u{A0}\"a\"", ["1:4 unusual-space"], says: ["no-break space (U+00A0)"]),
    Case("why \"a\u{A0}b\" # \u{A0}", []),
    Case("why\u{3000}\"a\"", ["1:4 unusual-space"], says: ["U+3000"]),
    Case(
      "wh\u{200B}y \"a\"", ["1:3 invisible-character"],
      says: ["“why”", "zero-width space (U+200B)"]),
    Case(
      "bud\u{AD}get \"a\"", ["1:4 invisible-character"], says: ["soft hyphen (U+00AD)", "budget"]),
    Case("\u{200B} why", ["1:1 invisible-character"], outline: ["why"]),
    Case("why \u{FEFF}\"a\"", ["1:5 invisible-character"], says: ["U+FEFF"]),
    Case("why \"a\u{200D}b\u{200C}c\u{200E}\"", []),
    Case(
      "leads to keep–working", ["1:14 unusual-dash"], says: ["“keep-working”", "a dash (U+2013)"]),
    Case("leads to keep—working", ["1:14 unusual-dash"], says: ["U+2014"]),
    Case("leads to keep\u{2011}working", ["1:14 unusual-dash"], says: ["typographic hyphen"]),
    Case("leads to keep – working", ["1:15 unusual-dash"], outline: ["leads"]),
    Case("leads to keep_working", ["1:14 unusual-dash"], says: ["underscore", "keep-working"]),
    Case("number \u{2212}5", []),
    Case(
      "why \"a\"\u{2028}for b", ["1:8 unusual-line-end"], says: ["U+2028"], outline: ["why", "for"]),
    Case("why \"a\u{2029}b\"", ["1:7 unusual-line-end"], outline: ["why"]),
    Case("a\0 b", ["1:2 unreadable-bytes"], says: ["U+0000"], outline: ["a"]),
    Case("why \"a\0\" # \0", ["1:7 unreadable-bytes", "1:12 unreadable-bytes"]),
    Case("a \u{7} b", ["1:3 invisible-character"]),
    Case("why \"a\u{202E}b\"", ["1:7 bidirectional-control"], says: ["U+202E"]),
    Case("a # \u{2066}\nb\u{202A} c", ["1:5 bidirectional-control", "2:2 bidirectional-control"]),
    Case(
      [0x61, 0x20, 0xFF, 0xFE, 0x20, 0x62], ["1:3 unreadable-bytes"], says: ["2 bytes", "0xFF"]),
    Case(
      [0x61, 0x20, 0x22, 0xE9, 0x22, 0x23, 0xE9], ["1:4 unreadable-bytes", "1:7 unreadable-bytes"]),
    Case([0x6D, 0xE9, 0x74, 0x0A, 0x62], ["1:2 unreadable-bytes"], outline: ["m\u{FFFD}t", "b"]),
    Case([0xFF, 0xFE, 0x61, 0x00], ["1:1 unreadable-bytes"], says: ["UTF-16"], outline: []),
    Case("# \u{E9}\u{E9}\u{E9}\nwhy: \"a\"", ["2:4 stray-character"], says: ["“:”", "space"]),
    Case("why (a) [b] (c)", ["1:5 stray-character"], says: ["quotation marks"]),
    Case("// note\nwhy // note", ["1:1 stray-character", "2:5 stray-character"], outline: ["why"]),
  ])
  func characters(_ each: Case) { each.check() }

  @Test(arguments: [
    Case("why “a b”", ["1:5 curly-quotation-marks"], says: ["“a b”"]),
    Case("why „a b“", ["1:5 curly-quotation-marks"]),
    Case("why «a b»", ["1:5 curly-quotation-marks"]),
    Case("why »a b«", ["1:5 curly-quotation-marks"]),
    Case("why “a b\"", ["1:5 curly-quotation-marks"]),
    Case("why \"a b”\nfor c", ["1:5 curly-quotation-marks"], outline: ["why", "for"]),
    Case("why “a \"b\" c” {\n  x\n}", ["1:5 curly-quotation-marks"], outline: ["why", "  x"]),
    Case("why \"He said “no” twice\"", []),
    Case("why 'It's a plan'", ["1:5 single-quotation-marks"], says: ["“It's a plan”"]),
    Case("why ‘a b’ { c }", ["1:5 single-quotation-marks"], outline: ["why", "  c"]),
    Case("a (x) \"b", ["1:3 stray-character", "1:7 unclosed-text"]),
    Case("ministers' plan", ["1:10 stray-character"]),
    Case(#"why "a \"b\" \\ \n""#, []),
    Case(#"why "C:\temp\x""#, ["1:8 unknown-escape", "1:13 unknown-escape"], says: ["“\\t”"]),
    Case("why \"a b\nfor c", ["1:5 unclosed-text"], says: ["“a b”"], outline: ["why", "for"]),
    Case("why “a b\nfor c", ["1:5 unclosed-text"], outline: ["why", "for"]),
    Case("a \"b c {\n  d\n}", ["1:3 unclosed-text"], says: ["“b c”"], outline: ["a", "  d"]),
    Case("a \"b c { # d\n  d\n}", ["1:3 unclosed-text"], outline: ["a", "  d"]),
    Case("a { b \"c }\nd", ["1:7 unclosed-text"], outline: ["a", "  b", "d"]),
    Case("a { b \"c; d }\nd", ["1:7 unclosed-text"], outline: ["a", "  b", "  d", "d"]),
    Case(
      "why two; then three\"\nfor c", ["1:5 unclosed-text"], says: ["three”"],
      outline: ["why", "for"]),
    Case("why it's (so) 5%\" {\n  d\n}", ["1:5 unclosed-text"], outline: ["why", "  d"]),
    Case("a \"b using \"c d\"", ["1:3 unclosed-text"], says: ["“b using”"]),
    Case("a \"b\" using c d\"", ["1:7 unclosed-text"], says: ["c d”"]),
    Case(
      "a \"b\nc \"d\ne \"f\"", ["1:3 unclosed-text", "2:3 unclosed-text"], outline: ["a", "c", "e"]),
    Case("why \"\nfor c", ["1:5 unclosed-text"], outline: ["why", "for"]),
    Case("why \"\"\nfor \"\"", [], outline: ["why", "for"]),
    Case(
      "why \"\"\"\n  a\n  \"\"\n for c", ["3:3 unclosed-text"], says: ["“a…”", "two"],
      outline: ["why", "for"]),
    Case(
      "why \"\"\n  a\n  \"\"\"\n for c", ["1:5 unclosed-text"], says: ["begins", "two"],
      outline: ["why", "for"]),
    Case("why \"\"\nx \"\"\"\n  a\n  \"\"\"", [], outline: ["why", "x"]),
    Case("why \"\"\"a b\nfor c", ["1:5 unclosed-text"], says: ["“a b”"], outline: ["why", "for"]),
    Case("why \"\"\"\nfor c", ["1:5 unclosed-text"], outline: ["why", "for"]),
    Case("why \"\"\"a\"\" {\n  b\n}", ["1:9 unclosed-text"], outline: ["why", "  b"]),
    Case("why \"\"\"a\nfor \"\"\"\n  b\n  \"\"\"", ["1:5 unclosed-text"], outline: ["why", "for"]),
  ])
  func quotationMarks(_ each: Case) { each.check() }

  @Test(arguments: [
    Case("a { b; c }; d { }", [], outline: ["a", "  b", "  c", "d"]),
    Case("a {\n  b\n} c", ["3:3 run-on-statement"], outline: ["a", "  b", "c"]),
    Case("a b,\n\n # note\n c\nd", [], outline: ["a", "d"]),
    Case(
      "a\n\n# note\n{\n  b\n}", ["4:1 brace-on-own-line"], says: ["of a is on a line of its own"],
      outline: ["a", "  b"]),
    Case(
      "}\na b\n}", ["1:1 stray-closing-brace", "3:1 stray-closing-brace"],
      says: ["no matching {", "missing after a b"], outline: ["a"]),
    Case(
      "a { b } }\nc", ["1:9 unopened-block"], says: ["the line of a"], outline: ["a", "  b", "c"]),
    Case("{ a }", ["1:1 block-without-keyword"], outline: ["{", "  a"]),
    Case("a { } { b }", ["1:7 block-without-keyword"], outline: ["a", "{", "  b"]),
    Case("a; { b }", ["1:4 block-without-keyword"], outline: ["a", "{", "  b"]),
    Case(
      "p x \"P\" {\n  o m \"Directors meet\" {\n    s e\n\n  o n {\n    s f\n  }\n}\n",
      ["2:3 unclosed-block"],
      says: ["The block of o “Directors meet” has no closing } before line 5."],
      outline: ["p", "  o", "    s", "  o", "    s"]),
    Case(
      "p x {\n  o m \"Meet\"\n    s e\n    f d\n  }\n  t u\n}\n", ["2:3 unopened-block"],
      says: ["The block of o “Meet” has no opening {"],
      outline: ["p", "  o", "    s", "    f", "  t"]),
    Case(
      "p x {\n  o m {\n    s e\n", ["2:3 unclosed-block"],
      says: ["end of the file", "The block around it"]),
    Case("p x {\no m {\ns e\n}\n", ["1:1 unclosed-block"], outline: ["p", "  o", "    s"]),
    Case(
      "p x {\no m {\ns e\n}\n}\n}\nq\n}", ["6:1 stray-closing-brace"],
      outline: ["p", "  o", "    s", "q"]),
    Case(
      "p x {\n  a\n    because \"b\"\n  o m {\n    s\n}\n", ["4:3 unclosed-block"],
      outline: ["p", "  a", "  because", "  o", "    s"]),
    Case(
      "p x {\n  a {\n    s\n  }\n  }\n  b\n}\n", ["5:3 stray-closing-brace"],
      outline: ["p", "  a", "    s", "  b"]),
    Case(
      "p x {\n  a {\n    s\n  b {\n    s\n  }\n  c\n    s\n  }\n  d {\n    s\n}",
      ["2:3 unclosed-block", "7:3 unopened-block", "10:3 unclosed-block"]),
    Case(
      String(repeating: "a { ", count: 33) + String(repeating: "} ", count: 33),
      ["1:131 nested-too-deep"]),
    Case(String(repeating: "a { ", count: 32) + String(repeating: "} ", count: 32), []),
  ])
  func blocks(_ each: Case) { each.check() }

  @Test(arguments: [
    Case("a {\n```hourglass\nb\n```\n}", [], outline: ["b"], host: .markdown),
    Case("```hourglass\nb\n", [], outline: ["b"], host: .markdown),
    Case(
      "   ~~~~\t hourglass \nb\n~~~\n~~~~~\nc", ["3:1 stray-character"], outline: ["b", "~~~"],
      host: .markdown),
    Case("```swift\n```hourglass\nb\n```\n", [], outline: [], host: .markdown),
    Case("````md\n```hourglass\nb\n```\n````\n", [], outline: [], host: .markdown),
    Case("```hourglass x\nb\n```\n``` Hourglass\nc\n```", [], outline: [], host: .markdown),
    Case("    ```hourglass\n    b\n    ```\n", [], outline: [], host: .markdown),
    Case("\u{FEFF}```hourglass\r\nb\r\n```\r\nc", [], outline: ["b"], host: .markdown),
    Case("```hourglass\na \"b\n```\n\"", ["2:3 unclosed-text"], outline: ["a"], host: .markdown),
    Case(
      "```hourglass\na \"\"\"\n```\n\"\"\"", ["2:3 unclosed-text"], outline: ["a"], host: .markdown),
    Case(
      "```hourglass\na b,\n```\n```hourglass\nc\n```", [], outline: ["a", "c"], host: .markdown),
    Case(
      "```hourglass\na {\n```\n```hourglass\n}\nb {\n```\n```hourglass\n}\n```",
      ["2:1 block-across-fences", "6:1 block-across-fences"], outline: ["a", "b"],
      host: .markdown),
    Case(
      "```hourglass\na {\n```\n```hourglass\nb {\n```\n```hourglass\nc }}\n```",
      ["2:1 block-across-fences", "5:1 block-across-fences"], outline: ["a", "  b", "    c"],
      host: .markdown),
    Case(
      "```hourglass\na {\n```\n```hourglass\nb\n```\n```hourglass\nc }\n```",
      ["2:1 block-across-fences"], outline: ["a", "  b", "  c"], host: .markdown),
    Case(
      "```hourglass\na {\n  b\n```\n\n```hourglass\n  c\n}\n```", ["2:1 block-across-fences"],
      outline: ["a", "  b", "  c"], host: .markdown),
    Case(
      "```hourglass\na {\n  b\n```\n\n```hourglass\nc {\n  d\n}\n```", ["2:1 unclosed-block"],
      says: ["before line 4"], outline: ["a", "  b", "c", "  d"], host: .markdown),
  ])
  func markdown(_ each: Case) { each.check() }

  @Test func aBrokenStatementIsNotToBeJudgedFurther() {
    let tree = parse(Source("a \"b\nc \"d\"\ne (f\ng “h”"))
    #expect(tree.statements.map(\.isDamaged) == [true, false, true, false])
  }

  @Test func aGuessedBlockIsABlock() {
    let tree = parse(Source("a\n  b\n}\nc {\n  d\n"))
    #expect(tree.statements.map(\.hasBlock) == [true, false, true, false])
    #expect(tree.statements.map { $0.open >= 0 } == [false, false, true, false])
    #expect(tree.statements.map { $0.close >= 0 } == [true, false, false, false])
  }

  /// Two lines of the clean design that the examples put wrong.
  private static let clean = """
    programme p {
      why "Budget reform turns on know-how that manuals do not carry"
      objective meet "Directors meet and settle what to work on" {
        stage engagement
      }
    }
    """

  @Test func everyFindingIsExplainedAndItsExampleBringsItAbout() {
    let names = FindingKind.syntax.map(\.name)
    #expect(Set(names).count == names.count)
    for kind in FindingKind.syntax {
      let isWords = kind.name.allSatisfy { $0.isLowercase || $0 == "-" }
      #expect(isWords && !kind.title.isEmpty && !kind.why.isEmpty)
      for edit in kind.example.edits {
        let isPage = kind.name == FindingKind.blockAcrossFences.name
        func design(_ text: String) -> Source {
          let design = Self.clean.replacingOccurrences(of: edit.clean, with: text)
          return isPage ? Source("```hourglass\n\(design)\n```\n", host: .markdown) : Source(design)
        }
        var bytes = design(edit.bad).bytes
        // A block that goes on across fences is named by the outermost of those that do.
        let mark = bytes.firstRange(of: Array("‸".utf8))
        if let mark { bytes.removeSubrange(mark) }
        let findings = parse(Source(bytes: bytes, host: isPage ? .markdown : .plain)).findings
        #expect(findings.map(\.kind.name) == [kind.name])
        #expect(mark != nil || isPage)
        if let mark { #expect(findings.map { Int($0.span.start) } == [mark.lowerBound]) }
        #expect(parse(design(edit.good)).findings.isEmpty)
      }
    }
  }
}
