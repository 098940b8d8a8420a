import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noFacilitator = Rule(
    FindingKind(
      "no-facilitator", title: "Nobody named who brings the peers together",
      severity: .warning,
      why: """
        Somebody has to find the peers, see to dates, rooms and travel, and keep people in touch \
        afterwards. Where nobody is named for it, it falls to the peers, who have other work.
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
      about: .design,
      """
      The design does not say who brings \(reading.quoted(peers.head)) together: it names no \
      facilitator, and nobody leads \(reading.quoted(tool.head))\
      \(reading.programme.tools.count == 1 ? "" : " or any other tool").
      """,
      next: Advice(
        """
        If the peers run it themselves, write \(language: "led by") in a tool, and who does it. If \
        somebody else does, write in the programme:
        """,
        reading.inProgramme(["facilitator \"Who brings them together\""])))
  }
}
