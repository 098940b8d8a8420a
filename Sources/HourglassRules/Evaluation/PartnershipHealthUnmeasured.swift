import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let partnershipHealthUnmeasured = Rule(
    FindingKind(
      "partnership-health-unmeasured", title: "No indicator of how well the partners work together",
      severity: .warning,
      why: """
        Anderson (2022) suggests monitoring the health of the partnership. Indicators of results \
        may show too late that work or decisions are shared unfairly.
        """,
      basis: .stated(
        .talk, place: "Third idea", phrase: "monitor the health of the partnership"),
      example: Example(
        Example.Edit(
          "programme budget-network", bad: "‸programme budget-network",
          good: "programme budget-network"),
        Example.Edit(health, bad: "", good: health))),
    on: .silence
  ) { reading, report in
    let facets = reading.model.facets
    guard let contact = reading.stage(withGate: .contact), reading.areTracked(atLeast: 4),
      let first = reading.stages.indices.first(where: { !reading.isLeftOut(stage: $0) }),
      let health = facets.first(where: { $0.entry.counts(as: .health) }),
      reading.indicators.indices.allSatisfy({ !reading.indicators[$0].counts(as: .health) }),
      reading.indicators.indices.contains(where: { reading.looksBetweenTheEnds($0, from: contact) })
    else { return }
    let name = reading.model.name(health.entry.head)
    report.add(
      about: .design, within: .stage(first),
      "No indicator measures how well the partners work together.",
      next: Advice(
        "Add an indicator, and ask all partners:",
        reading.indicator(
          "How fairly work and decisions are shared", ["facet \(name)", "rated 1 to 5"])),
      // What completes the picture, until the design measures results.
      severity: reading.measuresResults ? nil : .note)
  }

  /// What the clean design asks about it.
  private static let health = """
      indicator fairness "How fairly work and say are shared in the network" {
        facet partnership-health; rated 1 to 5; baseline 2 in 2012; target 4 by 2016
        source "Joint survey"; tracked by ministries, directors every year
      }

    """
}

extension Reading {
  /// Whether somebody tracks so many indicators. While nobody is named, there are more urgent
  /// matters.
  fileprivate func areTracked(atLeast count: Int) -> Bool {
    var tracked = 0
    for indicator in programme.indicators.indices {
      if case .said = programme.indicators[indicator].trackedBy { tracked += 1 }
      if tracked == count { return true }
    }
    return false
  }

  /// Whether it tells about something from this stage on that the design is meant to get to, other
  /// than the far end.
  fileprivate func looksBetweenTheEnds(_ indicator: Int, from stage: Int) -> Bool {
    if indicators[indicator].facet == nil || indicators[indicator].isBookEnd { return false }
    return indicators[indicator].stages.contains { $0 >= stage && !isLeftOut(stage: $0) }
  }
}
