import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let positionOnly = Rule(
    FindingKind(
      "position-only", title: "Peers who are matched only by their position",
      severity: .warning,
      why: """
        People talk openly to somebody with the same struggles. If peers are picked by the post \
        they hold, it depends on luck whether they have these in common.
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
        "\(reading.quoted(peers.head)) are chosen or matched only by their position.",
        detail: "The design does not say that they have problems or goals in common.",
        next: line.map {
          Advice(
            "Find out what they have in common, and add inside \(reading.quoted(peers.head)):",
            reading.inBlock(of: .party(index), [$0]))
        } ?? "Add what else they have in common, after \(language: "matched on").")
    }
  }
}
