import HourglassSyntax

/// What can be wrong with words, names and values; what can be wrong with the marks and blanks
/// around them is in `HourglassSyntax`.
extension FindingKind {
  package static let language: [FindingKind] = [
    unknownKeyword, misplacedKeyword, capitalisedKeyword, wrappedLine, repeatedKeyword, missingWord,
    incorrectLine, valueSpelling, ambiguousNumber, impossibleDate, zeroDuration, reversedPeriod,
    valueAgainstMeasure, facetAgainstCount, emptyText, placeholderText, undatedTbd, earlierName,
    unknownName,
    wrongKindOfName, duplicateName,
    lookalikeNames, includesItself, namedTwice,
    missingFile, circularUse, clashingName, brokenFile, sharedIndicatorChanged,
  ]

  /// The line of the clean design that the examples here put their own lines after.
  private static let why = "  why \"Budget reform turns on know-how that manuals do not carry\""

  private static func after(_ bad: String, _ good: String) -> Example {
    Example(Example.Edit(why, bad: why + "\n" + bad, good: why + "\n" + good))
  }

  package static let unknownKeyword = FindingKind(
    "unknown-keyword", title: "A word the language does not have", severity: .error,
    why: "A line that cannot be understood is left out of everything made from the design.",
    basis: .convention("Every statement begins with a word of the vocabulary."),
    example: after(
      "  ‸anwser why-now \"A new budget law\"", "  answer why-now \"A new budget law\""))

  package static let misplacedKeyword = FindingKind(
    "misplaced-keyword", title: "A statement in the wrong block", severity: .error,
    why: "Where a statement stands says what it is about.",
    basis: .convention("The vocabulary lists the blocks each statement may stand in."),
    example: after("  ‸stage learning", "  # stage learning"))

  package static let capitalisedKeyword = FindingKind(
    "capitalised-keyword", title: "A keyword with capital letters", severity: .warning,
    why: "It is understood, but one spelling everywhere keeps designs easy to search and compare.",
    basis: .convention("Keywords are written in lower case."),
    example: after(
      "  ‸Answer why-now \"A new budget law\"", "  answer why-now \"A new budget law\""))

  package static let wrappedLine = FindingKind(
    "wrapped-line", title: "A statement broken over two lines", severity: .warning,
    why: "It is understood as one statement, but the next reader may take it for two.",
    basis: .convention("A statement ends with its line, unless the line ends with a comma."),
    example: after(
      "  stuck after learning\n    ‸because \"Ministries are closed to it\"",
      "  stuck after learning because \"Ministries are closed to it\""))

  package static let repeatedKeyword = FindingKind(
    "repeated-keyword", title: "Something said twice that can be said once", severity: .error,
    why: "Two answers to one question leave readers to guess which one counts.",
    basis: .convention("The vocabulary says how often each statement may stand in a block."),
    example: after("  ‸why \"Because we can\"", "  # why \"Because we can\""))

  package static let earlierName = FindingKind(
    "earlier-name", title: "A rule or keyword by its earlier name", severity: .note,
    why: "The line is understood. Findings, explanations and the manual use the name of today.",
    basis: .convention("What is renamed is still understood by its earlier name."),
    example: Example(
      Example.Edit(
        "programme budget-network",
        bad:
          "profile ours \"Ours\" { rule ‸one-off note because \"We start small\" }\nprogramme budget-network",
        good:
          "profile ours \"Ours\" { rule single-occasion-only note because \"We start small\" }\nprogramme budget-network"
      )))

  package static let missingWord = FindingKind(
    "missing-word", title: "A block without a statement it cannot do without", severity: .error,
    why: "Without it nothing can be read against the rest.",
    basis: .convention("The vocabulary says which statements a block must hold."),
    example: Example(
      Example.Edit(
        "programme budget-network",
        bad: "model ours \"Ours\" { ‸stage all \"All\" { unit groups } }\nprogramme budget-network",
        good:
          "model ours \"Ours\" { stage all \"All\" { unit groups; gate objective } }\nprogramme budget-network"
      )))

  package static let incorrectLine = FindingKind(
    "incorrect-line", title: "A statement that does not say what it must", severity: .error,
    why: "A statement that cannot be understood is left out of everything made from the design.",
    basis: .convention("The vocabulary says what follows each keyword."),
    example: after(
      "  answer ‸\"why-now\" \"A new budget law\"", "  answer why-now \"A new budget law\""))

  package static let valueSpelling = FindingKind(
    "value-spelling", title: "A number or date in a spelling that is not understood",
    severity: .error,
    why:
      "A comma in a number and the order of day and month mean different things in different countries.",
    basis: .convention("Numbers have a point and no blanks; dates go from year to day."),
    example: after("  runs ‸2012/13 to 2017", "  runs 2012 to 2017"))

  package static let ambiguousNumber = FindingKind(
    "ambiguous-number", title: "A number that can be read in two ways", severity: .warning,
    why:
      "A point before exactly three digits is a thousand in some countries and a part in others.",
    basis: .convention("It is read with a decimal point."),
    example: Example(
      Example.Edit(
        why, bad: why + "\n  group readers \"Readers\" { number ‸1.200 }",
        good: why + "\n  group readers \"Readers\" { number 1200 }")))

  package static let impossibleDate = FindingKind(
    "impossible-date", title: "A date that is in no calendar", severity: .error,
    why: "What is due on a day that does not exist is never due.",
    basis: .convention("Dates follow the Gregorian calendar."),
    example: after("  reviewed ‸2014-02-30", "  reviewed 2014-02-28"))

  package static let zeroDuration = FindingKind(
    "zero-duration", title: "A length of time that is none", severity: .error,
    why: "What goes on for no time never happens, and what comes back after none never stops.",
    basis: .convention("A length of time is at least 1."),
    example: Example(
      Example.Edit(
        why, bad: why + "\n  review every ‸0 years", good: why + "\n  review every 2 years")))

  package static let reversedPeriod = FindingKind(
    "reversed-period", title: "A period that ends before it begins", severity: .error,
    why: "Nothing can be planned or counted in it.",
    basis: .convention("The first date of a period is the earlier one."),
    example: after("  runs ‸2017 to 2012", "  runs 2012 to 2017"))

  package static let valueAgainstMeasure = FindingKind(
    "value-against-measure", title: "A value that does not fit what is measured", severity: .error,
    why: "Progress can only be worked out where baseline, target and measure are of one sort.",
    basis: .convention("A percentage is written with its sign, a rating lies on its scale."),
    example: Example(
      Example.Edit(
        why,
        bad: why
          + "\n  indicator share-of \"Share\" { percent of \"directors\"; baseline ‸12 in 2012 }",
        good: why
          + "\n  indicator share-of \"Share\" { percent of \"directors\"; baseline 12% in 2012 }")))

  package static let facetAgainstCount = FindingKind(
    "facet-against-count", title: "A count presented as something else", severity: .error,
    why: "How many events or participants there were says nothing about what came of them.",
    basis: .stated(.study, place: "Figure 11", phrase: "numbers of official events and products"),
    example: Example(
      Example.Edit(
        why,
        bad: why + "\n  indicator shows \"Meetings held\" { counts events; facet ‸use }",
        good: why + "\n  # indicator shows \"Meetings held\" { counts events; facet use }")))

  package static let emptyText = FindingKind(
    "empty-text", title: "Quotation marks with nothing between them", severity: .error,
    why: "An empty text looks like an answer and is none.",
    basis: .convention("What is absent is `none because`, what will come is `tbd until`."),
    example: after("  answer why-now ‸\"\"", "  answer why-now \"A new budget law\""))

  package static let placeholderText = FindingKind(
    "placeholder-text", title: "A placeholder where an answer belongs", severity: .warning,
    why: "“n/a” does not say whether something is absent, unknown or still to come.",
    basis: .convention("What is absent is `none because`, what will come is `tbd until`."),
    example: after("  answer why-now ‸\"tbc\"", "  answer why-now tbd until 2012-06"))

  package static let undatedTbd = FindingKind(
    "undated-tbd", title: "Something to come, and no date for it", severity: .note,
    why: "With a date, the team can see when it is time to ask. Without one, nobody is reminded.",
    basis: .convention("`tbd` is followed by `until` and a date."),
    example: after("  answer why-now ‸tbd", "  answer why-now tbd until 2012-06"))

  package static let unknownName = FindingKind(
    "unknown-name", title: "A name that nothing has", severity: .error,
    why: "A statement about something that does not exist is left out of the reading.",
    basis: .convention("Every name is given once, in the programme or in the model."),
    example: after("  meant to stop after ‸scael because \"It is far enough\"", "  # it goes on"))

  package static let wrongKindOfName = FindingKind(
    "wrong-kind-of-name", title: "A name of something else than is wanted here", severity: .error,
    why: "A statement about the wrong sort of thing is left out of the reading.",
    basis: .convention("The manual lists what sort of name each statement takes."),
    example: after("  review every year with ‸meet", "  # review every year with meet"))

  package static let duplicateName = FindingKind(
    "duplicate-name", title: "Two things with one name", severity: .error,
    why: "Nobody could tell which of the two a statement is about.",
    basis: .convention("One programme has one list of names."),
    example: after(
      "  person anna \"Anna\"\n  person ‸anna \"Another Anna\"",
      "  person anna \"Anna\"\n  person anna-b \"Another Anna\""))

  package static let lookalikeNames = FindingKind(
    "lookalike-names", title: "Two names that look the same", severity: .warning,
    why: "Readers will take them for one.",
    basis: .convention("Names are compared letter by letter, capitals and accents included."),
    example: after(
      "  person anna \"Anna\"\n  person ‸Anna \"Another Anna\"",
      "  person anna \"Anna\"\n  person anna-b \"Another Anna\""))

  package static let includesItself = FindingKind(
    "includes-itself", title: "A group that includes itself", severity: .error,
    why: "Its members cannot be counted.",
    basis: .convention("A group may include others, but not itself through them."),
    example: after(
      "  group both \"Both\" { includes ‸both }", "  group both \"Both\" { number 2 }"))

  package static let namedTwice = FindingKind(
    "named-twice", title: "The same name twice in one list", severity: .note,
    why: "It counts once; the second may have been meant for somebody else.",
    basis: .convention("A list names each thing once."),
    example: after(
      "  person anna \"Anna\"\n  group both \"Both\" { includes anna, ‸anna }",
      "  person anna \"Anna\"\n  group both \"Both\" { includes anna }"))
}
