import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let pressureAsLearning = Rule(
    FindingKind(
      "pressure-as-learning", title: "Pressure between peers, and learning from one another",
      severity: .warning,
      why: """
        Where peers hold one another to account, who comes and what is talked about is mostly \
        settled beforehand. The study says that people may learn less there, and that this should \
        probably be accepted.
        """,
      basis: .stated(
        .study, place: "Peer engagement and peer commitment",
        phrase: "which should probably be accepted"),
      example: Example(
        Example.Edit(
          "gains experiential-knowledge", bad: "gains experiential-knowledge, ‸peer-pressure",
          good: "gains experiential-knowledge, peer-support"))),
    on: .statement
  ) { reading, report in
    for stage in reading.stages(withGate: .gains) where reading.stages[stage].isClaimed {
      guard let pressure = reading.pressure, let claim = reading.firstClaim(on: stage) else {
        continue
      }
      let gain = reading.quoted(ofModel: reading.model.gains[pressure.gain.index].entry.head)
      let learning: Prose =
        claim == pressure.objective
        ? "and is also to let people learn"
        : "and \(reading.quoted(objective: claim)) is to let people learn"
      var stop: Prose = ""
      if stage > 0 {
        let line = "meant to stop at \(reading.name(ofStage: stage - 1)) because \"…\""
        stop = " and write in the programme: \(bare: line)"
      }
      report.add(
        about: .objective(pressure.objective), within: .stage(stage),
        at: reading.programme.tree.span(ofToken: pressure.gain.token),
        "\(reading.quoted(objective: pressure.objective)) seeks \(gain), \(learning).",
        detail: """
          Pressure asks for an agenda that is set, learning for one that the peers can shape.
          """,
        next: """
          Decide which of the two the programme is for. If it is learning, take this gain out. If \
          it is pressure, take the learning out\(stop).
          """)
      return
    }
  }
}

extension Reading {
  /// The first gain that is pressure between peers, and the objective that seeks it.
  fileprivate var pressure: (objective: Int, gain: ModelReference)? {
    for index in programme.objectives.indices {
      guard case .said(let gains) = programme.objectives[index].gains else { continue }
      for gain in gains where model.gains[gain.index].entry.counts(as: .pressure) {
        return (index, gain)
      }
    }
    return nil
  }
}
