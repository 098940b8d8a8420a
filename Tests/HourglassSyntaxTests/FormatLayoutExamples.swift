import Testing

@testable import HourglassSyntax

/// A file before and after it is laid out.
struct LayoutExample: CustomTestStringConvertible {
  let name: String
  let before: String
  let after: String
  let host: Source.Host

  var testDescription: String { name }

  init(_ name: String, _ before: String, _ after: String? = nil, host: Source.Host = .plain) {
    self.name = name
    self.before = before
    self.after = after ?? before
    self.host = host
  }

  static let all = lines + blocks + comments + texts + damage + hosts

  private static let names = (1...20).map { "a-long-name-\($0 + 9)" }

  private static let lines = [
    LayoutExample("nothing", "", ""),
    LayoutExample("nothing but lines", "\n  \n\t\n", ""),
    LayoutExample(
      "blanks between words", "a   b\tc ,d,e   \"f\"\"g\"", "a b c, d, e \"f\" \"g\"\n"),
    LayoutExample("numbers and commas", "a 1,200 ,  3 , 4", "a 1,200, 3, 4\n"),
    LayoutExample("empty lines", "\n\na\n\n\n\nb\nc\n\n", "a\n\nb\nc\n"),
    LayoutExample("a list that fits", "a b,\n   c,\n\n d", "a b, c, d\n"),
    LayoutExample("statements on one line", "a;b ;\tc", "a; b; c\n"),
    LayoutExample("needless semicolons", ";a;; b;\n;c {;d;}; # e", "a; b\nc { d }  # e\n"),
    LayoutExample("a semicolon behind a comma", "a b,; c", "a b,; c\n"),
    LayoutExample(
      "a semicolon at a line's end", "a;\nb {\nc; d;\ne\n}", "a\nb {\n  c; d\n  e\n}\n"),
    LayoutExample(
      "statements too long for one line",
      "a \"\(String(repeating: "x", count: 60))\"; b \"\(String(repeating: "y", count: 40))\"; c",
      "a \"\(String(repeating: "x", count: 60))\"\nb \"\(String(repeating: "y", count: 40))\"\nc\n"),
    LayoutExample(
      "a list that is too long", "p { with \(names.joined(separator: ","))\n}",
      "p {\n  with \(names[..<5].joined(separator: ", ")),\n"
        + "      \(names[5..<10].joined(separator: ", ")),\n"
        + "      \(names[10..<15].joined(separator: ", ")),\n"
        + "      \(names[15...].joined(separator: ", "))\n}\n"),
    LayoutExample(
      "a long text behind a comma stays", "a b, c \"\(String(repeating: "x", count: 100))\"\n"),
    LayoutExample(
      "columns are characters", "a \"\(String(repeating: "é", count: 88))\" { c d }\n"),
    LayoutExample(
      "one character too many", "a \"\(String(repeating: "é", count: 89))\" { c d }\n",
      "a \"\(String(repeating: "é", count: 89))\" {\n  c d\n}\n"),
  ]

  private static let blocks = [
    LayoutExample("depth", "a{\nb \"B\"{\n\tc\n}}\n", "a {\n  b \"B\" {\n    c\n  }\n}\n"),
    LayoutExample("on one line", "a{b;c { d}}\n", "a { b; c { d } }\n"),
    LayoutExample("empty", "a{}\nb {\n\n}\nc { }", "a { }\nb { }\nc { }\n"),
    LayoutExample("edges", "a {\n\n\n  b\n\n  c\n\n}\n", "a {\n  b\n\n  c\n}\n"),
    LayoutExample(
      "a brace on its own line", "a \"A\"\n{\n  b\n}\nc\n{ d }", "a \"A\" {\n  b\n}\nc { d }\n"),
    LayoutExample(
      "comments before a brace", "a # one\n# two\n\n{ # three\nb }\n",
      "a {  # one\n  # two\n  # three\n  b\n}\n"),
    LayoutExample("run on", "a { b } c { d }\n", "a { b }\nc { d }\n"),
    LayoutExample("run on within a line", "a { b { c } d }\n", "a {\n  b { c }\n  d\n}\n"),
    LayoutExample("begun on its line", "a { b\nc }\n", "a {\n  b\n  c\n}\n"),
    LayoutExample("behind a block", "a {\nb\n}; c\n", "a {\n  b\n}\nc\n"),
  ]

  private static let comments = [
    LayoutExample(
      "places", "# a   \n\n  # b\na {\n# c\n\n  # d\nb # e\n    # f\n}   # g\n\n# h",
      "# a\n\n# b\na {\n  # c\n\n  # d\n  b  # e\n  # f\n}  # g\n\n# h\n"),
    LayoutExample("behind a brace", "a { # b\n\nc\n}\n", "a {  # b\n  c\n}\n"),
    LayoutExample("in a list", "a b, # c\n # d\n  e\n", "a b,  # c\n    # d\n    e\n"),
    LayoutExample(
      "under one another", "a     # one\nbbb   # two\nc {   # three\n}\n",
      "a    # one\nbbb  # two\nc {  # three\n}\n"),
    LayoutExample("not under one another", "a # one\nbbb # two\n", "a  # one\nbbb  # two\n"),
    LayoutExample(
      "under one another, parted", "a   # one\n\nbbb # two\nc   # three\n",
      "a  # one\n\nbbb  # two\nc    # three\n"),
  ]

  private static let texts = [
    LayoutExample(
      "a long text moves as a whole",
      "a {\n    b \"\"\"\n       One\n\n         \"two\" \\n\n  three\n       \"\"\"   { c }\n}\n",
      "a {\n  b \"\"\"\n    One\n\n      \"two\" \\n\n    three\n    \"\"\" {\n    c\n  }\n}\n"),
    LayoutExample(
      "blanks that belong to a text",
      "a \"\"\"\n    One  \n      \n    two\n    \"\"\"\n",
      "a \"\"\"\n  One  \n    \n  two\n  \"\"\"\n"),
    LayoutExample(
      "a text on the line of its marks stays",
      "a {\nb \"\"\"one\n     two\n   \"\"\"\nc \"\"\"\n  one\n  two\"\"\"\n}\n",
      "a {\n  b \"\"\"one\n     two\n   \"\"\"\n  c \"\"\"\n  one\n  two\"\"\"\n}\n"),
    LayoutExample(
      "tabs", "a \"\"\"\n\t\tb\n\t\t\tc\n\t\t\"\"\"\n", "a \"\"\"\n  b\n  \tc\n  \"\"\"\n"),
    LayoutExample("signs", "a \"{ # ; , }\"{ b 'c' }\n", "a \"{ # ; , }\" { b 'c' }\n"),
  ]

  private static let damage = [
    LayoutExample(
      "the damaged statement stays", "a   b\nc   \"d   e\nf   g\n", "a b\nc   \"d   e\nf g\n"),
    LayoutExample("and so does its line", "  a{b;c:  d}\n", "a{b;c:  d}\n"),
    LayoutExample(
      "a block that is not closed stays with all in it",
      "a {\n   b   c\n   d   e {\n      f   g\n   h   i\n}\n",
      "a {\n  b c\n   d   e {\n      f   g\n  h i\n}\n"),
    LayoutExample(
      "a brace too many stays", "a   {\n    b   c\n    }\n    d   e\n}\n",
      "a {\n  b c\n    }\n  d e\n}\n"),
    LayoutExample("unusual blanks stay", "a\u{A0}b   c\n\u{A0}d   e\n", "a\u{A0}b c\n\u{A0}d e\n"),
  ]

  private static let hosts = [
    LayoutExample("line ends", "a\r\nb {\r\nc\n}", "a\r\nb {\r\n  c\r\n}\r\n"),
    LayoutExample("line ends, mostly the short ones", "a\r\nb {\nc\n}", "a\nb {\n  c\n}\n"),
    LayoutExample("a byte-order mark", "\u{FEFF}a   b\n", "\u{FEFF}a b\n"),
    LayoutExample(
      "Markdown",
      "# P  \n\n\n```hourglass\n\na   {\nb\n}\n\n\n```\n* x  \n\n  ~~~hourglass\nc   d\n\te\n  ~~~\nend",
      "# P  \n\n\n```hourglass\na {\n  b\n}\n```\n* x  \n\n  ~~~hourglass\n  c d\n  e\n  ~~~\nend",
      host: .markdown),
    LayoutExample(
      "Markdown with an open fence", "```hourglass\na   b\n", "```hourglass\na b\n",
      host: .markdown),
    LayoutExample(
      "Markdown without anything to lay out",
      "a   b\n\n```hourglass example\nc   d\n```\n```hourglass\n```", host: .markdown),
    LayoutExample(
      "a block across fences stays",
      "```hourglass\na   {\nb   c\n```\n\n```hourglass\n}\nd   e\n```\n",
      "```hourglass\na   {\nb   c\n```\n\n```hourglass\n}\nd e\n```\n", host: .markdown),
  ]
}
