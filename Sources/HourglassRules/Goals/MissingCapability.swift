import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingCapability = Rule(
    FindingKind(
      "missing-capability", title: "Objectives without a capability, beside others with one",
      severity: .note,
      why: """
        Capabilities tell what people and institutions can do once the programme has ended. If \
        only some objectives name theirs, readers cannot see what the others build.
        """,
      basis: .inferred(
        .talk, place: "First idea", phrase: "We often like to think of five capabilities"),
      example: Example(
        Example.Edit(
          "gains experiential-knowledge", bad: "gains experiential-knowledge\n    builds adapt",
          good: "gains experiential-knowledge\n    builds adapt"),
        Example.Edit(
          "  objective practise", bad: "  ‸objective practise", good: "  objective practise"),
        Example.Edit(
          "    stage scale\n", bad: "    stage scale\n",
          good: "    stage scale\n    builds deliver\n"))),
    on: .silence
  ) { reading, report in
    let objectives = reading.programme.objectives
    guard let learning = reading.stages(withGate: .gains).first,
      objectives.contains(where: { $0.builds.value != nil })
    else { return }
    let unmapped = objectives.indices.filter { index in
      guard let stage = reading.stageOfObjective[index] else { return false }
      return stage >= learning && objectives[index].builds.isUnsaid
    }
    let names = reading.model.capabilities.map { reading.model.name($0.head) }
    for group in report.grouped(unmapped, as: { .objective($0) }) {
      let isAlone = group.count == 1
      report.add(
        about: .objective(group[0]), also: group.dropFirst().map { .objective($0) },
        isAlone
          ? "\(reading.quoted(objectives[group[0]].head)) does not say which capabilities it builds."
          : "\(group.count) objectives do not say which capabilities they build.",
        detail: isAlone
          ? "Other objectives do."
          : "Other objectives do. These do not: \(group.map { reading.quoted(objectives[$0].head) }.allNamed).",
        next: """
          Add inside \(isAlone ? "it" : "each") one or more of \(names.joined(separator: ", ")), for \
          example: \(bare: "builds \(names.first ?? "deliver")")
          """)
    }
  }
}
