import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noMatchFactor = Rule(
    FindingKind(
      "no-match-factor", title: "Peers who are not matched on problems, goals or tasks",
      severity: .warning,
      why: """
        Asked what makes a peer, people who had learned from peers named common problems, goals \
        and tasks most. Other things in common do not show whether there is anything to learn \
        together.
        """,
      basis: .stated(.study, place: "Figure 6", phrase: "The major factors that they mentioned"),
      example: Example(
        Example.Edit("peers directors", bad: "‸peers directors", good: "peers directors"),
        Example.Edit(
          "matched on shared-problems using", bad: "matched on career-level using",
          good: "matched on career-level, shared-problems using"))),
    on: .silence
  ) { reading, report in
    let major = reading.model.factors.filter { $0.isMajor }.map { $0.head }
    guard let stage = reading.stageOfPeople, !major.isEmpty else { return }
    for index in reading.peersWhoArePeople {
      let peers = reading.programme.parties[index]
      if !reading.lacksMajorFactor(peers) { continue }
      var said: [ModelReference] = peers.chosenFor
      said += peers.matchedOn.value ?? []
      let titles = said.map { reading.quoted(ofModel: reading.model.factors[$0.index].head) }
      let names = major.map { reading.model.name($0) }
      report.add(
        about: .party(index), within: .stage(stage),
        "\(reading.quoted(peers.head)) are not matched on problems, goals or tasks.",
        detail: """
          They are chosen for or matched on \(titles.joined(separator: ", ")). The study found these to \
          count most: \(major.map { reading.quoted(ofModel: $0) }.joined(separator: ", ")).
          """,
        next: peers.matchedOn.isUnsaid
          ? Advice(
            "Find out what they have in common, and add inside \(reading.quoted(peers.head)):",
            reading.matchingLine.map { reading.inBlock(of: .party(index), [$0]) })
          : """
          If they have one of these in common, add it after \(language: "matched on"): \
          \(names.joined(separator: ", ")). If not, look for peers who do.
          """)
    }
  }
}
