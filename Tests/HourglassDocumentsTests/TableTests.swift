import Testing

@testable import HourglassDocuments
@testable import HourglassFormats

/// Escaping for spreadsheets and for Markdown.
@Suite struct TableTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("two\nlines", "\"two\nlines\""), (" edge ", "\" edge \""), ("=1+1", "'=1+1"), ("+1", "'+1"),
    ("-1+2", "'-1+2"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""),
    ("＝1", "'＝1"), ("a=1", "a=1"),
    ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
    ("\u{1B}[31m", "␛[31m"),
  ])
  func cells(text: String, cell: String) {
    #expect(csvRecord([text]) == cell + "\r\n")
  }

  @Test func records() {
    #expect(csvRecord(["a", "", "c,d"]) == "a,,\"c,d\"\r\n")
  }

  @Test(arguments: [
    ("plain words: here", "plain words: here"), ("*stars*", "\\*stars\\*"),
    ("a_b", "a\\_b"), ("[a](b)", "\\[a\\](b)"), ("<script>", "\\<script\\>"), ("a | b", "a \\| b"),
    ("#1", "\\#1"), ("- item", "\\- item"), ("+ item", "\\+ item"), ("12. one", "12\\. one"),
    ("3) one", "3\\) one"), ("http://x.org", "http\\://x.org"), ("www.x.org", "www\\.x.org"),
    ("@team", "\\@team"), ("a\\b", "a\\\\b"), ("$x$", "\\$x\\$"), ("&amp;", "\\&amp;"),
    (":smile:", "\\:smile:"), ("two\nlines", "two lines"), ("  edge ", "edge"),
    ("\u{1B}[0m", "␛\\[0m"), ("===", "\\==="),
  ])
  func markdownTexts(text: String, escaped: String) {
    #expect(markdown(text) == escaped)
  }
}
