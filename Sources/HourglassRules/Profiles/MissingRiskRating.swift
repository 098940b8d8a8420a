import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingRiskRating = Rule(
    FindingKind(
      "missing-risk-rating", title: "A risk that is not rated", severity: .warning,
      why: """
        In a list where all risks look alike, the one that can stop the programme gets no more \
        attention than the others.
        """,
      basis: .stated(
        .field, place: "FCDO logframe guidance", phrase: "risks + risk rating at output"),
      example: Example(
        Example.Edit("risk packaged", bad: "‸risk packaged", good: "risk packaged"),
        Example.Edit("    likelihood medium\n", bad: "", good: "    likelihood medium\n"))),
    on: .silence, onRequest: true
  ) { reading, report in
    for (index, risk) in reading.programme.risks.enumerated() {
      let title = reading.quoted(risk.head)
      let message: Prose
      let lines: [String]
      switch (risk.likelihood.isUnsaid, risk.consequence.isUnsaid) {
      case (false, false): continue
      case (true, true):
        message = "The design does not say how likely or how serious \(title) is."
        lines = ["likelihood medium", "consequence high"]
      case (true, false):
        message = "The design does not say how likely \(title) is."
        lines = ["likelihood medium"]
      case (false, true):
        message = "The design does not say how serious \(title) is."
        lines = ["consequence high"]
      }
      report.add(
        about: .risk(index), message,
        next: Advice(
          "Add inside it low, medium or high, for example:",
          reading.inBlock(of: .risk(index), lines)))
    }
  }
}
