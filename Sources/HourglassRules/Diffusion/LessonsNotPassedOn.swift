import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let lessonsNotPassedOn = Rule(
    FindingKind(
      "lessons-not-passed-on", title: "People who do not pass lessons on", severity: .warning,
      why: """
        What people learn stays with them unless they pass it on. Change at scale then has to do \
        without it.
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
        group.count == 1
          ? "\(names[0]) \(parties[group[0]].role == .person ? "does" : "do") not pass lessons on, while others do."
          : "\(group.count) people or groups who learn do not pass lessons on, while others do.",
        detail: group.count == 1 ? "" : "They are \(names.allNamed).",
        next: way.or(
          "If they should not share, say so. Add inside \(reading.quoted(parties[group[0]].head)):",
          reading.inBlock(of: .party(group[0]), ["shares with none because \"…\""])))
    }
  }
}

extension Reading {
  /// Those of whom the design gives a reason why they share nothing, or a date by which it will
  /// say with whom.
  fileprivate var partiesThatSayWhyNothingIsShared: Indices {
    let saying = programme.parties.indices.filter { party in
      programme.parties[party].shares.contains { share in
        switch share.with {
        case .declined, .pending, .broken: true
        case .said, .unsaid: false
        }
      }
    }
    return Indices(programme.leaves(of: saying))
  }
}
