import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingMatchingMethod = Rule(
    FindingKind(
      "missing-matching-method", title: "Matched peers, and no matching method", severity: .note,
      why: """
        Matching needs information about each person. The study saw short surveys used for this. \
        It has no evidence on which method is best.
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
        "The design does not say how \(reading.quoted(peers.head)) are matched.",
        next: reading.advice(
          "Add on the same line, for example: \(bare: "using \"A short survey beforehand\"").",
          orAnswerSettling: "missing-matching-method"))
    }
  }
}
