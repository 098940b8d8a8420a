import HourglassLanguage

/// Along which lines a design has lessons travel, as several rules ask it.
extension Reading {
  /// The stage for which lessons have to reach others, where a line does so.
  ///
  /// Where an earlier stage is missing altogether, that is said first, and nothing about lines.
  package var stageOfDiffusion: Int? {
    stages(withGate: .diffusion).first { stage in
      stages[stage].gate.isMet && !isLeftOut(stage: stage)
        && stages[..<stage].allSatisfy { !$0.isMissing }
    }
  }

  /// The tools that take lessons from some people to others.
  package var carriers: [Int] {
    programme.tools.indices.filter { tool in
      tools[tool].feedsForward
        || programme.tools[tool].participations.contains { $0.shape == .fromTo }
    }
  }

  /// Whether anybody shares what they learn, apart from tools, or is going to.
  package var somebodyShares: Bool {
    programme.parties.indices.contains { party in
      programme.parties[party].shares.contains { share in
        switch share.with {
        case .said, .pending, .broken: true
        case .unsaid, .declined: false
        }
      }
    }
  }
}
