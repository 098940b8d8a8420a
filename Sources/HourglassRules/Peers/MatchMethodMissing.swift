import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let matchMethodMissing = Rule(
    FindingKind(
      "match-method-missing", title: "Matched, but not said how", severity: .note,
      why: """
        To bring together those who fit, somebody has to ask them beforehand. The study saw this \
        done with short surveys, and has no evidence yet on which way of matching serves best.
        """,
      basis: .inferred(
        .study, place: "How are peers matched?", phrase: "mini surveys that ask about"),
      example: Example(
        bad: "    matched on ‸shared-problems\n",
        good: "    matched on shared-problems using \"Entry survey\"\n")),
    // What they are matched on comes before how that is found out.
    on: .silence, yieldsTo: [.positionOnly, .noMatchFactor]
  ) { reading, report in
    guard let stage = reading.stageOfPeople else { return }
    // A tool that does it says how.
    if reading.tools.contains(where: { $0.counts(as: .matching) }) { return }
    for index in reading.peersWhoArePeople {
      let peers = reading.programme.parties[index]
      guard peers.matchedUsing == nil, let factor = peers.matchedOn.value?.first else { continue }
      report.add(
        about: .party(index), within: .stage(stage),
        at: reading.programme.tree.span(ofToken: factor.token),
        """
        The design says on what \(reading.quoted(peers.head)) are matched, but not how anybody \
        finds out who fits whom.
        """,
        next: reading.advice(
          """
          Write it on the same line, such as: \(bare: "using \"A short survey beforehand\"").
          """, orAnswerSettling: "match-method-missing"))
    }
  }
}
