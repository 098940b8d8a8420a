import HourglassLanguage
import Testing

@testable import HourglassExchange
@testable import HourglassDocuments

/// The reader of XML: what it finds, and what it refuses with which words.
@Suite struct XmlTests {
  private func read(_ text: String) throws -> XmlDocument { try readXml(Array(text.utf8)) }

  @Test func elements() throws {
    let file = try read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- one --> <?two three?>
      <a b='1' xml:lang="fr"><c>x</c> <d/><c>y</c></a>
      """)
    #expect(file.name(file.root) == "a")
    #expect(file.attribute("b", of: file.root) == "1")
    #expect(file.attribute("xml:lang", of: file.root) == "fr")
    #expect(file.attribute("lang", of: file.root) == nil)
    #expect(file.children(of: file.root).map { file.name($0) } == ["c", "d", "c"])
    #expect(file.children(of: file.root, named: "c").map { file.text(of: $0) } == ["x", "y"])
    #expect(file.child(of: file.root, named: "d").map { file.text(of: $0) } == "")
    #expect(file.child(of: file.root, named: "e") == nil)
  }

  @Test(arguments: [
    ("a &amp; b", "a & b"), ("&lt;&gt;&quot;&apos;", "<>\"'"), ("&#65;&#x42;&#x1F600;", "AB😀"),
    ("one<b>not this</b>two", "onetwo"), ("x<!-- no -->y<?no?>z", "xyz"),
    ("<![CDATA[<&amp;>]]>", "<&amp;>"), ("a<![CDATA[]]]]><![CDATA[>]]>b", "a]]>b"),
    ("a\r\nb\rc\td", "a\nb\nc\td"), ("&amp;lt;", "&lt;"), ("ميزانية 水", "ميزانية 水"),
  ])
  func text(written: String, text: String) throws {
    let file = try read("<a>" + written + "</a>")
    #expect(file.text(of: file.root) == text)
  }

  @Test func attributesHaveBlanksForLineEnds() throws {
    let file = try read("<a b='x\r\ny\tz&#10;&quot;'/>")
    #expect(file.attribute("b", of: file.root) == "x y z\n\"")
  }

  @Test(arguments: [
    (
      "<a>\n<b>\n</a>", 3, "The element “b”, opened in line 2, is closed by </a>. Write </b> first."
    ),
    (
      "<a>\n\n<b/>", 3,
      "The file ends before the element “a”, opened in line 1, is closed. It has no </a>. It may have "
        + "been cut short."
    ),
    (
      "<a>R&D</a>", 1,
      "“&D” is not a character that XML knows. Write the character itself, or &amp; for the sign "
        + "“&”."
    ),
    ("\n<a b='1' b='2'/>", 2, "<a> has the attribute “b” twice. Delete one."),
    (
      "<a/>\n<b/>", 2,
      "The element “b” is after the end of the element “a”. A file has one outermost element that "
        + "contains all others."
    ),
    ("<a b=1/>", 1, "The value of “b” needs quotation marks around it."),
    ("", 1, "The file has no element."),
    (
      "<a>\u{B}</a>", 1, "XML does not allow the character U+000B. Delete it."
    ),
  ])
  func problems(text: String, line: Int, message: String) {
    let problem = #expect(throws: XmlProblem.self) { try read(text) }
    #expect(problem?.line == line)
    #expect(problem?.message == message)
  }

  @Test func encodings() throws {
    let latin =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE9] + Array("</a>".utf8)
    let file = try readXml(latin)
    #expect(file.text(of: file.root) == "é")
    let wide = Array("\u{FEFF}<a>é😀</a>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let sixteen = try readXml(wide)
    #expect(sixteen.text(of: sixteen.root) == "é😀")
    let other = #expect(throws: XmlProblem.self) {
      try read("<?xml version='1.0' encoding='windows-1252'?><a/>")
    }
    #expect(
      other?.message.hasPrefix("The file is saved as “windows-1252”, which Hourglass cannot read.")
        == true)
    let broken = #expect(throws: XmlProblem.self) { try readXml([0x3C, 0x61, 0x3E, 0x0A, 0xE9]) }
    #expect(broken?.line == 2)
    #expect(broken?.message.hasPrefix("The bytes here are not UTF-8.") == true)
  }

  @Test func noDocumentType() {
    let problem = #expect(throws: XmlProblem.self) {
      try read("<!DOCTYPE a [<!ENTITY b 'c'>]>\n<a>&b;</a>")
    }
    #expect(problem?.line == 1)
    #expect(problem?.message.contains("document type declaration") == true)
  }

  @Test func depth() throws {
    func nested(_ count: Int) -> String {
      String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
    }
    #expect(try read(nested(512)).elements.count == 512)
    let problem = #expect(throws: XmlProblem.self) { try read(nested(513)) }
    #expect(problem?.message.hasPrefix("More than 512 elements") == true)
    #expect(throws: XmlProblem.self) { try read(nested(100_000)) }
  }

  /// Every beginning of a file is read to its end, and is broken.
  @Test func beginnings() {
    let whole = Array("<?xml version='1.0'?><!--c--><a b='&lt;'>x<![CDATA[y]]>&#9;<?p?></a>".utf8)
    for count in 0..<whole.count {
      #expect(throws: XmlProblem.self) { try readXml(Array(whole[..<count])) }
    }
  }
}
