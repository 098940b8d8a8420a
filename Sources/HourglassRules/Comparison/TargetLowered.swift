import HourglassSyntax

extension FindingKind {
  package static let targetLowered = FindingKind(
    "target-lowered", title: "A target lowered without a reason", severity: .warning,
    why: """
      Readers of the newer version see a target that is met, and not the one that was \
      promised. A reason lets them judge the change.
      """,
    basis: .inferred(
      .field, place: "Lint rules", phrase: "target changed between versions without"),
    example: Example(
      Example.Edit(
        """
            target 15 by 2014
        """,
        bad: """
              ‸target 10 by 2014
          """,
        good: """
              target 10 by 2014 because "Two ministries left the network"
          """)))
}
