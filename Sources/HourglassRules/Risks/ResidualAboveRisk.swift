import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let residualAboveRisk = Rule(
    FindingKind(
      "residual-above-risk", title: "A risk that is higher after the response", severity: .warning,
      why: """
        A response should lower a risk. If the level that remains is higher, one of the levels is \
        wrong, or the response does harm.
        """,
      basis: .convention("The level that remains is at most the level before the response."),
      example: Example(
        Example.Edit(
          "likelihood medium\n    consequence high",
          bad: "likelihood low\n    consequence low\n    ‸residual high",
          good: "likelihood medium\n    consequence high\n    residual low"))),
    on: .statement
  ) { reading, report in
    for (index, risk) in reading.programme.risks.enumerated() {
      guard let residual = risk.residual.value, let degree = risk.degree,
        degree.rawValue < residual.rawValue
      else { continue }
      let line = reading.programme.resolution.first(.residual, in: risk.head.statement)
      report.add(
        about: line.map {
          .line(Int(reading.programme.resolution.statements[$0].statement))
        } ?? .risk(index), within: .risk(index),
        "\(reading.quoted(risk.head)) is higher after the response than before it.",
        detail: """
          By its likelihood and its consequence, the risk is \(language: degree.name). The level \
          that remains is \(language: residual.name).
          """,
        next: """
          Correct \(language: "residual"), or the likelihood and the consequence, which are those \
          before the response.
          """)
    }
  }
}
