/// What can be wrong with a file before anybody asks what its words mean.
extension FindingKind {
  /// In the order of the manual.
  package static let syntax: [FindingKind] = [
    .unclosedText, .curlyQuotationMarks, .singleQuotationMarks, .unknownEscape,
    .unclosedBlock, .unopenedBlock, .strayClosingBrace, .blockWithoutKeyword, .braceOnOwnLine,
    .runOnStatement, .nestedTooDeep, .blockAcrossFences,
    .unusualSpace, .unusualDash, .unusualLineEnd, .invisibleCharacter, .bidirectionalControl,
    .unreadableBytes, .strayCharacter,
  ]

  package static let unclosedText = FindingKind(
    "unclosed-text", title: "A text without a quotation mark", severity: .error,
    why: """
      Titles and reasons in a design are between quotation marks. If one is missing, Hourglass \
      cannot tell where the text ends.
      """,
    basis: .convention(
      "Titles and reasons have quotation marks, so that they can contain any word."),
    example: Example(
      bad: #"  why ‸"Budget reform turns on know-how that manuals do not carry"#, good: cleanWhy))

  package static let curlyQuotationMarks = FindingKind(
    "curly-quotation-marks", title: "Typographic quotation marks", severity: .warning,
    why: """
      A word processor changes straight quotation marks into curly ones. Hourglass reads them, \
      but a text between them cannot contain such marks.
      """,
    basis: .convention("With one kind of mark around a text, the text can contain all others."),
    example: Example(
      bad: "  why ‸“Budget reform turns on know-how that manuals do not carry”", good: cleanWhy))

  package static let singleQuotationMarks = FindingKind(
    "single-quotation-marks", title: "Single quotation marks", severity: .warning,
    why: "A single quotation mark is also an apostrophe, so the text may end too early.",
    basis: .convention("With one kind of mark around a text, the text can contain all others."),
    example: Example(
      bad: "  why ‸'Budget reform turns on know-how that manuals do not carry'", good: cleanWhy))

  package static let unknownEscape = FindingKind(
    "unknown-escape", title: "A backslash without a meaning", severity: .warning,
    why: "A backslash has a meaning only before a quotation mark, another backslash or the letter "
      + "n (a new line). Before any other character it becomes part of the text.",
    basis: .convention("Three combinations are enough for a sentence, and easy to remember."),
    example: Example(
      bad: #"  why "Budget reform turns on ‸\know-how that manuals do not carry""#, good: cleanWhy))

  package static let unclosedBlock = FindingKind(
    "unclosed-block", title: "A block is not closed", severity: .error,
    why: """
      The lines between { and } belong to the line before them. Without the }, everything after \
      it would belong to that line too.
      """,
    basis: .convention("Braces show what belongs together. Indentation has no meaning."),
    example: Example(
      Example.Edit(cleanWhy, bad: cleanWhy + "\n  ‸reason {", good: cleanWhy)))

  package static let unopenedBlock = FindingKind(
    "unopened-block", title: "A block is not opened", severity: .error,
    why: "Indented lines belong to the line above only if that line ends with {.",
    basis: .convention("Braces show what belongs together. Indentation has no meaning."),
    example: Example(
      bad: #"  ‸objective meet "Directors meet and settle what to work on""#, good: cleanObjective))

  package static let strayClosingBrace = FindingKind(
    "stray-closing-brace", title: "A } without a {", severity: .error,
    why: "An extra } ends the block around it too early.",
    basis: .convention("Every } has its {."),
    example: Example(bad: cleanWhy + "\n  ‸}", good: cleanWhy))

  package static let blockWithoutKeyword = FindingKind(
    "block-without-keyword", title: "A block without a keyword", severity: .error,
    why: "A block describes the keyword before its {. Here, the { has no keyword before it.",
    basis: .convention("Every block belongs to a keyword."),
    example: Example(bad: cleanWhy + "\n  ; ‸{ }", good: cleanWhy))

  package static let braceOnOwnLine = FindingKind(
    "brace-on-own-line", title: "A { on a line of its own", severity: .note,
    why: "A line break ends a statement, so a { on the next line seems to belong to no keyword. "
      + "Hourglass still reads it.",
    basis: .convention("The same layout in all designs makes changes easy to see."),
    example: Example(
      bad: """
          objective meet "Directors meet and settle what to work on"
          ‸{
        """, good: cleanObjective))

  package static let runOnStatement = FindingKind(
    "run-on-statement", title: "Two statements on one line without a separator",
    severity: .note,
    why: "Readers may not see the second statement, or take it for part of the first. Hourglass "
      + "still reads both.",
    basis: .convention("A statement ends at the end of its line, at a ; or at the } around it."),
    example: Example(
      Example.Edit(
        cleanWhy,
        bad: cleanWhy + "\n  person ana { from ministries } ‸person li { from ministries }",
        good: cleanWhy + "\n  person ana { from ministries }; person li { from ministries }")))

  package static let nestedTooDeep = FindingKind(
    "nested-too-deep", title: "Too many nested blocks", severity: .error,
    why: "A design needs only a few levels of blocks. More levels mean that a } is missing, or "
      + "that the file is not a design.",
    basis: .convention("Hourglass does not read what people cannot follow."),
    example: Example(
      bad: cleanWhy + "\n  " + String(repeating: "a { ", count: 31) + "a ‸{ "
        + String(repeating: "}", count: 32), good: cleanWhy))

  package static let blockAcrossFences = FindingKind(
    "block-across-fences", title: "A block continues in the next code block of the page",
    severity: .error,
    why: "Each code block of a page should be complete, so that it can be read alone or moved.",
    basis: .convention("A block that opens in one code block of a Markdown page must close in it."),
    example: Example(
      bad: cleanWhy + "\n  reason {\n```\n\n```hourglass\n  }", good: cleanWhy))

  package static let unusualSpace = FindingKind(
    "unusual-space", title: "An unusual space character", severity: .warning,
    why: "Text copied from a web page or a word processor can contain other space characters. "
      + "Other software, and a search in this file, do not treat them as spaces.",
    basis: .convention("The space between words is the one from the keyboard."),
    example: Example(
      bad: "  why‸\u{A0}\"Budget reform turns on know-how that manuals do not carry\"",
      good: cleanWhy))

  package static let unusualDash = FindingKind(
    "unusual-dash", title: "A dash instead of a hyphen", severity: .warning,
    why: "A name with a hyphen and the same name with a dash look alike. Other software treats "
      + "them as two names.",
    basis: .convention("The hyphen in a name is the one from the keyboard."),
    example: Example(
      bad: #"  objective meet‸–up "Directors meet and settle what to work on" {"#,
      good: cleanObjective))

  package static let unusualLineEnd = FindingKind(
    "unusual-line-end", title: "A line end that other software does not see", severity: .warning,
    why: "Other software shows the next line as part of this line, and counts lines differently.",
    basis: .convention("A line ends as it does in every text editor."),
    example: Example(bad: cleanWhy + "‸\u{2028}", good: cleanWhy))

  package static let invisibleCharacter = FindingKind(
    "invisible-character", title: "An invisible character", severity: .warning,
    why: "Readers cannot tell a name with this character from the same name without it.",
    basis: .convention("A design contains only what readers can see."),
    example: Example(
      bad: #"  objective me‸\#u{200B}et "Directors meet and settle what to work on" {"#,
      good: cleanObjective))

  package static let bidirectionalControl = FindingKind(
    "bidirectional-control", title: "A character that changes the direction of writing",
    severity: .error,
    why: "It can make a line look different from what the file contains, so that a reviewer "
      + "approves another text.",
    basis: .convention("A design says what its readers see."),
    example: Example(
      bad: "  why \"Budget reform ‸\u{202E}turns on know-how that manuals do not carry\"",
      good: cleanWhy))

  package static let unreadableBytes = FindingKind(
    "unreadable-bytes", title: "Letters that cannot be read", severity: .error,
    why: "A file saved in an old encoding loses its accented letters, and names with these letters "
      + "are no longer found.",
    basis: .convention("Designs are saved as UTF-8, which current software can read and write."),
    example: Example(bad: cleanWhy + "\n  ‸\u{0}", good: cleanWhy))

  package static let strayCharacter = FindingKind(
    "stray-character", title: "A character without a meaning", severity: .error,
    why: "Outside quotation marks, only names, keywords, values and a few marks have a meaning. "
      + "Other text is most likely a sentence without its quotation marks.",
    basis: .convention(
      "Titles and reasons have quotation marks, so that they can contain any word."),
    example: Example(
      bad: "  why‸: \"Budget reform turns on know-how that manuals do not carry\"",
      good: cleanWhy))

  /// Two lines of the clean design, to be put wrong in many ways.
  private static let cleanWhy =
    #"  why "Budget reform turns on know-how that manuals do not carry""#
  private static let cleanObjective =
    #"  objective meet "Directors meet and settle what to work on" {"#
}
