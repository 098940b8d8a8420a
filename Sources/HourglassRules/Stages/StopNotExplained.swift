import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let stopNotExplained = Rule(
    FindingKind(
      "stop-not-explained", title: "A design that does not say why it stops", severity: .warning,
      why: """
        Stopping early can be a good choice. If the design does not say so, funders and reviewers \
        cannot tell a choice from a gap.
        """,
      basis: .inferred(.study, place: "Figure 14", phrase: "Not intended to (or does not)"),
      example: Example(
        Example.Edit(
          #"programme budget-network "Budget directors' learning network" {"#,
          bad: #"‸programme budget-network "Budget directors' learning network" {"#,
          good: """
            programme budget-network "Budget directors' learning network" {
              meant to stop after learning because "The ministries take it from there"
            """),
        Example.Edit(
          "    stage scale\n    for ministries", bad: "    stage learning\n    for staff",
          good: "    stage learning\n    for staff"),
        Example.Edit(
          "kind report-back; from directors to staff",
          bad: "kind peer-knowledge-product; with directors",
          good: "kind peer-knowledge-product; with directors"))),
    // Who says nothing of what should change is asked for that first; who has events and nothing
    // else is told so, and asked the same.
    on: .silence, yieldsTo: [.noObjectives, .eventOnly, .sharingWithoutObjective]
  ) { reading, report in
    guard reading.stop == .unknown, let first = reading.stages.first,
      reading.programme.meantToStop == nil, reading.programme.stuck == nil
    else { return }
    guard let last = reading.lastCovered else {
      report.add(
        about: .design, "The design does not cover the first stage, \(reading.name(ofStage: 0)).",
        detail: first.gate.reason, next: "Say who takes part, and name one tool for them.")
      return
    }
    // What is claimed beyond has a finding that says why it is not covered.
    guard last + 1 < reading.stages.count,
      !reading.stages[(last + 1)...].contains(where: { $0.isClaimed })
    else { return }
    // That lessons are passed on says how it goes on, but for what should change.
    if reading.routeWithoutObjective(to: last + 1) != nil { return }
    let name = reading.name(ofStage: last)
    let following = reading.name(ofStage: last + 1)
    report.add(
      about: .design,
      "The design does not say whether it should stop after the \(name) stage.",
      detail: "The design does not mention the next stage, \(following).",
      next: Advice(
        """
        If the programme goes on, add an objective of the \(following) stage. If it is known to get \
        stuck, write in it: \(bare: "stuck after \(name) because \"…\""). If it stops on purpose, add:
        """,
        reading.inProgramme(
          ["meant to stop after \(name) because \"Why it need not go further\""])))
  }
}
