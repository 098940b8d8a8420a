import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let overProfileLimit = Rule(
    FindingKind(
      "over-profile-limit", title: "More than a profile allows", severity: .warning,
      why: """
        A funder that sets a limit has a reason. A design over the limit may be sent back.
        """,
      basis: .inferred(
        .field, place: "EU action documents", phrase: "max 10 expected results"),
      example: Example(
        Example.Edit(
          "programme budget-network",
          bad: """
            profile small "A small funder" {
              limit objectives to 3 because "Longer lists are not read"
            }

            ‸programme budget-network
            """,
          good: """
            profile small "A small funder" {
              limit objectives to 4 because "Longer lists are not read"
            }

            programme budget-network
            """),
        Example.Edit(
          "follows peer-learning", bad: "follows peer-learning, small",
          good: "follows peer-learning, small"))),
    on: .statement
  ) { reading, report in
    report.addLimits(reading, areLeast: false)
  }
}
