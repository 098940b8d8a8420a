import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let stopUndeclared = Rule(
    FindingKind(
      "stop-undeclared", title: "A design that does not say why it stops", severity: .warning,
      why: """
        To stop early on purpose is a sound choice, and to get stuck is a gap. A design that says \
        neither leaves those who pay for it and those who judge it to guess.
        """,
      basis: .inferred(.study, place: "Figure 14", phrase: "Not intended to (or does not)"),
      example: Example(
        Example.Edit(
          #"programme budget-network "Budget directors' learning network" {"#,
          bad: #"‸programme budget-network "Budget directors' learning network" {"#,
          good: """
            programme budget-network "Budget directors' learning network" {
              meant to stop at learning because "The ministries take it from there"
            """),
        Example.Edit(
          "    stage scale\n    for ministries", bad: "    stage learning\n    for staff",
          good: "    stage learning\n    for staff"),
        Example.Edit(
          "kind report-back; from directors to staff",
          bad: "kind peer-knowledge-product; with directors",
          good: "kind peer-knowledge-product; with directors"))),
    // Who says nothing of what is to change is asked for that first; who has events and nothing
    // else is told so, and asked the same.
    yieldsTo: [.goalsImplicit, .eventOnly]
  ) { reading, report in
    guard reading.exit == .unknown, let first = reading.stages.first,
      reading.programme.meantToStop == nil, reading.programme.stuck == nil
    else { return }
    guard let reach = reading.reach else {
      report.add(
        about: .design,
        """
        The design does not get through the first stage, \(reading.named(stage: 0)), and does not \
        say where it is meant to stop.
        """,
        detail: first.gate.reason,
        next: "Say who takes part, and name one thing that they do together.")
      return
    }
    guard reach + 1 < reading.stages.count else { return }
    let name = reading.name(ofStage: reach)
    let following = reading.name(ofStage: reach + 1)
    report.add(
      about: .design,
      """
      The design carries through the stage \(reading.named(stage: reach)) and is silent about \
      what follows, \(reading.named(stage: reach + 1)): it says neither that it is meant to stop \
      nor that it is stuck.
      """,
      next: Advice(
        """
        If it goes on, add an objective of the stage \(following). If you know why it does not \
        get there, write in the programme: \(bare: "stuck at \(name) because \"…\""). If it stops \
        on purpose, write in the programme:
        """,
        reading.inProgramme(
          ["meant to stop at \(name) because \"Why it need not go further\""])))
  }
}
