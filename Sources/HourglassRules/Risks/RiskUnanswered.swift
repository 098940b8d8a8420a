import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let riskUnanswered = Rule(
    FindingKind(
      "risk-unanswered", title: "A risk without a response or an owner", severity: .note,
      why: """
        A risk that nobody responds to or watches may be remembered only after it has happened.
        """,
      basis: .inferred(
        .study, place: "The process map, Figure 14", phrase: "risks we see at each stage"),
      example: Example(
        Example.Edit("risk packaged", bad: "‸risk packaged", good: "risk packaged"),
        Example.Edit("    owner secretariat\n", bad: "", good: "    owner secretariat\n"))),
    on: .silence
  ) { reading, report in
    for (index, risk) in reading.programme.risks.enumerated() {
      let lacksResponse = risk.responses.isEmpty
      let lacksOwner = risk.owner.isUnsaid
      guard lacksResponse || lacksOwner else { continue }
      let title = reading.quoted(risk.head)
      let message: Prose
      var lines: [String] = []
      switch (lacksResponse, lacksOwner) {
      case (true, true):
        message = "The design does not say what is done about \(title), or who watches it."
        lines = ["response \"What we do to keep it from happening\"", "owner \(Self.blank)"]
      case (true, false):
        message = "The design does not say what is done about \(title)."
        lines = ["response \"What we do to keep it from happening\""]
      default:
        message = "The design does not say who watches \(title)."
        lines = ["owner \(Self.blank)"]
      }
      report.add(
        about: .risk(index), message,
        next: Advice("Add inside it:", reading.inBlock(of: .risk(index), lines)),
        severity: risk.isGrave ? .warning : nil)
    }
  }
}

extension Risk {
  /// Whether the design itself calls it likely and harmful.
  fileprivate var isGrave: Bool {
    likelihood.value == .high && consequence.value == .high
  }
}
