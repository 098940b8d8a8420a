import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let deadEndLearner = Rule(
    FindingKind(
      "dead-end-learner", title: "Somebody who learns and passes nothing on", severity: .warning,
      why: """
        What people learned is in their heads. What one of them tells nobody stays there, and the \
        change that is to reach others has to do without it.
        """,
      basis: .stated(
        .study, place: "Figure 12", phrase: "do not share their learning with others"),
      example: Example(
        Example.Edit(
          "group staff",
          bad: "‸group deputies \"Deputies of the directors\" { from ministries }\n  group staff",
          good: "group deputies \"Deputies of the directors\" { from ministries }\n  group staff"),
        Example.Edit(
          "stage learning\n    for directors", bad: "stage learning\n    for directors, deputies",
          good: "stage learning\n    for directors, deputies"),
        Example.Edit(
          "kind site-visit; among directors", bad: "kind site-visit; among directors, deputies",
          good: "kind site-visit; among directors, deputies"),
        Example.Edit(
          "from directors to staff", bad: "from directors to staff",
          good: "from directors, deputies to staff"))),
    on: .silence
  ) { reading, report in
    // Where nobody is in contact to learn, that comes first: then all who take part count as
    // participants, also those from whom nobody expects lessons.
    guard let stage = reading.stageOfDiffusion,
      reading.stages(withGate: .gains).allSatisfy({ reading.stages[$0].gate.isMet })
    else { return }
    let parties = reading.programme.parties
    let silent = reading.partiesThatSayWhyNothingIsShared
    let deadEnds = reading.diffusion.deadEnds.filter { !silent.contains($0) }
    for group in report.grouped(deadEnds, as: { .party($0) }) {
      let names = group.map { reading.quoted(parties[$0].head) }
      let way = reading.sharingLine(of: group[0])
      report.add(
        about: .party(group[0]), also: group.dropFirst().map { .party($0) }, within: .stage(stage),
        """
        No line of the design leads on from \(names.firstThree): what is learned there ends \
        there, while others pass on what they learned.
        """,
        next: Advice(
          """
          If this is intended, say so with \(language: "shares with none because …"). If it is \
          not, give the lessons a way out. \(way.sentences)
          """, way.offer))
    }
  }
}

extension Reading {
  /// Those of whom the design gives a reason why they share nothing, or a date by which it will
  /// say with whom.
  fileprivate var partiesThatSayWhyNothingIsShared: Set<Int> {
    let saying = programme.parties.indices.filter { party in
      programme.parties[party].shares.contains { share in
        switch share.with {
        case .declined, .pending, .broken: true
        case .said, .unsaid: false
        }
      }
    }
    return Set(programme.leaves(of: saying))
  }
}
