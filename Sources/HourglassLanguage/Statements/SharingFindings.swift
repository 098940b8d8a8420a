import HourglassSyntax

/// What can be wrong where files use one another. In the examples `Tests/Fixtures/shared` is the
/// folder the files stand in.
extension FindingKind {
  private static let head = "programme budget-network \"Budget"

  /// Lines at the top of the file, before the programme.
  private static func atTheTop(_ bad: String, _ good: String) -> Example {
    Example(Example.Edit(head, bad: bad + "\n" + head, good: good + "\n" + head))
  }

  package static let missingFile = FindingKind(
    "missing-file", title: "A file that cannot be used", severity: .error,
    why: "What it holds cannot be named, and is left out of everything made from the design.",
    basis: .convention(
      "A design uses files of its own project, so that it means the same anywhere."),
    example: atTheTop(
      "use ‸\"shared/indicator.hourglass\"", "use \"shared/indicators.hourglass\""))

  package static let circularUse = FindingKind(
    "circular-use", title: "Something that rests on itself", severity: .error,
    why: "Nobody could say what comes first, so it cannot be read.",
    basis: .convention("What files use and models extend has an end."),
    example: atTheTop(
      "model ours \"Ours\" { extends ‸ours; stage all \"All\" { gate objective } }",
      "model ours \"Ours\" { stage all \"All\" { gate objective } }"))

  package static let clashingName = FindingKind(
    "clashing-name", title: "One name from two files", severity: .error,
    why: "Nobody could tell which of the two a design means.",
    basis: .convention("What a file and the files it uses give to others has one list of names."),
    example: atTheTop(
      "use \"shared/indicators.hourglass\"\nuse ‸\"shared/more-indicators.hourglass\"",
      "use \"shared/indicators.hourglass\""))

  package static let brokenFile = FindingKind(
    "broken-file", title: "A file with nothing, or with errors, in it", severity: .error,
    why: "What is broken there is missing here, and this file cannot be mended by itself.",
    basis: .convention("Each file is checked on its own; who uses it is told that it has errors."),
    example: atTheTop(
      "use ‸\"shared/broken.hourglass\"", "use \"shared/indicators.hourglass\""))

  package static let sharedIndicatorChanged = FindingKind(
    "shared-indicator-changed", title: "A shared indicator that is changed", severity: .error,
    why: """
      Designs share an indicator so that their figures can be laid side by side. One that is \
      measured otherwise is another indicator.
      """,
    basis: .stated(
      .field, place: "What users ask for", phrase: "child frameworks reuse the parent's indicators"),
    example: Example(
      Example.Edit(
        head, bad: "use \"shared/indicators.hourglass\"\n" + head,
        good: "use \"shared/indicators.hourglass\"\n" + head),
      Example.Edit(
        "    measures learn\n    facet use\n    counts \"directors\"",
        bad: "    defined as practice-changed\n    measures learn\n    ‸counts \"directors\"",
        good: "    defined as practice-changed\n    measures learn")))
}
