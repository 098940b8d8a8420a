import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let assessmentWithoutComparison = Rule(
    FindingKind(
      "assessment-without-comparison",
      title: "Peers are assessed, and do not compare the results",
      severity: .warning,
      why: """
        An assessment shows each peer its own results. Peers who compare results can see who \
        does better, and why.
        """,
      basis: .stated(
        .study, place: "The African Peer Review Mechanism",
        phrase: "brings all 'peers' together to reflect"),
      example: Example(
        Example.Edit(
          "tool plenary",
          bad: """
            ‸tool scores "Every department fills in a report card" {
                kind self-assessment; with directors; serves meet; every year
              }
              tool plenary
            """,
          good: """
            tool scores "Every department fills in a report card" {
                kind self-assessment; with directors; serves meet; every year
              }
              tool plenary
            """),
        Example.Edit(
          "among directors; serves learn;", bad: "with secretariat; serves learn;",
          good: "among directors; serves learn;"))),
    on: .silence
  ) { reading, report in
    let programme = reading.programme
    let reviews = reading.tools.indices.filter { reading.tools[$0].isReviewByPeers }
    guard let review = reviews.first,
      !reading.learnsOnOneOccasion,
      !reading.tools.indices.contains(where: {
        reading.tools[$0].promptsReflection && reading.isMutual(programme.tools[$0])
      })
    else { return }
    let learning = reading.stages(withGate: .gains)
    // A stage of learning that is left out has a finding of its own, and asks for more than this.
    if learning.contains(where: { reading.stages[$0].isMissing }) { return }
    let isMeantToStop = !learning.isEmpty && learning.allSatisfy { reading.isLeftOut(stage: $0) }
    let objective =
      reading.learningClaim?.objective ?? programme.tools[review].serves.value?.first?.index
    report.add(
      about: .tool(review), within: .design,
      "Peers are assessed in \(reading.quoted(programme.tools[review].head)), but do not compare the results.",
      next: Advice(
        """
        If a tool includes this, add inside it: \(bare: "prompts reflection"). If not, add:
        """,
        reading.inProgramme(
          reading.block(
            "tool \"Peers compare their results\"",
            [
              reading.line("among", learnersOf: objective),
              objective.flatMap { reading.line("serves", objective: $0) },
              "prompts reflection",
            ]))),
      // A review may be after something else than learning; then this is for information.
      severity: isMeantToStop ? .note : nil)
  }
}

extension Reading {
  /// Whether there are several peers in it. Where the design does not say who takes part, there
  /// may be.
  fileprivate func isMutual(_ tool: Tool) -> Bool {
    if tool.participations.isEmpty { return true }
    var alone: Set<Int> = []
    for line in tool.participations {
      switch line.who {
      case .said, .declined: break
      case .unsaid, .pending, .broken: return true
      }
      for reference in (line.who.value ?? []) + line.otherSide {
        let party = programme.parties[reference.index]
        switch party.role {
        case .peers: return true
        case .group: if party.number.value != 1 { return true }
        case .person, .organisation: alone.insert(reference.index)
        case .facilitator: break
        }
      }
    }
    return alone.count > 1
  }
}
