import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let technicalOnly = Rule(
    FindingKind(
      "technical-only", title: "Only what a course or a manual could carry as well",
      severity: .note,
      why: """
        Knowledge that can be written down travels by courses and documents too, and often more \
        easily. What peers have over those is what only somebody who has been through it can tell.
        """,
      basis: .stated(
        .study, place: "Executive summary",
        phrase: "less valuable for technical knowledge exchange"),
      example: Example(
        Example.Edit(
          "gains experiential-knowledge", bad: "gains ‸technical-skills",
          good: "gains technical-skills, experiential-knowledge"))),
    on: .statement
  ) { reading, report in
    guard let stage = reading.stages(withGate: .gains).first else { return }
    var sought: [(objective: Int, gain: ModelReference)] = []
    for (index, objective) in reading.programme.objectives.enumerated() {
      switch objective.gains {
      case .said(let gains): sought += gains.map { (index, $0) }
      // What will be named, or could not be read, may be the gain that is missing.
      case .pending, .broken: return
      case .unsaid, .declined: continue
      }
    }
    let gains = reading.model.gains
    guard let first = sought.first,
      sought.allSatisfy({ gains[$0.gain.index].entry.counts(as: .codified) })
    else { return }
    let title = reading.quoted(ofModel: gains[first.gain.index].entry.head)
    let others = Set(sought.map { $0.gain.index }).count - 1
    report.add(
      about: .stage(stage), at: reading.programme.tree.span(ofToken: first.gain.token),
      """
      All that people are to gain is \(title)\(others == 0 ? "" : " and the like"), in \
      \(reading.quoted(objective: first.objective))\
      \(sought.contains { $0.objective != first.objective } ? " and elsewhere" : "").
      """,
      detail: """
        That can be taught or written down; the design does not say what there is to learn from \
        peers.
        """,
      next: reading.advice(
        """
        If there is more to it, add it behind \(language: "gains")\
        \(reading.experience.map { ", such as \($0)." } ?? ".")
        """, orAnswerSettling: "technical-only"))
  }
}

extension Reading {
  /// The first gain that is a claim to learning and that documents do not carry.
  fileprivate var experience: String? {
    model.gains.first { $0.isLearning && !$0.entry.counts(as: .codified) }
      .map { model.name($0.entry.head) }
  }
}
