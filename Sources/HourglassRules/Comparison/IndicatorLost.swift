import HourglassSyntax

extension FindingKind {
  package static let indicatorLost = FindingKind(
    "indicator-lost", title: "An indicator deleted without a reason", severity: .warning,
    why: """
      The newer version no longer measures this and does not show that it did. A reason in the \
      design keeps the decision visible.
      """,
    basis: .inferred(
      .field, place: "What none of them has", phrase: "lost its only indicator"),
    example: Example(
      Example.Edit(
        """
          indicator used "Directors who changed a procedure after an exchange" {
            measures learn
            facet use
            counts "directors"
            baseline 3 in 2012
            target 15 by 2014
            source "Interviews with directors and their deputies"
            tracked by directors every year
          }
        """,
        bad: "",
        good: """
              allow indicator-lost because "The ministries ask it in their own survey"
          """)))
}
