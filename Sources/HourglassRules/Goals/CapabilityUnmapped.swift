import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let capabilityUnmapped = Rule(
    FindingKind(
      "capability-unmapped", title: "Objectives without a capability, beside others with one",
      severity: .note,
      why: """
        Capabilities tell what people and institutions will be able to do once the programme is \
        over. Where only some objectives name theirs, the picture of what is built has holes.
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
        """
        Other objectives say which capabilities they build; \
        \(reading.quoted(group.map { objectives[$0].head })) \(isAlone ? "does" : "do") not.
        """,
        next: """
          Write \(language: "builds") in the block of \(isAlone ? "it" : "each") and, behind it, \
          one or more of: \(names.joined(separator: ", ")).
          """)
    }
  }
}
