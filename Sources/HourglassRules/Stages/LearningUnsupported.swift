import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let learningUnsupported = Rule(
    FindingKind(
      "learning-unsupported", title: "Learning promised to people who are not in contact",
      severity: .warning,
      why: """
        People learn from peers they stay in touch with. Somebody who is to learn and takes part \
        in nothing that keeps people in touch has nobody to learn from.
        """,
      basis: .stated(
        .study, place: "The process map, Figure 14", phrase: "This sustained contact is needed"),
      example: Example(
        Example.Edit(
          "stage learning\n    for directors", bad: "stage learning\n    for ‸staff",
          good: "stage learning\n    for directors"))),
    yieldsTo: [.organisationLearns]
  ) { reading, report in
    // Where nobody is in contact at all, that is the cause, and has its own finding.
    let hasContact = reading.stages(withGate: .contact).allSatisfy {
      reading.stages[$0].gate.isMet
    }
    for stage in reading.stages(withGate: .gains)
    where hasContact && !reading.stages[stage].gate.isMet {
      guard let objective = reading.firstClaim(on: stage) else { continue }
      let whom = reading.programme.objectives[objective].audience.value ?? []
      report.add(
        about: .objective(objective), within: .stage(stage),
        at: whom.first.map { reading.programme.tree.span(ofToken: $0.token) },
        """
        \(reading.quoted(objective: objective)) is a promise that people learn, but those it is for take part in \
        nothing that keeps people in touch.
        """,
        next: """
          Name them in a tool that keeps people in touch, or write in the objective, behind \
          \(language: "for"), those who are in one.
          """)
    }
  }
}
