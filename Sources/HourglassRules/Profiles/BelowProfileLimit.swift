import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let belowProfileLimit = Rule(
    FindingKind(
      "below-profile-limit", title: "Fewer than a profile requires", severity: .warning,
      why: """
        A funder that sets a minimum has a reason. A design below the minimum may be sent back.
        """,
      basis: .inferred(
        .field, place: "IATI 2.03, result", phrase: "at least one indicator"),
      example: Example(
        Example.Edit(
          "programme budget-network",
          bad: """
            profile thorough "A thorough funder" {
              limit outcomes to at-least 2 because "One outcome is too little for the money"
            }

            ‸programme budget-network
            """,
          good: """
            profile thorough "A thorough funder" {
              limit outcomes to at-least 1 because "One outcome is too little for the money"
            }

            programme budget-network
            """),
        Example.Edit(
          "follows peer-learning", bad: "follows peer-learning, thorough",
          good: "follows peer-learning, thorough"))),
    on: .silence
  ) { reading, report in
    report.addLimits(reading, areLeast: true)
  }
}

extension Profile.Limit {
  /// What to write where there are too few.
  var adviceToAdd: Advice {
    switch (subject, owner) {
    case (.objectives, _): "Add an objective."
    case (.results(let kind), _):
      "Add an objective. Inside it, write: \(bare: "result " + kind.name)"
    case (.indicators, .design): "Add an indicator."
    case (.indicators, _):
      "Add an indicator. Inside it, name the objective after \(language: "measures")."
    case (.tools, .design): "Add a tool."
    case (.tools, _): "Add a tool. Inside it, name the objective after \(language: "serves")."
    }
  }
}
