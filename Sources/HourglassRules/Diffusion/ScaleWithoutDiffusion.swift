import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let scaleWithoutDiffusion = Rule(
    FindingKind(
      "scale-without-diffusion", title: "Change at scale, and nobody to carry the lessons there",
      severity: .error,
      why: """
        What people learned is in their heads. Unless the design says with whom they share it, it \
        stays with those who took part, and nothing changes around them.
        """,
      basis: .stated(
        .study, place: "Figure 12", phrase: "the most prominent (and only) way"),
      example: Example(
        Example.Edit(
          "objective practise", bad: "‸objective practise", good: "objective practise"),
        Example.Edit(
          "from directors to staff", bad: "with directors", good: "from directors to staff")))
  ) { reading, report in
    for stage in reading.stages(withGate: .diffusion) where !reading.stages[stage].gate.isMet {
      guard let objective = reading.stages[stage].objectives.first else { continue }
      report.add(
        about: .stage(stage),
        at: reading.programme.span(reading.programme.objectives[objective].head),
        """
        \(reading.quoted(objective: objective)) belongs to the stage \
        \(reading.named(stage: stage)), for which lessons have to reach people who were not there.
        """,
        detail: reading.stages[stage].gate.reason,
        next: reading.sharingLine(
          of: reading.programme.parties.firstIndex { $0.role == .peers }
            ?? reading.programme.parties.indices.first))
    }
  }
}
