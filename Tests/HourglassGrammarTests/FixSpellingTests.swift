import HourglassDocuments
import HourglassLanguage
import HourglassSyntax
import Testing

/// What is written in the place of what, kind by kind.
@Suite struct FixSpellingTests {
  /// What a design has become, and how many fixes each way took.
  private func mended(
    _ text: String, changingMeaning: Bool, host: Source.Host = .plain
  ) -> String {
    let file = mend(Source(text, host: host), changingMeaning: changingMeaning) {
      Checker.found(in: $0)
    }
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// In the block of a programme with some names in it.
  private func inProgramme(_ lines: String) -> String { Frame.programme.text(around: lines) }

  private static let safe: [(String, String)] = [
    // Quotation marks
    ("why “Because of it”", "why \"Because of it\""),
    ("why „He said \"no\" twice“", "why \"He said \\\"no\\\" twice\""),
    ("why «C:\\\\data»", "why \"C:\\\\data\""),
    ("why 'It''s what they want'", "why \"It''s what they want\""),
    ("why \"Straight, then curly”", "why \"Straight, then curly\""),
    ("why \"\"\"Three, then two\"\"", "why \"\"\"Three, then two\"\"\""),
    ("why \"\"Two, then three\"\"\"", "why \"\"\"Two, then three\"\"\""),
    ("why \"C:\\data\"", "why \"C:\\\\data\""),
    // Characters that only look right
    ("why\u{A0}\u{A0}\"So\"", "why  \"So\""),
    ("why \u{200B}\"So\"", "why \"So\""),
    ("why \"So\"\u{200B}", "why \"So\""),
    ("follows peer–learning", "follows peer-learning"),
    ("follows peer_learning", "follows peer-learning"),
    ("follows pe\u{AD}er-lear\u{AD}ning", "follows peer-learning"),
    ("why \"One\u{2028}two\"", "why \"One\\ntwo\""),
    ("why \"One\u{2028}```\"", "why \"One\\n```\""),
    ("runs 2012\u{2028}why \"So\"", "runs 2012\nwhy \"So\""),
    ("group g { number 4\u{200B}2 }", "group g { number 42 }"),
    // Marks of other languages
    ("why: \"So\"", "why \"So\""),
    ("why = \"So\"", "why  \"So\""),
    ("why:\"So\"", "why \"So\""),
    ("// So it is", "# So it is"),
    ("why \"So\" // Ask them", "why \"So\" # Ask them"),
    // Words and lines
    ("Why \"So\"", "why \"So\""),
    ("Group g", "group g"),
    ("stuck after learning\n  because \"So\"", "stuck after learning because \"So\""),
    (
      "stuck after learning # Really\n  because \"So\"",
      "stuck after learning # Really\n  because \"So\""
    ),
    (
      "stuck after learning\n\n  because \"So\" # Really",
      "stuck after learning because \"So\" # Really"
    ),
    (
      "objective o \"O\"\n{\n  stage learning\n}",
      "objective o \"O\" {\n  stage learning\n}"
    ),
    ("objective o \"O\" # Oh\n{ # Ah\n}", "objective o \"O\" { # Oh\n# Ah\n}"),
    ("objective o \"O\"\n  { stage learning }", "objective o \"O\" {\n  stage learning }"),
    ("person a { from staff } person b", "person a { from staff }; person b"),
    // Numbers and dates
    (
      "indicator i { percent of staff; baseline 80 % in 2012 }",
      "indicator i { percent of staff; baseline 80% in 2012 }"
    ),
    (
      "indicator i { counts \"x\"; baseline \u{2212}5 in 2012 }",
      "indicator i { counts \"x\"; baseline -5 in 2012 }"
    ),
    ("group g { number 1,200,000 }", "group g { number 1200000 }"),
    ("runs 2012-2017", "runs 2012 to 2017"),
    ("runs 2012 –2017", "runs 2012 to 2017"),
    ("reviewed 30/09/2014", "reviewed 2014-09-30"),
    ("runs 2012–2017", "runs 2012 to 2017"),
    ("indicator i { tracked by staff monthly }", "indicator i { tracked by staff every month }"),
  ]

  private static let risky: [(String, String)] = [
    ("why \"So it is", "why \"So it is\""),
    ("why So it is\"", "why \"So it is\""),
    ("why \"A bell\u{7}\"", "why \"A bell\""),
    ("why \"Turned \u{202E}round\"", "why \"Turned round\""),
    ("why\0 \"So\"", "why \"So\""),
    ("group g { number \u{2013}5 }", "group g { number -5 }"),
    ("anwser why-now \"So\"", "answer why-now \"So\""),
    ("outcome o \"O\"", "objective o \"O\""),
    ("peers p { shares with staf }", "peers p { shares with staff }"),
    ("group g { includes ana li }", "group g { includes ana, li }"),
    ("group g { includes ana, ana }", "group g { includes ana }"),
    ("group g { number 1,200 }", "group g { number 1200 }"),
    ("group g { number 1 200 000 }", "group g { number 1200000 }"),
    (
      "indicator i { counts \"x\"; baseline 12,5 in 2012 }",
      "indicator i { counts \"x\"; baseline 12.5 in 2012 }"
    ),
    ("runs 2014/15", "runs 2014 to 2015"),
    ("runs 2012/13 to 2016/17", "runs 2012 to 2017"),
    ("runs 2017 to 2012", "runs 2012 to 2017"),
    ("reviewed 2014-02-30", "reviewed 2014-02-28"),
    ("group g { number 12k }", "group g { number 12000 }"),
    (
      "indicator i { percent of staff; baseline 12 in 2012 }",
      "indicator i { percent of staff; baseline 12% in 2012 }"
    ),
    (
      "indicator i { tracked by staff biannually }",
      "indicator i { tracked by staff every 6 months }"
    ),
    (
      "  objective o \"O\" {\n    stage learning\n  why \"So\"",
      "  objective o \"O\" {\n    stage learning\n  }\n  why \"So\""
    ),
    (
      "  review every year {\n    next 2015\n\n  # Why\n  why \"So\"",
      "  review every year {\n    next 2015\n  }\n\n  # Why\n  why \"So\""
    ),
    ("  person a { from staff\n  why \"So\"", "  person a { from staff }\n  why \"So\""),
    (
      "  objective o \"O\"\n    stage learning\n  }",
      "  objective o \"O\" {\n    stage learning\n  }"
    ),
    ("  why \"So\"\n  }\n  runs 2012", "  why \"So\"\n  runs 2012"),
  ]

  /// What has two readings, or needs an answer, in the place it stands in.
  private static let never = [
    "group g { number 1.200 }", "runs 1999/00", "reviewed 03/04/2014", "group g { number 12-15 }",
    "why \"\"", "why \"tbc\"", "person ana", "why \"One\"\nwhy \"Two\"",
    "stage learning", "meant to stop after learning", "group g { number 1 2 }",
    "group g { includes ana -> li }", "why \"So\"\u{2028}```", "tool { every 0 years }",
    "why \"\"\"So it is\n", "why \"abc\\",
  ]

  @Test(arguments: safe)
  func `Mended without changing what it says`(_ written: String, _ right: String) {
    let text = inProgramme(written)
    #expect(mended(text, changingMeaning: false) == inProgramme(right))
    #expect(mended(text, changingMeaning: true) == inProgramme(right))
    #expect(
      mended(text.replacing("\n", with: "\r\n"), changingMeaning: false)
        == inProgramme(right).replacing("\n", with: "\r\n"))
  }

  @Test(arguments: risky)
  func `Mended where the risk is taken`(_ written: String, _ right: String) {
    let text = inProgramme(written)
    #expect(mended(text, changingMeaning: false) == text)
    #expect(mended(text, changingMeaning: true) == inProgramme(right))
    #expect(
      mended(text.replacing("\n", with: "\r\n"), changingMeaning: true)
        == inProgramme(right).replacing("\n", with: "\r\n"))
  }

  @Test(arguments: never)
  func `Left to people`(_ written: String) {
    let text = inProgramme(written)
    #expect(mended(text, changingMeaning: true) == text)
  }

  /// Texts say what they said.
  @Test(arguments: [
    "“Because of it”", "„He said \"no\" and \\\\ twice“", "«C:\\new»", "'One \\n two'",
    "\"C:\\data\"", "\"One\u{2028}two\"", "\"\"\"Three\u{2029}lines\"\"", "“\"”", "“  ”", "”x“",
  ])
  func `A text says the same afterwards`(_ written: String) throws {
    func value(_ text: String) -> String? {
      let tree = parse(Source(text))
      return tree.tokens.indices.first {
        tree.tokens[$0].kind == .text || tree.tokens[$0].kind == .longText
      }.map { tree.string(ofText: Int32($0)) }
    }
    let text = "why \(written)\n"
    let said = try #require(value(text))
    #expect(said == value(mended(text, changingMeaning: false)))
  }

  /// Several blocks that end nowhere end before the line that is indented less.
  @Test func `Blocks within blocks are closed`() {
    let open = """
      programme p "P" {
        objective o "O" {
          leads to q because "So" {
            confidence expert # For now
        objective q "Q"
      """
    let closed = """
      programme p "P" {
        objective o "O" {
          leads to q because "So" {
            confidence expert # For now
          }
        }
        objective q "Q"
      }
      """
    #expect(mended(open, changingMeaning: true) == closed)
    #expect(mended(open + "\n", changingMeaning: true) == closed + "\n")
    #expect(
      mended("programme p { person ana { from ministries", changingMeaning: true)
        == "programme p { person ana { from ministries } }")
  }

  @Test func `Only the fences of a page are mended`() {
    let page = """
      # “Notes”

      ```hourglass
      Programme p “P” {
        why 'So'
      ```

      It’s “prose” – Objective.

      ~~~
      Programme p “P” {
      ~~~
      """
    let safe = page.replacing(
      "Programme p “P” {\n  why 'So'", with: "programme p \"P\" {\n  why \"So\"")
    #expect(mended(page, changingMeaning: false, host: .markdown) == safe)
    #expect(
      mended(page, changingMeaning: true, host: .markdown)
        == safe.replacing("  why \"So\"\n", with: "  why \"So\"\n}\n"))
  }

  @Test func `A block that goes on in the next part of a page is left to people`() {
    let page = "```hourglass\nprogramme p {\n```\n\n```hourglass\n}\n```\n"
    let findings = read(document: Source(page, host: .markdown), with: Checker.context).findings
    #expect(findings.map { $0.kind.name } == ["block-across-fences"])
    #expect(findings.first?.fix == nil)
  }

  /// A misspelt word that hid an error is not mended: the file would look worse.
  @Test func `No error is exchanged for another`() {
    let text = inProgramme("anwser no-such-question-at-all \"So\"; Why \"So\"")
    let file = mend(Source(text), changingMeaning: true) {
      Checker.found(in: $0)
    }
    #expect(file.count == 1 && file.leftOut == 1)
    #expect(String(decoding: file.bytes, as: UTF8.self) == text.replacing("Why", with: "why"))
  }

  /// What touches is mended one after the other, and thousands of findings at once.
  @Test func `Many findings`() {
    let text =
      inProgramme("  ")
      + String(repeating: "# x\nProgramme\u{A0}_ “x” { Why\u{A0}'x' }\n", count: 150)
    let file = mend(Source(text), changingMeaning: false) {
      FoundInFile(parse($0).findings)
    }
    #expect(file.count == 150 * 4)
    #expect(file.leftOut == 0)
    #expect(
      parse(Source(bytes: file.bytes)).findings.allSatisfy { $0.kind.name == "stray-character" })
  }
}
