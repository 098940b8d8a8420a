import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let pressureAndLearningMixed = Rule(
    FindingKind(
      "pressure-and-learning-mixed", title: "Pressure between peers, and learning from one another",
      severity: .warning,
      why: """
        Where peers hold one another to account, participants and topics are mostly fixed \
        beforehand. The study says that people may learn less there, and that this should \
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
        ? "" : " Learning objective: \(reading.quoted(objective: claim))."
      var stop: Prose = ""
      if stage > 0 {
        let line = "meant to stop after \(reading.name(ofStage: stage - 1)) because \"…\""
        stop = ", and add to the programme: \(bare: line)"
      }
      report.add(
        about: .objective(pressure.objective), within: .stage(stage),
        at: reading.programme.tree.span(ofToken: pressure.gain.token),
        claim == pressure.objective
          ? "\(reading.quoted(objective: claim)) seeks both pressure and learning."
          : "The design seeks both pressure between peers and learning.",
        detail: """
          \(reading.quoted(objective: pressure.objective)) seeks \(gain). Pressure needs a fixed \
          agenda, and learning an agenda that the peers can shape.\(learning)
          """,
        next: """
          Decide which of the two the programme is for. If it is learning, delete this gain. If it is \
          pressure, delete the learning objective\(stop).
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
