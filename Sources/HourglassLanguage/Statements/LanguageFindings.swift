import HourglassSyntax

/// What can be wrong with words, names and values; what can be wrong with the marks and blanks
/// around them is in `HourglassSyntax`.
extension FindingKind {
  package static let language: [FindingKind] = [
    unknownKeyword, misplacedKeyword, capitalisedKeyword, wrappedLine, repeatedKeyword, missingWord,
    incorrectLine, valueSpelling, ambiguousNumber, ambiguousSign, impossibleDate, zeroDuration,
    reversedPeriod,
    valueAgainstMeasure, facetAgainstCount, emptyText, placeholderText, undatedTbd, earlierName,
    unknownName,
    wrongKindOfName, duplicateName, repeatedProgramme,
    lookalikeNames, includesItself, namedTwice,
    missingFile, circularUse, clashingName, brokenFile, sharedIndicatorChanged,
  ]

  /// The line of the clean design that the examples here put their own lines after.
  private static let why = "  why \"Budget reform turns on know-how that manuals do not carry\""

  private static func after(_ bad: String, _ good: String) -> Example {
    Example(Example.Edit(why, bad: why + "\n" + bad, good: why + "\n" + good))
  }

  package static let unknownKeyword = FindingKind(
    "unknown-keyword", title: "An unknown keyword", severity: .error,
    why: "Hourglass cannot read this line, so it is missing in everything made from the design.",
    basis: .convention("Every line begins with a keyword of the language."),
    example: after(
      "  ‸anwser why-now \"A new budget law\"", "  answer why-now \"A new budget law\""))

  package static let misplacedKeyword = FindingKind(
    "misplaced-keyword", title: "A keyword in the wrong place", severity: .error,
    why: "The place of a line says what the line is about.",
    basis: .convention("The language defines inside which braces each keyword can be used."),
    example: after("  ‸stage learning", "  # stage learning"))

  package static let capitalisedKeyword = FindingKind(
    "capitalised-keyword", title: "A keyword with capital letters", severity: .warning,
    why: "Hourglass reads it, but the same spelling everywhere makes designs easy to search and "
      + "compare.",
    basis: .convention("Keywords are written with small letters."),
    example: after(
      "  ‸Answer why-now \"A new budget law\"", "  answer why-now \"A new budget law\""))

  package static let wrappedLine = FindingKind(
    "wrapped-line", title: "A statement broken over two lines", severity: .warning,
    why: "Hourglass reads both lines as one, but readers may take them for two.",
    basis: .convention("A line break ends a statement, unless the line ends with a comma."),
    example: after(
      "  stuck after learning\n    ‸because \"Ministries are closed to it\"",
      "  stuck after learning because \"Ministries are closed to it\""))

  package static let repeatedKeyword = FindingKind(
    "repeated-keyword", title: "A line that is allowed only once", severity: .error,
    why: "With two answers, readers cannot tell which one counts.",
    basis: .convention("The language defines how often each keyword can be used."),
    example: after("  ‸why \"Because we can\"", "  # why \"Because we can\""))

  package static let earlierName = FindingKind(
    "earlier-name", title: "A rule or keyword by its earlier name", severity: .note,
    why: "Hourglass reads this line. Findings, explanations and the manual use the current name.",
    basis: .convention("Earlier names keep working."),
    example: Example(
      Example.Edit(
        "programme budget-network",
        bad:
          "profile ours \"Ours\" { rule ‸one-off note because \"We start small\" }\nprogramme budget-network",
        good:
          "profile ours \"Ours\" { rule single-occasion-only note because \"We start small\" }\nprogramme budget-network"
      )))

  package static let missingWord = FindingKind(
    "missing-word", title: "A required line is missing", severity: .error,
    why: "Without this line, Hourglass cannot use the rest.",
    basis: .convention("The language defines which lines are required."),
    example: Example(
      Example.Edit(
        "programme budget-network",
        bad: "model ours \"Ours\" { ‸stage all \"All\" { unit groups } }\nprogramme budget-network",
        good:
          "model ours \"Ours\" { stage all \"All\" { unit groups; gate objective } }\nprogramme budget-network"
      )))

  package static let incorrectLine = FindingKind(
    "incorrect-line", title: "An incorrect line", severity: .error,
    why: "Hourglass cannot read this line, so it is missing in everything made from the design.",
    basis: .convention("The language defines what follows each keyword."),
    example: after(
      "  answer ‸\"why-now\" \"A new budget law\"", "  answer why-now \"A new budget law\""))

  package static let valueSpelling = FindingKind(
    "value-spelling", title: "A number or date that Hourglass cannot read",
    severity: .error,
    why:
      "A comma in a number, and the order of day and month, have different meanings in different "
      + "countries.",
    basis: .convention("Numbers have a decimal point and no spaces. Dates go from year to day."),
    example: after("  runs ‸2012/13 to 2017", "  runs 2012 to 2017"))

  package static let ambiguousNumber = FindingKind(
    "ambiguous-number", title: "A number with two possible meanings", severity: .warning,
    why:
      "A point before three digits separates thousands in some countries and decimals in others.",
    basis: .convention("Hourglass reads a point as a decimal point."),
    example: Example(
      Example.Edit(
        why, bad: why + "\n  group readers \"Readers\" { number ‸1.200 }",
        good: why + "\n  group readers \"Readers\" { number 1200 }")))

  package static let ambiguousSign = FindingKind(
    "ambiguous-sign", title: "A target with two possible meanings", severity: .warning,
    why:
      "A target of +5 can be the value 5, or 5 more than the baseline. Readers of a report may take "
      + "the other one.",
    basis: .convention("Hourglass reads a plus as part of a value, and points as a change."),
    example: Example(
      Example.Edit(
        "target 15 by 2014", bad: "target ‸+15 by 2014", good: "target +15 points by 2014")))

  package static let impossibleDate = FindingKind(
    "impossible-date", title: "A date that does not exist", severity: .error,
    why: "The team cannot collect data or act on a date that does not exist.",
    basis: .convention("Dates follow the Gregorian calendar."),
    example: after("  reviewed ‸2014-02-30", "  reviewed 2014-02-28"))

  package static let zeroDuration = FindingKind(
    "zero-duration", title: "A duration or interval of zero", severity: .error,
    why: "An activity without a duration does not take place, and an interval of zero has no next "
      + "date.",
    basis: .convention("A duration or interval is at least 1."),
    example: Example(
      Example.Edit(
        why, bad: why + "\n  review every ‸0 years", good: why + "\n  review every 2 years")))

  package static let reversedPeriod = FindingKind(
    "reversed-period", title: "A period that ends before it begins", severity: .error,
    why: "A period with the dates in the wrong order cannot be used for plans or targets.",
    basis: .convention("The first date of a period is the earlier one."),
    example: after("  runs ‸2017 to 2012", "  runs 2012 to 2017"))

  package static let valueAgainstMeasure = FindingKind(
    "value-against-measure", title: "A value that does not match the unit", severity: .error,
    why: "Progress can be assessed only if baseline, targets and unit are of the same kind.",
    basis: .convention("A percentage has a percent sign, and a rating is on its scale."),
    example: Example(
      Example.Edit(
        why,
        bad: why
          + "\n  indicator share-of \"Share\" { percent of \"directors\"; baseline ‸12 in 2012 }",
        good: why
          + "\n  indicator share-of \"Share\" { percent of \"directors\"; baseline 12% in 2012 }")))

  package static let facetAgainstCount = FindingKind(
    "facet-against-count", title: "A count used as evidence of something else", severity: .error,
    why: "The number of events or participants does not show what people did with what they "
      + "learned.",
    basis: .stated(.study, place: "Figure 11", phrase: "numbers of official events and products"),
    example: Example(
      Example.Edit(
        why,
        bad: why + "\n  indicator shows \"Meetings held\" { counts events; facet ‸use }",
        good: why + "\n  # indicator shows \"Meetings held\" { counts events; facet use }")))

  package static let emptyText = FindingKind(
    "empty-text", title: "An empty text", severity: .error,
    why: "An empty text looks like an answer, but is not one.",
    basis: .convention(
      "Write `none because` if there is none on purpose, and `tbd until` if you "
        + "will define it later."),
    example: after("  answer why-now ‸\"\"", "  answer why-now \"A new budget law\""))

  package static let placeholderText = FindingKind(
    "placeholder-text", title: "A placeholder instead of an answer", severity: .warning,
    why: "“n/a” does not say whether an entry is absent, unknown or still to be defined.",
    basis: .convention(
      "Write `none because` if there is none on purpose, and `tbd until` if you "
        + "will define it later."),
    example: after("  answer why-now ‸\"tbc\"", "  answer why-now tbd until 2012-06"))

  package static let undatedTbd = FindingKind(
    "undated-tbd", title: "An entry to be defined later, without a date", severity: .note,
    why: "With a date, the team can see when to define it. Without one, it is easy to forget.",
    basis: .convention("`tbd` needs `until` and a date."),
    example: after("  answer why-now ‸tbd", "  answer why-now tbd until 2012-06"))

  package static let unknownName = FindingKind(
    "unknown-name", title: "A name that is not defined", severity: .error,
    why: "Hourglass cannot use a line about something that is not defined.",
    basis: .convention("Every name is defined once, in the programme or in the model."),
    example: after("  meant to stop after ‸scael because \"It is far enough\"", "  # it goes on"))

  package static let wrongKindOfName = FindingKind(
    "wrong-kind-of-name", title: "A name of the wrong kind", severity: .error,
    why: "Hourglass cannot use a line about the wrong kind of item.",
    basis: .convention("The manual lists the kind of name that each keyword needs."),
    example: after("  review every year with ‸meet", "  # review every year with meet"))

  package static let duplicateName = FindingKind(
    "duplicate-name", title: "Two items with the same name", severity: .error,
    why: "It is not clear which of the two a line is about.",
    basis: .convention("A programme has one list of names."),
    example: after(
      "  person anna \"Anna\"\n  person ‸anna \"Another Anna\"",
      "  person anna \"Anna\"\n  person anna-b \"Another Anna\""))

  package static let repeatedProgramme = FindingKind(
    "repeated-programme", title: "Two programmes with the same name", severity: .warning,
    why: "Calendars, tables of values and lists of known findings tell programmes apart by their "
      + "names.",
    basis: .convention("A file has one programme of each name."),
    example: Example(
      Example.Edit(
        "programme budget-network",
        bad: "programme budget-network \"An earlier plan\"\nprogramme ‸budget-network",
        good: "programme earlier-plan \"An earlier plan\"\nprogramme budget-network")))

  package static let lookalikeNames = FindingKind(
    "lookalike-names", title: "Two names that look the same", severity: .warning,
    why: "Readers may take them for the same name.",
    basis: .convention("Names are compared letter by letter, capitals and accents included."),
    example: after(
      "  person anna \"Anna\"\n  person ‸Anna \"Another Anna\"",
      "  person anna \"Anna\"\n  person anna-b \"Another Anna\""))

  package static let includesItself = FindingKind(
    "includes-itself", title: "A group that includes itself", severity: .error,
    why: "Its members cannot be counted.",
    basis: .convention(
      "A group can include other groups, but not itself, directly or through them."),
    example: after(
      "  group both \"Both\" { includes ‸both }", "  group both \"Both\" { number 2 }"))

  package static let namedTwice = FindingKind(
    "named-twice", title: "The same name twice in one list", severity: .note,
    why: "Hourglass counts it once. The second one may be a mistake for another name.",
    basis: .convention("A list names each item once."),
    example: after(
      "  person anna \"Anna\"\n  group both \"Both\" { includes anna, ‸anna }",
      "  person anna \"Anna\"\n  group both \"Both\" { includes anna }"))
}
