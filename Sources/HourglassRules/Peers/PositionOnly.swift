import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let positionOnly = Rule(
    FindingKind(
      "position-only", title: "Peers who share an office and maybe nothing else",
      severity: .warning,
      why: """
        People open up to somebody who struggles with what they struggle with. Where peers are \
        picked by the post they hold, it is left to luck whether they have that in common.
        """,
      basis: .stated(
        .study, place: "How are peers matched?",
        phrase: "peers are matched purely on the basis of position"),
      example: Example(
        Example.Edit("peers directors", bad: "‸peers directors", good: "peers directors"),
        Example.Edit(
          #"    matched on shared-problems using "Entry survey""#,
          bad: "    chosen by ministries for position",
          good: """
                chosen by ministries for position
                matched on shared-problems using "Entry survey"
            """))),
    on: .statement
  ) { reading, report in
    guard let stage = reading.stageOfPeople else { return }
    for index in reading.peersWhoArePeople {
      let peers = reading.programme.parties[index]
      if !reading.goesByOfficeAlone(peers) { continue }
      let line = peers.matchedOn.isUnsaid ? reading.matchingLine : nil
      report.add(
        about: .party(index), within: .stage(stage),
        """
        All that the design asks of \(reading.quoted(peers.head)) is that they hold a certain \
        office.
        """,
        detail: "Nothing makes sure that they have problems or goals in common.",
        next: line.map {
          Advice(
            "Find out what they have in common, and write it in their block:",
            reading.inBlock(of: .party(index), [$0]))
        } ?? "Write behind \(language: "matched on") what else they have in common.")
    }
  }
}
