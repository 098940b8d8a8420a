import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let onlyTechnicalSkills = Rule(
    FindingKind(
      "only-technical-skills", title: "Only technical skills as learning gains",
      severity: .note,
      why: """
        Technical knowledge can often be taught or written down. The study sees the strength of \
        peer learning in experience that manuals do not hold.
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
    let gains = reading.model.gains
    var first: (objective: Int, gain: ModelReference)?
    for (index, objective) in reading.programme.objectives.enumerated() {
      switch objective.gains {
      case .said(let sought):
        guard sought.allSatisfy({ gains[$0.index].entry.counts(as: .codified) }) else { return }
        if first == nil { first = sought.first.map { (index, $0) } }
      // What will be named, or could not be read, may be the gain that is missing.
      case .pending, .broken: return
      case .unsaid, .declined: continue
      }
    }
    guard let first else { return }
    let title = reading.quoted(ofModel: gains[first.gain.index].entry.head)
    report.add(
      about: .stage(stage), at: reading.programme.tree.span(ofToken: first.gain.token),
      "The design seeks only what can be taught or written down, such as \(title).",
      detail: """
        Objective: \(reading.quoted(objective: first.objective)). The design does not say what people \
        can learn only from peers.
        """,
      next: reading.advice(
        """
        If people should learn more, add it after \(language: "gains")\
        \(reading.experience.map { ", for example \($0)." } ?? ".")
        """, orAnswerSettling: "only-technical-skills"))
  }
}

extension Reading {
  /// The first gain that is a claim to learning and that documents do not carry.
  fileprivate var experience: String? {
    model.gains.first { $0.isLearning && !$0.entry.counts(as: .codified) }
      .map { model.name($0.entry.head) }
  }
}
