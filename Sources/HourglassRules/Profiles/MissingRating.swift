import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingRating = Rule(
    FindingKind(
      "missing-rating", title: "A risk that nobody has weighed", severity: .warning,
      why: """
        In a list of risks that all look alike, the one that can bring the programme down gets no \
        more attention than the rest.
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
        message = "The design says neither how likely \(title) is nor how much harm it would do."
        lines = ["likelihood medium", "consequence high"]
      case (true, false):
        message = "The design does not say how likely \(title) is."
        lines = ["likelihood medium"]
      case (false, true):
        message = "The design does not say how much harm \(title) would do."
        lines = ["consequence high"]
      }
      report.add(
        about: .risk(index), message,
        next: Advice(
          "Write it in its block, as low, medium or high:",
          reading.inBlock(of: .risk(index), lines)))
    }
  }
}
