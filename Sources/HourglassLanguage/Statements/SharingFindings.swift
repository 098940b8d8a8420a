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
    why: "Its content cannot be named, and is missing in everything made from the design.",
    basis: .convention(
      "A design uses files of its own project, so that it means the same on every machine."),
    example: atTheTop(
      "use ‸\"shared/indicator.hourglass\"", "use \"shared/indicators.hourglass\""))

  package static let circularUse = FindingKind(
    "circular-use", title: "A file or model that depends on itself", severity: .error,
    why: "It is not clear which one comes first, so Hourglass cannot read it.",
    basis: .convention("A chain of used files or extended models must have an end."),
    example: atTheTop(
      "model ours \"Ours\" { extends ‸ours; stage all \"All\" { gate objective } }",
      "model ours \"Ours\" { stage all \"All\" { gate objective } }"))

  package static let clashingName = FindingKind(
    "clashing-name", title: "One name from two files", severity: .error,
    why: "It is not clear which of the two a design means.",
    basis: .convention("A file and the files it uses share one list of names."),
    example: atTheTop(
      "use \"shared/indicators.hourglass\"\nuse ‸\"shared/more-indicators.hourglass\"",
      "use \"shared/indicators.hourglass\""))

  package static let brokenFile = FindingKind(
    "broken-file", title: "A used file that is empty or has errors", severity: .error,
    why: "Broken parts of that file are missing here. They can only be fixed in that file.",
    basis: .convention(
      "Each file is checked on its own. A design that uses a file is told that it "
        + "has errors."),
    example: atTheTop(
      "use ‸\"shared/broken.hourglass\"", "use \"shared/indicators.hourglass\""))

  package static let sharedIndicatorChanged = FindingKind(
    "shared-indicator-changed", title: "A shared indicator that is changed", severity: .error,
    why: """
      Designs share an indicator so that their figures can be compared. If a design measures it \
      in another way, it is another indicator.
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
