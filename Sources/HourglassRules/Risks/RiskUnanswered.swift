import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let riskUnanswered = Rule(
    FindingKind(
      "risk-unanswered", title: "A risk that is named and left alone", severity: .note,
      why: """
        To name a risk is the smaller part. Unless something is done about it and somebody keeps \
        an eye on it, it is remembered only once it has come true.
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
      switch (lacksResponse, lacksOwner) {
      case (true, true):
        message = "The design says neither what is done about \(title) nor who watches it."
      case (true, false): message = "The design does not say what is done about \(title)."
      default:
        message = """
          The design does not say who watches \(title), so nobody is asked whether what is done \
          about it is enough.
          """
      }
      var lines: [String] = []
      if lacksResponse { lines.append("response \"What we do to keep it from happening\"") }
      if lacksOwner, let name = reading.trackerName { lines.append("owner \(name)") }
      let what =
        switch (lacksResponse, lacksOwner) {
        case (true, true):
          "what you do about it, or the name of the tool that does, and who watches it"
        case (true, false): "what you do about it, or the name of the tool that does"
        default: "the name of whoever watches it"
        }
      report.add(
        about: .risk(index), message,
        next: lines.isEmpty
          ? "Write in its block, behind \(language: "owner"), \(what)."
          : Advice("Write in its block \(what):", reading.inBlock(of: .risk(index), lines)),
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
