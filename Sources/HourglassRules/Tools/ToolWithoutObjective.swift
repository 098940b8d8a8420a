import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let toolWithoutObjective = Rule(
    FindingKind(
      "tool-without-objective", title: "A tool without an objective", severity: .warning,
      why: """
        A tool takes people's time. Unless the design says what it is there for, nobody can tell \
        whether it is needed, or what would be lost without it.
        """,
      basis: .stated(
        .field, place: "Checks of results frameworks", phrase: "activity feeds nothing"),
      example: Example(
        Example.Edit("tool plenary", bad: "‸tool plenary", good: "tool plenary"),
        Example.Edit(
          "kind large-group-meeting; with directors; serves meet; every year",
          bad: "with directors; every year", good: "with directors; serves meet; every year"))),
    on: .silence
  ) { reading, report in
    let programme = reading.programme
    // Where no tool says what it serves, that is how the author writes.
    guard !programme.objectives.isEmpty,
      programme.tools.contains(where: { !($0.serves.value ?? []).isEmpty })
    else { return }
    let used = reading.toolsUsedElsewhere
    // A tool of an early stage leads on to the later ones.
    let last = reading.stageOfObjective.compactMap { $0 }.max() ?? reading.stages.count
    let name = programme.objectives.lazy.compactMap { reading.name($0.head) }.first
    for index in programme.tools.indices
    where programme.tools[index].serves.isUnsaid && !used.contains(index) {
      let tool = programme.tools[index]
      if tool.speaksForItself { continue }
      // What is reported home keeps the support of those who let people go.
      if reading.tools[index].feedsForward { continue }
      let kind = reading.kind(ofTool: index)
      let detail: Prose
      if let kind {
        guard let usual = kind.entry.stages.first, usual > last else { continue }
        detail = """
          Tools of this kind usually belong to the \(reading.name(ofStage: usual)) stage. The design has \
          no objective there.
          """
      } else {
        switch tool.kind {
        case .unsaid, .said: detail = "It does not name its kind either."
        case .declined, .pending, .broken: continue
        }
        // It may belong to what the design leaves out on purpose.
        if programme.meantToStop != nil { continue }
      }
      report.add(
        about: .tool(index),
        "The design does not say which objective \(reading.quoted(tool.head)) serves.",
        detail: detail,
        next: name.map {
          Advice(
            "Add inside it the objective it serves, for example:",
            reading.inBlock(of: .tool(index), ["serves \($0)"]))
        } ?? """
          Give the objective it serves a name, and write the name inside \(reading.quoted(tool.head)), \
          after \(language: "serves").
          """)
    }
  }
}

extension Reading {
  /// The tools of which another part of the design says what they are there for: as a way to share
  /// lessons, or as the answer to a risk.
  fileprivate var toolsUsedElsewhere: Indices {
    var tools = Indices()
    for party in programme.parties {
      for share in party.shares { if let tool = share.throughTool { tools.insert(tool.index) } }
    }
    for risk in programme.risks {
      for response in risk.responses {
        if let tool = response.value?.tool { tools.insert(tool.index) }
      }
    }
    return tools
  }
}
