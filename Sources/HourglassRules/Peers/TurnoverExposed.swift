import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let turnoverExposed = Rule(
    FindingKind(
      "turnover-exposed", title: "Peers who are sent, and nobody beside them", severity: .warning,
      why: """
        Whom an organisation sends it can call back, and send somebody else instead. The ties \
        between people break off then, unless there is a wider circle that holds.
        """,
      basis: .stated(
        .study, place: "How are peers matched?",
        phrase: "Frequent changes in the representation"),
      example: Example(
        Example.Edit("peers directors", bad: "‸peers directors", good: "peers directors"),
        Example.Edit(
          #"    matched on shared-problems using "Entry survey""#,
          bad: "    chosen by ministries",
          good: """
                chosen by ministries
                matched on shared-problems using "Entry survey"
            """))),
    on: .silence
  ) { reading, report in
    guard let stage = reading.stageOfPeople else { return }
    let programme = reading.programme
    let sent = programme.parties.indices.filter { programme.isMerelySent($0) }
    let delegates = Set(programme.leaves(of: sent))
    if sent.isEmpty { return }
    for tool in programme.tools.indices where reading.tools[tool].connectsPeople {
      let others = programme.members(of: programme.tools[tool]).filter {
        programme.parties[$0].isOfPeople && !delegates.contains($0)
      }
      if !others.isEmpty { return }
    }
    for index in sent where programme.parties[index].role == .peers {
      let peers = programme.parties[index]
      let senders = (peers.chosenBy.value ?? []).map { programme.parties[$0.index].head }
      report.add(
        about: .party(index), within: .stage(stage),
        """
        \(reading.quoted(peers.head)) are chosen by \(reading.quoted(senders)), the design does \
        not say for what, and nobody else stays in touch with them.
        """,
        detail: "Whoever is moved to another post takes those ties along.",
        next: reading.advice(
          """
          Say what they have in common, behind \(language: "matched on") in their block, or open \
          the circle to people who were not sent.
          """, orAnswerSettling: "turnover-exposed"))
    }
  }
}

extension Programme {
  /// Whether organisations send these people, and the design says neither for what nor on what
  /// they are matched.
  fileprivate func isMerelySent(_ index: Int) -> Bool {
    let party = parties[index]
    guard party.isOfPeople, party.chosenFor.isEmpty, party.matchedOn.isUnsaid else { return false }
    // A facilitator picks people for the programme's sake; whoever lends them does so for its own.
    return (party.chosenBy.value ?? []).contains { reference in
      let chooser = parties[reference.index]
      return !chooser.isOfPeople && chooser.role != .facilitator
    }
  }
}
