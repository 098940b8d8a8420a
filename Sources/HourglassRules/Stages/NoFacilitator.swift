import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noFacilitator = Rule(
    FindingKind(
      "no-facilitator", title: "No facilitator",
      severity: .warning,
      why: """
        Someone has to find the peers, organise dates, rooms and travel, and keep people in \
        touch afterwards. If nobody is named, this falls to the peers, who have other work.
        """,
      basis: .inferred(
        .study, place: "Logistics of peer engagement",
        phrase: "third party facilitator plays a very pivotal role"),
      example: Example(
        Example.Edit(
          "programme budget-network", bad: "‸programme budget-network",
          good: "programme budget-network"),
        Example.Edit(
          "facilitator secretariat", bad: "organisation secretariat",
          good: "facilitator secretariat"))),
    on: .silence
  ) { reading, report in
    let parties = reading.programme.parties
    guard let tool = reading.programme.tools.first,
      let peers = parties.first(where: { $0.role == .peers }),
      !parties.contains(where: { $0.role == .facilitator }),
      reading.programme.tools.allSatisfy({ $0.ledBy.isUnsaid })
    else { return }
    report.add(
      about: .design, "The design does not say who brings \(reading.quoted(peers.head)) together.",
      detail: """
        It names no facilitator, and no tool says who leads it, for example \
        \(reading.quoted(tool.head)).
        """,
      next: Advice(
        "If another organisation brings them together, add:",
        reading.inProgramme(["facilitator \"Who brings them together\""])
      ).or("If the peers do it themselves, add inside a tool who leads it: \(bare: "led by …")"))
  }
}
