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
    "unclosed-text", title: "A text lacks a quotation mark", severity: .error,
    why: """
      Everything that people say in a design stands between quotation marks. Where one is \
      missing, nobody can tell where the text ends and the design goes on.
      """,
    basis: .convention("Titles and reasons are always quoted, so that any word may stand in them."),
    example: Example(
      bad: #"  why ‸"Budget reform turns on know-how that manuals do not carry"#, good: cleanWhy))

  package static let curlyQuotationMarks = FindingKind(
    "curly-quotation-marks", title: "Typographic quotation marks", severity: .warning,
    why: """
      A word processor turns straight quotation marks into curly ones. They are understood, but a \
      text between them cannot hold such marks itself.
      """,
    basis: .convention("One kind of mark around a text leaves all the others free to stand in it."),
    example: Example(
      bad: "  why ‸“Budget reform turns on know-how that manuals do not carry”", good: cleanWhy))

  package static let singleQuotationMarks = FindingKind(
    "single-quotation-marks", title: "Single quotation marks", severity: .warning,
    why: "A single quotation mark is also an apostrophe, so that a text between two of them may "
      + "end where nobody meant it to.",
    basis: .convention("One kind of mark around a text leaves all the others free to stand in it."),
    example: Example(
      bad: "  why ‸'Budget reform turns on know-how that manuals do not carry'", good: cleanWhy))

  package static let unknownEscape = FindingKind(
    "unknown-escape", title: "A backslash without a meaning", severity: .warning,
    why: "Only a quotation mark, a backslash and a new line are written with a backslash; before "
      + "anything else it stands in the text as it is, which may not be what was meant.",
    basis: .convention("Three escapes are all that a sentence needs, and all that one remembers."),
    example: Example(
      bad: #"  why "Budget reform turns on ‸\know-how that manuals do not carry""#, good: cleanWhy))

  package static let unclosedBlock = FindingKind(
    "unclosed-block", title: "A block is not closed", severity: .error,
    why: """
      What stands between { and } belongs to what stands before it. Without the } everything \
      after it would belong there too.
      """,
    basis: .convention("Braces say what belongs together; indentation only shows it."),
    example: Example(
      Example.Edit(cleanWhy, bad: cleanWhy + "\n  ‸reason {", good: cleanWhy)))

  package static let unopenedBlock = FindingKind(
    "unopened-block", title: "A block is not opened", severity: .error,
    why: "What is indented below a line belongs to it only if a { at the end of that line says so.",
    basis: .convention("Braces say what belongs together; indentation only shows it."),
    example: Example(
      bad: #"  ‸objective meet "Directors meet and settle what to work on""#, good: cleanObjective))

  package static let strayClosingBrace = FindingKind(
    "stray-closing-brace", title: "A } closes nothing", severity: .error,
    why: "A } too many ends the block around it too early, and with it everything that follows.",
    basis: .convention("Every } has its {."),
    example: Example(bad: cleanWhy + "\n  ‸}", good: cleanWhy))

  package static let blockWithoutKeyword = FindingKind(
    "block-without-keyword", title: "A block that belongs to nothing", severity: .error,
    why: "A block says more about what stands before its {. Here nothing stands before it.",
    basis: .convention("Every block belongs to a keyword."),
    example: Example(bad: cleanWhy + "\n  ; ‸{ }", good: cleanWhy))

  package static let braceOnOwnLine = FindingKind(
    "brace-on-own-line", title: "A { on a line of its own", severity: .note,
    why: "A line ends a statement, so a { below it looks as if it belonged to nothing. It is "
      + "understood all the same.",
    basis: .convention("One layout for all designs makes their differences easy to see."),
    example: Example(
      bad: """
          objective meet "Directors meet and settle what to work on"
          ‸{
        """, good: cleanObjective))

  package static let runOnStatement = FindingKind(
    "run-on-statement", title: "Two statements on one line with nothing between them",
    severity: .note,
    why: "The second is easily overlooked, or taken for a part of the first. It is understood all "
      + "the same.",
    basis: .convention("A statement ends with its line, a ; or the } around it."),
    example: Example(
      Example.Edit(
        cleanWhy,
        bad: cleanWhy + "\n  person ana { from ministries } ‸person li { from ministries }",
        good: cleanWhy + "\n  person ana { from ministries }; person li { from ministries }")))

  package static let nestedTooDeep = FindingKind(
    "nested-too-deep", title: "Too many blocks within blocks", severity: .error,
    why: "No design needs more than a few blocks within each other. So many of them mean that a "
      + "closing brace is missing, or that the file is not a design.",
    basis: .convention("What people cannot follow, the program does not either."),
    example: Example(
      bad: cleanWhy + "\n  " + String(repeating: "a { ", count: 31) + "a ‸{ "
        + String(repeating: "}", count: 32), good: cleanWhy))

  package static let blockAcrossFences = FindingKind(
    "block-across-fences", title: "A block goes on in the next part of the page", severity: .error,
    why: "Each part of a page that holds a piece of the design should be understood by itself, "
      + "and so should the page when a part is moved.",
    basis: .convention("What opens in one fence of a Markdown page closes in it."),
    example: Example(
      bad: cleanWhy + "\n  reason {\n```\n\n```hourglass\n  }", good: cleanWhy))

  package static let unusualSpace = FindingKind(
    "unusual-space", title: "A space that only looks like one", severity: .warning,
    why: "Text pasted from a web page or a word processor brings spaces that other programs, and a "
      + "search in this file, do not take for spaces.",
    basis: .convention("Between words stands the space that every keyboard writes."),
    example: Example(
      bad: "  why‸\u{A0}\"Budget reform turns on know-how that manuals do not carry\"",
      good: cleanWhy))

  package static let unusualDash = FindingKind(
    "unusual-dash", title: "A dash in the place of a hyphen", severity: .warning,
    why: "Two names that look alike, one with a hyphen and one with a dash, would be two "
      + "different names to any other program.",
    basis: .convention("The parts of a name are joined by the hyphen that every keyboard writes."),
    example: Example(
      bad: #"  objective meet‸–up "Directors meet and settle what to work on" {"#,
      good: cleanObjective))

  package static let unusualLineEnd = FindingKind(
    "unusual-line-end", title: "A line end that other programs do not see", severity: .warning,
    why: "Other programs show what follows on the same line, and count lines differently.",
    basis: .convention("A line ends as every text editor ends it."),
    example: Example(bad: cleanWhy + "‸\u{2028}", good: cleanWhy))

  package static let invisibleCharacter = FindingKind(
    "invisible-character", title: "A character that nobody can see", severity: .warning,
    why: "Nobody can tell a name with such a character in it from the same name without it.",
    basis: .convention("What a reader of the design cannot see has no place in it."),
    example: Example(
      bad: #"  objective me‸\#u{200B}et "Directors meet and settle what to work on" {"#,
      good: cleanObjective))

  package static let bidirectionalControl = FindingKind(
    "bidirectional-control", title: "A character that turns the writing around", severity: .error,
    why: "It can make a line read differently on the screen from what it says, so that a reviewer "
      + "approves something else than what the file holds.",
    basis: .convention("What a reader of the design sees is what it says."),
    example: Example(
      bad: "  why \"Budget reform ‸\u{202E}turns on know-how that manuals do not carry\"",
      good: cleanWhy))

  package static let unreadableBytes = FindingKind(
    "unreadable-bytes", title: "Letters that cannot be read", severity: .error,
    why: "A file saved in an old encoding loses its accented letters, and names that hold them "
      + "are no longer found.",
    basis: .convention("Designs are UTF-8, which every program of today can read and write."),
    example: Example(bad: cleanWhy + "\n  ‸\u{0}", good: cleanWhy))

  package static let strayCharacter = FindingKind(
    "stray-character", title: "A character without a meaning", severity: .error,
    why: "Outside quotation marks only names, keywords, values and a few marks have a meaning; "
      + "anything else is most likely a sentence that has lost its quotation marks.",
    basis: .convention("Titles and reasons are always quoted, so that any word may stand in them."),
    example: Example(
      bad: "  why‸: \"Budget reform turns on know-how that manuals do not carry\"",
      good: cleanWhy))

  /// Two lines of the clean design, to be put wrong in many ways.
  private static let cleanWhy =
    #"  why "Budget reform turns on know-how that manuals do not carry""#
  private static let cleanObjective =
    #"  objective meet "Directors meet and settle what to work on" {"#
}
