import HourglassLanguage
import Testing

@testable import HourglassDocuments
@testable import HourglassFormats

@Suite struct DisplayTests {
  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("学び", 4), ("한글", 4), ("ｆ", 2), ("🙂", 2), ("שלום", 4),
    ("", 0), ("…“”–", 4),
  ])
  func widths(text: String, columns: Int) {
    #expect(width(of: text) == columns)
  }

  @Test(arguments: [
    ("\u{1B}[31mred", "␛[31mred"), ("a\u{9B}31m", "a<U+009B>31m"), ("a\nb", "a␊b"),
    ("a\u{2028}b", "a<U+2028>b"), ("\u{202E}abc", "<U+202E>abc"), ("a\u{7F}", "a␡"),
    ("a\tb", "a b"),
    ("zero\u{200B}width", "zero<U+200B>width"), ("e\u{301} 学び 🙂", "e\u{301} 学び 🙂"),
    ("👩\u{200D}👧", "👩\u{200D}👧"), ("a\u{FFFE}", "a<U+FFFE>"),
    // What GitHub obeys wherever it stands in the log of a job.
    ("a ##[add-mask]b", "a ##<U+005B>add-mask]b"), ("###[", "###<U+005B>"),
    ("#[x] ## [", "#[x] ## ["),
  ])
  func harmlessTexts(text: String, shown: String) {
    #expect(harmless(text) == shown)
  }

  /// Whatever is written on a page, only the page begins a new line.
  @Test func pagesCannotBeForged() {
    let evil = "Title\n\u{1B}[2Jfake.hourglass:1:1: error: no\r\n\u{2028}\u{85}x"
    var page = Page()
    page.line(evil)
    page.paragraph(evil, indent: 2)
    page.labelled(evil, evil, indent: 2, labelWidth: 4)
    for line in page.text.split(separator: "\n") { #expect(!line.hasPrefix("fake")) }
    for scalar in page.text.unicodeScalars where scalar != "\n" {
      #expect(visibleForm(of: scalar) == nil, "\(scalar.value)")
    }
  }

  /// What GitHub obeys at the beginning of a line, which a broken paragraph may bring about.
  @Test func pagesGiveGitHubNoCommands() {
    var page = Page()
    page.write("  ")
    page.line("::error::x")
    page.line("\u{3000}::error::x")
    page.line("a ::error::x")
    page.line(": :x")
    page.paragraph("Allowed because: " + String(repeating: "::error::forged ", count: 40))
    let lines = page.text.split(separator: "\n").map(String.init)
    #expect(lines[0] == "  <U+003A>:error::x" && lines[1] == "\u{3000}<U+003A>:error::x")
    #expect(lines[2] == "a ::error::x" && lines[3] == ": :x")
    #expect(lines.count > 8 && lines[5].hasPrefix("<U+003A>:error::forged ::error"))
  }

  /// Lines are broken between words, before the width of the page.
  @Test func paragraphs() {
    var page = Page()
    page.write("Begun: ")
    page.paragraph(String(repeating: "学び wörd ", count: 30), indent: 4)
    page.paragraph(String(repeating: "x", count: 100), indent: 2)
    let lines = page.text.split(separator: "\n").map(String.init)
    #expect(lines.dropLast().allSatisfy { width(of: $0) <= Page.width })
    #expect(lines[0].hasPrefix("Begun: 学び"))
    #expect(lines[1].hasPrefix("    学び") || lines[1].hasPrefix("    wörd"))
    #expect(lines.last == "  " + String(repeating: "x", count: 100))
  }
}
