import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let peersMayBeReplaced = Rule(
    FindingKind(
      "peers-may-be-replaced", title: "Peers chosen by their organisation who may be replaced",
      severity: .warning,
      why: """
        An organisation can call back the person it sends, and send somebody else. The ties \
        between people may then break, unless other people keep in touch too.
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
    let delegates = Indices(programme.leaves(of: sent))
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
        "\(reading.quoted(peers.head)) may be replaced by those who choose them.",
        detail: """
          They are chosen by \(reading.quoted(senders)). The design does not say for what, and no one \
          else keeps in touch with them.
          """,
        next: reading.advice(
          """
          Say what they have in common, after \(language: "matched on"), or add other people to a tool \
          that keeps them in touch.
          """, orAnswerSettling: "peers-may-be-replaced"))
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
