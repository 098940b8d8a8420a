import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingParticipants = Rule(
    FindingKind(
      "missing-participants", title: "A tool that keeps people in touch, without saying which",
      severity: .note,
      why: """
        Contact takes at least two people. Hourglass assumes that there are more than the design \
        names. A name or a number lets readers see it.
        """,
      basis: .stated(
        .study, place: "Who are the peers taking these opportunities?",
        phrase: "the peers are still individuals"),
      example: Example(
        Example.Edit("    number 42\n", bad: "    includes mabaya\n", good: "    number 42\n"),
        Example.Edit(
          "  objective meet", bad: "  person mabaya \"Director Mabaya\"\n  objective meet",
          good: "  objective meet"),
        Example.Edit("tool visits", bad: "‸tool visits", good: "tool visits"))),
    on: .silence
  ) { reading, report in
    for stage in reading.stages(withGate: .contact) {
      let gate = reading.stages[stage].gate
      guard gate.isMet else { continue }
      for tools in report.grouped(gate.tools, as: { .tool($0) }) {
        let others = tools.dropFirst().map { DesignPart.tool($0) }
        let titles = tools.map { reading.quoted(reading.programme.tools[$0].head) }.firstThree
        if gate.restsOn.contains(.people) {
          report.add(
            about: .tool(tools[0]), also: others, within: .stage(stage),
            "The design does not say which people take part in \(titles).",
            next: "Name the people who come for the organisations, as \(language: "peers").")
        } else if gate.restsOn.contains(.participants) {
          let group = reading.groupOfOne(in: tools[0]).map { reading.programme.parties[$0].head }
          let place: Prose = group.map { "Inside \(reading.quoted($0)), say" } ?? "Say"
          report.add(
            about: .tool(tools[0]), also: others, within: .stage(stage),
            "The design does not say who else takes part in \(titles).",
            next: """
              \(place) how many people there are, for example \(language: "number 12"), or name \
              the others.
              """)
        }
      }
    }
  }
}

extension Reading {
  /// The group in a tool of which one member is named.
  fileprivate func groupOfOne(in tool: Int) -> Int? {
    programme.tools[tool].participations.lazy.flatMap { ($0.who.value ?? []) + $0.otherSide }
      .map { $0.index }.first { !self.programme.parties[$0].includes.isEmpty }
  }
}
