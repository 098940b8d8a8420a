import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let partnershipHealthUntracked = Rule(
    FindingKind(
      "partnership-health-untracked", title: "Nobody asks how the partnership is doing",
      severity: .warning,
      why: """
        Learning from one another needs partners who feel fairly treated. A programme that looks \
        only at results notices too late that some carry the work and others decide.
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
    guard let contact = reading.stage(withGate: .contact), reading.indicators.count >= 4,
      let first = reading.stages.indices.first(where: { !reading.isLeftOut(stage: $0) }),
      let health = facets.first(where: { $0.entry.counts(as: .health) }),
      reading.indicatorsOfResults.count == reading.indicators.count,
      reading.indicators.contains(where: { reading.looksBetweenTheEnds($0, from: contact) })
    else { return }
    let name = reading.model.name(health.entry.head)
    report.add(
      about: .design, within: .stage(first),
      """
      The design has \(reading.indicators.count) indicators of what the programme does and brings \
      about, and none about how fairly and how well those who carry it work together.
      """,
      next: Advice(
        "Ask them, all sides, now and then; write in the programme:",
        reading.indicator(
          "How fairly work and say are shared among us", ["facet \(name)", "rated 1 to 5"])))
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
  /// Whether it tells about something from this stage on that the design is meant to get to, other
  /// than the far end.
  fileprivate func looksBetweenTheEnds(_ indicator: IndicatorReading, from stage: Int) -> Bool {
    if indicator.facet == nil || indicator.isBookEnd { return false }
    return indicator.stages.contains { $0 >= stage && !isLeftOut(stage: $0) }
  }
}
