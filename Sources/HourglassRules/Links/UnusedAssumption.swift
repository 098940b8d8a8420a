import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let unusedAssumption = Rule(
    FindingKind(
      "unused-assumption", title: "An assumption that no link or tool depends on", severity: .note,
      why: """
        If an assumption fails, the team has to know which step of the programme is in danger. The \
        design does not say so for this one.
        """,
      basis: .convention(
        "An assumption is part of a theory of change through the step that depends on it."),
      example: Example(
        Example.Edit(
          """
          assumption room-to-act "Ministers back the directors who try something" { tested by ministries }
          """,
          bad: """
            assumption room-to-act "Ministers back the directors who try something" { tested by ministries }

              ‸assumption funds "Travel is paid" { tested by ministries }
            """,
          good: """
            assumption room-to-act "Ministers back the directors who try something" { tested by ministries }
            """))),
    on: .silence
  ) { reading, report in
    for group in report.grouped(reading.unusedAssumptions, as: { .assumption($0) }) {
      let heads = group.map { reading.programme.assumptions[$0].head }
      let line = reading.name(heads[0]).map { "assuming " + $0 }
      report.add(
        about: .assumption(group[0]), also: group.dropFirst().map { .assumption($0) },
        group.count == 1
          ? "No link and no tool depends on the assumption \(reading.quoted(heads[0]))."
          : "No link and no tool depends on \(group.count) of the assumptions.",
        detail: group.count == 1 ? "" : "They are \(heads.map { reading.quoted($0) }.allNamed).",
        next: line.map {
          """
          Add inside the \(language: "leads to") or the tool that depends on \
          \(group.count == 1 ? "it" : "each"), for example: \(bare: $0)
          """
        } ?? """
          Give the assumption a name. Inside the \(language: "leads to") or the tool that depends on \
          it, add \(language: "assuming") and that name.
          """)
    }
  }
}

extension Reading {
  /// The assumptions that no link and no tool depends on, where there is anything to depend on
  /// them.
  var unusedAssumptions: [Int] {
    if linksInDesign.isEmpty { return [] }
    return programme.assumptions.indices.filter { stagesOfAssumption[$0].isEmpty }
  }
}
