import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let levelMissing = Rule(
    FindingKind(
      "level-missing", title: "A level of change without an objective", severity: .warning,
      why: """
        Learning by individuals does not change an institution by itself. A design that names a \
        change at each level shows how one supports the other.
        """,
      basis: .stated(
        .talk, place: "First idea",
        phrase: "individual, institutional and perhaps even contextual levels"),
      example: Example(
        Example.Edit(
          "gains experiential-knowledge", bad: "gains experiential-knowledge",
          good: "gains experiential-knowledge\n    level individual"),
        Example.Edit(
          "stage scale\n    for ministries",
          bad: "stage scale\n    for ministries\n    level ‸institutional",
          good: "stage scale\n    for ministries\n    level institutional"))),
    on: .silence
  ) { reading, report in
    // Where the design stops before organisations, or leaves out how it gets there, the level
    // that is missing follows from that.
    guard let stage = reading.stages.indices.last, reading.isInDesign(stage: stage),
      !reading.stages.contains(where: { $0.isMissing }), !reading.leavesOutIndividuals
    else { return }
    var said: [ModelReference] = []
    for index in reading.programme.objectives.indices {
      switch reading.programme.objectives[index].levels {
      case .said(let levels): said += levels
      case .pending, .broken: return
      case .unsaid, .declined: continue
      }
    }
    let missing = reading.model.levels.indices.filter { level in
      reading.model.levels[level].isMajor && !said.contains { $0.index == level }
    }
    guard let first = said.first, !missing.isEmpty else { return }
    let heads = missing.map { reading.model.levels[$0].head }
    let silent = reading.programme.objectives.indices.filter {
      reading.programme.objectives[$0].levels.isUnsaid
    }
    report.add(
      about: .stage(stage), at: reading.programme.tree.span(ofToken: first.token),
      "No objective is about the \(heads.map { Prose(reading.model.name($0)) }.joined(separator: " or ")) level.",
      detail: """
        Some objectives name a level, for example \
        \(reading.quoted(ofModel: reading.model.levels[first.index].head)).
        """,
      next: Advice(
        "If an objective of the design is about that level, add inside it the line below. If not, add an objective.",
        Offer(
          ["level " + heads.map { reading.model.name($0) }.joined(separator: ", ")],
          into: silent.prefix(1).map { reading.statement(of: .objective($0)) }, indentedBy: 4)))
  }
}
