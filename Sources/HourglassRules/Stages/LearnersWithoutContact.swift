import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let learnersWithoutContact = Rule(
    FindingKind(
      "learners-without-contact", title: "A learning objective for people who do not keep in touch",
      severity: .warning,
      why: """
        People learn from peers they keep in touch with. Somebody who takes part in no tool that \
        keeps people in touch has no peer to learn from.
        """,
      basis: .stated(
        .study, place: "The process map, Figure 14", phrase: "This sustained contact is needed"),
      example: Example(
        Example.Edit(
          "stage learning\n    for directors", bad: "stage learning\n    for ‸staff",
          good: "stage learning\n    for directors"))),
    on: .silence, explainsStop: true, yieldsTo: [.organisationLearns]
  ) { reading, report in
    // Where nobody is in contact at all, that is the cause, and has its own finding.
    guard reading.hasContact else { return }
    for stage in reading.stages(withGate: .gains) where !reading.stages[stage].gate.isMet {
      let gate = reading.stages[stage].gate
      for group in report.grouped(reading.claims(on: stage), as: { .objective($0) }) {
        let audience = reading.programme.objectives[group[0]].audience.value ?? []
        report.add(
          about: .objective(group[0]), also: group.dropFirst().map { .objective($0) },
          within: .stage(stage),
          at: audience.first.map { reading.programme.tree.span(ofToken: $0.token) },
          group.count == 1
            ? "\(reading.quoted(objective: group[0])) is not for people who keep in touch."
            : "\(group.count) objectives are not for people who keep in touch.",
          detail: group.count == 1
            ? gate.isRefused ? gate.reason : ""
            : "They are \(group.map { reading.quoted(objective: $0) }.allNamed).",
          next: """
            Name these people in a tool that keeps people in touch. Or name, after \(language: "for"), \
            people who take part in one.
            """)
      }
    }
  }
}
