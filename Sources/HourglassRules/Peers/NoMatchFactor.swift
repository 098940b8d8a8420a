import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noMatchFactor = Rule(
    FindingKind(
      "no-match-factor", title: "Peers who need not share a problem, a goal or a task",
      severity: .warning,
      why: """
        Asked what makes a peer, people who had learned from peers gave most weight to common \
        problems, goals and tasks. Being alike in other ways leaves open whether there is anything \
        to learn together.
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
        "What makes \(reading.quoted(peers.head)) peers is \(titles.joined(separator: ", ")).",
        detail: """
          The design does not say that they have in common what weighs most: \
          \(major.map { reading.quoted(ofModel: $0) }.joined(separator: ", ")).
          """,
        next: peers.matchedOn.isUnsaid
          ? Advice(
            "Find out what they have in common, and write it in their block:",
            reading.matchingLine.map { reading.inBlock(of: .party(index), [$0]) })
          : """
          If they do, write it as well, behind \(language: "matched on") in their block: one or \
          more of \(names.joined(separator: ", ")). If they do not, look for peers who do.
          """)
    }
  }
}
